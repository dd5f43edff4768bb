import PlanAnalysis
import PlanDrawing
import PlanSchedule
import PlanSolver
import PlanText

extension View {
  package static let schedule = View(
    "schedule", "all activities with their dates and bars",
    .timeline { facts, request in
      ActivityTimeline(facts: facts, entries: facts.outlineEntries)
        .timeline(request, usual: ScheduleColumn.usual, cancelled: facts.cancelled)
    })
}

extension ScheduleFacts {
  /// Everything that has dates, in the order of the work breakdown structure.
  var outlineEntries: [ActivityTimeline.Entry] {
    breakdown.order.filter(schedule.hasDates).map {
      ActivityTimeline.Entry(activity: $0, depth: breakdown.depth(of: $0))
    }
  }

  /// Activities that no longer have dates.
  var cancelled: [Timeline.Cancelled] { cancelled(among: breakdown.order) }

  func cancelled(among activities: [ActivityID]) -> [Timeline.Cancelled] {
    activities.compactMap { activity in
      let number = breakdown.number(of: activity)
      guard schedule.progress(activity) == .cancelled, !number.isEmpty else { return nil }
      return Timeline.Cancelled(number: number, title: plan.title(plan[activity].id))
    }
  }
}
