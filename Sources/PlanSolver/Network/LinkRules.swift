import PlanText

/// How a link carries a date from one end to the other, in both directions.
///
/// The position of a work node is a coordinate of its own calendar; that of a milestone or phase node is an instant.
/// These functions work for every link. The loops of the passes handle *plain* links themselves, because those are
/// arithmetic on coordinates; ``Topology/Traits/converted`` marks the others.
struct LinkRules {
  let calendars: [WorkCalendar]
  /// Determines when days begin and end.
  let zone: Zone

  /// The earliest start position that the link allows its target.
  package func bound(_ arc: Topology.Arc, from source: Network.Node, at placement: Placement, to target: Network.Node) -> Int {
    let instant = instant(of: source, at: placement, isStart: arc.traits.contains(.fromStart))
    let lag = Int(arc.lag)
    guard target.isInstant else {
      let length = arc.traits.contains(.toFinish) ? Int(target.length) : 0
      if arc.traits.contains(.elapsed) {
        return work(at: instant + lag, arc, target) - length
      }
      if lag == 0 { return work(at: instant, arc, target) - length }
      return calendars[Int(target.calendar)].work(at: instant) + lag - length
    }
    if arc.traits.contains(.elapsed) { return instant + lag }
    return lag == 0 ? instant : calendars[Int(target.calendar)].add(lag, to: instant)
  }

  /// An instant as a position of work; one minute later if its end waits for an instant outside its hours.
  private func work(at instant: Int, _ arc: Topology.Arc, _ target: Network.Node) -> Int {
    let calendar = Int(target.calendar)
    let position = calendars[calendar].work(at: instant)
    return waitsForEnd(arc, target) && calendars[calendar].previousWorking(instant) != instant ? position + 1 : position
  }

  /// The latest finish position of the source for which ``bound(_:from:at:to:)`` is at most `start`.
  func latestFinish(
    _ arc: Topology.Arc, of source: Network.Node, before start: Int, of target: Network.Node
  ) -> Int {
    let instant = latestInstant(arc, before: start, of: target)
    guard !source.isInstant else { return instant }
    let calendar = Int(source.calendar)
    if arc.traits.contains(.fromStart) { return calendars[calendar].work(at: instant + 1) - 1 + Int(source.length) }
    return calendars[calendar].work(at: instant)
  }

  private func latestInstant(_ arc: Topology.Arc, before start: Int, of target: Network.Node) -> Int {
    let lag = Int(arc.lag)
    let isElapsed = arc.traits.contains(.elapsed)
    // The calendar is referred to by index, here and below, because copying it would cost reference counting.
    let calendar = Int(target.calendar)
    guard target.isInstant else {
      let position = arc.traits.contains(.toFinish) ? start + Int(target.length) : start
      if waitsForEnd(arc, target) { return calendars[calendar].finish(of: position) - lag }
      return isElapsed ? calendars[calendar].start(of: position) - lag : calendars[calendar].start(of: position - lag)
    }
    if isElapsed || lag == 0 { return start - lag }
    // A lag ends with its last worked minute, a lead begins with its first: see WorkCalendar.add.
    let position = lag > 0 ? calendars[calendar].work(at: start) : calendars[calendar].work(at: start + 1) - 1
    return calendars[calendar].start(of: position - lag)
  }

  /// True when the bound is the position itself or, for a milestone, when no working time lies in between.
  func isDriving(_ bound: Int, _ target: Network.Node, at start: Int) -> Bool {
    if bound == start { return true }
    guard target.isInstant, !target.isPhase else { return false }
    return calendars[Int(target.calendar)].between(bound, start) == 0
  }

  /// The start shown: the next working minute. The finish shown: the end of the last worked minute.
  func instant(of node: Network.Node, at placement: Placement, isStart: Bool) -> Int {
    if node.isInstant { return placement.start }
    let calendar = Int(node.calendar)
    return isStart ? calendars[calendar].start(of: placement.start) : calendars[calendar].finish(of: placement.finish)
  }

