import PlanText

/// Everything a decoder needs for one direction of time.
package struct DecoderSide: Sendable {
  package var network: DecoderNetwork
  package let patterns: [WorkPattern]
  /// By pattern: the most work of a minute, at least 1.
  let highestRates: [Int]
  package var modes: [Mode]
  package let demands: [Demand]
  package var kinds: ModeKinds
  /// By resource: whether it is a person or an unnamed position.
  package let works: [Bool]
  package let rules: [SpecialRules]
  package let personQuotas: [PeriodQuota]
  package let quotaOfResource: [Int32]
  package let outageQuotas: [PeriodQuota]
  package let stocks: [Stock]
  /// By mode: it can never be done, whatever else is placed. Empty if there is no such mode.
  var neverFits: [Bool]
  package let booksStretches: [Bool]
  /// No activity starts before this.
  package var origin: Int

  // What has been placed so far.
  package var starts: [Int32]
  package var finishes: [Int32]
  package var chosen: [Int32]
  package var timelines: [ResourceTimeline]
  /// How many places each person or role still has for work that takes the rest of their time; empty if nobody's time
  /// is shared.
  package var holders: [ResourceTimeline]
  /// What is left of each resource after only reserved dates and more urgent ranks, which pause other work. Empty if
  /// there are none.
  package var urgent: [ResourceTimeline] = []
  /// By node: lower ranks are more urgent. Empty if all are the same.
  package let ranks: [UInt8]
  package var rank: UInt8?
  /// Slots reserved for nodes with a pinned date, before anything else is placed.
  package var reservations: [NodeID: Reservation] = [:]
  /// Nodes whose reservation could not be used in the last schedule.
  package var released: [NodeID] = []
  /// By node: people's contributions, if they are shared.
  package var pieces: [[BookedPiece]]
  /// Minutes used in each period of each person's limit, in parts of ``WorkPattern/unit``.
  package var quotaUsed: [[Int]]
  package var outageUsed: [[Int]]
  package var stockUsed: [Int]
  /// What is used before anything is placed.
  package let past: PastUse
  package var isDated: [Bool]
  package var causes: [StartCause]
  /// For each node, the instant from which only closed hours kept it from starting.
  package var since: [Int32]
  /// Where work was before `schedule late` moved it.
  package var beforeLate: [NodeID: EarlyPlace] = [:]
  /// Where the work placed so far leaves no room to start.
  var full: FullStretches
  /// If set, work and links get the lengths that follow from where they start as they are placed. So a chain of them
  /// needs one pass instead of as many as it is long.
  package var steps: CalendarSteps?
  /// Capacity is respected; if not, every activity is as early as precedence and working hours allow.
  package var respectsCapacity = true
  /// By mode: it is not to be used. Empty if all may be.
  package var barred: [Bool] = []
  /// By mode: its special rules, where they depend on the way to do the work. Empty if they never do.
  package var ruleOfMode: [Int32] = []

  package init(
    network: DecoderNetwork, patterns: [WorkPattern], modes: [Mode], demands: [Demand], kinds: ModeKinds,
    works: [Bool], rules: [SpecialRules], personQuotas: [PeriodQuota], quotaOfResource: [Int32], outageQuotas: [PeriodQuota], stocks: [Stock],
    neverFits: [Bool] = [],
    booksStretches: [Bool], origin: Int, starts: [Int32], finishes: [Int32], chosen: [Int32], timelines: [ResourceTimeline],
    holders: [ResourceTimeline], urgent: [ResourceTimeline] = [], ranks: [UInt8], rank: UInt8? = nil,
    reservations: [NodeID: Reservation] = [:], released: [NodeID] = [], pieces: [[BookedPiece]], quotaUsed: [[Int]],
    outageUsed: [[Int]], stockUsed: [Int], past: PastUse, isDated: [Bool], causes: [StartCause], since: [Int32],
    respectsCapacity: Bool = true
  ) {
    self.network = network
    self.patterns = patterns
    highestRates = patterns.map { max(1, $0.highestRate) }
    self.modes = modes
    self.demands = demands
    self.kinds = kinds
    full = FullStretches(kinds: kinds.count, needs: kinds.needs)
    self.works = works
    self.rules = rules
    self.personQuotas = personQuotas
    self.quotaOfResource = quotaOfResource
    self.outageQuotas = outageQuotas
    self.stocks = stocks
    self.neverFits = neverFits
    self.booksStretches = booksStretches
    self.origin = origin
    self.starts = starts
    self.finishes = finishes
    self.chosen = chosen
    self.timelines = timelines
    self.holders = holders
    self.urgent = urgent
    self.ranks = ranks
    self.rank = rank
    self.reservations = reservations
    self.released = released
    self.pieces = pieces
    self.quotaUsed = quotaUsed
    self.outageUsed = outageUsed
    self.stockUsed = stockUsed
    self.past = past
    self.isDated = isDated
    self.causes = causes
    self.since = since
    self.respectsCapacity = respectsCapacity
  }

  package mutating func reset() {
    full.forget()
    for index in timelines.indices { timelines[index].reset() }
    for index in quotaUsed.indices {
      for period in quotaUsed[index].indices { quotaUsed[index][period] = past.hours[index][period] }
    }
    for index in outageUsed.indices {
      for period in outageUsed[index].indices { outageUsed[index][period] = past.outages[index][period] }
    }
    for index in stockUsed.indices { stockUsed[index] = past.stock[index] }
    for index in holders.indices { holders[index].reset() }
    rank = nil
    released.removeAll(keepingCapacity: true)
    if !reservations.isEmpty { countReservations() }
  }

  /// Starts the next rank: everything placed so far is more urgent, and other work gets only what it leaves of people.
  private mutating func enter(_ next: UInt8) {
    rank = next
    urgent = timelines
    full.forget()
    for index in holders.indices { holders[index].reset() }
  }

  // MARK: Placing

  /// Lengths of work to try if where it starts depends on its length.
  private static let mostLengths = 4

  /// Places one node as early as everything placed so far allows. False if it cannot be placed at all.
  package mutating func place(_ number: NodeID) -> Bool {
    var node = network.nodes[number]
    if !ranks.isEmpty, respectsCapacity, ranks[number] != rank { enter(ranks[number]) }
    var start = origin
    var finish = Int.min
    var cause = StartCause.origin
    if let steps, !steps.lags.isEmpty {
      for slot in network.slots(to: number) { follow(steps, arc: slot) }
    }
    if Int(node.earliestStart) > start { (start, cause) = (Int(node.earliestStart), .limit) }
    if node.kind == .phaseStart { return placePhaseStart(number) }
    if node.kind == .fixed { return settle(number, Int(node.earliestStart), Int(node.earliestStart), -1, .limit) }
    var finishCause = StartCause.limit
    var linkedFinish = AwaitedEnd()
    if node.earliestFinish > .min { finish = Int(node.earliestFinish) }
    var awaited = AwaitedEnd()
    for slot in network.slots(to: number) {
      let arc = network.arcs[slot]
      let source = arc.source
      let bound = network.bound(arc, start: Int(starts[source]), finish: Int(finishes[source]))
      if arc.kind == .finishToStart || arc.kind == .startToStart {
        if bound > start || (bound == start && cause == .origin) { (start, cause) = (bound, .link(arc.link)) }
      } else if node.kind == .work, network.waitsForEnd(arc) {
        if bound > awaited.instant { awaited = AwaitedEnd(instant: bound, cause: .link(arc.link)) }
      } else {
        if bound > linkedFinish.instant { linkedFinish = AwaitedEnd(instant: bound, cause: .link(arc.link)) }
        if bound > finish { (finish, finishCause) = (bound, .link(arc.link)) }
      }
    }
    guard node.kind == .work else {
      // Anything that ends on the day need not wait for the end of the day.
      if finishCause == .limit, start > Int(node.finishDay) { finish = .min }
      if finishCause == .limit, node.kind == .milestone, finish > Int.min {
        finish = lastHour(finish, node)
        if finish > start { return settle(number, finish, finish, -1, .limit) }
      }
      if finish > start || (finish == start && cause == .origin) { (start, cause) = (finish, finishCause) }
      return placeInstant(number, node, start, cause)
    }
    if respectsCapacity, let reservation = reservations[number] {
      // Non-working time before a finish does not count; for predecessors, only its calendar's non-working time.
      let pattern = patterns[Int(modes[Int(reservation.mode)].pattern)]
      let isDone =
        linkedFinish.instant == .min || network.previousWorking(linkedFinish.instant, node.calendar) <= reservation.slot.finish
      if start <= reservation.slot.start, isDone, finish <= pattern.next(reservation.slot.finish), awaited.instant <= reservation.slot.finish {
        if !holders.isEmpty { pieces[number] = reservation.slot.pieces }
        let isFirst = start == reservation.slot.start
        return settle(
          number, reservation.slot.start, reservation.slot.finish, reservation.mode, isFirst ? cause : reservation.slot.cause,
          isFirst ? start : reservation.slot.since)
      }
      release(reservation)
    }
    if finishCause != .limit { linkedFinish.instant = .min }
    // What was placed before, in another sequence, must not matter.
    if let steps { follow(steps, number, from: start) }
    guard var best = best(node, start, finish, cause, finishCause, awaited, linkedFinish) else { return false }
    for _ in 0..<Self.mostLengths {
      guard let steps, follow(steps, number, from: best.slot.start) else { break }
      guard let other = self.best(node, start, finish, cause, finishCause, awaited, linkedFinish) else { return false }
      best = other
    }
    if !ruleOfMode.isEmpty { node.special = ruleOfMode[Int(best.mode)] }
    return book(number, node, best)
  }

  private mutating func placePhaseStart(_ number: NodeID) -> Bool {
    var first = Int.max
    var cause = StartCause.origin
    for slot in network.slots(to: number) {
      let arc = network.arcs[slot]
      let bound = network.bound(
        arc, start: Int(starts[arc.source]), finish: Int(finishes[arc.source]))
      if bound < first { (first, cause) = (bound, .link(arc.link)) }
    }
    if first == Int.max { first = origin }
    return settle(number, first, first, -1, cause)
  }

  /// An event due on a day comes at the end of its working hours; on a day without any, at the end of the day.
  private func lastHour(_ finish: Int, _ node: DecoderNetwork.Node) -> Int {
    let last = network.previousWorking(finish, node.calendar)
    return finish - last < 1440 ? last : finish
  }

  private mutating func placeInstant(
    _ number: NodeID, _ node: DecoderNetwork.Node, _ instant: Int, _ cause: StartCause
  ) -> Bool {
    var (instant, cause) = (instant, cause)
    if network.sign > 0 {
      // As in the forward pass: a milestone that only follows a date begins a working day. What keeps a phase open is
      // an end.
      var followsDate = true
      var hasLink = false
      if case .link(let link) = cause {
        hasLink = true
        let slots = network.slots(to: number)
        let slot = slots.first { network.arcs[$0].link == link } ?? slots.lowerBound
        let arc = network.arcs[slot]
        followsDate = isDated[arc.source] && arc.lag == 0
      }
      isDated[number] = followsDate && node.kind == .gate && (hasLink || node.earliestFinish == .min)
      if followsDate, node.kind == .milestone || !hasLink && node.kind == .milestone {
        instant = network.nextWorking(instant, node.calendar)
      }
      if node.special >= 0, respectsCapacity { takeStock(node, &instant, &cause) }
    }
    return settle(number, instant, instant, -1, cause)
  }

  /// What takes no time may still take material, and wait for it.
  private mutating func takeStock(_ node: DecoderNetwork.Node, _ instant: inout Int, _ cause: inout StartCause) {
    for material in rules[Int(node.special)].materials where instant < stocks[material.stock].arrival {
      guard stockUsed[material.stock] + material.amount > stocks[material.stock].quantity else { continue }
      (instant, cause) = (stocks[material.stock].arrival, .stock(Int32(material.stock)))
    }
    bookRules(node, Slot(start: instant, finish: instant, cause: cause), sign: 1)
  }

  package mutating func settle(
    _ number: NodeID, _ start: Int, _ finish: Int, _ mode: Int32, _ cause: StartCause, _ since: Int? = nil
  ) -> Bool {
    guard start < WorkPattern.never, finish < WorkPattern.never else { return false }
    starts[number] = Int32(start)
    finishes[number] = Int32(finish)
    chosen[number] = mode
    causes[number] = cause
    self.since[number] = Int32(clamping: since ?? start)
    return true
  }

  /// The mode that ends first, and its slot. `linked`: the end that its own end waits for, before its date.
  private mutating func best(
    _ node: DecoderNetwork.Node, _ start: Int, _ finish: Int, _ cause: StartCause, _ finishCause: StartCause,
    _ awaited: AwaitedEnd, _ linked: AwaitedEnd
  ) -> (slot: Slot, mode: Int32)? {
    let isWaiting = awaited.instant > Int.min || node.hasFinishFrom
    var best: (slot: Slot, mode: Int32)?
    var isBroken = false
    for mode in node.modes where barred.isEmpty || !barred[Int(mode)] {
      // A mode without a break in its outage is preferred.
      let last = isBroken ? Int.max : best?.slot.finish ?? Int.max
      var (start, cause, node) = (start, cause, node)
      if !ruleOfMode.isEmpty { node.special = ruleOfMode[Int(mode)] }
      if linked.instant > Int.min {
        let pattern = patterns[Int(modes[Int(mode)].pattern)]
        let first = firstStart(pattern, modes[Int(mode)].work, linked.instant, node, isDate: false)
        if first > start { (start, cause) = (first, linked.cause) }
      }
      var search = StartSearch()
      let bounds = SlotBounds(start: start, finish: finish, cause: cause, finishCause: finishCause)
      let found =
        isWaiting
        ? slot(Int(mode), node, bounds, awaited, before: last, &search)
        : slot(Int(mode), node, bounds, before: last, &search)
      remember(search)
      guard let slot = found else { continue }
      let breaks = breaksOutage(node, modes[Int(mode)], slot)
      if let known = best, breaks == isBroken {
        let (one, other) = (modes[Int(mode)], modes[Int(known.mode)])
        let isBetter =
          slot.finish < known.slot.finish
          || slot.finish == known.slot.finish && (one.cost < other.cost || one.cost == other.cost && one.material < other.material)
        if !isBetter { continue }
      } else if best != nil, breaks {
        continue
      }
      (best, isBroken) = ((slot, mode), breaks)
    }
    return best
  }

  private mutating func book(_ number: NodeID, _ node: DecoderNetwork.Node, _ best: (slot: Slot, mode: Int32)) -> Bool {
    book(Int(best.mode), node, best.slot)
    if !holders.isEmpty { pieces[number] = best.slot.pieces }
    return settle(number, best.slot.start, best.slot.finish, best.mode, best.slot.cause, best.slot.since)
  }
}
