import PlanSolver


/// Work that is pinned to a date by `on`, while everything is placed: other work pauses for it, as for an appointment.
struct Appointments {
  private var dates: [PinnedDate]
  /// Choices that are tried for pinned work.
  private static let mostTrials = 60

  init(_ problem: LevellingProblem) { dates = problem.pins }

  /// Places everything in an order. An appointment that its day does not allow, because what it waits for is not done,
  /// is kept for the next time that allows it. Returns the nodes for which there is no room.
  func place(_ order: [Int32], _ decoder: inout CalendarDecoder) -> [Int] {
    var stuck = decoder.place(order)
    var earliest = decoder.unconstrained.earliest
    var kept = dates
    var rounds = 0
    while !decoder.forward.released.isEmpty {
      let released = Set(decoder.forward.released)
      rounds += 1
      // Of appointments that always come too early for something, none is kept.
      if rounds > dates.count + 2 {
        kept.removeAll { released.contains($0.node) }
        decoder.forward.reserve(kept, earliest: earliest)
        stuck = decoder.place(order)
        continue
      }
      // Kept for the time that was found without it, an appointment may still be in the way of what it waits for.
      if rounds > 1 { wait(released, &earliest, decoder) }
      // Without them it shows when what they wait for is done.
      decoder.forward.reserve(dates.filter { !released.contains($0.node) }, earliest: earliest)
      stuck = decoder.place(order)
      wait(released, &earliest, decoder)
      decoder.forward.reserve(dates, earliest: earliest)
      stuck = decoder.place(order)
    }
    return stuck
  }

  private func wait(_ released: Set<Int>, _ earliest: inout [Int32], _ decoder: CalendarDecoder) {
    for node in released { earliest[node] = max(earliest[node], Int32(clamping: decoder.forward.earliestStart(node))) }
  }

  /// Someone could choose who keeps an appointment.
  func leavesChoice(_ decoder: CalendarDecoder) -> Bool {
    dates.contains { decoder.forward.network.nodes[$0.node].modes.count > 1 }
  }

  /// Keeps for each appointment, of several choices of who does it, the one that leaves the whole least late and
  /// shortest when everything is placed in an order. True when a choice has changed.
  mutating func choose(_ decoder: inout CalendarDecoder, in sequence: [Int32]) -> Bool {
    let nodes = decoder.forward.network.nodes
    var hasChanged = false
    var best = decoder.rating(of: sequence)
    var trials = 0
    for index in dates.indices {
      for mode in nodes[dates[index].node].modes {
        guard trials < Self.mostTrials, decoder.forward.reservations[dates[index].node]?.mode != mode else { continue }
        trials += 1
        var changed = dates
        changed[index].mode = mode
        var other = decoder
        other.forward.reserve(changed, earliest: decoder.unconstrained.earliest)
        // Nobody is taken who cannot keep the day that another can.
        guard other.forward.isKept(changed[index]) || !decoder.forward.isKept(dates[index]) else { continue }
        if other.forward.endsBefore(decoder.forward, dates[index]) { continue }
        let rating = other.rating(of: sequence)
        if rating < best { (best, dates, decoder, hasChanged) = (rating, changed, other, true) }
      }
    }
    return hasChanged
  }
}
