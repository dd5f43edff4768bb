import PlanAnalysis
import PlanSchedule
import PlanText

/// What makes the dates of a scenario meaningless: circles, and limits that leave no dates.
enum ScenarioContradictions {
  /// Empty while the plan itself has such mistakes.
  static func findings(_ facts: Facts) -> [Diagnostic] {
    guard facts.schedule != nil else { return [] }
    let plan = facts.plan
    return plan.scenarios.flatMap { scenario -> [Diagnostic] in
      guard plan.scenarioParts.contains(where: { $0.scenario == scenario.id && $0.activity != nil }) else { return [] }
      let changed = plan.applying(scenario.id)
      var dated: [Diagnostic] = []
      let schedule = Schedule.make(changed, options: SchedulingOptions(levels: false), reporting: &dated)
      let circles = dated.filter { $0.code == .dependencyCycle }
      let rule = Rule.contradictoryLimits
      let own = Facts(plan, nil)
      let known = Set(rule.run(own, rule.code).map(\.message))
      let limits = rule.run(Facts(changed, schedule), rule.code).filter { !known.contains($0.message) }
      return (circles + limits).map { found in
        Diagnostic(
          found.code, "in scenario '\(plan.name(scenario.id))', \(found.message)", at: found.place, label: found.label,
          notes: found.notes, help: found.help)
      }
    }
  }
}
