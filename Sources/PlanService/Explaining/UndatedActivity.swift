import PlanText

/// What can be said about an activity in a plan without dates: what and where it is, and why it has no dates.
package struct UndatedActivity {
  private let compilation: Compilation
  /// Index in `Plan.activities`.
  private let activity: ActivityID

  package init(_ compilation: Compilation, _ activity: ActivityID) {
    self.compilation = compilation
    self.activity = activity
  }

  package func text(width: Int) -> String {
    let plan = compilation.plan
    let entity = plan[plan[activity].id]
    var locator = Locator(plan.sources)
    let place = locator.locate(entity.name == .none ? entity.head : entity.name).map { ", \($0.path):\($0.line)" } ?? ""
    let scenario = plan.scenario == .none ? "" : ", in scenario '\(plan.name(plan.scenario))'"
    let count = compilation.hindrances.count
    let reason =
      count == 0
      ? "It has no dates."
      : "It has no dates because of \(count == 1 ? "an error" : "\(count) errors") in \(scenario.isEmpty ? "the plan" : "the scenario")."
    let lines =
      visible(plan.title(plan[activity].id)).wrapped(toDisplayWidth: width)
      + ["\(entity.kind.keyword) \(plan.path(plan[activity].id))\(place)\(scenario)", ""] + reason.wrapped(toDisplayWidth: width)
    return lines.map { $0 + "\n" }.joined()
  }
}
