import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// When a meeting or a routine takes place.
struct Occurrences: Sendable {
  struct Occurrence: Sendable {
    /// Relative to the horizon's origin.
    let start: Int
    /// When each participant starts looking for working time: the start or, for a routine without a stated time, the
    /// beginning of the day, so that everyone starts with their own first hour.
    let ownStart: Int
    /// The end of the day, in the project's zone.
    let dayEnd: Int
    /// True if no time of day binds the participants.
    let isWholeDay: Bool
  }

  /// Ascending.
  let all: [Occurrence]

  init(_ plan: Plan, _ calendarTable: CalendarTable, _ id: ActivityID, _ horizon: Horizon, _ moments: ActivityMoments) {
    let activity = plan[id]
    guard let every = activity.details.every else {
      all = []
      return
    }
    let local = LocalTime(plan, plan.projectZone, horizon)
    let from = max(local.instant(activity.details.from, isEnd: false, moments) ?? 0, 0)
    let until = local.instant(activity.details.until, isEnd: true, moments) ?? horizon.range.upperBound
    guard from < until else {
      all = []
      return
    }
    let usual = plan.usualDay(from: activity.details.from)
    var anchor = Day(local.day(at: from))
    // A date before the project's start counts as it is stated.
    if case .moment(let moment) = activity.details.from { anchor = moment.day }
    let recurring = RecurringDays(every.frequency, anchor: anchor, usual: usual) { calendarTable.isWorkingDay($0) }
    let hasOwnHours = plan[activity.id].kind == .routine && every.time == nil
    var result: [Occurrence] = []
    for day in recurring.days(from: local.day(at: from), through: local.day(at: until - 1)) {
      let dayRange = local.instant(day, 0)..<local.instant(day + 1, 0)
      guard let first = calendarTable.firstWorkingMinute(dayRange, horizon) else { continue }
      let start = every.time.map { local.instant(day, Int($0.minutes)) } ?? first
      guard start >= from, start < until else { continue }
      let ownStart = hasOwnHours ? max(dayRange.lowerBound, from) : start
      result.append(Occurrence(start: start, ownStart: ownStart, dayEnd: dayRange.upperBound, isWholeDay: hasOwnHours))
    }
    all = result
  }
}

extension CalendarTable {
  /// True when the project works on a day, given by its number.
  package func isWorkingDay(_ day: Int) -> Bool {
    let zone = zones[Self.project]
    let (start, end) = (zone.start(of: Day(day)), zone.end(of: Day(day)))
    return calendars[Self.project].between(start, end) > 0
  }

  /// The first working minute of the project in a range, relative to the horizon's origin.
  fileprivate func firstWorkingMinute(_ range: Range<Int>, _ horizon: Horizon) -> Int? {
    let first = calendars[Self.project].nextWorking(range.lowerBound + horizon.origin) - horizon.origin
    return first < range.upperBound ? first : nil
  }
}
