extension DecoderSide {
  /// An outage is uninterrupted: it begins with the work and, including the backout time, fits into one opening or,
  /// without a window, into one stretch of the work's hours, if any is long enough.
  package func outageConflict(_ rules: SpecialRules, _ mode: Mode, _ slot: Slot) -> Int? {
    let length = rules.outage + rules.backout
    guard length > 0 else { return nil }
    let pattern = patterns[Int(mode.pattern)]
    guard let openings = rules.openings else {
      return network.sign > 0 ? pattern.nextStretch(of: length, from: slot.start) : nil
    }
    if network.sign > 0 {
      let index = openings.index(endingAfter: slot.start)
      guard index < openings.ranges.count else { return WorkPattern.never }
      if slot.start + length <= openings.ranges[index].upperBound, !isTaken(rules, slot) { return nil }
      return index + 1 < openings.ranges.count ? openings.ranges[index + 1].lowerBound : WorkPattern.never
    }
    // Backwards, the outage comes at the end of the work.
    var index = openings.index(endingAfter: slot.finish - 1)
    guard index < openings.ranges.count else { return WorkPattern.never }
    if openings.ranges[index].lowerBound <= slot.finish - length { return nil }
    while index < openings.ranges.count {
      let needed = openings.ranges[index].lowerBound + length
      if needed > slot.finish, needed <= openings.ranges[index].upperBound {
        return max(slot.start + 1, pattern.start(of: mode.work, finishingAt: needed))
      }
      index += 1
    }
    return WorkPattern.never
  }

  /// The part of the window after the work that the outage and the backout time reserve.
  package func reserve(_ rules: SpecialRules, _ slot: Slot) -> Range<Int>? {
    guard network.sign > 0, rules.openings != nil else { return nil }
    let end = slot.start + rules.outage + rules.backout
    return end > slot.finish ? slot.finish..<end : nil
  }

  /// Other work holds the window in that time.
  private func isTaken(_ rules: SpecialRules, _ slot: Slot) -> Bool {
    guard respectsCapacity, let reserve = reserve(rules, slot) else { return false }
    return rules.windows.contains {
      timelines[Int($0)].lastConflict(
        from: reserve.lowerBound, to: reserve.upperBound, need: Int32(WorkPattern.unit), pattern: nil) != nil
    }
  }

  /// If other work, or a limit, pauses the work during its outage: where the work resumes, what paused it, and until
  /// when; nil if nothing does, or if its hours are too short for the outage anyway.
  package func outagePause(_ rules: SpecialRules, _ mode: Mode, _ slot: Slot) -> (bound: Int, cause: StartCause, since: Int)? {
    let end = slot.start + rules.outage
    guard network.sign > 0, rules.outage > 0, rules.openings == nil, !mode.isElapsed,
      patterns[Int(mode.pattern)].stretchEnd(from: slot.start) >= end
    else { return nil }
    var covered = slot.start
    for piece in slot.pieces {
      guard covered < end else { return nil }
      if Int(piece.start) > covered {
        let (cause, since) = pauseCause(before: piece, from: covered)
        return (Int(piece.start), cause, since)
      }
      covered = max(covered, Int(piece.end))
    }
    return nil
  }

  /// A limit, if its next period has begun by the end of the pause; otherwise whoever uses the person.
  private func pauseCause(before next: BookedPiece, from start: Int) -> (StartCause, since: Int) {
    let quota = Int(quotaOfResource[Int(next.resource)])
    if quota >= 0 {
      let end = personQuotas[quota].end(ofPeriod: personQuotas[quota].period(at: start))
      if end <= Int(next.start) { return (.limitOfPerson(next.resource), end) }
    }
    return (.resource(next.resource), Int(next.start))
  }

  /// True when an activity's outage would run into minutes in which nobody works on it.
  package func breaksOutage(_ node: DecoderNetwork.Node, _ mode: Mode, _ slot: Slot) -> Bool {
    guard network.sign > 0, node.special >= 0, !mode.isElapsed else { return false }
    let rules = rules[Int(node.special)]
    guard rules.outage > 0, rules.openings == nil else { return false }
    return patterns[Int(mode.pattern)].stretchEnd(from: slot.start) < slot.start + rules.outage
      || outagePause(rules, mode, slot) != nil
  }
}

extension WorkPattern {
  /// The start of the next uninterrupted stretch long enough for `length`; nil if the one at `instant` is, or if none
  /// is.
  package func nextStretch(of length: Int, from instant: Int) -> Int? {
    var found: Int?
    eachStretch(from: instant, to: Self.never, everyWeek: false) { start, end in
      if end - start >= length { found = start }
      return found == nil
    }
    return found == instant ? nil : found
  }

  /// The start of the first break after an instant; the instant itself if it is not worked.
  package func stretchEnd(from instant: Int) -> Int {
    var result = instant
    eachStretch(from: instant, to: Self.never) { start, end in
      if start == instant { result = end }
      return false
    }
    return result
  }
}
