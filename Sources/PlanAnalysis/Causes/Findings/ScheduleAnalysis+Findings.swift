import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Schedules a plan. If there is no schedule, the findings say why.
  package static func make(
    _ plan: Plan, options: SchedulingOptions = SchedulingOptions(), reporting diagnostics: inout [Diagnostic]
  ) -> ScheduleAnalysis? {
    switch solving(plan, options: options) {
    case .success(let analysis):
      diagnostics += analysis.findings
      return analysis
    case .failure(let cycles):
      diagnostics += cycles.diagnostics
      return nil
    }
  }

  /// The findings about activities that wait for each other, whatever their dates.
  package static func circles(in plan: Plan, options: SchedulingOptions = SchedulingOptions()) -> [Diagnostic] {
    cycles(of: plan, options: options)?.diagnostics ?? []
  }

  /// Where the schedule cannot follow the plan as stated.
  private var findings: [Diagnostic] {
    let found = levelling.map { withoutRoom($0) + missedPins() } ?? (overriddenPins() + endlessWork() + withoutCapacity())
    return found + beyondYears()
  }
}
