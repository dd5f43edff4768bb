import PlanSearch
import PlanSolver
import PlanText

/// The dates for carrying out a plan, and what caused them, without the problem that they solve. Instants are minutes
/// since 1970-01-01T00:00 UTC.
///
/// It is a class so that reading one of a hundred thousand dates costs no more than that date.
package final class LevelledDates: Sendable {
  /// Its instants are minutes from ``origin``.
  package let solution: Solution
  package let origin: Int
  private let unconstrained: UnconstrainedDates
  /// The latest finish of all nodes.
  package let finish: Int
  /// A lower bound: no schedule of this plan finishes earlier.
  package let earliestFinish: Int
  /// Weighted lateness of all dates that the plan has to meet.
  let lateness: Int64
  /// Schedules that were generated until these dates were found.
  package let schedules: Int
  /// They come from a first good schedule; a search may find better ones.
  package let isFirst: Bool
  /// Only the network's dates: nothing was levelled.
  package let isAlone: Bool

  init(_ problem: LevellingProblem, _ decoder: CalendarDecoder, _ sequence: [NodeID], _ search: SearchSummary, isAlone: Bool) {
    solution = Solution(problem, decoder.forward, sequence: sequence)
    origin = problem.horizon.origin
    unconstrained = decoder.unconstrained
    finish = solution.finishes.max().map { [origin] in Int($0) + origin } ?? problem.network.projectStart
    earliestFinish = origin + problem.origin + search.lowerBound
    lateness = decoder.commitments.isEmpty ? 0 : decoder.lateness
    schedules = search.schedules
    isFirst = search.isFirst
    self.isAlone = isAlone
  }

  package func start(of node: NodeID) -> Int { Int(solution.starts[node]) + origin }
  package func finish(of node: NodeID) -> Int { Int(solution.finishes[node]) + origin }
  /// The resource-unconstrained start of a node: when it could start if its people and things had nothing else to do.
  func unconstrainedStart(of node: NodeID) -> Int { Int(unconstrained.starts[node]) + origin }
  /// The instant from which only closed hours kept a node from starting.
  func instantOfCause(of node: NodeID) -> Int { Int(solution.since[node]) + origin }
}
