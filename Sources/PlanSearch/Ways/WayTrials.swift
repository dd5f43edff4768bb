import PlanSolver
import PlanText

/// What becomes of a schedule if one piece of work is done in another way, and all others stay in their order.
package struct WayTrials {
  package enum Outcome: Equatable, Sendable {
    /// There is too little of this stock, as others use it up.
    case lacksMaterial(stock: Int)
    /// Something has no place.
    case hasNoPlace
    case placed(Dates)
  }

  /// Instants are minutes from the origin of the problem.
  package struct Dates: Equatable, Sendable {
    /// Weighted lateness of all dates that have to be met.
    package var lateness: Int64
    /// The last finish.
    package var end: Int
    package var finish: Int
    /// For comparison with other ways of the same work; see ``Mode/cost``.
    package var cost: Int64
    package var material: Int64
  }

  private let problem: LevellingProblem
  private let work: OpenWork
  private let bars: WayDecoder
  private var decoder: CalendarDecoder
  private let ways: [ActivityID: Int]
  private let sequence: [NodeID]

  /// - Parameters:
  ///   - problem: with all ways open.
  ///   - ways: in which everything is done.
  ///   - solution: the schedule.
  ///   - shift: minutes from the origin of the problem to that of the solution.
  /// - Returns: nil if placing everything in the order of the solution leads to other dates.
  package init?(_ problem: LevellingProblem, _ ways: [ActivityID: Int], _ solution: Solution, shiftedBy shift: Int) {
    self.problem = problem
    self.ways = ways
    sequence = solution.sequence
    decoder = problem.decoder()
    work = OpenWork(problem, decoder)
    bars = WayDecoder(work, decoder, modes: problem.table.modes.count)
    guard solution.sequence.count == problem.network.nodes.count, decoder.structure.allows(sequence.map(\.number)),
      work.items.allSatisfy({ item in ways[item.activity].map(item.numbers.contains) ?? false }),
      place(ways), decoder.forward.finishes.indices.allSatisfy({
        Int(decoder.forward.finishes[$0]) == Int(solution.finishes[$0]) + shift
          && Int(decoder.forward.starts[$0]) == Int(solution.starts[$0]) + shift
      })
    else { return nil }
  }

  /// Places everything. False if something has no place.
  private mutating func place(_ ways: [ActivityID: Int]) -> Bool {
    decoder.forward.barred = bars.barred(but: ways)
    return decoder.place(sequence).isEmpty
  }

  /// The schedule as it is, for comparison.
  package mutating func own(_ activity: ActivityID) -> Outcome { outcome(of: activity, in: ways[activity] ?? 0) }

  package mutating func outcome(of activity: ActivityID, in way: Int) -> Outcome {
    var changed = ways
    changed[activity] = way
    let chosen = work.items.map { item in Int32(item.numbers.firstIndex(of: changed[item.activity] ?? 0) ?? 0) }
    if let stock = work.lacking(work.use(chosen)) { return .lacksMaterial(stock: stock) }
    guard place(changed), let item = work.items.first(where: { $0.activity == activity }) else { return .hasNoPlace }
    let mode = decoder.forward.chosen[item.node] >= 0 ? problem.table.modes[Int(decoder.forward.chosen[item.node])] : nil
    return .placed(
      Dates(
        lateness: decoder.commitments.isEmpty ? 0 : decoder.lateness, end: Int(decoder.forward.finishes.max() ?? 0),
        finish: Int(decoder.forward.finishes[item.node]), cost: mode?.cost ?? 0, material: mode?.material ?? 0))
  }
}
