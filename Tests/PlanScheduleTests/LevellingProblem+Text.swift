import PlanModel
@testable import PlanSchedule
import PlanSolver
import PlanTesting
import Testing
import PlanText

/// A plan as a levelling problem, and the node of each task in the order of the text.
func levellingProblem(of text: String) throws -> (problem: LevellingProblem, nodes: [NodeID]) {
  let checked = Checker.check(path: "p.plan", bytes: Array(text.utf8), loader: MemoryLoader())
  #expect(checked.diagnostics.isEmpty)
  let plan = checked.plan
  let start = plan.statedStart
  var builder = NetworkBuilder(plan, ProgressTable(plan, asOf: nil), floor: start) { _, _ in start }
  builder.months = ElapsedMonths(plan, asOf: nil)
  builder.build()
  let network = try NetworkSchedule.solving(builder.network).get()
  let problem = PlanProblem(
    builder, network.topology, Horizon(origin: start, range: -200_000..<200_000),
    ActivityMoments(starts: [], finishes: [], isEarliest: true)).problem
  return (problem, builder.startNode)
}
