import PlanModel
import PlanSolver
import PlanText

extension ElapsedMonths {
  /// Work that has not started and what it waits for, in the nodes and links that a builder made.
  func steps(in builder: NetworkBuilder) -> CalendarSteps {
    var result = CalendarSteps(plan.projectZone)
    for part in parts {
      switch part {
      case .duration(let activity):
        let node = builder.finishNode[activity]
        guard node.exists, node == builder.startNode[activity], !builder.progress[activity].hasStarted else { continue }
        result.durations[node] = plan[activity].duration.map(WorkLength(plan).elapsed)
      case .lag(let activity, let number):
        let dependency = plan[activity].statedDependencies[number].dependency
        guard let lag = dependency.lag else { continue }
        result.lags[builder.firstLink[activity] + Int32(number)] = ElapsedLag(lag.amount.elapsed(plan.timeScale), isLead: dependency.isLead)
      case .remaining, .record: continue
      }
    }
    return result
  }
}
