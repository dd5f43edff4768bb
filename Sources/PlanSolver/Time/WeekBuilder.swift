/// Makes patterns, in chronological order.
package struct WeekBuilder {
  private var runs = [WorkPattern.Run(week: .min, first: 0, last: 0, work: 0, before: 0)]
  private var pieces: [WorkPattern.WeekPiece] = []
  /// What weeks consist of, as parts of ``pieces``.
  private var contents: [Range<Int32>] = []
  /// The first week after all runs.
  private var end = Int(Int32.min)
  /// The week to which pieces are being added, and where they begin.
  private var open: (week: Int, first: Int)?

  /// New contents are compared with this many others.
  private static let compared = 12

  package init() {}

  /// Adds a stretch of time that begins no earlier than the last one ends.
  package mutating func add(_ stretch: Range<Int>, rate: Int32) {
    let length = WorkPattern.minutesPerWeek
    var from = stretch.lowerBound
    while from < stretch.upperBound {
      let week = WorkPattern.week(of: from)
      let beginning = week * length
      let whole = (stretch.upperBound - beginning) / length
      if from == beginning, whole > 0 {
        close()
        append(kept { $0.fill(.init(start: 0, end: Int16(length), rate: rate)) }, from: week, to: week + whole)
        from = beginning + whole * length
        continue
      }
      if open?.week != week {
        close()
        open = (week, pieces.count)
      }
      let until = min(stretch.upperBound, beginning + length)
      fill(.init(start: Int16(from - beginning), end: Int16(until - beginning), rate: rate))
      from = until
    }
  }

  /// Adds equal weeks. `stretches` are those of one of them, in minutes from its beginning.
  mutating func `repeat`(_ stretches: [Range<Int>], rate: Int32, from first: Int, to last: Int) {
    close()
    let content = kept { result in
      for stretch in stretches {
        result.fill(.init(start: Int16(stretch.lowerBound), end: Int16(stretch.upperBound), rate: rate))
      }
    }
    append(content, from: first, to: last)
  }

  package var pattern: WorkPattern {
    var result = self
    result.close()
    if result.runs.last?.isIdle == false { result.append(0..<0, from: result.end, to: .max) }
    // Patterns live long and there are many: no spare room.
    return WorkPattern(
      runs: result.runs.withUnsafeBufferPointer { Array($0) }, pieces: result.pieces.withUnsafeBufferPointer { Array($0) })
  }

  private mutating func close() {
    guard let known = open else { return }
    open = nil
    append(content(from: known.first), from: known.week, to: known.week + 1)
  }

  // MARK: Contents

  /// Adds a piece to the week that is being made.
  mutating func fill(_ piece: WorkPattern.WeekPiece) {
    let first = open?.first ?? making
    if pieces.count > first, let last = pieces.last, last.end == piece.start, last.rate == piece.rate {
      pieces[pieces.count - 1].end = piece.end
    } else {
      pieces.append(piece)
    }
  }

  private var making = 0

  /// The content that `make` fills in.
  mutating func kept(_ make: (inout WeekBuilder) -> Void) -> Range<Int32> {
    making = pieces.count
    make(&self)
    return content(from: making)
  }

  /// The pieces from an index on as a content: an earlier one if it is the same.
  private mutating func content(from first: Int) -> Range<Int32> {
    let count = pieces.count - first
    if count == 0 { return 0..<0 }
    // The last few, and the first, which is often that of an ordinary week.
    var index = contents.count - 1
    while index >= 0 {
      let known = contents[index]
      if known.count == count, isSame(Int(known.lowerBound), first, count) {
        pieces.removeLast(count)
        return known
      }
      index = index > 0 && contents.count - index == Self.compared ? 0 : index - 1
    }
    let result = Int32(first)..<Int32(pieces.count)
    contents.append(result)
    return result
  }

  private func isSame(_ first: Int, _ other: Int, _ count: Int) -> Bool {
    for offset in 0..<count where pieces[first + offset] != pieces[other + offset] { return false }
    return true
  }

  // MARK: Runs

  /// Adds weeks of one content, no earlier than the last; idle weeks may be left out.
  mutating func append(_ content: Range<Int32>, from first: Int, to last: Int) {
    guard first < last else { return }
    if content.isEmpty || first > end, !runs[runs.count - 1].isIdle { start(0..<0, at: end) }
    let run = runs[runs.count - 1]
    if !content.isEmpty, run.isIdle || run.first != content.lowerBound { start(content, at: first) }
    end = last
  }

  private mutating func start(_ content: Range<Int32>, at week: Int) {
    let last = runs[runs.count - 1]
    let work = content.reduce(0) { sum, index in
      let piece = pieces[Int(index)]
      return sum + (Int(piece.end) - Int(piece.start)) * Int(piece.rate)
    }
    runs.append(
      .init(
        week: Int32(week), first: content.lowerBound, last: content.upperBound, work: work,
        before: last.before + (last.isIdle ? 0 : (week - Int(last.week)) * last.work)))
  }
}
