import PlanDrawing
import PlanSyntax

extension View {
  package static let milestones = View(
    "milestones", "milestones, gates and what comes from outside",
    .timeline { facts, request in
      let (plan, schedule) = (facts.plan, facts.schedule)
      let events = facts.breakdown.order.filter { activity in
        switch plan.kind(of: activity) {
        case .milestone, .gate, .external: true
        default: false
        }
      }
      let entries = events.filter(schedule.hasDates).map { ActivityTimeline.Entry(activity: $0) }
      return ActivityTimeline(facts: facts, entries: entries)
        .timeline(request, usual: ScheduleColumn.usual, cancelled: facts.cancelled(among: events))
    })
}
