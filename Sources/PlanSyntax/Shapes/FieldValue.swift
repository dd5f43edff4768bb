/// A value of the plan in a form for rendering: names are spelled out, and the schema is not needed.
package indirect enum FieldValue: Sendable {
  case text(String)
  case integer(Int)
  case number(Decimal)
  case boolean(Bool)
  case list([FieldValue])
  case object([(key: String, value: FieldValue)])

  /// An object without its absent members.
  package static func object(_ members: [(String, FieldValue?)]) -> FieldValue {
    .object(members.compactMap { key, value in value.map { (key: key, value: $0) } })
  }
}
