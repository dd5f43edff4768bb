
extension Schedule {
  /// Days with working time on the project's calendar between two instants, counting partial first and last days.
  package func workingDays(from first: Int, to last: Int) -> Int {
    let (calendar, zone) = (calendars[CalendarTable.project], plan.projectZone)
    var day = zone.day(at: first)
    var count = 0
    while zone.start(of: day) < last {
      if calendar.between(max(first, zone.start(of: day)), min(last, zone.end(of: day))) > 0 { count += 1 }
      day = day.advanced(by: 1)
    }
    return count
  }
}
