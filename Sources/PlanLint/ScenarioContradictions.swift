import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What leaves a scenario's plan without dates, such as cycles and limits that no date can meet.
package enum ScenarioContradictions {
  /// Empty as long as the plan itself has no dates, and for a scenario's plan.
  ///
  /// - Parameter known: the findings about the plan without scenarios, which are not repeated.
  package static func findings(_ facts: Facts, besides known: [Diagnostic]) -> [(scenario: EntityID, finding: Diagnostic)] {
    guard facts.plan.scenario == .none, let schedule = facts.schedule else { return [] }
    let options = SchedulingOptions(
      statusDate: facts.progress.statusDay, levels: schedule.levelled != nil, schedules: 0)
    let known = Set(known.map(\.message))
    return facts.plan.scenarioPlans.flatMap { changed -> [(scenario: EntityID, finding: Diagnostic)] in
      // What could not be understood has been reported, and leaves no dates either.
      guard !changed.diagnostics.contains(where: \.code.withholdsOutput) else { return [] }
      var found: [Diagnostic] = []
      let analysis = ScheduleAnalysis.make(changed.plan, options: options, reporting: &found)
      let facts = Facts(changed.plan, analysis, statusDate: options.statusDate)
      found += Rule.all.filter(\.code.withholdsOutput).flatMap { $0.run(facts, $0.code) }
      let name = facts.plan.name(changed.scenario)
      return Echoes.removed(from: found.filter(\.code.withholdsOutput)).filter { !known.contains($0.message) }
        .map { (changed.scenario, $0.inScenario(name)) }
    }
  }
}
