import PlanText

extension DecoderSide {
  /// The earliest slot for a mode whose finish has to wait. If the awaited end falls outside the work's hours, its last
  /// minute comes after that end; for `finish from`, up to a day of the work does.
  package func slot(
    _ number: Int, _ node: DecoderNetwork.Node, _ bounds: SlotBounds, _ awaited: AwaitedEnd, before: Int,
    _ search: inout StartSearch
  ) -> Slot? {
    let pattern = patterns[Int(modes[number].pattern)]
    var bounds = bounds
    if awaited.instant == Int.min {
      // It waits only for a date.
    } else if pattern.previousEnd(awaited.instant) == awaited.instant {
      bounds.bind(finish: awaited.instant, awaited.cause)
    } else {
      let first = firstStart(pattern, modes[number].work, endingAt: awaited.instant)
      if first > bounds.start { (bounds.start, bounds.cause) = (first, awaited.cause) }
    }
    guard var result = slot(number, node, bounds, before: before, &search) else { return nil }
    if node.finishDay < .max, result.finish <= Int(node.finishDay) {
      let next = pattern.next(Int(node.finishDay))
      guard next < WorkPattern.never else { return nil }
      bounds.bind(finish: pattern.previousEnd(network.endOfDay(next)), .limit)
      guard let later = slot(number, node, bounds, before: before, &search) else { return nil }
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
      guard let later = slot(number, node, bounds, before: before, &search) else { return nil }
      result = later
    }
    return result
  }
}
