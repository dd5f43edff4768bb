import PlanText

/// The network as a decoder traverses it: each node with its incoming links. Instants are minutes from the origin.
package struct DecoderNetwork: Sendable {
  package struct Arc: Sendable {
    package var source: NodeID
    package var lag: Int32
    /// The calendar on which the lag is counted; none for the clock.
    package var calendar: CalendarID
    package var kind: Network.LinkKind
    /// Number of the link in the network.
    package var link: Int32

    package init(source: NodeID, lag: Int32, calendar: CalendarID, kind: Network.LinkKind, link: Int32) {
      self.source = source
      self.lag = lag
      self.calendar = calendar
      self.kind = kind
      self.link = link
    }
  }

  package enum NodeKind: UInt8, Sendable {
    /// Placed according to its modes.
    case work
    /// The latest of its bounds; moved to working time if it follows a date.
    case milestone
    /// The latest of its bounds.
    case gate
    /// The earliest of its bounds.
    case phaseStart
    /// At its `earliestStart`, even before the origin.
    case fixed
  }

  package struct Node: Sendable {
    package var kind: NodeKind
    package var calendar: CalendarID
    package var modes: Range<Int32>
    /// `Int32.min` if there is none.
    package var earliestStart: Int32
    package var earliestFinish: Int32
    /// The beginning of the day on or after which it ends: work must end then, and a zero-length node that lies there
    /// meets `earliestFinish`. `Int32.max` if there is none.
    package var finishDay: Int32 = .max
    /// The instant at or after which work must end, worked or not; `Int32.min` if there is none.
    package var finishTime: Int32 = .min
    /// Work may not end before a day or an instant.
    var hasFinishFrom: Bool { finishDay < .max || finishTime > .min }
    /// Index in ``SpecialRules``; −1 for most nodes.
    package var special: Int32 = -1
    /// The instant at which started work started; its slot is that of the remaining work. `Int32.min` for others.
    var begun: Int32 = .min

    package init(
      kind: NodeKind, calendar: CalendarID, modes: Range<Int32>, earliestStart: Int32, earliestFinish: Int32,
      finishDay: Int32 = .max, finishTime: Int32 = .min, special: Int32 = -1, begun: Int32 = .min
    ) {
      self.kind = kind
      self.calendar = calendar
      self.modes = modes
      self.earliestStart = earliestStart
      self.earliestFinish = earliestFinish
      self.finishDay = finishDay
      self.finishTime = finishTime
      self.special = special
      self.begun = begun
    }

    /// What remains of work that takes no time: an event that needs nobody. Its own dates still hold; it may end at any
    /// time of the day from which work may finish.
    package var withoutWork: Node {
      var result = self
      result.kind = .milestone
      if finishDay < .max { result.earliestStart = max(earliestStart, finishDay) }
      if finishTime > .min { result.earliestStart = max(earliestStart, finishTime) }
      (result.finishDay, result.finishTime) = (.max, .min)
      return result
    }
  }

  package var nodes: [Node]
  package var firstArc: [Int32]
  package var arcs: [Arc]
  package let calendars: [WorkCalendar]
  /// Determines when days begin and end.
  package let zone: Zone
  /// Minutes since 1970-01-01T00:00 UTC of instant 0.
  package let origin: Int
  /// −1 if time runs backwards.
  package let sign: Int

  package var nodeIDs: Range<NodeID> { nodes.ids() }
  /// The positions in ``arcs`` of the links to a node.
  package func slots(to node: NodeID) -> Range<Int> { Int(firstArc[node])..<Int(firstArc[node.index + 1]) }

  /// The instant to which a link binds its target, given its source's dates.
  package func bound(_ arc: Arc, start: Int, finish: Int) -> Int {
    let instant = arc.kind == .finishToStart || arc.kind == .finishToFinish ? finish : start
    if arc.lag == 0 { return instant }
    if !arc.calendar.exists { return instant + Int(arc.lag) }
    let calendar = Int(arc.calendar)
    return sign * (calendars[calendar].add(sign * Int(arc.lag), to: sign * instant + origin) - origin)
  }

  package func nextWorking(_ instant: Int, _ calendar: CalendarID) -> Int {
    let next = calendars[calendar].nextWorking(instant + origin)
    return next < WorkCalendar.never ? next - origin : instant
  }

  package func previousWorking(_ instant: Int, _ calendar: CalendarID) -> Int {
    let previous = calendars[calendar].previousWorking(instant + origin)
    return previous > WorkCalendar.always ? previous - origin : instant
  }

  /// Every link reversed and every instant negated. Limits bind only forwards.
  package var mirrored: DecoderNetwork {
    var incoming = [Int32](repeating: 0, count: nodes.count + 1)
    for arc in arcs { incoming[arc.source.index + 1] += 1 }
    for index in 1..<incoming.count { incoming[index] += incoming[index - 1] }
    var next = incoming
    var turned = arcs
    for target in nodeIDs {
      for slot in slots(to: target) {
        var arc = arcs[slot]
        let source = arc.source
        arc.source = target
        arc.kind =
          switch arc.kind {
          case .startToStart: .finishToFinish
          case .finishToFinish: .startToStart
          case .finishToStart, .startToFinish: arc.kind
          }
        turned[Int(next[source])] = arc
        next[source] += 1
      }
    }
    var result = DecoderNetwork(
      nodes: nodes, firstArc: incoming, arcs: turned, calendars: calendars, zone: zone, origin: origin, sign: -sign)
    for index in nodes.indices {
      result.nodes[index].earliestStart = .min
      result.nodes[index].earliestFinish = .min
      result.nodes[index].finishDay = .max
      result.nodes[index].finishTime = .min
      if nodes[index].kind != .work { result.nodes[index].kind = .gate }
    }
    return result
  }

  /// The same with nothing that ends later for starting earlier. Work that would finish before the day of its `finish from`
  /// ends with that day's hours, although it may end earlier on the day if it starts later.
  package var withoutDayEnds: DecoderNetwork {
    var result = self
    for index in nodes.indices where nodes[index].hasFinishFrom {
      if nodes[index].kind != .work, nodes[index].finishDay < .max { result.nodes[index].earliestFinish = nodes[index].finishDay }
      result.nodes[index].finishDay = .max
      result.nodes[index].finishTime = .min
    }
    return result
  }

  /// A mirrored network that respects commitments: nothing starts, in mirrored time, before they allow it.
  package func bound(by commitments: [DateCommitment]) -> DecoderNetwork {
    var result = self
    for commitment in commitments {
      guard let node = commitment.node else { continue }
      let bound = Int32(clamping: -commitment.last)
      if commitment.isStart {
        result.nodes[node].earliestFinish = max(result.nodes[node].earliestFinish, bound)
      } else {
        result.nodes[node].earliestStart = max(result.nodes[node].earliestStart, bound)
      }
    }
    return result
  }

  package init(
    nodes: [Node], firstArc: [Int32], arcs: [Arc], calendars: [WorkCalendar], zone: Zone, origin: Int, sign: Int
  ) {
    self.nodes = nodes
    self.firstArc = firstArc
    self.arcs = arcs
    self.calendars = calendars
    self.zone = zone
    self.origin = origin
    self.sign = sign
  }
}
