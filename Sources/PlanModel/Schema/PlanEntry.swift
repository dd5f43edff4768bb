import PlanSyntax

/// An element of one of the plan's lists.
package protocol PlanEntry: Sendable {
  init(id: EntityID)
  var id: EntityID { get }
  /// Records that a row was given.
  mutating func state(row: Int)
  /// False when a row was definitely not given.
  func mayState(row: Int) -> Bool
}

extension PlanEntry {
  package mutating func state(row: Int) {}
  package func mayState(row: Int) -> Bool { true }
}
