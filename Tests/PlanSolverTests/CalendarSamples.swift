import PlanSolver
import PlanTesting
import PlanText

/// Calendars and instants that the tests share.
enum Sample {
  static let officeDay = MinuteRanges([8 * 60..<12 * 60, 13 * 60..<17 * 60])
  /// Monday to Friday 08:00–12:00 and 13:00–17:00.
  static let officeWeek = [MinuteRanges](repeating: officeDay, count: 5)
  static let office = WorkCalendar(week: officeWeek)
  /// Every day 08:00–16:00.
  static let everyDay = WorkCalendar(week: Array(repeating: MinuteRanges([8 * 60..<16 * 60]), count: 7))

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Int(Day(year: year, month: month, day: day)!.number)
  }

  /// An instant in March 2026, whose 2nd is a Monday.
  static func march(_ date: Int, _ hour: Int = 0, _ minute: Int = 0) -> Int {
    (day(2026, 3, 1) + date - 1) * 1440 + hour * 60 + minute
  }

  static func randomHours(_ generator: inout SeededGenerator) -> MinuteRanges {
    if generator.once(in: 3) { return .none }
    if generator.once(in: 8) { return .wholeDay }
    return MinuteRanges(
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        let start = Int.random(in: 0..<1440, using: &generator)
        return start..<min(1440, start + Int.random(in: 1...600, using: &generator))
      })
  }

  /// A calendar with exceptions in the 40 days around 2026-03-02.
  static func randomCalendar(_ generator: inout SeededGenerator) -> WorkCalendar {
    let week = (0..<7).map { _ in randomHours(&generator) }
    let exceptions = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      WorkCalendar.Exception(
        firstDay: day(2026, 3, 2) + Int.random(in: -10...30, using: &generator),
        dayCount: Int.random(in: 1...4, using: &generator), hours: randomHours(&generator))
    }
    let calendar = WorkCalendar(week: week, exceptions: exceptions)
    return calendar.weeklyMinutes > 0 ? calendar : office
  }
}
