import PlanText

/// A step function of time: how much of a person is available, in parts of ``WorkPattern/unit``.
package struct LevelSteps: Sendable, Equatable {
  /// Ascending; the first is `Int32.min`.
  package private(set) var starts: [Int32]
  package private(set) var levels: [Int32]

  package static let full = LevelSteps(WorkPattern.unit)

  package init(_ level: Int) {
    starts = [Int32.min]
    levels = [Int32(clamping: level)]
  }

  package var isSteady: Bool { starts.count == 1 }
  package var highest: Int { Int(levels.max() ?? 0) }
  package var lowest: Int { Int(levels.min() ?? 0) }

  /// Changes the levels inside a range.
  package mutating func change(_ range: Range<Int>, _ new: (Int32) -> Int32) {
    guard !range.isEmpty else { return }
    let first = split(at: Int32(clamping: range.lowerBound))
    let last = split(at: Int32(clamping: range.upperBound))
    for index in first..<last { levels[index] = new(levels[index]) }
  }

  /// Lowers the levels inside ranges, which may overlap, but not below zero. O(steps + ranges · log ranges).
  package mutating func lower(_ ranges: [(range: Range<Int>, parts: Int)]) {
    var edges: [(at: Int32, parts: Int)] = []
    edges.reserveCapacity(2 * ranges.count)
    for (range, parts) in ranges where !range.isEmpty {
      edges.append((Int32(clamping: range.lowerBound), parts))
      edges.append((Int32(clamping: range.upperBound), -parts))
    }
    edges = edges.ordered { $0.at < $1.at }
    var result = LevelSteps(0)
    result.starts = []
    result.levels = []
    var taken = 0
    var (step, edge) = (-1, 0)
    while step + 1 < starts.count || edge < edges.count {
      let instant = min(step + 1 < starts.count ? starts[step + 1] : .max, edge < edges.count ? edges[edge].at : .max)
      if step + 1 < starts.count, starts[step + 1] == instant { step += 1 }
      while edge < edges.count, edges[edge].at == instant {
        taken += edges[edge].parts
        edge += 1
      }
      result.starts.append(instant)
      result.levels.append(Int32(clamping: max(0, Int(levels[step]) - taken)))
    }
    self = result
  }

  private mutating func split(at instant: Int32) -> Int {
    var (index, end) = (0, starts.count)
    while end - index > 1 {
      let middle = (index + end) / 2
      if starts[middle] > instant { end = middle } else { index = middle }
    }
    if starts[index] == instant { return index }
    starts.insert(instant, at: index + 1)
    levels.insert(levels[index], at: index + 1)
    return index + 1
  }

  /// The pieces of a set with their levels, capped at `share`; no piece if the level is zero.
  package func pieces(of set: InstantRanges, atMost share: Int) -> [WorkPattern.Piece] {
    var result: [WorkPattern.Piece] = []
    result.reserveCapacity(set.ranges.count)
    var step = 0
    for range in set.ranges {
      var from = range.lowerBound
      while step + 1 < starts.count, Int(starts[step + 1]) <= from { step += 1 }
      var current = step
      while from < range.upperBound {
        let end = current + 1 < starts.count ? min(Int(starts[current + 1]), range.upperBound) : range.upperBound
        let rate = min(Int(levels[current]), share)
        if rate > 0 { result.append(.init(start: Int32(from), end: Int32(end), rate: Int32(rate))) }
        from = end
        current += 1
      }
    }
    return result
  }

  /// The instants of a set at which the level is positive.
  package func positive(_ set: InstantRanges) -> InstantRanges {
    if levels.allSatisfy({ $0 > 0 }) { return set }
    return InstantRanges(
      pieces(of: set, atMost: .max >> 1).map { Int($0.start)..<Int($0.end) })
  }

  // MARK: Over a long time

  /// The minutes of a set with their levels, capped at `share`.
  package func pattern(of set: WeeklyRanges, atMost share: Int) -> WorkPattern {
    let share = Int32(clamping: share)
    if isSteady {
      let rate = min(levels[0], share)
      return rate == WorkPattern.unit ? set.pattern : .combined(set.pattern, .idle) { own, _ in own > 0 ? max(0, rate) : 0 }
    }
    return .combined(set.pattern, pattern) { own, level in own > 0 ? min(level, share) : 0 }
  }

  /// The instants of a set at which the level is positive.
  package func positive(_ set: WeeklyRanges) -> WeeklyRanges { atLeast(1, in: set) }

  /// The instants of a set at which the level is at least this high.
  package func atLeast(_ least: Int, in set: WeeklyRanges) -> WeeklyRanges {
    if levels.allSatisfy({ $0 >= least }) { return set }
    // A level of zero is the same as none, and never enough.
    let least = Int32(clamping: max(1, least))
    return WeeklyRanges(.combined(set.pattern, pattern) { own, level in level >= least ? own : 0 })
  }

  /// The level as a rate; idle where it is zero.
  private var pattern: WorkPattern {
    var builder = WeekBuilder()
    for index in starts.indices where levels[index] > 0 {
      let end = index + 1 < starts.count ? starts[index + 1] : Int32.max
      builder.add(Int(starts[index])..<Int(end), rate: levels[index])
    }
    return builder.pattern
  }

  package var mirrored: LevelSteps {
    var result = self
    result.starts = [Int32.min] + starts.dropFirst().reversed().map { -$0 }
    result.levels = levels.reversed()
    return result
  }
}

extension WeeklyRanges {
  /// Its instants at a rate.
  package func pattern(rate: Int) -> WorkPattern { LevelSteps(rate).pattern(of: self, atMost: rate) }
}
