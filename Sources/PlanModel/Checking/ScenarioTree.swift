import PlanSyntax

/// Which scenarios are based on which, asked in constant time.
package struct ScenarioTree {
  private let scopes: ScenarioScopes
  /// When a walk from the bases to what is based on them enters and leaves each scenario; none for those in a circle and
  /// those based on one.
  private var visits: [EntityID: (entered: Int, left: Int, depth: Int)] = [:]

  /// Linear in the scenarios.
  package init(_ plan: Plan) {
    scopes = plan.scenarioScopes
    var derived: [EntityID: [EntityID]] = [:]
    var roots: [EntityID] = []
    for (scenario, base) in scopes.bases.sorted(by: { $0.key < $1.key }) {
      derived[base, default: []].append(scenario)
      if scopes.bases[base] == nil, derived[base]?.count == 1 { roots.append(base) }
    }
    var time = 0
    var open: [(scenario: EntityID, next: Int)] = []
    func enter(_ scenario: EntityID) {
      visits[scenario] = (time, time, open.count)
      time += 1
      open.append((scenario, 0))
    }
    for root in roots {
      enter(root)
      while let (scenario, next) = open.last {
        if let inner = derived[scenario], next < inner.count {
          open[open.count - 1].next += 1
          enter(inner[next])
        } else {
          visits[scenario]?.left = time
          open.removeLast()
        }
      }
    }
  }

  /// True if the second scenario is based on the first, directly or not.
  package func isBase(_ base: EntityID, of scenario: EntityID) -> Bool {
    guard base != scenario, scopes.bases[scenario] != nil else { return false }
    guard let inner = visits[scenario] else { return scopes.chain(scenario).dropFirst().contains(base) }
    guard let outer = visits[base] else { return false }
    return outer.entered < inner.entered && inner.entered < outer.left
  }

  /// How many bases a scenario has.
  package func depth(of scenario: EntityID) -> Int { visits[scenario]?.depth ?? scopes.chain(scenario).count - 1 }
}
