
/// The latest end of others that work waits for to the minute, whether it is worked then or not.
package struct AwaitedEnd {
  package var instant = Int.min
  package var cause = StartCause.limit
}

/// Where work may begin and end, and why not before.
package struct SlotBounds {
  package var start: Int
  package var finish: Int
  package var cause: StartCause
  package var finishCause: StartCause

  package mutating func bind(finish instant: Int, _ why: StartCause) {
    if instant > finish { (finish, finishCause) = (instant, why) }
  }
}

extension DecoderNetwork {
  /// True for links by which work must not end before something else does. Waiting time is counted in worked minutes, and
  /// where others start work may have rested.
  package func waitsForEnd(_ arc: Arc) -> Bool { sign > 0 && arc.kind == .finishToFinish && (arc.lag == 0 || arc.calendar < 0) }

  /// The end of the day of an instant.
  package func endOfDay(_ instant: Int) -> Int { zone.end(of: zone.day(at: instant + origin)) - origin }
}

extension DecoderSide {
  /// The earliest place for a mode where the finish has to wait. Where work rests when others end, the last minute of it
  /// lies behind that; of what it does not end before by `finish from`, up to a day.
  package func slot(
    _ number: Int, _ node: DecoderNetwork.Node, _ bounds: SlotBounds, _ awaited: AwaitedEnd, before: Int
  ) -> Slot? {
    let pattern = patterns[Int(modes[number].pattern)]
    var bounds = bounds
    if awaited.instant == Int.min {
      // Only a date is waited for.
    } else if pattern.previousEnd(awaited.instant) == awaited.instant {
      bounds.bind(finish: awaited.instant, awaited.cause)
    } else {
      let first = firstStart(pattern, modes[number].work, endingAt: awaited.instant)
      if first > bounds.start { (bounds.start, bounds.cause) = (first, awaited.cause) }
    }
    func found() -> Slot? {
      slot(number, node, bounds.start, bounds.finish, bounds.cause, bounds.finishCause, before: before)
    }
    guard var result = found() else { return nil }
    if node.finishDay < .max, result.finish <= Int(node.finishDay) {
      let next = pattern.next(Int(node.finishDay))
      guard next < WorkPattern.never else { return nil }
      bounds.bind(finish: pattern.previousEnd(network.endOfDay(next)), .limit)
      guard let later = found() else { return nil }
      result = later
    }
    if node.finishTime > .min, result.finish < Int(node.finishTime) {
      let instant = Int(node.finishTime)
      let next = pattern.next(instant)
      guard next < WorkPattern.never else { return nil }
      let close = pattern.previousEnd(network.endOfDay(next))
      if pattern.previousEnd(instant) == instant {
        bounds.bind(finish: instant, .limit)
      } else if pattern.work(at: close) - pattern.work(at: next) >= modes[number].work, next > bounds.start {
        (bounds.start, bounds.cause) = (next, .limit)
      } else {
        bounds.bind(finish: close, .limit)
      }
      guard let later = found() else { return nil }
      result = later
    }
    return result
  }
}
