import PlanModel
import PlanSchedule
import PlanText

extension Plan {
  /// A way to do a task as it is stated: `2d with excavator`.
  package func words(ofWay way: Int, _ activity: ActivityID) -> String {
    sources.text(self[activity].ways[way].span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ScheduleFacts {
  /// The way in which a task is done, as it is stated; nil if it states none.
  package func way(_ activity: ActivityID) -> String? {
    guard let way = plan[activity].way, !schedule.isSummary(activity) else { return nil }
    return plan.words(ofWay: way, activity)
  }
}
