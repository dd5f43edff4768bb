import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What opens exactly when the work starts.
extension Waiting {
  /// The window, or the hours of a person or a calendar, that opens exactly when it starts, unless that is the
  /// project's next working minute anyway.
  func opening(_ people: [Demand], isClosed: Bool) -> Closure? {
    for row in basis.settings.windows(activity) where begins(basis.resourceTable.openings[row]) {
      let id = plan.windows[row].id
      return Closure(.windowOpening(id), at: plan[id].name)
    }
    guard !isClosed, windows.isEmpty, !isElapsed else { return nil }
    let origin = problem.horizon.origin
    let next = schedule.calendars[CalendarTable.project].nextWorking(span.lowerBound + origin) - origin
    guard next != span.upperBound else { return nil }
    var resources = basis.resourceTable
    let stated = basis.settings.calendars[activity]
    if stated.exists, begins(resources.hours(ofCalendar: stated)), let id = calendarEntity(stated) {
      return Closure(.calendarOpening(id, span.upperBound + origin), at: plan[id].name)
    }
    guard let first = people.first else { return Closure(.nobodyWorks, at: nil) }
    let id = problem.resources.resources[first.resource].entity
    return Closure(.hoursBegin(id, span.upperBound + origin), at: plan[id].name)
  }

  /// True if the hours begin when the work does.
  private func begins(_ set: WeeklyRanges) -> Bool { set.contains(span.upperBound) && !set.contains(span.upperBound - 1) }

  private func calendarEntity(_ calendar: CalendarID) -> EntityID? {
    if calendar == CalendarTable.project { return plan.project?.calendar?.target }
    return calendar > CalendarTable.clock ? plan.calendars[calendar.index - CalendarTable.clock.index - 1].id : nil
  }
}
