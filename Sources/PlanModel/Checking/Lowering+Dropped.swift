import PlanSyntax
import PlanText

/// Findings about what a scenario or one of its bases drops; ``ScenarioFindings`` reports those of a base once.
extension Lowering {
  /// One finding for each property that names only dropped things.
  mutating func reportDroppedNames() {
    var seen: Set<String> = []
    for name in droppedNames {
      guard let drop = scenario.dropped[name.target] else { continue }
      let owner = plan.path(name.owner)
      guard seen.insert("\(name.target.index) \(owner) \(name.keyword)").inserted else { continue }
      report(
        Diagnostic(
          .droppedName,
          "\(phrase(drop)) drops '\(plan.path(name.target))', which is all that '\(name.keyword)' of '\(owner)' names",
          at: place(of: drop), notes: [Diagnostic.Note("named here", at: name.span)],
          help: [
            "override '\(name.keyword)' of '\(owner)', drop '\(owner)' as well, or write in the scenario: "
              + "allow \(Code.droppedName.name) \"…\""
          ]))
    }
  }

  /// A scenario overrides what it or one of its bases drops. It may drop what a base overrides.
  mutating func reportDropped(overridden target: EntityID, in override: Amendment) {
    guard let drop = scenario.dropped[target], !isBase(of: drop, override) else { return }
    let isSame = override.scenario == drop.scenario
    let name = trees.head(at: override.place).target
    report(
      Diagnostic(
        .droppedName,
        "\(phrase(drop)) drops '\(plan.path(target))', which \(isSame ? "it also" : phrase(override)) overrides",
        at: isSame ? place(of: drop) : place(of: override),
        notes: [Diagnostic.Note(isSame ? "overridden here" : "dropped here", at: isSame ? name : place(of: drop))],
        help: [isSame ? "keep one of the two" : "remove the override"]))
  }

  /// A scenario drops what it or one of its bases has dropped already, alone or with what is around it.
  mutating func reportDropped(_ drop: Amendment, _ target: EntityID, by first: Amendment, isInside: Bool) {
    guard !isBase(of: first, drop) else { return }
    report(
      Diagnostic(
        .droppedTwice,
        "'\(plan.path(target))' is already dropped" + (isInside ? " together with '\(text(place(of: first)))', which contains it" : ""),
        at: place(of: drop), notes: [Diagnostic.Note("dropped here", at: place(of: first))],
        help: ["remove this line"]))
  }

  /// Whether the second is a change of a base of the scenario that makes the first.
  private func isBase(of amendment: Amendment, _ other: Amendment) -> Bool {
    for scenario in scenario.chain {
      if scenario == other.scenario { return false }
      if scenario == amendment.scenario { return true }
    }
    return false
  }

  private func phrase(_ amendment: Amendment) -> String { "scenario '\(plan.name(amendment.scenario))'" }

  private func place(of amendment: Amendment) -> Span {
    let head = trees.head(at: amendment.place)
    return head.target == .none ? trees[amendment.place].keyword : head.target
  }
}
