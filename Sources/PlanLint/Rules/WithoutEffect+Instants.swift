import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanText

/// Tasks that are planned to take no time: like milestones, they have a date, but neither a window nor a freeze nor an
/// outage holds for them.
struct InstantWork {
  private let plan: Plan
  private let progress: ProgressTable
  private let lengths: WorkLength

  init(_ facts: Facts) {
    plan = facts.plan
    progress = facts.progress
    lengths = WorkLength(plan)
  }

  /// What a task states in vain because it takes no time; nil if that is nothing.
  func finding(_ id: ActivityID, _ code: Code) -> Diagnostic? {
    let activity = plan[id]
    guard activity.hasDetails, lengths.isEvent(activity, remaining: progress.facts(id)?.remaining?.value) else { return nil }
    let task = activity.details.task
    let idle = [
      ("within", activity.details.within != nil), ("changes", !activity.details.changes.isEmpty), ("downtime", !task.downtime.isEmpty),
    ].filter(\.1).map(\.0)
    guard !idle.isEmpty else { return nil }
    return Diagnostic(
      code, "'\(plan.path(activity.id))' takes no time, so its \(idle.quoted(.and)) \(idle.count == 1 ? "does" : "do") not affect its date",
      at: plan[activity.id].name, help: ["state how long it takes, such as duration 30min"])
  }
}
