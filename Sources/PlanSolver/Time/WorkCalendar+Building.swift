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
  package init(week: [MinuteRanges], off: [DatedHours], extra: [DatedHours] = [], zone: Zone = .utc) {
    self.init(LocalHours(week: week, [], over: nil).changed(off: off, extra: extra), zone: zone)
  }

  /// The same hours but for days off and extra hours, which win over all that is stated here; local to another zone.
  ///
  /// What is not changed is shared: O(changes · log changes), and O(own exceptions) if they are few.
  package func derived(off: [DatedHours], extra: [DatedHours], zone: Zone) -> WorkCalendar {
    WorkCalendar(off.isEmpty && extra.isEmpty ? local : local.changed(off: off, extra: extra), zone: zone)
  }
}

extension LocalHours {
  fileprivate func changed(off: [WorkCalendar.DatedHours], extra: [WorkCalendar.DatedHours]) -> LocalHours {
    let usual = weeks.hours(0).first { !$0.isEmpty } ?? .none
    var runs: [DayRun] = []
    SteadyChange.each(off, extra) { change in
      if change.isWhole {
        let hours = change.applied(to: .none, usual)
        runs.append(DayRun(days: change.days, week: hours.isEmpty ? Self.idleWeek : Array(repeating: hours, count: 7)))
        return
      }
      var day = change.days.lowerBound
      while day < change.days.upperBound {
        let around = hours(around: day)
        let days = day..<min(change.days.upperBound, around.until)
        var week = Self.idleWeek
        var isChanged = false
        for day in days.prefix(7) {
          let weekday = WeekTable.weekday(of: day)
          let normal = around.weeks.hours(around.week, weekday)
          week[weekday] = change.applied(to: normal, usual)
          if week[weekday] != normal { isChanged = true }
        }
        if isChanged { runs.append(DayRun(days: days, week: week)) }
        day = days.upperBound
      }
    }
    return .layered(runs, over: self)
  }

  private static let idleWeek = [MinuteRanges](repeating: .none, count: 7)
}

/// Days on which the same entries change the hours.
private struct SteadyChange {
  private struct Entry {
    let dated: WorkCalendar.DatedHours
    let isExtra: Bool

    /// Extra hours come after days off of the same weight.
    var precedence: (weight: Int, kind: Int) { (dated.weight, isExtra ? 1 : 0) }

    /// The minutes that it frees or adds.
    func minutes(_ usual: MinuteRanges) -> [Range<Int>] {
      dated.minutes.map { [$0] } ?? (isExtra ? usual.ranges : MinuteRanges.wholeDay.ranges)
    }
  }

  let days: Range<Int>
  /// In ascending order of precedence.
  private let entries: ArraySlice<Entry>

  /// True if nothing is left of the hours beneath.
  var isWhole: Bool {
    if entries.contains(where: { !$0.isExtra && $0.dated.minutes == nil }) { return true }
    return MinuteRanges(entries.filter { !$0.isExtra }.compactMap(\.dated.minutes)) == .wholeDay
  }

  func applied(to hours: MinuteRanges, _ usual: MinuteRanges) -> MinuteRanges {
    // Whatever comes before a day off, or before others of its kind, makes no difference.
    let last = entries.lastIndex { !$0.isExtra && $0.dated.minutes == nil }
    var result = last == nil ? hours : .none
    var rest = last.map { entries[($0 + 1)...] } ?? entries
    while let first = rest.first {
      let alike = rest.prefix { $0.isExtra == first.isExtra }
      let minutes = MinuteRanges(alike.flatMap { $0.minutes(usual) })
      result = first.isExtra ? result.union(minutes) : result.subtracting(minutes)
      rest = rest[alike.endIndex...]
    }
    return result
  }

  /// All days that entries name, as runs to which the same ones apply; ascending, without those to which none does.
  static func each(
    _ off: [WorkCalendar.DatedHours], _ extra: [WorkCalendar.DatedHours], _ body: (SteadyChange) -> Void
  ) {
    let entries = off.map { Entry(dated: $0, isExtra: false) } + extra.map { Entry(dated: $0, isExtra: true) }
    let edges = entries.flatMap { [$0.dated.days.lowerBound, $0.dated.days.upperBound + 1] }.ordered()
    let waiting = entries.ordered { $0.dated.days.lowerBound < $1.dated.days.lowerBound }
    var next = 0
    var active: [Entry] = []
    for (from, to) in zip(edges, edges.dropFirst()) where from < to {
      active.removeAll { $0.dated.days.upperBound < from }
      while next < waiting.count, waiting[next].dated.days.lowerBound <= from {
        let place = active.firstIndex { waiting[next].precedence < $0.precedence }
        active.insert(waiting[next], at: place ?? active.endIndex)
        next += 1
      }
      if !active.isEmpty { body(SteadyChange(days: from..<to, entries: active[...])) }
    }
  }
}
