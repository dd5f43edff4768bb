import PlanSolver
import PlanText

extension ScheduleAnalysis {
  /// How much earlier the project would end, in working minutes of its calendar, if an activity or its remaining work
  /// took no time and everything kept its order; and that finish, in minutes since 1970-01-01T00:00 UTC. Zero for
  /// completed or zero-length work. Nil for phases, spanning activities and activities without dates.
  package func drag(_ activity: ActivityID) -> (minutes: Int, finish: Int)? {
    guard schedule.hasDates(activity), !schedule.isContainer(activity), !schedule.isSpanning(activity) else { return nil }
    // Work with float may have drag too: it takes people's time, or holds up what works at hours that are not its own.
    guard let drag = deferred?.drag.value, !schedule.progress(activity).isSettled,
      schedule.start(activity) < schedule.finish(activity)
    else { return (0, schedule.projectFinish) }
    let finishes = drag.finishes(without: schedule.restNode(activity))
    let calendar = schedule.calendars[CalendarTable.project]
    // With no work at all, the plan ends at the first hour in which it could have started.
    let first = min(calendar.nextWorking(schedule.network.network.projectStart), finishes.with)
    return (calendar.between(finishes.without, finishes.with), max(first, finishes.without))
  }
}
