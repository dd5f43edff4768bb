import PlanText

/// The working minutes of one day: sorted, disjoint, non-empty half-open ranges of minutes within 0..<1440.
package struct MinuteRanges: Equatable, Sendable {
  package static let minutesPerDay = 1440
  package static let none = MinuteRanges([])
  package static let wholeDay = MinuteRanges([0..<minutesPerDay])

  package let ranges: [Range<Int>]

  /// Takes ranges in any order; they are clipped to the day, sorted, and merged if they touch.
  package init(_ ranges: [Range<Int>]) {
    let day = 0..<Self.minutesPerDay
    var merged: [Range<Int>] = []
    let clipped = ranges.map { $0.clamped(to: day) }
    for range in clipped.ordered(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  package var isEmpty: Bool { ranges.isEmpty }

  /// Minutes of work in the day, 0...1440.
  package var total: Int { ranges.reduce(0) { $0 + $1.count } }

  package func union(_ other: MinuteRanges) -> MinuteRanges { MinuteRanges(ranges + other.ranges) }

  package func subtracting(_ other: MinuteRanges) -> MinuteRanges {
    var left = ranges
    for hole in other.ranges {
      left = left.flatMap { range in
        [
          range.lowerBound..<max(range.lowerBound, min(range.upperBound, hole.lowerBound)),
          min(range.upperBound, max(range.lowerBound, hole.upperBound))..<range.upperBound,
        ]
      }
    }
    return MinuteRanges(left)
  }
}
