extension DecoderSide {
  /// An outage is not broken: it begins with the work, and fits with the time to back out into one opening, or without a
  /// window into one stretch of the work's hours, where any is long enough.
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
    // Backwards the outage ends the work.
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

  /// What the outage and the time to back out keep of the window behind the work.
  package func reserve(_ rules: SpecialRules, _ slot: Slot) -> Range<Int>? {
    guard network.sign > 0, rules.openings != nil else { return nil }
    let end = slot.start + rules.outage + rules.backout
    return end > slot.finish ? slot.finish..<end : nil
  }

  /// Others have the window in that time.
  private func isTaken(_ rules: SpecialRules, _ slot: Slot) -> Bool {
    guard respectsCapacity, let reserve = reserve(rules, slot) else { return false }
    return rules.windows.contains {
      timelines[Int($0)].lastConflict(
        from: reserve.lowerBound, to: reserve.upperBound, need: Int32(WorkPattern.unit), pattern: nil) != nil
    }
  }

  /// Where the work goes on once others, or a limit, have paused it during its outage, what paused it, and until when;
  /// nil where nothing does, and where its hours are too short for the outage anyway.
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

  /// A limit, where the next of its periods has begun by the end of the pause, else whoever has the person.
  private func pauseCause(before next: BookedPiece, from start: Int) -> (StartCause, since: Int) {
    let quota = Int(quotaOfResource[Int(next.resource)])
    if quota >= 0 {
      let end = personQuotas[quota].end(ofPeriod: personQuotas[quota].period(at: start))
      if end <= Int(next.start) { return (.limitOfPerson(next.resource), end) }
    }
    return (.resource(next.resource), Int(next.start))
  }

  /// Whether the outage of an activity would meet minutes in which nobody works on it.
  package func breaksOutage(_ node: DecoderNetwork.Node, _ mode: Mode, _ slot: Slot) -> Bool {
    guard network.sign > 0, node.special >= 0, !mode.isElapsed else { return false }
    let rules = rules[Int(node.special)]
    guard rules.outage > 0, rules.openings == nil else { return false }
    return patterns[Int(mode.pattern)].stretchEnd(from: slot.start) < slot.start + rules.outage
      || outagePause(rules, mode, slot) != nil
  }
}

extension WorkPattern {
  /// The start of the next stretch without a break in which there is room for a length; nil where there is room at
  /// `instant`, and where no stretch is long enough.
  package func nextStretch(of length: Int, from instant: Int) -> Int? {
    var index = index(endingAfter: instant)
    var start = instant
    while index < pieces.count {
      start = max(start, Int(pieces[index].start))
      var end = Int(pieces[index].end)
      while index + 1 < pieces.count, Int(pieces[index + 1].start) == end {
        index += 1
        end = Int(pieces[index].end)
      }
      if end - start >= length { return start == instant ? nil : start }
      index += 1
    }
    return nil
  }

  /// Where the first break behind an instant begins; the instant itself where nothing is worked on then.
  package func stretchEnd(from instant: Int) -> Int {
    var end = instant
    for piece in pieces[index(endingAfter: instant)...] {
      guard Int(piece.start) <= end else { break }
      end = Int(piece.end)
    }
    return end
  }
}
