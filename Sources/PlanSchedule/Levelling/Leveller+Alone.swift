import PlanSearch
import PlanSolver
import PlanText

/// The network's dates: everything as early as its precedence, date limits, calendars, leave, windows, pauses and
/// freezes allow, with unconstrained resources and nobody in meetings.
struct NetworkView: Sendable {
  /// The early dates, with `schedule late` work moved later.
  let dates: Levelling
  /// Floats of the early dates.
  let floats: Floats
  /// Floats of those dates, which are smaller for work scheduled late.
  let floatsOfDates: Floats
}

extension Leveller {
  func alone(_ tree: ActivityTree) -> NetworkView {
    let settled = settled(withMeetings: false) { basis, decoder, _ in
      let problem = basis.problem
      decoder.forward.steps = problem.steps.isEmpty ? nil : problem.steps
      var stuck = decoder.placeAlone(problem.topology.order)
      var rounds = problem.steps.count
      while rounds > 0, decoder.forward.follow(problem.steps) {
        stuck = decoder.placeAlone(problem.topology.order)
        rounds -= 1
      }
      decoder.forward.steps = nil
      return (problem.topology.order, stuck)
    }
    let problem = settled.basis.problem
    var decoder = settled.decoder
    let early = FinishedOrder(problem, decoder.forward, sequence: settled.order, .network)
    let floats = Floats(early, tree)
    LatePlacement(problem, decoder.backward, sequence: settled.order, hasMovingBounds: dependsOnMoments)
      .apply(&decoder.forward)
    let hasMoved = decoder.forward.starts != early.starts
    let late = hasMoved ? FinishedOrder(problem, decoder.forward, sequence: settled.order, .network) : early
    let end = (decoder.forward.finishes.max() ?? 0) - Int32(clamping: problem.origin)
    let dates = Levelling(
      settled.basis, decoder, settled.order, SearchSummary(length: Int(end)),
      settled.impossible, isAlone: true)
    return NetworkView(dates: dates, floats: floats, floatsOfDates: hasMoved ? Floats(late, tree) : floats)
  }
}

extension CalendarDecoder {
  /// Places everything without regard to capacity; returns the nodes that cannot be placed at all.
  mutating func placeAlone(_ sequence: [NodeID]) -> [NodeID] {
    forward.reset()
    forward.respectsCapacity = false
    var stuck: [NodeID] = []
    for number in sequence where !forward.place(number) {
      stuck.append(number)
      forward.forget(number)
    }
    return stuck
  }
}
