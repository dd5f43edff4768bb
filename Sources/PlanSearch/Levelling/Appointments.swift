import PlanSolver
import PlanText

/// Work pinned to a date by `on`, as appointments: other work pauses for it.
package struct Appointments {
  private var dates: [PinnedDate]
  /// The maximum number of choices tried for pinned work.
  private static let mostTrials = 60

  package init(_ problem: LevellingProblem) { dates = problem.pins }

  /// Places everything in sequence. An appointment that cannot be kept on its day, because its predecessors are not
  /// done, is moved to the next possible time. Returns the nodes that cannot be placed.
  package func place(_ order: [NodeID], _ decoder: inout CalendarDecoder) -> [NodeID] {
    var stuck = decoder.place(order)
    var earliest = decoder.unconstrained.earliest
    var kept = dates
    var rounds = 0
    while !decoder.forward.released.isEmpty {
      let released = Set(decoder.forward.released)
      rounds += 1
      // Appointments that always come before their predecessors are dropped.
      if rounds > dates.count + 2 {
        kept.removeAll { released.contains($0.node) }
        decoder.forward.reserve(kept, earliest: earliest)
        stuck = decoder.place(order)
        continue
      }
      // Moved to the time found without it, an appointment may still get in the way of its own predecessors.
      if rounds > 1 { wait(released, &earliest, decoder) }
      // Without these appointments it becomes clear when their predecessors are done.
      decoder.forward.reserve(dates.filter { !released.contains($0.node) }, earliest: earliest)
      stuck = decoder.place(order)
      wait(released, &earliest, decoder)
      decoder.forward.reserve(dates, earliest: earliest)
      stuck = decoder.place(order)
    }
    return stuck
  }

  private func wait(_ released: Set<NodeID>, _ earliest: inout [Int32], _ decoder: CalendarDecoder) {
    for node in released { earliest[node] = max(earliest[node], Int32(clamping: decoder.forward.earliestStart(node))) }
  }

  /// There is a choice of who keeps an appointment.
  package func leavesChoice(_ decoder: CalendarDecoder) -> Bool {
    dates.contains { decoder.forward.network.nodes[$0.node].modes.count > 1 }
  }

  /// For each appointment with several choices of who does it, keeps the choice that makes the schedule least late and
  /// then shortest when everything is placed in sequence. True if a choice has changed.
  package mutating func choose(_ decoder: inout CalendarDecoder, in sequence: [NodeID]) -> Bool {
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
        // Never choose someone who misses the day if someone else can meet it.
        guard other.forward.isKept(changed[index]) || !decoder.forward.isKept(dates[index]) else { continue }
        if other.forward.endsBefore(decoder.forward, dates[index]) { continue }
        let rating = other.rating(of: sequence)
        if rating < best { (best, dates, decoder, hasChanged) = (rating, changed, other, true) }
      }
    }
    return hasChanged
  }
}
