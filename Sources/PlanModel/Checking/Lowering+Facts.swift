import PlanSyntax
import PlanText

extension Lowering {
  /// What happened lies within two centuries of the project's start, as all dates that are computed do.
  mutating func checkFacts() {
    guard case .limit(let limit)? = plan.project?.start.first else { return }
    let first = limit.moment.day
    for record in plan.progress where record.activity.target != .none {
      checkFacts([record.started, record.finished], of: record.activity.target, at: record.activity.span, first)
    }
    for activity in plan.activities {
      guard let stated = activity.statedProgress else { continue }
      let stamps = [stated.started, stated.finished, stated.passed, stated.failed, stated.waived, stated.cancelled]
      checkFacts(stamps.map { $0?.day }, of: activity.id, at: plan[activity.id].name, first)
    }
  }

  private mutating func checkFacts(_ days: [Day?], of id: EntityID, at place: Span, _ first: Day) {
    guard let far = days.compactMap({ $0 }).first(where: { abs(Int($0.number) - Int(first.number)) > Self.twoCenturies }) else { return }
    report(
      Diagnostic(
        .outOfRange, "'\(plan.path(id))' has a date of \(far.iso), more than 200 years from the project's start on \(first.iso)", at: place,
        help: ["check the years"]))
  }

  /// Days.
  private static let twoCenturies = 73_050
}
