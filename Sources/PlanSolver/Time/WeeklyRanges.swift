/// A set of instants over a long time, such as somebody's hours: like ``InstantRanges``, but equal weeks are stored once.
package struct WeeklyRanges: Sendable {
  /// The same as a pattern, at full rate.
  let pattern: WorkPattern

  private static let rate = Int32(WorkPattern.unit)

  package static let none = WeeklyRanges(WorkPattern.idle)

  init(_ pattern: WorkPattern) { self.pattern = pattern }

  package init(_ set: InstantRanges) {
    var builder = WeekBuilder()
    for range in set.ranges { builder.add(range, rate: Self.rate) }
    pattern = builder.pattern
  }

  package var isEmpty: Bool { pattern.isEmpty }
  /// The first instant; nil if there is none.
  package var first: Int? { pattern.place(inWeek: 0, of: 0).map { pattern.start(of: $0) } }
  /// The instant after the last; nil if there is none.
  package var end: Int? { pattern.lastEnd(by: WorkPattern.never) }

  package func union(_ other: WeeklyRanges) -> WeeklyRanges {
    if other.isEmpty { return self }
    return isEmpty ? other : WeeklyRanges(.combined(pattern, other.pattern) { max($0, $1) })
  }

  package func intersection(_ other: WeeklyRanges) -> WeeklyRanges {
    isEmpty || other.isEmpty ? .none : WeeklyRanges(.combined(pattern, other.pattern) { min($0, $1) })
  }

  package func subtracting(_ other: WeeklyRanges) -> WeeklyRanges {
    isEmpty || other.isEmpty ? self : WeeklyRanges(.combined(pattern, other.pattern) { $1 > 0 ? 0 : $0 })
  }

  package func union(_ other: InstantRanges) -> WeeklyRanges { other.isEmpty ? self : union(WeeklyRanges(other)) }
  package func subtracting(_ other: InstantRanges) -> WeeklyRanges { other.isEmpty ? self : subtracting(WeeklyRanges(other)) }

  package func clipped(to bounds: Range<Int>) -> InstantRanges { pattern.set(in: bounds) }

  /// The first instant at or after another; ``WorkPattern/never`` if there is none.
  package func next(_ instant: Int) -> Int { pattern.next(instant) }

  /// The number of instants in an interval.
  package func minutes(in bounds: Range<Int>) -> Int { pattern.minutes(from: bounds.lowerBound, to: bounds.upperBound) }

  package func contains(_ instant: Int) -> Bool { works(from: instant, to: instant + 1) }

  /// True when the set contains some minutes of an interval.
  package func works(from start: Int, to end: Int) -> Bool { pattern.works(from: start, to: end) }
}

extension WorkPattern {
  /// The hours of a set, at full rate.
  package init(_ set: WeeklyRanges) { self = set.pattern }

  /// The minutes in which it works, whatever its rate.
  package var hours: WeeklyRanges { WeeklyRanges(.combined(self, .idle) { own, _ in own > 0 ? Int32(Self.unit) : 0 }) }

  /// The highest of its rates; 0 if it never works.
  package var highestRate: Int { pieces.lazy.map { Int($0.rate) }.max() ?? 0 }
}
