import PlanSyntax

/// Where the names that scenarios declare are known: each scenario has a scope of its own at the top of the plan, and
/// one inside each phase to which it adds something.
struct ScenarioScopes: Sendable {
  private struct Place: Hashable {
    let scenario: EntityID
    let parent: EntityID
  }

  private var inner: [Place: EntityID] = [:]
  /// What scenarios are based on.
  var bases: [EntityID: EntityID] = [:]
  /// What scenarios declare, in the order of declaration, each with its scenario.
  private(set) var additions: [(id: EntityID, scenario: EntityID)] = []
  private var declarers: [EntityID: EntityID] = [:]

  mutating func add(_ id: EntityID, of scenario: EntityID) {
    additions.append((id, scenario))
    declarers[id] = scenario
  }

  /// The scenario that declares something; none when it is declared in the plan as it is.
  func scenario(declaring id: EntityID) -> EntityID { declarers.isEmpty ? .none : declarers[id] ?? .none }

  /// The scope of a scenario inside something, made when there is none; at the top it is the scenario's own number.
  mutating func scope(of scenario: EntityID, inside parent: EntityID) -> EntityID {
    if parent == .none { return scenario }
    let place = Place(scenario: scenario, parent: parent)
    if let known = inner[place] { return known }
    // Numbers that no declaration has.
    let scope = EntityID(-2 - inner.count)
    inner[place] = scope
    return scope
  }

  /// The same where it is known.
  func knownScope(of scenario: EntityID, inside parent: EntityID) -> EntityID? {
    parent == .none ? scenario : inner[Place(scenario: scenario, parent: parent)]
  }

  /// A scenario and what it is based on, nearest first. A circle ends where it began.
  func chain(_ scenario: EntityID) -> [EntityID] {
    var result: [EntityID] = []
    var current = scenario
    while current != .none, !result.contains(current) {
      result.append(current)
      current = bases[current] ?? .none
    }
    return result
  }
}
