import PlanSyntax

extension View {
  package static let milestones = View(
    "milestones", "milestones, gates and what comes from outside",
    .timeline { facts, request in
      let (plan, schedule) = (facts.plan, facts.schedule)
      let events = facts.breakdown.order.filter { activity in
        switch plan.kind(of: activity) {
        case .milestone, .gate, .external: schedule.hasDates(activity)
        default: false
        }
      }
      return ActivityTimeline(facts: facts, entries: events.map { ActivityTimeline.Entry(activity: $0) })
        .timeline(request, usual: ScheduleColumn.usual)
    })
}
