import PlanModel
import PlanSearch
import PlanSolver
import PlanText

/// A plan before the ways were chosen in which its tasks are done: why some are never taken, and what others would lead to.
package final class OpenWays: Sendable {
  package typealias Outcome = WayTrials.Outcome

  /// The plan with all choices open.
  private let basis: PlanProblem
  private let make: @Sendable (_ ways: [ActivityID: Int], _ horizon: Horizon, _ moments: ActivityMoments) -> PlanProblem?

  /// - Parameter make: the problem of the plan with some of its tasks done in these ways.
  init(
    _ basis: PlanProblem,
    _ make: @escaping @Sendable (_ ways: [ActivityID: Int], _ horizon: Horizon, _ moments: ActivityMoments) -> PlanProblem?
  ) {
    self.basis = basis
    self.make = make
  }

  /// Why a task is never done in one of its ways, by the number of the way, from 0.
  package var flaws: [ActivityID: [Int: WayFlaw]] { basis.wayFlaws }

  /// The problem with some tasks done in certain ways, over the same time as another problem.
  package func problem(taking ways: [ActivityID: Int], within other: LevellingProblem? = nil) -> PlanProblem? {
    make(ways, other?.horizon ?? basis.problem.horizon, basis.resourceTable.moments)
  }

  /// What each other way to do a task would lead to if everything else were done in the same order and in the same ways.
  /// Empty if placing everything in that order does not lead to the same dates.
  /// - Parameters:
  ///   - plan: with the ways that are taken.
  ///   - dates: of the plan.
  package func outcomes(of activity: ActivityID, in plan: Plan, _ dates: LevelledDates) -> [Int: Outcome] {
    guard !dates.isAlone, let own = plan[activity].way else { return [:] }
    var ways: [ActivityID: Int] = [:]
    for task in plan.tasksWithWays { ways[task] = plan[task].way }
    guard var trials = WayTrials(basis.problem, ways, dates.solution, shiftedBy: dates.origin - basis.problem.horizon.origin)
    else { return [:] }
    var result: [Int: Outcome] = [:]
    for way in plan[activity].ways.indices where way != own && flaws[activity]?[way] == nil {
      result[way] = trials.outcome(of: activity, in: way)
    }
    result[own] = trials.own(activity)
    return result
  }
}
