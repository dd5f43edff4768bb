import PlanText

/// The latest end of other work that this work waits for to the minute, worked or not.
package struct AwaitedEnd {
  package var instant = Int.min
  package var cause = StartCause.limit
}

/// When work may start and end, and why not earlier.
package struct SlotBounds {
  package var start: Int
  package var finish: Int
  package var cause: StartCause
  package var finishCause: StartCause

  package init(start: Int, finish: Int, cause: StartCause, finishCause: StartCause) {
    self.start = start
    self.finish = finish
    self.cause = cause
    self.finishCause = finishCause
  }

  package mutating func bind(finish instant: Int, _ why: StartCause) {
    if instant > finish { (finish, finishCause) = (instant, why) }
  }
}

extension DecoderNetwork {
  /// True for links that keep work from ending before something else does. Waiting time is counted in worked minutes,
  /// and with a link from a start the work may have been paused.
  package func waitsForEnd(_ arc: Arc) -> Bool { sign > 0 && arc.kind == .finishToFinish && (arc.lag == 0 || !arc.calendar.exists) }

  /// The end of the day that contains an instant.
  package func endOfDay(_ instant: Int) -> Int { zone.end(of: zone.day(at: instant + origin)) - origin }
}
