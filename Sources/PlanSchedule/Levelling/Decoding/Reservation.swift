/// The place of work that is pinned to a date by `on`: its people and things are kept for it before anything else is
/// placed, as for an appointment.
struct Reservation: Sendable {
  var node: Int
  var mode: Int32
  var slot: DecoderSide.Slot
}

/// A date that a node is pinned to, in minutes from the origin.
struct PinnedDate: Sendable {
  var node: Int
  var start: Int?
  /// The end of the day on which it starts.
  var startEnd: Int
  var finish: Int?
}

extension DecoderSide {
  /// Reserves what can be reserved, in the order given, and nothing else. A date that hours, rules or an earlier
  /// reservation do not allow is not reserved, nor one before the earliest start that order and hours leave; the work
  /// is then placed in its turn.
  mutating func reserve(_ dates: [PinnedDate], earliest: [Int32]) {
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
      guard let reservation = reservation(date), Int(earliest[date.node]) <= reservation.slot.start else { continue }
      take(reservation, sign: 1)
      reservations[date.node] = reservation
    }
    urgent = []
    guard !reservations.isEmpty else { return }
    for index in timelines.indices { timelines[index].reserve() }
    if ranks.isEmpty { urgent = timelines }
    reset()
  }

  private func reservation(_ date: PinnedDate) -> Reservation? {
    let node = network.nodes[date.node]
    var best: Reservation?
    for mode in node.modes {
      let start = max(date.start ?? origin, origin)
      guard
        let slot = slot(
          Int(mode), node, start, date.finish ?? Int.min, .limit, .limit, before: best?.slot.finish ?? Int.max)
      else { continue }
      let pattern = patterns[Int(modes[Int(mode)].pattern)]
      if date.start != nil, slot.start != pattern.next(start) || slot.start >= date.startEnd { continue }
      if let finish = date.finish, slot.finish > max(finish, pattern.previousEnd(finish)) { continue }
      if let best, best.slot.finish <= slot.finish { continue }
      best = Reservation(node: date.node, mode: mode, slot: slot)
    }
    return best
  }

  /// Gives up a place that cannot be used after all.
  mutating func release(_ reservation: Reservation) {
    released.append(reservation.node)
    take(reservation, sign: -1)
    bookRules(network.nodes[reservation.node], reservation.slot, sign: -1)
    bookLimits(reservation.slot, sign: -1)
  }

  /// Keeps nothing for a node any more, in this schedule and those to come.
  mutating func forgetReservation(of node: Int) {
    guard reservations.removeValue(forKey: node) != nil else { return }
    for index in timelines.indices { timelines[index].clear() }
    for other in reservations.keys.sorted() {
      if let reservation = reservations[other] { take(reservation, sign: 1) }
    }
    for index in timelines.indices { timelines[index].reserve() }
    urgent = ranks.isEmpty && !reservations.isEmpty ? timelines : []
    reset()
  }

  private mutating func take(_ reservation: Reservation, sign: Int32) {
    let mode = modes[Int(reservation.mode)]
    for piece in reservation.slot.pieces {
      book(demands[Int(piece.demand)], from: Int(piece.start), to: Int(piece.end), need: sign * piece.share)
    }
    bookUsual(mode, reservation.slot, sign: sign)
  }

  /// Counts what reserved work takes of limits, outages and stock.
  mutating func countReservations() {
    for reservation in reservations.values {
      bookRules(network.nodes[reservation.node], reservation.slot, sign: 1)
      bookLimits(reservation.slot, sign: 1)
    }
  }
}
