import PlanAnalysis
import PlanLint
import PlanModel
import PlanSchedule
import PlanText

/// What a compilation is for.
package enum Purpose: Sendable {
  /// Its dates are shown.
  case dates
  /// Only its findings are: first good dates will do if neither they nor better ones can give cause for any.
  case findings

  /// The dates of a plan, and what scheduling says about them.
  ///
  /// - Parameter facts: of the same plan, without dates.
  func schedule(_ facts: PlanFacts, _ options: SchedulingOptions) -> (analysis: ScheduleAnalysis?, said: [Diagnostic]) {
    let plan = facts.plan
    switch self {
    case .dates: break
    case .findings:
      guard options.levels, options.schedules == nil, !Linter.mayFindMore(facts) else { break }
      var first = options
      first.searches = false
      let (analysis, said) = Self.schedule(plan, first)
      guard let analysis, analysis.isFirst else { return (analysis, said) }
      if said.isEmpty, Linter.findingsAboutDates(Facts(ScheduleFacts(analysis, facts.decided(by: analysis.schedule)))).isEmpty { return (analysis, said) }
    }
    return Self.schedule(plan, options)
  }

  private static func schedule(_ plan: Plan, _ options: SchedulingOptions) -> (analysis: ScheduleAnalysis?, said: [Diagnostic]) {
    var said: [Diagnostic] = []
    let analysis = ScheduleAnalysis.make(plan, options: options, reporting: &said)
    return (analysis, said)
  }
}
