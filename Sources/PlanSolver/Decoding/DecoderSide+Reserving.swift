import PlanText

extension DecoderSide {
  /// Reserves whatever can be reserved, in the order given, and nothing else. Dates that cannot be met on their day are
  /// reserved for the next time that hours, rules, earlier reservations and `earliest` allow.
  ///
  /// - Parameter earliest: by node, the earliest start that its predecessors allow.
  package mutating func reserve(_ dates: [PinnedDate], earliest: [Int32]) {
    if !reservations.isEmpty {
      reservations = [:]
      urgent = []
      for index in timelines.indices { timelines[index].clear() }
    }
    released = []
    reset()
    for date in dates {
      // Earlier appointments pause later ones as they pause everything else.
      urgent = timelines
      let first = Int(earliest[date.node])
      guard let reservation = reservation(date, from: first, isKept: true) ?? reservation(date, from: first, isKept: false)
      else { continue }
      take(reservation, sign: 1)
      // The next one finds that much less left of limits, outages and stock.
      bookRules(network.nodes[date.node], reservation.slot, sign: 1)
      bookLimits(reservation.slot, sign: 1)
      reservations[date.node] = reservation
    }
    urgent = []
    guard !reservations.isEmpty else { return }
    for index in timelines.indices { timelines[index].reserve() }
    if ranks.isEmpty { urgent = timelines }
    reset()
  }

  /// - Parameter isKept: only a slot on the day will do.
  private func reservation(_ date: PinnedDate, from earliest: Int, isKept: Bool) -> Reservation? {
    let node = network.nodes[date.node]
    var best: Reservation?
    // Someone who does not work on that day would meet it by ending on an earlier day.
    let isOnDay = isKept && date.finish != nil
    for mode in node.modes where date.mode == nil || date.mode == mode {
      let pinned = max(date.start ?? origin, origin)
      let start = isKept ? pinned : max(pinned, earliest)
      let bounds = SlotBounds(start: start, finish: date.finish ?? Int.min, cause: .limit, finishCause: .limit)
      var search = StartSearch()
      let last = isOnDay ? Int.max : best?.slot.finish ?? Int.max
      guard let slot = slot(Int(mode), node, bounds, AwaitedEnd(), before: last, &search) else { continue }
      if isKept, slot.start < earliest || !keeps(date, mode, slot) { continue }
      if let best, isOnDay ? !endsOnLaterDay(slot, best.slot) : best.slot.finish <= slot.finish { continue }
      best = Reservation(node: date.node, mode: mode, slot: slot)
    }
    return best
  }

  private func endsOnLaterDay(_ slot: Slot, _ other: Slot) -> Bool {
    network.endOfDay(slot.finish - 1) > network.endOfDay(other.finish - 1)
  }

  /// True when a slot is on the day to which work is pinned.
  private func keeps(_ date: PinnedDate, _ mode: Int32, _ slot: Slot) -> Bool {
    let pattern = patterns[Int(modes[Int(mode)].pattern)]
    if let start = date.start {
      guard slot.start == pattern.next(max(start, origin)), slot.start < date.startEnd else { return false }
    }
    guard let finish = date.finish else { return true }
    return slot.finish <= max(finish, pattern.previousEnd(finish))
  }

  /// True when the slot reserved for work with a pinned finish ends on an earlier day than that of another schedule.
  package func endsBefore(_ other: DecoderSide, _ date: PinnedDate) -> Bool {
    guard date.finish != nil, let own = reservations[date.node], let there = other.reservations[date.node] else { return false }
    return endsOnLaterDay(there.slot, own.slot)
  }

  /// True when the slot reserved for pinned work is on its day.
  package func isKept(_ date: PinnedDate) -> Bool {
    reservations[date.node].map { keeps(date, $0.mode, $0.slot) } ?? false
  }

  /// Gives up a slot that turns out to be unusable.
  package mutating func release(_ reservation: Reservation) {
    released.append(reservation.node)
    take(reservation, sign: -1)
    bookRules(network.nodes[reservation.node], reservation.slot, sign: -1)
    bookLimits(reservation.slot, sign: -1)
  }

  /// Drops the reservation of a node, in this schedule and all later ones.
  package mutating func forgetReservation(of node: NodeID) {
    guard reservations.removeValue(forKey: node) != nil else { return }
    for index in timelines.indices { timelines[index].clear() }
    restore(reservations)
  }

  /// Reserves known slots, on timelines without any; nothing else is booked.
  mutating func restore(_ known: [NodeID: Reservation]) {
    reservations = known
    for node in known.keys.ordered() {
      if let reservation = known[node] { take(reservation, sign: 1) }
    }
    for index in timelines.indices { timelines[index].reserve() }
    urgent = ranks.isEmpty && !known.isEmpty ? timelines : []
    reset()
  }

  private mutating func take(_ reservation: Reservation, sign: Int32) {
    let mode = modes[Int(reservation.mode)]
    for piece in reservation.slot.pieces {
      book(demands[Int(piece.demand)], from: Int(piece.start), to: Int(piece.end), need: sign * piece.share)
    }
    bookUsual(mode, reservation.slot, sign: sign)
  }

  /// Counts what reserved work uses of limits, outages and stock.
  package mutating func countReservations() {
    for reservation in reservations.values {
      bookRules(network.nodes[reservation.node], reservation.slot, sign: 1)
      bookLimits(reservation.slot, sign: 1)
    }
  }
}
