import PlanText

/// A set of instants: ascending, disjoint, non-empty half-open ranges that do not touch, in minutes.
///
/// All operations are linear in the number of ranges.
package struct InstantRanges: Equatable, Sendable {
  package private(set) var ranges: [Range<Int>]

  package static let none = InstantRanges(sorted: [])

  /// Takes ranges in any order; they are sorted, and merged if they touch.
  package init(_ ranges: [Range<Int>]) {
    self.init(sorted: [])
    let isSorted = zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
    for range in isSorted ? ranges : ranges.ordered(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
  }

  /// Takes ranges that are ascending and disjoint.
  package init(sorted ranges: [Range<Int>]) { self.ranges = ranges }

  package var isEmpty: Bool { ranges.isEmpty }
  package var minutes: Int { ranges.reduce(0) { $0 + $1.count } }

  private mutating func append(_ range: Range<Int>) {
    if range.isEmpty { return }
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  package func union(_ other: InstantRanges) -> InstantRanges {
    if other.isEmpty { return self }
    if isEmpty { return other }
    var result = InstantRanges.none
    result.ranges.reserveCapacity(ranges.count + other.ranges.count)
    var (left, right) = (0, 0)
    while left < ranges.count || right < other.ranges.count {
      let takesLeft =
        right == other.ranges.count
        || (left < ranges.count && ranges[left].lowerBound <= other.ranges[right].lowerBound)
      result.append(takesLeft ? ranges[left] : other.ranges[right])
      if takesLeft { left += 1 } else { right += 1 }
    }
    return result
  }

  package func intersection(_ other: InstantRanges) -> InstantRanges {
    var result: [Range<Int>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let common = ranges[left].clamped(to: other.ranges[right])
      if !common.isEmpty { result.append(common) }
      if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
    }
    return InstantRanges(sorted: result)
  }

  package func subtracting(_ other: InstantRanges) -> InstantRanges {
    if other.isEmpty || isEmpty { return self }
    var result: [Range<Int>] = []
    result.reserveCapacity(ranges.count)
    var hole = 0
    for range in ranges {
      while hole < other.ranges.count, other.ranges[hole].upperBound <= range.lowerBound { hole += 1 }
      var from = range.lowerBound
      var next = hole
      while next < other.ranges.count, other.ranges[next].lowerBound < range.upperBound {
        if other.ranges[next].lowerBound > from { result.append(from..<other.ranges[next].lowerBound) }
        from = max(from, other.ranges[next].upperBound)
        next += 1
      }
      if from < range.upperBound { result.append(from..<range.upperBound) }
    }
    return InstantRanges(sorted: result)
  }

  package func clipped(to bounds: Range<Int>) -> InstantRanges {
    guard let first = ranges.first, let last = ranges.last else { return self }
    if bounds.lowerBound <= first.lowerBound, bounds.upperBound >= last.upperBound { return self }
    return InstantRanges(sorted: ranges.lazy.map { $0.clamped(to: bounds) }.filter { !$0.isEmpty })
  }

  /// The ranges of at least so many minutes.
  package func lasting(_ minutes: Int) -> InstantRanges {
    ranges.allSatisfy { $0.count >= minutes } ? self : InstantRanges(sorted: ranges.filter { $0.count >= minutes })
  }

  /// The first range that ends after an instant; `ranges.count` if there is none. O(log ranges).
  package func index(endingAfter instant: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > instant { high = middle } else { low = middle + 1 }
    }
    return low
  }

  package func contains(_ instant: Int) -> Bool {
    let index = index(endingAfter: instant)
    return index < ranges.count && ranges[index].lowerBound <= instant
  }

  /// The same set with time reversed: minute `t` becomes minute `-1 - t`.
  package var mirrored: InstantRanges {
    InstantRanges(sorted: ranges.reversed().map { -$0.upperBound..<(-$0.lowerBound) })
  }
}
