import PlanText

extension DecoderSide {
  /// The earliest slot for a mode that starts no earlier than `start` and ends no earlier than `finish`; nil if there
  /// is none, or none that ends by `before`.
  package func slot(
    _ number: Int, _ node: DecoderNetwork.Node, _ start: Int, _ finish: Int, _ cause: StartCause,
    _ finishCause: StartCause, before: Int
  ) -> Slot? {
    var search = StartSearch()
    let bounds = SlotBounds(start: start, finish: finish, cause: cause, finishCause: finishCause)
    return slot(number, node, bounds, before: before, &search)
  }

  /// The same; remembers what the search has shown until something is released.
  package mutating func slot(_ number: Int, _ node: DecoderNetwork.Node, _ bounds: SlotBounds, before: Int) -> Slot? {
    var search = StartSearch()
    defer { remember(search) }
    return slot(number, node, bounds, before: before, &search)
  }

  mutating func remember(_ search: StartSearch) {
    if let shown = search.shown { full.note(shown, ofKind: search.kind) }
  }

  /// The same; also says what the search has shown.
  func slot(_ number: Int, _ node: DecoderNetwork.Node, _ bounds: SlotBounds, before: Int, _ search: inout StartSearch) -> Slot? {
    let mode = modes[number]
    let pattern = Int(mode.pattern)
    if !neverFits.isEmpty, neverFits[number], respectsCapacity { return nil }
    search = StartSearch(kind: kind(number, node), mode: Int32(number), work: mode.work, from: bounds.start, bounds.cause)
    if bounds.finish > Int.min {
      let first = firstStart(patterns[pattern], mode.work, bounds.finish, node, isDate: bounds.finishCause == .limit)
      if first > bounds.start {
        search = StartSearch(kind: search.kind, mode: search.mode, work: mode.work, from: first, bounds.finishCause)
      }
    }
    // The first slot whose outage other work interrupts; used if there is no better one.
    var paused: Slot?
    while search.bound < WorkPattern.never {
      var result: Slot
      if mode.sharesPeople, respectsCapacity {
        guard let shared = sharedSlot(mode, &search, before: before) else { return before < Int.max ? nil : paused }
        result = shared
      } else {
        search.skip(full)
        guard let place = patterns[pattern].slot(of: mode.work, from: search.bound) else {
          search.wait(until: WorkPattern.never)
          return nil
        }
        result = Slot(start: place.start, finish: place.finish, cause: search.cause, since: search.since)
      }
      if result.finish > before { return nil }
      if node.special >= 0, let jump = specialConflict(rules[Int(node.special)], mode, result) {
        search.wait(until: max(jump.bound, result.start + 1), jump.cause)
        continue
      }
      if respectsCapacity, let jump = conflict(mode, result) {
        search.wait(until: max(jump.bound, result.start + 1), jump.cause)
        continue
      }
      if node.special >= 0, let pause = outagePause(rules[Int(node.special)], mode, result) {
        paused = paused ?? result
        search.passesOver()
        search.wait(until: pause.bound, pause.cause, since: pause.since)
        continue
      }
      return result
    }
    return before < Int.max ? nil : paused
  }

  /// The kind of work for which it matters where a mode cannot start; −1 if a search may step over possible starts, so
  /// that another search could find them.
  private func kind(_ number: Int, _ node: DecoderNetwork.Node) -> Int {
    let kind = Int(kinds.ofMode[number])
    guard kind >= 0, respectsCapacity else { return -1 }
    let mode = modes[number]
    // Whoever is free in a break of the others may start alone.
    if !kinds.hasCommonHours[number], !mode.sharesPeople { return -1 }
    guard node.special >= 0 else { return kind }
    let rules = rules[Int(node.special)]
    let length = rules.outage + rules.backout
    if length == 0 || rules.openings == nil { return kind }
    // An outage that reserves the window for longer than the work.
    let rate = mode.demands.reduce(0) { $0 + Int(demands[Int($1)].need) }
    return network.sign < 0 || length * max(WorkPattern.unit, rate) > mode.work ? -1 : kind
  }

  /// The earliest start for which work ends no earlier than a bound, ignoring non-working time before the bound. For a
  /// date that includes its people's non-working time; for predecessors, only its calendar's.
  package func firstStart(
    _ pattern: WorkPattern, _ work: Int, _ bound: Int, _ node: DecoderNetwork.Node, isDate: Bool
  ) -> Int {
    let rest = isDate ? Int.min : network.previousWorking(bound, node.calendar)
    let needed = network.sign > 0 ? max(rest, pattern.previousEnd(bound)) : bound
    if isDate, !node.hasFinishFrom, network.sign > 0 {
      // If rates change, work may end in a fraction of a minute before the end of its day: that is still on the day.
      let first = pattern.start(of: work, finishingAt: needed)
      if first < WorkPattern.never, pattern.finish(of: work, from: pattern.next(first)) == needed - 1 { return first }
    }
    return firstStart(pattern, work, endingAt: needed)
  }

  /// The earliest start for which work ends no earlier than an instant, worked or not.
  package func firstStart(_ pattern: WorkPattern, _ work: Int, endingAt needed: Int) -> Int {
    let first = pattern.start(of: work, finishingAt: needed)
    guard first < WorkPattern.never else { return first }
    let start = pattern.next(first)
    if pattern.finish(of: work, from: start) >= needed { return first }
    // Its own hours end earlier, so the last of the work is done in its next hours.
    let last = pattern.lastStart(of: work, finishingBehind: needed)
    // A fraction of a minute at a higher rate may still end earlier.
    return last < WorkPattern.never && pattern.finish(of: work, from: pattern.next(last)) < needed ? last + 1 : last
  }

