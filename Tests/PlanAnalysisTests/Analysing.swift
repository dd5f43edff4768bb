import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanTesting
import PlanText

/// The facts of a plan that is given as text, with its dates.
func facts(_ text: String) -> Facts {
  let plan = Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: MemoryLoader()).plan
  var ignored: [Diagnostic] = []
  return Facts(plan, ScheduleAnalysis.make(plan, options: SchedulingOptions(schedules: 10), reporting: &ignored))
}

extension Plan {
  func names(_ ids: [EntityID]) -> String { ids.map(path).joined(separator: " ") }
  func names(_ activities: [ActivityID]) -> String { names(activities.map { self[$0].id }) }

  func activity(named path: String) -> ActivityID {
    activityIDs.first { self.path(self[$0].id) == path } ?? .none
  }
}
