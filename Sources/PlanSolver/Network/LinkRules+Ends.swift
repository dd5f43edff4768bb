/// Work that must not end before an instant at which it is not being worked on. An event takes the instant itself.
extension LinkRules {
  /// True for links that keep work from ending before something else does. Waiting time is counted in worked minutes,
  /// and with a link from a start the work may have been paused.
  package func waitsForEnd(_ arc: Topology.Arc, _ target: Network.Node) -> Bool {
    arc.traits.contains(.toFinish) && !arc.traits.contains(.startToFinish) && !target.isInstant
      && (arc.lag == 0 || arc.traits.contains(.elapsed))
  }

  /// True when work that starts at a position ends after an instant at which it is not being worked on.
  package func isKept(end: Int, of node: Network.Node, at start: Int) -> Bool {
    start + Int(node.length) > calendars[Int(node.calendar)].work(at: end)
  }

  /// The start for which up to a day of the work lies after an instant at which it is not being worked on.
  package func start(endingBehind end: Int, _ node: Network.Node) -> Int {
    let (calendar, length) = (Int(node.calendar), Int(node.length))
    let next = calendars[calendar].nextWorking(end)
    let first = calendars[calendar].work(at: end)
    guard next < WorkCalendar.never else { return first - length }
    return min(first, calendars[calendar].work(at: endOfDay(next)) - length)
  }

  /// The latest start of `schedule late` work that must start by an instant: the start of the day's working hours if
  /// that instant is the day's last minute.
  func startOfDay(by instant: Int, of node: Network.Node) -> Int {
    let calendar = calendars[Int(node.calendar)]
    let last = calendar.work(at: instant + 1) - 1
    guard endOfDay(instant) == instant + 1 else { return last }
    return calendar.work(at: zone.start(of: zone.day(at: calendar.start(of: last))))
  }

  func endOfDay(_ instant: Int) -> Int { zone.end(of: zone.day(at: instant)) }
}
