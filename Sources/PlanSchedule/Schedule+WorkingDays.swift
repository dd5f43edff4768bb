import PlanText

extension Schedule {
  /// How many days, from the first to the last, have working time on the project's calendar.
  package func workingDays(_ days: ClosedRange<Day>) -> Int {
    let (calendar, zone) = (calendars[CalendarTable.project], plan.projectZone)
    return (days.lowerBound.number...days.upperBound.number).lazy.map { Day(Int($0)) }
      .count { calendar.between(zone.start(of: $0), zone.end(of: $0)) > 0 }
  }
}
