/// A place in the usual notation: `crm.plan:41:11`.
package struct Location: Equatable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
}
