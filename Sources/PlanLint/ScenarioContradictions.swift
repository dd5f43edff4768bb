import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What leaves a scenario's plan without dates, such as cycles and limits that no date can meet.
package enum ScenarioContradictions {
  /// What was found in the plan of a scenario.
  package struct Found: Sendable {
    package let scenario: EntityID
    /// What no base has.
    package let own: [Diagnostic]
    /// What a base has as well, where it is reported.
    package let inherited: [Diagnostic]
  }

  /// Empty for a scenario's plan.
  ///
  /// - Parameters:
  ///   - options: those of the plan itself.
  ///   - known: the findings about the plan without scenarios, which are not repeated.
  package static func findings(_ facts: Facts, _ options: SchedulingOptions, besides known: [Diagnostic]) -> [Found] {
    guard facts.plan.scenario == .none else { return [] }
    var options = SchedulingOptions(statusDate: facts.progress.statusDay, levels: options.levels, schedules: 0)
    var findings = ScenarioFindings(besides: known)
    for changed in facts.plan.scenarioPlans {
      // What could not be understood has been reported, and leaves no dates either.
      guard !(changed.diagnostics + changed.inherited).contains(where: \.code.withholdsOutput) else { continue }
      var found: [Diagnostic] = []
      // What limits the length of schedules is not asked for, unless ways are chosen by it.
      options.searches = !changed.plan.tasksWithWays.isEmpty
      let analysis = ScheduleAnalysis.make(changed.plan, options: options, reporting: &found)
      let facts = Facts(analysis?.schedule.decided ?? changed.plan, analysis, statusDate: options.statusDate)
      found += Rule.all.filter(\.code.withholdsOutput).flatMap { $0.run(facts, $0.code) }
      findings.add(Echoes.removed(from: found.filter(\.code.withholdsOutput)), of: changed.plan)
    }
    let plan = facts.plan
    findings.settle(plan)
    return plan.scenarioPlans.map { changed in
      Found(
        scenario: changed.scenario,
        own: findings.own(changed.plan).map { $0.inScenario(plan.name(changed.scenario)) },
        inherited: findings.inherited(changed.plan).map { $0.finding.inScenario(plan.name($0.base)) })
    }
  }
}
