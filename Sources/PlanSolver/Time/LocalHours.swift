import PlanText

/// Working time in the local time of a calendar: a week that repeats forever in both directions, and runs of days with
/// other hours.
///
/// Hours that are derived from others lie over them: they hold only what differs, and share the rest. So a calendar costs
/// what it states, whatever it is based on. Few layers lie over each other: see ``layered(_:over:)``.
final class LocalHours: Sendable {
  /// A run of days that differs from what lies beneath, with the coordinates around it.
  struct Interruption: Sendable {
    /// The first instant of the first day, and the first after the last day.
    var start: Int
    var end: Int
    /// In ``weeks``.
    var week: Int32
    /// Coordinate at `start`.
    var workBefore: Int
    /// What to add inside to the coordinate of its week.
    var shiftInside: Int
    /// What to add to the coordinate beneath for instants from `end` on, up to the next interruption.
    var shiftAfter: Int
  }

  /// Number 0 is the usual week.
  let weeks: WeekTable
  /// Ascending.
  let interruptions: [Interruption]
  /// What applies between them; the usual week if there is nothing.
  let beneath: LocalHours?
  let hasWorkingTime: Bool
  /// The first instant from which every week is the usual one.
  let lastEnd: Int

  /// `runs` are ascending and disjoint. Without a usual week, nothing lies beneath.
  init(week: [MinuteRanges], _ runs: [DayRun], over beneath: LocalHours?) {
    var weeks = WeekTable()
    let usual = weeks.add(week)
    var interruptions: [Interruption] = []
    interruptions.reserveCapacity(runs.count)
    var shift = 0
    var known: (days: [MinuteRanges], number: Int32) = (week, usual)
    for run in runs {
      if run.week != known.days { known = (run.week, weeks.add(run.week)) }
      let start = run.days.lowerBound * MinuteRanges.minutesPerDay
      let end = run.days.upperBound * MinuteRanges.minutesPerDay
      func regular(_ instant: Int) -> Int { beneath?.work(at: instant) ?? weeks.work(at: instant, usual) }
      let workBefore = regular(start) + shift
      let shiftInside = workBefore - weeks.work(at: start, known.number)
      shift = shiftInside + weeks.work(at: end, known.number) - regular(end)
      interruptions.append(
        Interruption(
          start: start, end: end, week: known.number, workBefore: workBefore, shiftInside: shiftInside, shiftAfter: shift))
    }
    hasWorkingTime = weeks.minutes(usual) > 0
      || interruptions.contains { weeks.work(at: $0.end, $0.week) > weeks.work(at: $0.start, $0.week) }
    lastEnd = max(interruptions.last?.end ?? Int.min, beneath?.lastEnd ?? Int.min)
    (self.weeks, self.interruptions, self.beneath) = (weeks, interruptions, beneath)
  }

  /// The number of working minutes before a local minute.
  func work(at instant: Int) -> Int {
    let index = interruption(at: instant)
    guard index >= 0 else { return regularWork(at: instant) }
    let run = interruptions[index]
    if instant < run.end { return weeks.work(at: instant, run.week) + run.shiftInside }
    return regularWork(at: instant) + run.shiftAfter
  }

  /// The local minute at which working minute number `work` begins.
  func start(of work: Int) -> Int {
    let index = interruptions.withUnsafeBufferPointer { $0.lastIndex(ofPrefixWhere: { $0.workBefore <= work }) }
    guard index >= 0 else {
      return weeks.minutes(0) > 0 || !hasWorkingTime ? regularStart(of: work) : WeekTable.always
    }
    let run = interruptions[index]
    let inside = work - run.shiftInside
    if inside < weeks.work(at: run.end, run.week) { return weeks.start(of: inside, run.week) }
    return regularStart(of: work - run.shiftAfter)
  }

  private func regularWork(at instant: Int) -> Int { beneath?.work(at: instant) ?? weeks.work(at: instant, 0) }

  private func regularStart(of work: Int) -> Int {
    if weeks.minutes(0) == 0 { return WeekTable.never }
    return beneath?.start(of: work) ?? weeks.start(of: work, 0)
  }

  /// The last interruption that starts no later than a local minute, or -1.
  private func interruption(at instant: Int) -> Int {
    interruptions.withUnsafeBufferPointer { $0.lastIndex(ofPrefixWhere: { $0.start <= instant }) }
  }

  // MARK: Days

  /// The hours that hold around a local day, and the first day from which others may.
  func hours(around day: Int) -> (weeks: WeekTable, week: Int32, until: Int) {
    let index = interruption(at: day * MinuteRanges.minutesPerDay)
    if index >= 0, day * MinuteRanges.minutesPerDay < interruptions[index].end {
      return (weeks, interruptions[index].week, interruptions[index].end / MinuteRanges.minutesPerDay)
    }
    let next = index + 1 < interruptions.count ? interruptions[index + 1].start / MinuteRanges.minutesPerDay : .max
    guard let lower = beneath?.hours(around: day) else { return (weeks, 0, next) }
    return (lower.weeks, lower.week, min(lower.until, next))
  }

  /// Visits the beginnings and ends of all interruptions within a range of local minutes, in no order.
  func eachChange(in range: ClosedRange<Int>, _ body: (Int) -> Void) {
    // What begins before the range may still end in it.
    var index = max(0, interruption(at: range.lowerBound))
    while index < interruptions.count, interruptions[index].start <= range.upperBound {
      if range.contains(interruptions[index].start) { body(interruptions[index].start) }
      if range.contains(interruptions[index].end) { body(interruptions[index].end) }
      index += 1
    }
    beneath?.eachChange(in: range, body)
  }
}