  /// The latest end of an interval in which a resource does not suffice.
  private func conflict(_ mode: Mode, _ slot: Slot) -> (bound: Int, cause: StartCause)? {
    for index in mode.demands {
      let demand = demands[Int(index)]
      let resource = Int(demand.resource)
      // Its people have already been settled.
      if mode.sharesPeople, works[resource] { continue }
      // A slot starts in a minute of its mode's hours.
      let first = demand.support == mode.pattern && !mode.sharesPeople ? slot.start : stretchStart(demand, slot.start)
      if first >= slot.finish { continue }
      if let end = timelines.lastConflict(
        of: resource, from: first, to: slot.finish, need: demand.together, pattern: booksStretches[resource] ? nil : patterns[Int(demand.support)])
      {
        guard demand.support == mode.pattern, booksStretches[resource], !mode.sharesPeople else {
          return (leftAt(end, demand, mode), .resource(demand.resource))
        }
        let length = mode.work / highestRates[Int(mode.pattern)]
        return (timelines.lastConflict(of: resource, before: length, from: end, need: demand.together), .resource(demand.resource))
      }
    }
    return nil
  }

  /// When the others may start without a resource that is taken until `end`: after the last minute before `end` in
  /// which the resource is needed.
  private func leftAt(_ end: Int, _ demand: Demand, _ mode: Mode) -> Int {
    guard demand.support != mode.pattern, end < WorkPattern.never else { return end }
    return patterns[Int(demand.support)].previousEnd(end)
  }

  /// Where to look next when a rule is broken, and what is used up until then; no cause if a freeze or an opening that
  /// is too short is in the way.
  private func specialConflict(_ rules: SpecialRules, _ mode: Mode, _ slot: Slot) -> (bound: Int, cause: StartCause?)? {
    if let bound = outageConflict(rules, mode, slot) { return (bound, nil) }
    if !rules.frozen.isEmpty {
      let index = rules.frozen.index(endingAfter: slot.start)
      if index < rules.frozen.ranges.count, rules.frozen.ranges[index].lowerBound < slot.finish {
        return (rules.frozen.ranges[index].upperBound, nil)
      }
    }
    guard respectsCapacity else { return nil }
    for outage in rules.outages {
      if let bound = outageQuotas[outage.quota].next(for: outage.minutes, at: slot.start, used: outageUsed[outage.quota]) {
        return (bound, .outageQuota(Int32(outage.quota)))
      }
    }
    for material in rules.materials where slot.start < stocks[material.stock].arrival {
      if stockUsed[material.stock] + material.amount > stocks[material.stock].quantity {
        return (stocks[material.stock].arrival, .stock(Int32(material.stock)))
      }
    }
    return nil
  }

  // MARK: Booking

  /// The start of a booked interval: people available earlier may start without a resource.
  package func stretchStart(_ demand: Demand, _ start: Int) -> Int {
    guard booksStretches[Int(demand.resource)] else { return start }
    let next = patterns[Int(demand.support)].next(start)
    return next < WorkPattern.never ? next : start
  }

  /// The end of a booked interval: nobody needs the hours between a finish and the next working minute.
  package func stretchEnd(_ demand: Demand, _ finish: Int) -> Int {
    let next = patterns[Int(demand.support)].next(finish)
    return next < WorkPattern.never ? next : finish
  }

  /// Books a slot, or releases it if the sign is negative.
  package mutating func book(_ number: Int, _ node: DecoderNetwork.Node, _ slot: Slot, sign: Int = 1) {
    guard respectsCapacity else { return }
    let mode = modes[number]
    if mode.sharesPeople {
      bookPeople(mode, slot, sign: Int32(sign))
      bookLimits(slot, sign: sign)
    }
    bookUsual(mode, slot, sign: Int32(sign))
    bookRules(node, slot, sign: sign)
  }

  /// Books resources used at a constant rate.
  package mutating func bookUsual(_ mode: Mode, _ slot: Slot, sign: Int32) {
    for index in mode.demands {
      let demand = demands[Int(index)]
      if mode.sharesPeople, works[Int(demand.resource)] { continue }
      book(demand, from: slot.start, to: slot.finish, need: sign * demand.need)
    }
  }

  /// Counts outages and stock.
  package mutating func bookRules(_ node: DecoderNetwork.Node, _ slot: Slot, sign: Int) {
    guard node.special >= 0 else { return }
    if sign < 0 { full.forget() }
    for outage in rules[Int(node.special)].outages {
      outageQuotas[outage.quota].add(sign, from: slot.start, to: slot.start + outage.minutes, to: &outageUsed[outage.quota])
    }
    if let reserve = reserve(rules[Int(node.special)], slot) {
      for window in rules[Int(node.special)].windows {
        timelines[Int(window)].book(from: reserve.lowerBound, to: reserve.upperBound, need: Int32(sign * WorkPattern.unit))
      }
    }
    for material in rules[Int(node.special)].materials where slot.start < stocks[material.stock].arrival {
      stockUsed[material.stock] += sign * material.amount
    }
  }
}
