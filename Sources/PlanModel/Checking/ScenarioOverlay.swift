import PlanSyntax
import PlanText

/// What a scenario, and what it is based on, changes in the plan.
struct ScenarioOverlay {
  /// The scenario and what it is based on, nearest first; empty for the plan as it is.
  var chain: [EntityID] = []
  /// The blocks that override something, those of the nearest scenario last.
  var overrides: [EntityID: [Amendment]] = [:]
  /// What is dropped, with what lies inside, and the `drop` that does it.
  var dropped: [EntityID: Amendment] = [:]
  /// Every `override` and `drop` that acts on something, in the order of the text.
  var amended: [(amendment: Amendment, target: EntityID)] = []
  /// The rows that each block of an `override` states, one bit each.
  var statedRows: [StatementPlace: UInt64] = [:]

  func drops(_ id: EntityID) -> Bool { !dropped.isEmpty && dropped[id] != nil }
}

/// A name of something that the scenario drops.
struct DroppedName {
  let target: EntityID
  let span: Span
  /// What refers to it, and in which property.
  let owner: EntityID
  let keyword: String
}
