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
/// conversions take O(log (exceptions + changes of the zone)), whatever the distance.
///
/// A calendar with a finite amount of working time (no hours in the week, perhaps some in exceptions) saturates:
/// anything after its last working minute is at ``never``, anything before its first at ``always``.
package struct WorkCalendar: Sendable {
  package static let minutesPerWeek = 7 * MinuteRanges.minutesPerDay
  /// The instant that never comes, about two billion years away; the result if working time runs out.
  package static let never = 1 << 50
  /// The instant before everything; the result if there is no earlier working time.
  package static let always = -(1 << 50)

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

  /// One working range with the minutes worked before it in its week, or in its exception day.
  struct Piece {
    package var start: Int32
    package var end: Int32
    var before: Int32
  }

  /// An exception with the coordinates around it, all in local time.
  struct Interruption {
    /// The first instant of the first day, and the first after the last day.
    package var start: Int
    package var end: Int
    var minutesPerDay: Int
    /// Coordinate at `start`.
    var workBefore: Int
    /// What to add to the coordinate of the bare week pattern for instants from `end` on.
    var shiftAfter: Int
    /// Its pieces, of one day; a sentinel piece follows them.
    package var pieces: Range<Int>
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

  /// The pieces of the week in minutes since Monday 00:00, a sentinel, then those of each exception.
  let pieces: [Piece]
  /// Index of the first piece of each weekday, Monday first, and the end of the last.
  let firstPiece: [Int]
  let interruptions: [Interruption]

  /// Working minutes in a week without exceptions.
  package let weeklyMinutes: Int
  /// False when there is no working minute at all, in no week and on no date.
  package let hasWorkingTime: Bool
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
    var pieces: [Piece] = []
    var firstPiece: [Int] = []
    var total = 0
    for day in 0..<7 {
      firstPiece.append(pieces.count)
      guard day < week.count else { continue }
      Self.append(week[day], from: day * MinuteRanges.minutesPerDay, to: &pieces, total: &total)
    }
    firstPiece.append(pieces.count)
    let weekEnd = Int32(Self.minutesPerWeek)
    pieces.append(Piece(start: weekEnd, end: weekEnd, before: Int32(total)))
    weeklyMinutes = total
    self.firstPiece = firstPiece
    isContinuous = total == Self.minutesPerWeek && exceptions.isEmpty

    var interruptions: [Interruption] = []
    interruptions.reserveCapacity(exceptions.count)
    var shift = 0
    var nextDay = Self.firstDay
    for exception in exceptions.ordered(by: { $0.firstDay < $1.firstDay }) {
      let first = max(exception.firstDay, nextDay)
      let end = min(exception.firstDay + min(exception.dayCount, Self.lastDay), Self.lastDay)
      guard first < end else { continue }
      nextDay = end
      let lower = pieces.count
      var minutes = 0
      Self.append(exception.hours, from: 0, to: &pieces, total: &minutes)
      let upper = pieces.count
      pieces.append(Piece(start: 1440, end: 1440, before: Int32(minutes)))
      let start = first * MinuteRanges.minutesPerDay
      let finish = end * MinuteRanges.minutesPerDay
      let regularStart = Self.regularWork(at: start, pieces: pieces, firstPiece: firstPiece, weekly: total)
      let regularEnd = Self.regularWork(at: finish, pieces: pieces, firstPiece: firstPiece, weekly: total)
      let workBefore = regularStart + shift
      shift += (end - first) * minutes - (regularEnd - regularStart)
      interruptions.append(
        Interruption(
          start: start, end: finish, minutesPerDay: minutes, workBefore: workBefore, shiftAfter: shift,
          pieces: lower..<upper))
    }
    hasWorkingTime = total > 0 || interruptions.contains { $0.minutesPerDay > 0 }
    self.pieces = pieces
    self.interruptions = interruptions
    isZoned = !zone.isUTC && !isContinuous && hasWorkingTime
    if isZoned { (segments, patches, repetition) = segments(of: zone) }
  }

  /// Day numbers of exceptions are clamped to this range, six million years in either direction.
  private static let firstDay = -(1 << 31)
  private static let lastDay = 1 << 31

  private static func append(_ hours: MinuteRanges, from offset: Int, to pieces: inout [Piece], total: inout Int) {
    for range in hours.ranges {
      pieces.append(
        Piece(
          start: Int32(offset + range.lowerBound), end: Int32(offset + range.upperBound), before: Int32(total)))
      total += range.count
    }
  }
}
