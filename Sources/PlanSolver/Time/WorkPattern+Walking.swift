/// The worked time of an interval.
extension WorkPattern {
  /// The pieces that lie in an interval, clipped to it, until the body returns false. Weeks that are worked through are
  /// one piece.
  ///
  /// - Parameter everyWeek: if false, leaves out those of equal weeks that bring nothing new.
  func walk(from start: Int, to end: Int, everyWeek: Bool = true, _ body: (_ from: Int, _ to: Int, _ rate: Int32) -> Bool) {
    guard start < end, var place = place(endingAfter: start) else { return }
    let firstWeek = place.week
    while true {
      let piece = pieces[place.piece]
      let from = self.start(of: place)
      guard from < end else { return }
      let (run, next) = (runs[place.run], Int(runs[place.run + 1].week))
      let isWhole = Int(piece.end) - Int(piece.start) == Self.minutesPerWeek
      let to = isWhole ? next * Self.minutesPerWeek : self.end(of: place)
      guard body(max(from, start), min(to, end), piece.rate) else { return }
      if isWhole { place.week = next - 1 }
      place.piece += 1
      guard place.piece == run.last else { continue }
      // Two whole weeks show every stretch, including those from one to the next, and the first week may have begun in
      // the middle of one. The last leads to the next run.
      if !everyWeek, place.week > max(firstWeek + 1, Int(run.week)) { place.week = max(place.week, next - 2) }
      guard let later = self.place(inWeek: place.week + 1, of: place.run) else { return }
      place = later
    }
  }

  /// The worked stretches of an interval, clipped to it, until the body returns false.
  package func eachStretch(
    from start: Int, to end: Int, everyWeek: Bool = true, _ body: (_ from: Int, _ to: Int) -> Bool
  ) {
    var open: Range<Int>?
    var isDone = false
    walk(from: start, to: end, everyWeek: everyWeek) { from, to, _ in
      if let known = open, known.upperBound == from {
        open = known.lowerBound..<to
        return true
      }
      if let known = open { isDone = !body(known.lowerBound, known.upperBound) }
      open = from..<to
      return !isDone
    }
    if !isDone, let open { _ = body(open.lowerBound, open.upperBound) }
  }

  /// The worked intervals between two instants, in order.
  package func eachPiece(from start: Int, to end: Int, _ body: (_ from: Int, _ to: Int) -> Void) {
    guard start < end, let place = place(endingAfter: start) else { return }
    let from = max(start, self.start(of: place))
    if from >= end { return }
    // Most intervals are short.
    if self.end(of: place) >= end { return body(from, end) }
    eachStretch(from: start, to: end) { from, to in
      body(from, to)
      return true
    }
  }

  /// The worked minutes of an interval.
  package func set(in stretch: Range<Int>) -> InstantRanges {
    var ranges: [Range<Int>] = []
    eachPiece(from: stretch.lowerBound, to: stretch.upperBound) { ranges.append($0..<$1) }
    return InstantRanges(sorted: ranges)
  }

  /// Worked minutes of an interval, at any rate. O(log runs + runs in the interval).
  package func minutes(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (position(of: start), position(of: end))
    if first.week == last.week { return minutes(ofWeekIn: first.run, from: first.minute, to: last.minute) }
    var result = minutes(ofWeekIn: first.run, from: first.minute) + minutes(ofWeekIn: last.run, to: last.minute)
    var (number, week) = (first.run, first.week + 1)
    while week < last.week {
      while number < last.run, Int(runs[number + 1].week) <= week { number += 1 }
      let until = number < last.run ? Int(runs[number + 1].week) : last.week
      result += (until - week) * minutes(ofWeekIn: number)
      week = until
    }
    return result
  }

  /// Worked minutes of a part of each week of a run.
  private func minutes(ofWeekIn run: Int, from start: Int = 0, to end: Int = minutesPerWeek) -> Int {
    var result = 0
    for index in Int(runs[run].first)..<Int(runs[run].last) {
      result += max(0, min(Int(pieces[index].end), end) - max(Int(pieces[index].start), start))
    }
    return result
  }

  /// True when a time interval contains worked minutes, at any rate.
  package func works(from start: Int, to end: Int) -> Bool {
    start < end && place(endingAfter: start).map { self.start(of: $0) < end } ?? false
  }
}