  /// The late position of a milestone or phase node that could lie at `late`: if its early position is the end of a
  /// working day, so is its late one, and a milestone without float keeps its instant.
  func settled(_ late: Int, of node: Network.Node, early: Int) -> Int {
    if node.isPhase { return late }
    let calendar = Int(node.calendar)
    if calendars[calendar].between(early, late) == 0 { return early }
    return calendars[calendar].nextWorking(early) == early ? late : min(late, calendars[calendar].previousWorking(late))
  }

  // MARK: Date limits

  /// A start date as a position: for work its coordinate, for a milestone the next working minute, for a fixed or phase
  /// node the instant.
  package func start(from instant: Int, of node: Network.Node) -> Int {
    if !node.isInstant { return calendars[Int(node.calendar)].work(at: instant) }
    if node.isExact { return instant }
    let next = calendars[Int(node.calendar)].nextWorking(instant)
    return next < WorkCalendar.never ? next : instant
  }

  /// A pinned finish as the position of the start.
  package func start(forFinish instant: Int, of node: Network.Node) -> Int {
    if !node.isInstant { return calendars[Int(node.calendar)].work(at: instant) - Int(node.length) }
    if node.isPhase { return instant }
    let previous = calendars[Int(node.calendar)].previousWorking(instant)
    return previous > WorkCalendar.always ? previous : instant
  }

  /// The start position that each limit of the forward pass requires.
  func startLimits(_ limits: DateLimits, of node: Network.Node) -> [(limit: Driver.Limit, start: Int)] {
    var bounds: [(limit: Driver.Limit, start: Int)] = []
    if let date = limits.earliestStart { bounds.append((.earliestStart, start(from: date, of: node))) }
    if let date = limits.pinnedStart { bounds.append((.pinnedStart, start(from: date, of: node))) }
    if let date = limits.pinnedFinish { bounds.append((.pinnedFinish, start(forFinish: date, of: node))) }
    return bounds
  }

  /// The start position that `finish from` requires; nil if starting at `position` meets it.
  func startLimit(finishFrom limits: DateLimits, of node: Network.Node, at position: Int) -> Int? {
    guard let date = limits.earliestFinish else { return nil }
    if node.isInstant {
      if let day = limits.earliestFinishDay, position > day { return nil }
      return start(from: date, of: node)
    }
    let calendar = Int(node.calendar)
    if let day = limits.earliestFinishDay {
      if position + Int(node.length) > calendars[calendar].work(at: day) { return nil }
      let next = calendars[calendar].nextWorking(day)
      return next < WorkCalendar.never ? calendars[calendar].work(at: endOfDay(next)) - Int(node.length) : nil
    }
    if calendars[calendar].previousWorking(date) == date { return start(forFinish: date, of: node) }
    return isKept(end: date, of: node, at: position) ? nil : start(endingBehind: date, node)
  }

  /// The latest finish position that the limits of the backward pass allow; `Int.max` without any.
  func latestFinish(_ limits: DateLimits, of node: Network.Node) -> Int {
    let length = Int(node.length)
    let calendar = Int(node.calendar)
    var latest = Int.max
    if let date = limits.latestFinish {
      latest = min(latest, node.isInstant ? date : calendars[calendar].work(at: date))
    }
    if let date = limits.latestStart {
      latest = min(latest, node.isInstant ? date : calendars[calendar].work(at: date + 1) - 1 + length)
    }
    if let date = limits.pinnedStart {
      let start = start(from: date, of: node)
      latest = min(latest, node.isInstant ? max(date, start) : start + length)
    }
    if let date = limits.pinnedFinish {
      let start = start(forFinish: date, of: node)
      latest = min(latest, node.isInstant ? max(date, start) : start + length)
    }
    return latest
  }
}
