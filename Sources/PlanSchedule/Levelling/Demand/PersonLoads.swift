import PlanModel
import PlanSyntax

/// What takes people's time before tasks do: meetings, routines, and work that spans other work.
struct PersonLoads: Sendable {
  struct Load: Sendable {
    var occurrences = InstantRanges.none
    /// Parts of ``WorkPattern/unit`` while others work.
    var levels: [(range: Range<Int>, units: Int)] = []
    /// Minutes of effort that are spread evenly over the minutes in which the person is at work.
    var spreads: [(range: Range<Int>, effort: Int)] = []

    var isEmpty: Bool { occurrences.isEmpty && levels.isEmpty && spreads.isEmpty }
  }

  /// By row of the person.
  private(set) var loads: [Load]

  init(_ plan: Plan, _ book: CalendarBook, _ horizon: Horizon, _ moments: ActivityMoments) {
    loads = Array(repeating: Load(), count: plan.people.count)
    let groups = PeopleGroups(plan)
    var ranges: [[Range<Int>]] = Array(repeating: [], count: plan.people.count)
    for index in plan.activities.indices {
      switch plan[plan.activities[index].id].kind {
      case .meeting, .routine:
        let occurrences = Occurrences(plan, book, index, horizon, moments)
        let people = groups.people(inRecurring: plan.activities[index])
        for person in Set(people).sorted() { ranges[person] += occurrences.ranges }
      case .task where plan.activities[index].hasDetails && !plan.activities[index].details.task.spans.isEmpty:
        addSpanning(plan, index, groups, moments)
      default: break
      }
    }
    for (person, list) in ranges.enumerated() { loads[person].occurrences = InstantRanges(list) }
  }

  private mutating func addSpanning(_ plan: Plan, _ index: Int, _ groups: PeopleGroups, _ moments: ActivityMoments) {
    let (start, finish) = (moments.starts[index], moments.finishes[index])
    guard start < finish else { return }
    let people = groups.shares(of: plan.activities[index].assign)
    let effort = plan.activities[index].effort.map { WorkLength(plan).minutes($0) }
    let total = people.reduce(0) { $0 + $1.share }
    for (person, share) in people {
      if let effort {
        if total > 0 { loads[person].spreads.append((start..<finish, effort * share / total)) }
      } else {
        loads[person].levels.append((start..<finish, share))
      }
    }
  }
}

/// When a meeting or a routine takes place.
struct Occurrences: Sendable {
  /// Ascending, relative to the horizon's origin.
  let ranges: [Range<Int>]

  init(_ plan: Plan, _ book: CalendarBook, _ index: Int, _ horizon: Horizon, _ moments: ActivityMoments) {
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
    let length = Self.length(plan, activity)
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
  static func length(_ plan: Plan, _ activity: Activity) -> Int {
    if let lasts = activity.details.meeting.lasts { return max(1, plan.timeScale.minutes(lasts)) }
    guard let effort = activity.effort else { return 60 }
    let shares = PeopleGroups(plan).shares(of: activity.assign).reduce(0) { $0 + $1.share }
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
