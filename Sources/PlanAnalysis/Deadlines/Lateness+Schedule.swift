import PlanModel
import PlanSchedule
import PlanSolver
import PlanText

extension SpokenLength {
  /// Working time between two instants of a plan's project.
  package init(
    minutes: Int, from first: Int, to last: Int, _ plan: Plan, rounding: Rounding = .halfUp
  ) {
    self.init(minutes: minutes, .between(first, last, plan), rounding: rounding)
  }
}

extension SpokenLength.Measure {
  /// Working time between two instants, which are that many days apart.
  fileprivate static func between(_ first: Int, _ last: Int, _ plan: Plan) -> Self {
    let zone = plan.projectZone
    let days = Int(zone.day(at: max(first, last) - 1).number) - Int(zone.day(at: min(first, last)).number) + 1
    return .workBetween(days: days, minutesPerDay: plan.timeScale.day)
  }
}

extension Lateness {
  /// How late an activity is, given the minutes in its own time.
  package init(of activity: ActivityID, minutes: Int, from deadline: Int, to forecast: Int, _ schedule: Schedule) {
    self.init(
      minutes: minutes, schedule.isByTheClock(activity) ? .clock : .between(deadline, forecast, schedule.plan))
  }

  /// - Parameter minutes: the working minutes between the instants, if they are not those of a calendar.
  package init(minutes: Int, from deadline: Int, to forecast: Int, _ plan: Plan) {
    self.init(minutes: minutes, .between(deadline, forecast, plan))
  }

  package init(_ calendar: WorkCalendar, from deadline: Int, to forecast: Int, _ plan: Plan) {
    self.init(minutes: calendar.between(deadline, forecast), from: deadline, to: forecast, plan)
  }
}
