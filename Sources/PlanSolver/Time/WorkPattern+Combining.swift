/// Patterns made of others.
extension WorkPattern {
  package static let idle = WeekBuilder().pattern

  /// A pattern with a rate that depends on the rates of two others at the same moment; zero must give zero.
  ///
  /// O(runs), with the rates of each pair of weeks worked out once.
  static func combined(_ left: WorkPattern, _ right: WorkPattern, _ rate: (Int32, Int32) -> Int32) -> WorkPattern {
    var result = WeekBuilder()
    var known = KnownPairs()
    func pieces(_ pattern: WorkPattern, _ run: Run) -> ArraySlice<WeekPiece> { pattern.pieces[Int(run.first)..<Int(run.last)] }
    var (l, r) = (0, 0)
    var week = Int(Int32.min)
    while l + 1 < left.runs.count || r + 1 < right.runs.count {
      let nextLeft = l + 1 < left.runs.count ? Int(left.runs[l + 1].week) : .max
      let nextRight = r + 1 < right.runs.count ? Int(right.runs[r + 1].week) : .max
      let next = min(nextLeft, nextRight)
      let (own, other) = (left.runs[l], right.runs[r])
      if !own.isIdle || !other.isIdle {
        let pair = (own.isIdle ? -1 : own.first, other.isIdle ? -1 : other.first)
        let content =
          known.content(of: pair)
          ?? result.kept { result in
            Self.combine(pieces(left, own), pieces(right, other), rate) { result.fill($0) }
          }
        known.add(pair, content)
        result.append(content, from: week, to: next)
      }
      week = next
      if nextLeft == next { l += 1 }
      if nextRight == next { r += 1 }
    }
    return result.pattern
  }

  /// The pairs of weeks that were combined last, with what came of them.
  private struct KnownPairs {
    private var pairs: [(left: Int32, right: Int32, content: Range<Int32>)] = []
    private static let most = 16

    func content(of pair: (left: Int32, right: Int32)) -> Range<Int32>? {
      pairs.last { $0.left == pair.left && $0.right == pair.right }?.content
    }

    mutating func add(_ pair: (left: Int32, right: Int32), _ content: Range<Int32>) {
      if self.content(of: pair) != nil { return }
      if pairs.count == Self.most { pairs.removeFirst(Self.most / 2) }
      pairs.append((pair.left, pair.right, content))
    }
  }

  private static func combine(
    _ left: ArraySlice<WeekPiece>, _ right: ArraySlice<WeekPiece>, _ rate: (Int32, Int32) -> Int32, _ body: (WeekPiece) -> Void
  ) {
    var (l, r) = (left.startIndex, right.startIndex)
    let end = Int16(minutesPerWeek)
    var at: Int16 = 0
    while at < end, l < left.endIndex || r < right.endIndex {
      let own = l < left.endIndex ? left[l] : WeekPiece(start: end, end: end, rate: 0)
      let other = r < right.endIndex ? right[r] : WeekPiece(start: end, end: end, rate: 0)
      let (isIn, isInOther) = (own.start <= at, other.start <= at)
      let until = min(isIn ? own.end : own.start, isInOther ? other.end : other.start)
      let value = rate(isIn ? own.rate : 0, isInOther ? other.rate : 0)
      if value > 0 { body(WeekPiece(start: at, end: until, rate: value)) }
      at = until
      if isIn, own.end <= at { l += 1 }
      if isInOther, other.end <= at { r += 1 }
    }
  }

  /// Several people working together: the sum of their rates.
  package static func sum(_ patterns: [WorkPattern]) -> WorkPattern {
    patterns.dropFirst().reduce(patterns.first ?? idle) { combined($0, $1) { $0 + $1 } }
  }

  /// The same pattern with time reversed: minute `t` becomes minute `-1 - t`.
  package var mirrored: WorkPattern {
    let count = Int32(pieces.count)
    let week = Int16(Self.minutesPerWeek)
    var turned: [Run] = []
    turned.reserveCapacity(runs.count)
    var before = 0
    for index in runs.indices.reversed() {
      let run = runs[index]
      let weeks = index + 1 < runs.count ? Int(runs[index + 1].week) - Int(run.week) : 0
      let first = index + 1 < runs.count ? -runs[index + 1].week : Int32.min
      turned.append(Run(week: first, first: count - run.last, last: count - run.first, work: run.work, before: before))
      before += weeks * run.work
    }
    return WorkPattern(
      runs: turned, pieces: pieces.reversed().map { WeekPiece(start: week - $0.end, end: week - $0.start, rate: $0.rate) })
  }
}
