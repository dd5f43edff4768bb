import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// The time that the remaining work of an activity takes of people, positions of roles and equipment, in the order of
  /// its `assign`; empty without levelled dates, and for finished work.
  package func bookings(_ activity: ActivityID) -> [Booking] {
    guard let levelling, schedule.hasDates(activity) else { return [] }
    return levelling.levelOfEffortBookings[activity] ?? levelling.bookings(ofNode: schedule.finishNode[activity])
  }
}

extension Levelling {
  /// The time that the work of a node takes of each resource.
  func bookings(ofNode node: NodeID) -> [Booking] {
    guard solution.chosen[node] >= 0 else { return [] }
    let mode = problem.table.modes[Int(solution.chosen[node])]
    let origin = problem.horizon.origin
    return mode.demands.flatMap { activity -> [Booking] in
      let demand = problem.table.demands[Int(activity)]
      let resource = problem.resources.resources[demand.resource]
      guard demand.allotment >= 0, resource.kind != .software else { return [] }
      return pieces(of: activity, node, sharesPeople: mode.sharesPeople && resource.kind.works).map { piece in
        Booking(
          resource: resource.entity, stretch: Int(piece.start) + origin..<Int(piece.end) + origin, rate: Int(piece.rate))
      }
    }
  }

  /// The minutes in which a demand takes its resource, with the rate of each; minutes from the origin.
  private func pieces(of index: Int32, _ node: NodeID, sharesPeople: Bool) -> [WorkPattern.Piece] {
    let demand = problem.table.demands[Int(index)]
    let support = problem.table.patterns[Int(demand.support)]
    func pieces(_ stretch: Range<Int>, _ rate: Int) -> [WorkPattern.Piece] {
      support.set(in: stretch).ranges.map { .init(start: Int32($0.lowerBound), end: Int32($0.upperBound), rate: Int32(rate)) }
    }
    if sharesPeople {
      return solution.pieces[node].filter { $0.demand == index && $0.share > 0 }
        .flatMap { pieces(Int($0.start)..<Int($0.end), Int($0.share)) }
    }
    let stretch = Int(solution.starts[node])..<Int(solution.finishes[node])
    let resource = problem.resources.resources[demand.resource]
    guard resource.kind == .person else { return pieces(stretch, Int(demand.need)) }
    let levels = problem.resources.profiles[Int(resource.profile)].levels
    return levels.pieces(of: support.set(in: stretch), atMost: Int(demand.need))
  }
}
