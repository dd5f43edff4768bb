/// When an activity is worked on, and how much of its work each minute does: ascending, disjoint ranges with a rate.
///
/// Instants are minutes from the origin of the levelling problem, rates are parts of ``unit`` per minute, and work is
/// their product. An activity that starts at a worked minute uses every worked minute up to its end. Conversions take
/// O(log ranges).
package struct WorkPattern: Sendable {
  /// One full-time worker, or one unit of equipment: rates, shares and capacities are counted in parts of it.
  package static let unit = 10_000
  /// This many full-time workers or units; more than fit are as good as unlimited.
  package static func parts(of count: Int) -> Int32 { Int32(clamping: min(count, Int(Int32.max)) * unit) }
  /// The result if the pattern has no more working time.
  package static let never = Int(Int32.max)

  package struct Piece: Equatable, Sendable {
    package var start: Int32
    package var end: Int32
    package var rate: Int32

    package init(start: Int32, end: Int32, rate: Int32) {
      self.start = start
      self.end = end
      self.rate = rate
    }
  }

  package let pieces: [Piece]
  /// Work done before each piece, and after the last.
  private let before: [Int]

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
    var total = 0
    var before: [Int] = []
    before.reserveCapacity(pieces.count + 1)
    for piece in pieces {
      before.append(total)
      total += (Int(piece.end) - Int(piece.start)) * Int(piece.rate)
    }
    before.append(total)
    self.before = before
  }

  /// The same rate in every minute of a set.
  package init(_ set: InstantRanges, rate: Int = WorkPattern.unit) {
    self.init(
      set.ranges.map { Piece(start: Int32($0.lowerBound), end: Int32($0.upperBound), rate: Int32(rate)) })
  }

  package var mirrored: WorkPattern {
    WorkPattern(pieces.reversed().map { Piece(start: -$0.end, end: -$0.start, rate: $0.rate) })
  }

  /// The first piece that ends after an instant; `pieces.count` if there is none.
  package func index(endingAfter instant: Int) -> Int {
    pieces.withUnsafeBufferPointer { pieces in
      var low = 0
      var count = pieces.count
      while count > 0 {
        let half = count / 2
        let isBefore = Int(pieces[low + half].end) <= instant
        low = isBefore ? low + half + 1 : low
        count = isBefore ? count - half - 1 : half
      }
      return low
    }
  }

  /// The first worked minute at or after an instant.
  package func next(_ instant: Int) -> Int {
    let index = index(endingAfter: instant)
    return index < pieces.count ? max(instant, Int(pieces[index].start)) : Self.never
  }

  /// The instant if the minute before it is worked, otherwise the end of the last piece before it, or far in the past.
  package func previousEnd(_ instant: Int) -> Int {
    let index = index(endingAfter: instant - 1)
    if index < pieces.count, Int(pieces[index].start) < instant { return instant }
    return index > 0 ? Int(pieces[index - 1].end) : Int(Int32.min)
  }

  /// Work done before an instant.
  package func work(at instant: Int) -> Int {
    let index = index(endingAfter: instant)
    guard index < pieces.count else { return before[index] }
    return before[index] + max(0, instant - Int(pieces[index].start)) * Int(pieces[index].rate)
  }

  /// The end of `work` that starts at an instant: the first instant by which it is done; ``never`` if it never is.
  package func finish(of work: Int, from instant: Int) -> Int {
    let first = index(endingAfter: instant)
    guard first < pieces.count else { return Self.never }
    let target = before[first] + max(0, instant - Int(pieces[first].start)) * Int(pieces[first].rate) + work
    if target > before[pieces.count] { return Self.never }
    // Most work is short: search nearby first.
    var index = first
    var step = 1
    while index + step < pieces.count, before[index + step] < target {
      index += step
      step *= 2
    }
    var high = min(index + step, pieces.count)
    while high - index > 1 {
      let middle = (index + high) / 2
      if before[middle] < target { index = middle } else { high = middle }
    }
    let rate = Int(pieces[index].rate)
    return Int(pieces[index].start) + (target - before[index] + rate - 1) / rate
  }

  /// The start from which `work` is done exactly by `finish`, rounded down; no earlier than the first worked minute.
  package func start(of work: Int, finishingAt finish: Int) -> Int {
    let target = self.work(at: finish) - work
    guard target > 0 else { return pieces.first.map { Int($0.start) } ?? Self.never }
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= target { low = middle } else { high = middle }
    }
    let rate = Int(pieces[low].rate)
    return Int(pieces[low].start) + (target - before[low]) / rate
  }

  /// The first worked minute from which work ends after an instant that lies in a gap of the pattern.
  package func lastStart(of work: Int, finishingBehind instant: Int) -> Int {
    let index = index(endingAfter: instant)
    guard index < pieces.count else { return Self.never }
    return start(of: work - Int(pieces[index].rate), finishingAt: instant)
  }

  /// The worked intervals between two instants, in order.
  package func eachPiece(from start: Int, to end: Int, _ body: (_ from: Int, _ to: Int) -> Void) {
    var index = index(endingAfter: start)
    while index < pieces.count, Int(pieces[index].start) < end {
      body(max(start, Int(pieces[index].start)), min(end, Int(pieces[index].end)))
      index += 1
    }
  }

  /// True when a time interval contains worked minutes, at any rate.
  package func works(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    let index = index(endingAfter: start)
    return index < pieces.count && Int(pieces[index].start) < end
  }
}
