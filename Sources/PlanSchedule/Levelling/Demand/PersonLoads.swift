import PlanModel
import PlanSyntax

/// When people are in meetings and at routines, which come before tasks.
///
/// Work that spans other work is not among them: it takes what its people have left, and moves nobody.
struct PersonLoads: Sendable {
  /// By row of the person.
  private(set) var occurrences: [InstantRanges]

  /// Nobody is in a meeting.
  static func none(_ plan: Plan) -> PersonLoads {
    PersonLoads(occurrences: Array(repeating: .none, count: plan.people.count))
  }

  private init(occurrences: [InstantRanges]) { self.occurrences = occurrences }

  init(_ plan: Plan, _ book: CalendarBook, _ groups: PeopleGroups, _ horizon: Horizon, _ moments: ActivityMoments) {
    var ranges: [[Range<Int>]] = Array(repeating: [], count: plan.people.count)
    for index in plan.activities.indices {
      let kind = plan[plan.activities[index].id].kind
      guard kind == .meeting || kind == .routine else { continue }
      let occurrences = Occurrences(plan, book, groups, index, horizon, moments)
      for person in Set(groups.people(inRecurring: plan.activities[index])).sorted() {
        ranges[person] += occurrences.ranges
      }
    }
    occurrences = ranges.map { InstantRanges($0) }
  }
}

/// When a meeting or a routine takes place.
struct Occurrences: Sendable {
  /// Ascending, relative to the horizon's origin.
  let ranges: [Range<Int>]

  init(
    _ plan: Plan, _ book: CalendarBook, _ groups: PeopleGroups, _ index: Int, _ horizon: Horizon,
    _ moments: ActivityMoments
  ) {
    let activity = plan.activities[index]
    guard let every = activity.details.every else {
      ranges = []
      return
    }
    let local = LocalTime(plan, plan.projectZone, horizon)
    let from = max(local.instant(activity.details.from, isEnd: false, moments) ?? 0, 0)
    let until = local.instant(activity.details.until, isEnd: true, moments) ?? horizon.range.upperBound
    guard from < until else {
      ranges = []
      return
    }
    let length = Self.length(plan, groups, activity)
    let recurring = RecurringDays(every.frequency, anchor: Day(local.day(at: from))) { book.isWorkingDay($0) }
    var ranges: [Range<Int>] = []
    for day in recurring.days(from: local.day(at: from), through: local.day(at: until - 1)) {
      let dayRange = local.instant(day, 0)..<local.instant(day + 1, 0)
      guard let first = book.firstWorkingMinute(dayRange, horizon) else { continue }
      let start = every.time.map { local.instant(day, Int($0.minutes)) } ?? first
      if start >= from, start < until { ranges.append(start..<start + length) }
    }
    self.ranges = ranges
  }

  /// Minutes of one occurrence.
  static func length(_ plan: Plan, _ groups: PeopleGroups, _ activity: Activity) -> Int {
    if let lasts = activity.details.meeting.lasts { return max(1, plan.timeScale.minutes(lasts)) }
    guard let effort = activity.effort else { return 60 }
    let shares = groups.shares(of: activity.assign).reduce(0) { $0 + $1.share }
    let minutes = WorkLength(plan).minutes(effort)
    return max(1, shares > 0 ? (minutes * WorkPattern.unit + shares - 1) / shares : minutes)
  }
}

extension CalendarBook {
  /// Whether the project works on a day, by its number.
  func isWorkingDay(_ day: Int) -> Bool {
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
