import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSolver
import PlanText

/// Activities as a table with bars.
struct ActivityTimeline {
  /// One row: an activity that has dates.
  struct Entry {
    let activity: ActivityID
    var depth = 0
    /// Meanings that only this view knows.
    var meanings: Meanings = []
  }

  let facts: ScheduleFacts
  let entries: [Entry]
  private var schedule: Schedule { _read { yield facts.schedule } }

  /// - Parameters:
  ///   - usual: the default columns.
  ///   - besideBars: those of them that stand next to bars, which say the rest; nil for all.
  func timeline(
    _ request: ViewRequest, usual: [ScheduleColumn], besideBars: [ScheduleColumn]? = nil, cancelled: [Timeline.Cancelled] = []
  ) -> Timeline {
    let columns = request.columns(orElse: usual)
    let rows = entries.map { entry in
      Table.Row(
        kind: schedule.plan[schedule.plan[entry.activity].id].kind,
        meanings: facts.meanings(entry.activity).union(entry.meanings), depth: entry.depth,
        cells: columns.map { $0.cell(entry.activity, facts) }, remark: remark(entry.activity))
    }
    let bars = entries.map { ActivityBar(facts, $0.activity).bar }
    let span = span(bars.compactMap { $0 })
    return Timeline(
      table: Table(columns: columns.map { column($0, request, usual, besideBars) }, rows: rows, isChosen: request.columns != nil), bars: bars, span: span,
      zone: schedule.plan.projectZone, markers: markers, closedDays: closedDays(span), cancelled: cancelled)
  }

  private func column(
    _ column: ScheduleColumn, _ request: ViewRequest, _ usual: [ScheduleColumn], _ besideBars: [ScheduleColumn]?
  ) -> Table.Column {
    guard let besideBars, request.columns == nil, usual.contains(column), !besideBars.contains(column) else { return column.column }
    return column.column.with(need: .withoutBars)
  }

  /// The decision about a gate, unless it is the expected one.
  private func remark(_ activity: ActivityID) -> String {
    guard let decision = schedule.decision(activity), decision.word != "passed" else { return "" }
    return decision.word
  }

  private var markers: [Timeline.Marker] {
    guard let instant = schedule.statusInstant, let day = schedule.progress.statusDay else { return [] }
    return [Timeline.Marker(kind: .statusDate, instant: instant, day: day)]
  }

  /// The time range to draw. Dates far after the finish would squeeze everything else, and so would a wait before the
  /// first activity.
  private func span(_ bars: [Timeline.Bar]) -> Range<Int> {
    let first = bars.map(\.shown.lowerBound).min() ?? schedule.projectStart
    var last = schedule.projectFinish
    // An event needs a column after the work that ends with it.
    for bar in bars { last = max(last, bar.finish + (bar.start == bar.finish ? 1 : 0)) }
    last = max(last, first + 480)
    let limit = last + (last - first) / 2
    let dates = bars.flatMap { [$0.deadline, $0.missed?.instant] } + [schedule.statusInstant]
    for date in dates.compactMap({ $0 }) where date <= limit { last = max(last, date) }
    return first..<last
  }

  /// Days on which the project's calendar has no working time.
  private func closedDays(_ span: Range<Int>) -> [Day] {
    let (calendar, zone) = (schedule.calendars[CalendarTable.project], schedule.plan.projectZone)
    let (first, last) = (zone.day(at: span.lowerBound), zone.day(at: span.upperBound - 1))
    return (first.number...last.number).lazy.map { Day(Int($0)) }
      .filter { calendar.between(zone.start(of: $0), zone.end(of: $0)) == 0 }
  }
}
