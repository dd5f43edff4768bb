/// Instants and work.
extension WorkPattern {
  /// The first worked minute at or after an instant.
  package func next(_ instant: Int) -> Int {
    place(endingAfter: instant).map { max(instant, start(of: $0)) } ?? Self.never
  }

  /// The instant if the minute before it is worked, otherwise the end of the last piece before it, or far in the past.
  package func previousEnd(_ instant: Int) -> Int {
    if let place = place(endingAfter: instant - 1), start(of: place) < instant { return instant }
    return lastEnd(by: instant - 1) ?? Int(Int32.min)
  }

  /// Work done before an instant.
  package func work(at instant: Int) -> Int {
    let (number, week, minute) = position(of: instant)
    let run = runs[number]
    var result = run.before
    if run.isIdle { return result }
    result += (week - Int(run.week)) * run.work
    for index in Int(run.first)..<Int(run.last) {
      let piece = pieces[index]
      if Int(piece.start) >= minute { break }
      result += (min(Int(piece.end), minute) - Int(piece.start)) * Int(piece.rate)
    }
    return result
  }

  /// The end of `work` that starts at an instant: the first instant by which it is done; ``never`` if it never is.
  package func finish(of work: Int, from instant: Int) -> Int {
    place(endingAfter: instant).map { finish(of: work, from: instant, in: $0) } ?? Self.never
  }

  /// The first worked minute at or after an instant, and the end of `work` that starts there; nil if it never ends.
  package func slot(of work: Int, from instant: Int) -> (start: Int, finish: Int)? {
    guard let place = place(endingAfter: instant) else { return nil }
    let start = max(instant, start(of: place))
    let finish = finish(of: work, from: start, in: place)
    return finish < Self.never ? (start, finish) : nil
  }

  private func finish(of work: Int, from instant: Int, in place: Place) -> Int {
    var left = work
    var run = runs[place.run]
    let beginning = place.week * Self.minutesPerWeek
    // Most work is done within the week.
    for index in place.piece..<Int(run.last) {
      let piece = pieces[index]
      let start = max(instant, beginning + Int(piece.start))
      let most = (beginning + Int(piece.end) - start) * Int(piece.rate)
      if left <= most { return start + (left + Int(piece.rate) - 1) / Int(piece.rate) }
      left -= most
    }
    var (number, week) = (place.run, place.week + 1)
    while number + 1 < runs.count {
      let end = Int(runs[number + 1].week)
      if !run.isIdle {
        let weeks = min(end - week, (left - 1) / run.work)
        left -= weeks * run.work
        week += weeks
        if week < end { return finish(of: left, inWeek: week, run) }
      }
      number += 1
      run = runs[number]
      week = end
    }
    return Self.never
  }

  /// The end of work that begins and ends in one week.
  private func finish(of work: Int, inWeek week: Int, _ run: Run) -> Int {
    var left = work
    for index in Int(run.first)..<Int(run.last) {
      let (piece, rate) = (pieces[index], Int(pieces[index].rate))
      let most = (Int(piece.end) - Int(piece.start)) * rate
      if left <= most { return week * Self.minutesPerWeek + Int(piece.start) + (left + rate - 1) / rate }
      left -= most
    }
    return Self.never
  }

  /// The start from which `work` is done exactly by `finish`, rounded down; no earlier than the first worked minute.
  package func start(of work: Int, finishingAt finish: Int) -> Int {
    let target = self.work(at: finish) - work
    guard target > 0 else { return place(inWeek: 0, of: 0).map { start(of: $0) } ?? Self.never }
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].before <= target { low = middle } else { high = middle }
    }
    // Nothing comes after the last run that does any work.
    while runs[low].isIdle { low -= 1 }
    let run = runs[low]
    let weeks = min((target - run.before) / run.work, Int(runs[low + 1].week) - Int(run.week) - 1)
    var left = target - run.before - weeks * run.work
    var index = Int(run.first)
    while index + 1 < Int(run.last) {
      let work = (Int(pieces[index].end) - Int(pieces[index].start)) * Int(pieces[index].rate)
      if left < work { break }
      left -= work
      index += 1
    }
    return (Int(run.week) + weeks) * Self.minutesPerWeek + Int(pieces[index].start) + left / Int(pieces[index].rate)
  }

  /// The first worked minute from which work ends after an instant that lies in a gap of the pattern.
  package func lastStart(of work: Int, finishingBehind instant: Int) -> Int {
    guard let place = place(endingAfter: instant) else { return Self.never }
    return start(of: work - Int(pieces[place.piece].rate), finishingAt: instant)
  }
}
