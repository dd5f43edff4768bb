import PlanModel
import PlanText

extension Schedule {
  /// By activity: the first activity directly inside that has dates and starts when it does, from which a phase has its
  /// start; none if there is none. O(activities).
  func firstInside() -> [ActivityID] {
    var result = [ActivityID](repeating: .none, count: plan.activities.count)
    for activity in plan.activityIDs {
      guard let phase = plan[activity].parent, !result[phase].exists, hasDates(activity), start(activity) == start(phase)
      else { continue }
      result[phase] = activity
    }
    return result
  }
}
