import PlanSolver
import PlanText

extension Schedule {
  /// When a meeting or routine takes place until the project's finish, in the project's hours; ascending, in minutes
  /// since 1970-01-01T00:00 UTC; empty for everything else.
  package func occurrences(_ activity: ActivityID) -> [Range<Int>] {
    let kind = plan.kind(of: activity)
    guard kind == .meeting || kind == .routine else { return [] }
    let origin = plan.statedStart
    let horizon = Horizon(origin: origin, range: 0..<max(1, projectFinish - origin))
    func moments(_ instant: (ActivityID) -> Int) -> [Int] {
      plan.activityIDs.map { hasDates($0) ? instant($0) - origin : ActivityMoments.none }
    }
    let found = Occurrences(
      plan, calendarTable, activity, horizon,
      ActivityMoments(starts: moments { self.start($0) }, finishes: moments { self.finish($0) }, isEarliest: false))
    let minutes = RecurringLoads.minutes(plan, plan[activity])
    return found.all.map { $0.start + origin..<calendarTable.calendars[CalendarTable.project].add(minutes, to: $0.start + origin) }
  }
}
