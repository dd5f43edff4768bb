import PlanModel
import PlanSchedule
import PlanText

extension PlanFacts {
  /// True if scheduling may report something of a better schedule that it does not report of a first one: a started task
  /// that ends before the day it is pinned to, or effort that does not fit into the time it spans.
  package var mayFindMoreWhileScheduling: Bool {
    plan.activityIDs.contains { activity in
      let stated = plan[activity]
      if progress[activity].hasStarted, stated.finish.contains(where: { $0.pin != nil }) { return true }
      return stated.hasDetails && stated.effort != nil && !stated.details.task.spans.isEmpty
    }
  }
}
