/// Working time as lists.
extension WorkCalendar {
  /// The working minutes of a local day, by its number since 1970-01-01.
  package func hours(onDay day: Int) -> MinuteRanges {
    let around = local.hours(around: day)
    return around.weeks.hours(around.week, WeekTable.weekday(of: day))
  }

  /// The working time between two instants: ascending, disjoint ranges of instants that do not touch.
  ///
  /// O(log (exceptions + changes of the zone)) per day with work; days without work cost nothing.
  package func workingRanges(from first: Int, to last: Int) -> [Range<Int>] {
    guard first < last else { return [] }
    if isContinuous { return [first..<last] }
    var result: [Range<Int>] = []
    var instant = nextWorking(first)
    while instant < last {
      let span = zoneSpan(at: instant)
      if let patch = span.patch {
        for range in patch { Self.append(range.clamped(to: instant..<last), to: &result) }
        instant = nextWorking(span.end)
        continue
      }
      let day = Self.dayNumber(instant + span.offset)
      let midnight = day * MinuteRanges.minutesPerDay - span.offset
      let around = local.hours(around: day)
      let (weekday, pieces) = (WeekTable.weekday(of: day), around.weeks.pieces)
      let offset = weekday * MinuteRanges.minutesPerDay
      let end = min(midnight + MinuteRanges.minutesPerDay, span.end, last)
      for index in around.weeks.pieces(around.week, weekday) {
        let lower = max(midnight + Int(pieces[index].start) - offset, instant)
        let upper = min(midnight + Int(pieces[index].end) - offset, end)
        if lower < upper { Self.append(lower..<upper, to: &result) }
      }
      instant = nextWorking(end)
    }
    return result
  }

  private static func append(_ range: Range<Int>, to list: inout [Range<Int>]) {
    if range.isEmpty { return }
    if let previous = list.last, previous.upperBound == range.lowerBound {
      list[list.count - 1] = previous.lowerBound..<range.upperBound
    } else {
      list.append(range)
    }
  }
}

extension WorkCalendar {
  /// The hours of the week's first working day; empty if the week has none.
  package var usualHours: MinuteRanges { local.weeks.hours(0).first { !$0.isEmpty } ?? .none }
}
