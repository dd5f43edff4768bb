import PlanText

extension WorkCalendar {
  /// A holiday, a leave or an extra shift: on each of `days` (day numbers, inclusive) the given minutes, or the whole
  /// day if there are none.
  package struct DatedHours: Equatable, Sendable {
    package var days: ClosedRange<Int>
    /// Minutes of the day, within 0..<1440; nil if no times are stated.
    package var minutes: Range<Int>?
    /// Of several for a day, the one with the greatest weight wins; at equal weight, extra hours do.
    package var weight: Int

    package init(days: ClosedRange<Int>, minutes: Range<Int>? = nil, weight: Int = 0) {
      self.days = days
      self.minutes = minutes
      self.weight = weight
    }
  }

  /// The hours of a week, less `off`, plus `extra`.
  ///
  /// `off` without times frees the whole day. `extra` without times adds the hours of the week's first working day; in
  /// a week without one it adds nothing. If a minute is both off and extra, the greater weight wins; at equal weight,
  /// it is worked.
  ///
  /// A long run of whole days off costs one entry; other days cost one each.
  package init(week: [MinuteRanges], off: [DatedHours], extra: [DatedHours] = [], zone: Zone = .utc) {
    let usual = week.first { !$0.isEmpty } ?? .none
    var exceptions: [Exception] = []
    for run in Self.steadyRuns(of: off, and: extra) {
      let weights = Set((run.off + run.extra).map(\.weight)).ordered()
      func hours(_ normal: MinuteRanges) -> MinuteRanges {
        weights.reduce(normal) { hours, weight in
          let off = run.off.filter { $0.weight == weight }.map { $0.minutes ?? 0..<MinuteRanges.minutesPerDay }
          let extra = run.extra.filter { $0.weight == weight }.flatMap { $0.minutes.map { [$0] } ?? usual.ranges }
          return hours.subtracting(MinuteRanges(off)).union(MinuteRanges(extra))
        }
      }
      if MinuteRanges(run.off.map { $0.minutes ?? 0..<MinuteRanges.minutesPerDay }) == .wholeDay {
        exceptions.append(
          Exception(firstDay: run.days.lowerBound, dayCount: run.days.count, hours: hours(.none)))
        continue
      }
      for day in run.days {
        let weekday = ((day + 3) % 7 + 7) % 7
        let normal = weekday < week.count ? week[weekday] : .none
        let changed = hours(normal)
        if changed != normal { exceptions.append(Exception(firstDay: day, hours: changed)) }
      }
    }
    self.init(week: week, exceptions: exceptions, zone: zone)
  }

  /// A run of days to which the same entries apply.
  private struct Run {
    var days: Range<Int>
    var off: [DatedHours] = []
    var extra: [DatedHours] = []
  }

  /// Splits the days named by the entries into runs to which the same entries apply; ascending, without gaps.
  private static func steadyRuns(of off: [DatedHours], and extra: [DatedHours]) -> [Run] {
    var edges = (off + extra).flatMap { [$0.days.lowerBound, $0.days.upperBound + 1] }
    edges = edges.ordered()
    var waitingOff = off.ordered { $0.days.lowerBound < $1.days.lowerBound }[...]
    var waitingExtra = extra.ordered { $0.days.lowerBound < $1.days.lowerBound }[...]
    var active = Run(days: 0..<0)
    var runs: [Run] = []
    for (from, to) in zip(edges, edges.dropFirst()) where from < to {
      Self.advance(&active.off, with: &waitingOff, to: from)
      Self.advance(&active.extra, with: &waitingExtra, to: from)
      if active.off.isEmpty && active.extra.isEmpty { continue }
      active.days = from..<to
      runs.append(active)
    }
    return runs
  }

  /// Drops the entries that end before `day` and adds those that have begun by then.
  private static func advance(_ active: inout [DatedHours], with waiting: inout ArraySlice<DatedHours>, to day: Int) {
    active.removeAll { $0.days.upperBound < day }
    while let next = waiting.first, next.days.lowerBound <= day {
      active.append(next)
      waiting.removeFirst()
    }
  }
}
