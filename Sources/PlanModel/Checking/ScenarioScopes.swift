import PlanSyntax

/// Where the names that scenarios declare are visible: each scenario has a scope of its own at the top level of the
/// plan, and one inside each phase to which it adds something.
struct ScenarioScopes: Sendable {
  private struct Place: Hashable {
    let scenario: EntityID
    let parent: EntityID
  }

  private var inner: [Place: EntityID] = [:]
  /// The base of each scenario.
  var bases: [EntityID: EntityID] = [:]
  /// The declarations of each scenario, in source order.
  private var additions: [EntityID: [EntityID]] = [:]
  private var declarers: [EntityID: EntityID] = [:]

  mutating func add(_ id: EntityID, of scenario: EntityID) {
    additions[scenario, default: []].append(id)
    declarers[id] = scenario
  }

  /// True if some scenario declares something.
  var hasAdditions: Bool { !additions.isEmpty }

  /// The declarations of a scenario, in source order.
  func additions(of scenario: EntityID) -> [EntityID] { additions[scenario] ?? [] }

  /// The scenario that contains a declaration; none if it is declared in the plan itself.
  func scenario(declaring id: EntityID) -> EntityID { declarers.isEmpty ? .none : declarers[id] ?? .none }

  /// The scope of a scenario inside something, created if there is none; at the top level it is the scenario's own
  /// number.
  mutating func scope(of scenario: EntityID, inside parent: EntityID) -> EntityID {
    if parent == .none { return scenario }
    let place = Place(scenario: scenario, parent: parent)
    if let known = inner[place] { return known }
    // Numbers that no declaration uses.
    let scope = EntityID(-2 - inner.count)
    inner[place] = scope
    return scope
  }

  /// The same, if it exists.
  func knownScope(of scenario: EntityID, inside parent: EntityID) -> EntityID? {
    parent == .none ? scenario : inner[Place(scenario: scenario, parent: parent)]
  }

  /// A scenario and its bases, nearest first. A cycle ends where it began.
  func chain(_ scenario: EntityID) -> [EntityID] {
    var result: [EntityID] = []
    var seen: Set<EntityID> = []
    var current = scenario
    while current != .none, seen.insert(current).inserted {
      result.append(current)
      current = bases[current] ?? .none
    }
    return result
  }
}
