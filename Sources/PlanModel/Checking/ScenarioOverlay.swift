import PlanSyntax
import PlanText

/// The changes that a scenario and its bases make to the plan.
struct ScenarioOverlay {
  /// The scenario and its bases, nearest first; empty for the plan as it is.
  var chain: [EntityID] = []
  /// The overriding blocks, those of the nearest scenario last.
  var overrides: [EntityID: [Amendment]] = [:]
  /// What is dropped, including everything inside, and the `drop` responsible.
  var dropped: [EntityID: Amendment] = [:]
  /// Every `override` and `drop` that has a target, in source order.
  var amended: [(amendment: Amendment, target: EntityID)] = []
  /// The rows that each block of an `override` states and that could be read, one bit each.
  var statedRows: [StatementPlace: UInt64] = [:]
  /// The keywords of the `x-…` properties that each such block states.
  var statedCustom: [StatementPlace: [Span]] = [:]
  /// The rows with errors in their values, one bit each.
  var wrongRows: [EntityID: UInt64] = [:]
  /// What the overridden declarations state, where it could be gathered without findings.
  var gathered: [EntityID: GatheredProperties] = [:]
  /// Where each scenario has dated records, those of the nearest last.
  var recorded: [(scenario: EntityID, places: [StatementPlace])] = []
  /// The sound records of the nearest scenario, in source order.
  var records: [ScenarioRecord] = []

  func drops(_ id: EntityID) -> Bool { !dropped.isEmpty && dropped[id] != nil }
}

/// What a declaration and the blocks that override it state.
struct GatheredProperties {
  let properties: [PropertyStatement]
  let seen: UInt64
  let hasCommon: Bool
  let custom: [StatementPlace]
  /// The number of these blocks.
  let blocks: Int
}

/// A name of something that the scenario drops.
struct DroppedName {
  let target: EntityID
  let span: Span
  /// The declaration that refers to it, and in which property.
  let owner: EntityID
  let keyword: String
}
