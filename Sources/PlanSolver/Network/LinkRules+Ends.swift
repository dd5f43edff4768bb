
/// Work that must not end before an instant at which it rests. An event takes the instant itself.
extension LinkRules {
  /// True for links by which work must not end before something else does. Waiting time is counted in worked minutes, and
  /// where others start work may have rested.
  package func waitsForEnd(_ arc: Topology.Arc, _ target: Network.Node) -> Bool {
    arc.traits.contains(.toFinish) && !arc.traits.contains(.startToFinish) && !target.isInstant
      && (arc.lag == 0 || arc.traits.contains(.elapsed))
  }

  /// True when work that starts at a position ends behind an instant at which it rests.
  package func isKept(end: Int, of node: Network.Node, at start: Int) -> Bool {
    start + Int(node.length) > calendars[Int(node.calendar)].work(at: end)
  }

  /// Where work starts so that up to a day of it lies behind an instant at which it rests.
  package func start(endingBehind end: Int, _ node: Network.Node) -> Int {
    let (calendar, length) = (Int(node.calendar), Int(node.length))
    let next = calendars[calendar].nextWorking(end)
    let first = calendars[calendar].work(at: end)
    guard next < WorkCalendar.never else { return first - length }
    return min(first, calendars[calendar].work(at: endOfDay(next)) - length)
  }

  /// The last start of work that has to start by an instant and is done as late as possible: with the hours of a day where
  /// that is its last minute.
  func startOfDay(by instant: Int, of node: Network.Node) -> Int {
    let calendar = calendars[Int(node.calendar)]
    let last = calendar.work(at: instant + 1) - 1
    guard endOfDay(instant) == instant + 1 else { return last }
    return calendar.work(at: zone.start(of: zone.day(at: calendar.start(of: last))))
  }

  func endOfDay(_ instant: Int) -> Int { zone.end(of: zone.day(at: instant)) }
}
