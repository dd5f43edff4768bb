import PlanSolver


extension Schedule {
  /// When a meeting or routine takes place until the project's finish, in the project's hours; ascending, in minutes
  /// since 1970-01-01T00:00 UTC; empty for everything else.
  package func occurrences(_ activity: Int) -> [Range<Int>] {
    let kind = plan[plan.activities[activity].id].kind
    guard kind == .meeting || kind == .routine else { return [] }
    let origin = NetworkBuilder.projectStart(plan)
    let horizon = Horizon(origin: origin, range: 0..<max(1, projectFinish - origin))
    func moments(_ instant: (Int) -> Int) -> [Int] {
      plan.activities.indices.map { hasDates($0) ? instant($0) - origin : ActivityMoments.none }
    }
    let book = CalendarBook(plan)
    let found = Occurrences(
      plan, book, activity, horizon,
      ActivityMoments(starts: moments { self.start($0) }, finishes: moments { self.finish($0) }, isEarliest: false))
    let minutes = RecurringLoads.minutes(plan, plan.activities[activity])
    return found.all.map { $0.start + origin..<book.calendars[CalendarBook.project].add(minutes, to: $0.start + origin) }
  }
}
