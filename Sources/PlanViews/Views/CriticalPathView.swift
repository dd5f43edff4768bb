import PlanAnalysis
import PlanDrawing
import PlanSchedule

extension View {
  package static let criticalPath = View(
    "critical-path", "critical activities, and what else leads to the end",
    .timeline { facts, request in
      let schedule = facts.schedule
      let leading = facts.chains.leadingToTheEnd()
      let entries = facts.breakdown.order.compactMap { activity -> ActivityTimeline.Entry? in
        guard schedule.hasDates(activity) else { return nil }
        let leads = leading.contains(activity)
        guard leads || !schedule.isContainer(activity) && facts.analysis.isCritical(activity) else { return nil }
        return ActivityTimeline.Entry(activity: activity, meanings: leads ? .driving : [])
      }
      return ActivityTimeline(facts: facts, entries: entries).timeline(request, usual: ScheduleColumn.usual)
    })
}
