extension View {
  package static let gantt = View(
    "gantt", "all activities as bars",
    .timeline { facts, request in
      ActivityTimeline(facts: facts, entries: facts.outlineEntries)
        .timeline(request, usual: ScheduleColumn.usual, besideBars: [.title], cancelled: facts.cancelled)
    })
}
