/// Working time as lists.
extension WorkCalendar {
  /// The working minutes of a local day, by its number since 1970-01-01.
  package func hours(onDay day: Int) -> MinuteRanges {
    let (range, first) = pieces(ofDay: day)
    return MinuteRanges(range.map { Int(pieces[$0].start) - first..<Int(pieces[$0].end) - first })
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
      let (range, offset) = pieces(ofDay: day)
      let end = min(midnight + MinuteRanges.minutesPerDay, span.end, last)
      for index in range {
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

  /// The pieces of a local day, and the minute of the day from which their minutes count.
  private func pieces(ofDay day: Int) -> (range: Range<Int>, first: Int) {
    let start = day * MinuteRanges.minutesPerDay
    let index = interruption(at: start)
    if index >= 0, start < interruptions[index].end { return (interruptions[index].pieces, 0) }
    let weekday = ((day + 3) % 7 + 7) % 7
    return (firstPiece[weekday]..<firstPiece[weekday + 1], weekday * MinuteRanges.minutesPerDay)
  }
}

extension WorkCalendar {
  /// The hours of the week's first working day; empty if the week has none.
  package var usualHours: MinuteRanges {
    for day in 0..<7 where firstPiece[day + 1] > firstPiece[day] {
      let start = day * MinuteRanges.minutesPerDay
      return MinuteRanges(
        (firstPiece[day]..<firstPiece[day + 1]).map { Int(pieces[$0].start) - start..<Int(pieces[$0].end) - start })
    }
    return .none
  }
}
