import PlanModel
import PlanSchedule
import PlanText

/// Tasks that are planned to take no time: like milestones, they have a date, but neither a window nor a freeze nor an
/// outage holds for them.
struct InstantWork {
  let plan: Plan
  private let lengths: WorkLength

  init(plan: Plan) {
    self.plan = plan
    lengths = WorkLength(plan)
  }

  /// What a task states in vain because it takes no time; nil if that is nothing. What has begun may take time after all.
  func finding(_ id: ActivityID, _ code: Code) -> Diagnostic? {
    let activity = plan[id]
    guard activity.hasDetails, let estimate = activity.duration ?? activity.effort, lengths.minutes(estimate) == 0 else { return nil }
    let task = activity.details.task
    guard task.started == nil, task.remaining == nil else { return nil }
    let idle = [
      ("within", activity.details.within != nil), ("changes", !activity.details.changes.isEmpty), ("downtime", !task.downtime.isEmpty),
    ].filter(\.1).map(\.0)
    guard !idle.isEmpty else { return nil }
    return Diagnostic(
      code, "'\(plan.path(activity.id))' takes no time, so its \(idle.quoted(.and)) \(idle.count == 1 ? "does" : "do") not affect its date",
      at: plan[activity.id].name, help: ["state how long it takes, such as duration 30min"])
  }
}
