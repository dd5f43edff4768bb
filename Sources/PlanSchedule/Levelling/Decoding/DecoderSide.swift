/// All that a decoder needs for one direction of time.
struct DecoderSide: Sendable {
  var network: DecoderNetwork
  let patterns: [WorkPattern]
  var modes: [Mode]
  let demands: [Demand]
  /// Whether a resource is a person or a seat.
  let works: [Bool]
  let rules: [SpecialRules]
  let personQuotas: [Quota]
  let quotaOfResource: [Int32]
  let outageQuotas: [Quota]
  let stocks: [Stock]
  let booksStretches: [Bool]
  /// No activity starts before it.
  var origin: Int

  // What is placed so far.
  var starts: [Int32]
  var finishes: [Int32]
  var chosen: [Int32]
  var timelines: [Timeline]
  /// Minutes used in each period of each person's limit, in parts of ``WorkPattern/unit``.
  var quotaUsed: [[Int]]
  var outageUsed: [[Int]]
  var stockUsed: [Int]
  /// What is used before anything is placed.
  let past: PastUse
  var isDated: [Bool]
  var causes: [StartCause]
  /// Capacities are looked at; without, every activity is as early as order and hours allow.
  var respectsCapacity = true

  mutating func reset() {
    for index in timelines.indices { timelines[index].reset() }
    for index in quotaUsed.indices {
      for period in quotaUsed[index].indices { quotaUsed[index][period] = past.hours[index][period] }
    }
    for index in outageUsed.indices {
      for period in outageUsed[index].indices { outageUsed[index][period] = past.outages[index][period] }
    }
    for index in stockUsed.indices { stockUsed[index] = past.stock[index] }
  }

  // MARK: Placing

  /// Places one node as early as what is placed before allows. False when there is no room for it at all.
  mutating func place(_ number: Int) -> Bool {
    let node = network.nodes[number]
    var start = origin
    var finish = Int.min
    var cause = StartCause.origin
    if Int(node.earliestStart) > start { (start, cause) = (Int(node.earliestStart), .limit) }
    if node.kind == .phaseStart { return placePhaseStart(number) }
    if node.kind == .fixed { return settle(number, Int(node.earliestStart), Int(node.earliestStart), -1, .limit) }
    var finishCause = StartCause.limit
    if node.earliestFinish > .min { finish = Int(node.earliestFinish) }
    for slot in Int(network.firstArc[number])..<Int(network.firstArc[number + 1]) {
      let arc = network.arcs[slot]
      let source = Int(arc.source)
      let bound = network.bound(arc, start: Int(starts[source]), finish: Int(finishes[source]))
      if arc.kind == .finishToStart || arc.kind == .startToStart {
        if bound > start || (bound == start && cause == .origin) { (start, cause) = (bound, .link(arc.link)) }
      } else if bound > finish {
        (finish, finishCause) = (bound, .link(arc.link))
      }
    }
    guard node.kind == .work else {
      if finish > start || (finish == start && cause == .origin) { (start, cause) = (finish, finishCause) }
      return placeInstant(number, node, start, cause)
    }
    return placeWork(number, node, start, finish, cause, finishCause)
  }

  private mutating func placePhaseStart(_ number: Int) -> Bool {
    var first = Int.max
    var cause = StartCause.origin
    for slot in Int(network.firstArc[number])..<Int(network.firstArc[number + 1]) {
      let arc = network.arcs[slot]
      let bound = network.bound(
        arc, start: Int(starts[Int(arc.source)]), finish: Int(finishes[Int(arc.source)]))
      if bound < first { (first, cause) = (bound, .link(arc.link)) }
    }
    if first == Int.max { first = origin }
    return settle(number, first, first, -1, cause)
  }

  private mutating func placeInstant(
    _ number: Int, _ node: DecoderNetwork.Node, _ instant: Int, _ cause: StartCause
  ) -> Bool {
    var instant = instant
    if network.sign > 0 {
      // As in the forward pass: a milestone that only a date leads to begins a working day.
      var followsDate = true
      var hasLink = false
      if case .link(let link) = cause {
        hasLink = true
        let first = Int(network.firstArc[number])
        let slot = (first..<Int(network.firstArc[number + 1])).first { network.arcs[$0].link == link } ?? first
        let arc = network.arcs[slot]
        followsDate = isDated[Int(arc.source)] && arc.lag == 0
      }
      isDated[number] = followsDate && node.kind == .gate
      if followsDate, node.kind == .milestone || !hasLink && node.kind == .milestone {
        instant = network.nextWorking(instant, node.calendar)
      }
    }
    return settle(number, instant, instant, -1, cause)
  }

  private mutating func settle(_ number: Int, _ start: Int, _ finish: Int, _ mode: Int32, _ cause: StartCause) -> Bool {
    guard start < WorkPattern.never, finish < WorkPattern.never else { return false }
    starts[number] = Int32(start)
    finishes[number] = Int32(finish)
    chosen[number] = mode
    causes[number] = cause
    return true
  }

  private mutating func placeWork(
    _ number: Int, _ node: DecoderNetwork.Node, _ start: Int, _ finish: Int, _ cause: StartCause,
    _ finishCause: StartCause
  ) -> Bool {
    var best: Slot?
    var bestMode: Int32 = -1
    for mode in node.modes {
      guard let slot = slot(Int(mode), node, start, finish, cause, finishCause, before: best?.finish ?? Int.max)
      else { continue }
      if let known = best {
        let isBetter =
          slot.finish < known.finish
          || (slot.finish == known.finish && modes[Int(mode)].cost < modes[Int(bestMode)].cost)
        if !isBetter { continue }
      }
      (best, bestMode) = (slot, mode)
    }
    guard let best else { return false }
    book(Int(bestMode), node, best)
    return settle(number, best.start, best.finish, bestMode, best.cause)
  }
}
