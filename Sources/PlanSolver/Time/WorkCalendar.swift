import PlanText

/// A map between instants and working minutes.
///
/// An instant is a number of minutes since 1970-01-01T00:00 UTC. The *work coordinate* of an instant is the number of
/// working minutes before it, counted from an arbitrary origin, so only differences of coordinates are meaningful. The
/// coordinate never decreases over time, and is constant outside working time: Friday 17:00 and Monday 08:00 have the
/// same one.
///
/// Hours are local to the calendar's zone: 08:00 stays 08:00 when clocks change, and work through the night of a change
/// has its true length. Between two changes the UTC offset is constant, so each such segment stores its offset and the
/// coordinate at its start. Hours that begin or end at a skipped time do so that much later; at a repeated time, at its
/// first occurrence. Where that matters, a patch after the change stores them.
///
/// The week pattern repeats forever in both directions; exceptions replace it on single days or runs of days. All
/// conversions take O(log (exceptions + changes of the zone)), whatever the distance; in a calendar that is derived from
/// others, that for each of its few layers (``LocalHours``).
///
/// A calendar with a finite amount of working time (no hours in the week, perhaps some in exceptions) saturates:
/// anything after its last working minute is at ``never``, anything before its first at ``always``.
package struct WorkCalendar: Sendable {
  package static let minutesPerWeek = WeekTable.minutesPerWeek
  /// The instant that never comes, about two billion years away; the result if working time runs out.
  package static let never = WeekTable.never
  /// The instant before everything; the result if there is no earlier working time.
  package static let always = WeekTable.always

  /// Other hours for `dayCount` days from day number `firstDay` (days since 1970-01-01).
  package struct Exception: Equatable, Sendable {
    package var firstDay: Int
    package var dayCount: Int
    package var hours: MinuteRanges

    package init(firstDay: Int, dayCount: Int = 1, hours: MinuteRanges) {
      self.firstDay = firstDay
      self.dayCount = dayCount
      self.hours = hours
    }
  }

  /// A stretch of the zone's time without a clock change.
  struct Segment {
    /// The first instant; the first segment's lies before everything.
    package var start: Int
    /// Minutes by which local time is ahead of UTC.
    var offset: Int
    /// Coordinate at `start`.
    var workBefore: Int
    /// What to add to the coordinate of the local minute.
    var shift: Int
    /// Index in ``patches``; −1 if the hours are those of local time.
    var patch: Int32 = -1
  }

  /// Working time in the minutes after a clock change, if hours begin or end at a time that is skipped or
  /// repeated.
  struct Patch {
    /// Ascending, disjoint.
    package var ranges: [Range<Int>]
    package var minutes: Int { ranges.reduce(0) { $0 + $1.count } }
  }

  /// From `end` on, the last ``Zone/cycle`` minutes before it repeat forever.
  struct Repetition {
    package var end: Int = .max
    /// Coordinate at `end`.
    var workBefore: Int = .max
    var workInCycle = 0
  }

  /// Hours by local time.
  let local: LocalHours
  let isContinuous: Bool
  /// True if the calendar is local to a zone whose clocks do not show UTC.
  let isZoned: Bool
  /// Empty unless the calendar is zoned.
  private(set) var segments: [Segment] = []
  private(set) var repetition = Repetition()
  private(set) var patches: [Patch] = []

  /// Every minute of every day: the calendar of elapsed time.
  package static let continuous = WorkCalendar(week: Array(repeating: .wholeDay, count: 7))

  /// `week` contains the hours of the seven days, Monday first; missing days are off. If exceptions overlap, the one
  /// that begins first gets the common days. Hours and days are local to `zone`.
  package init(week: [MinuteRanges], exceptions: [Exception] = [], zone: Zone = .utc) {
    var runs: [DayRun] = []
    var nextDay = Self.firstDay
    for exception in exceptions.ordered(by: { $0.firstDay < $1.firstDay }) {
      let first = max(exception.firstDay, nextDay)
      let end = min(exception.firstDay + min(exception.dayCount, Self.lastDay), Self.lastDay)
      guard first < end else { continue }
      nextDay = end
      runs.append(DayRun(days: first..<end, week: Array(repeating: exception.hours, count: 7)))
    }
    self.init(LocalHours(week: week, runs, over: nil), zone: zone)
  }

  init(_ local: LocalHours, zone: Zone) {
    self.local = local
    isContinuous = local.weeks.minutes(0) == Self.minutesPerWeek && local.lastEnd == .min
    isZoned = !zone.isUTC && !isContinuous && local.hasWorkingTime
    if isZoned { (segments, patches, repetition) = segments(of: zone) }
  }

  /// Working minutes in a week without exceptions.
  package var weeklyMinutes: Int { local.weeks.minutes(0) }
  /// False when there is no working minute at all, in no week and on no date.
  package var hasWorkingTime: Bool { local.hasWorkingTime }

  /// Day numbers of exceptions are clamped to this range, six million years in either direction.
  private static let firstDay = -(1 << 31)
  private static let lastDay = 1 << 31
}
