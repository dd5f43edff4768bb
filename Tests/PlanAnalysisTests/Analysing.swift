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
  return Facts(plan, Schedule.make(plan, options: SchedulingOptions(schedules: 10), reporting: &ignored))
}

extension Plan {
  func names(_ ids: [EntityID]) -> String { ids.map(path).joined(separator: " ") }
  func names(_ activities: [Int]) -> String { names(activities.map { self.activities[$0].id }) }

  func activity(named path: String) -> Int {
    activities.indices.first { self.path(activities[$0].id) == path } ?? -1
  }
}
