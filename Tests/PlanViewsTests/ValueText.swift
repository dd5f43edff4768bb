import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText
import PlanViews

/// What a view makes, as text that a test can compare: every member of every value.
struct ValueText {
  private var lines: [String] = []
  var text: String { lines.map { $0 + "\n" }.joined() }

  init(_ view: View, _ facts: ScheduleFacts, _ request: ViewRequest) {
    add(Heading(facts))
    switch view.make {
    case .table(let make): add(make(facts, request))
    case .timeline(let make): add(make(facts, request))
    case .graph(let make): add(make(facts, request))
    case .chart(let make): lines.append("\(make(facts, request))")
    case .loads(let make): add(make(facts, request))
    case .document(let make): lines.append("\(make(facts, request))")
    }
  }

  private mutating func add(_ heading: Heading) {
    lines.append("\(heading.title ?? "-"): \(heading.start.iso) to \(heading.finish.iso)")
    for fact in heading.facts { lines.append("- \(fact.text)\(Self.text(fact.meanings))") }
  }

  // MARK: Tables

  private mutating func add(_ table: Table) {
    lines.append("columns\(table.isChosen ? ", chosen" : ""):")
    for column in table.columns { lines.append("- \(column.name) '\(column.heading)' \(column.kind), \(column.need)") }
    lines.append("rows:")
    for row in table.rows { lines.append(Self.text(row)) }
  }

  private static func text(_ row: Table.Row) -> String {
    String(repeating: "  ", count: row.depth) + "- \(row.kind.map { $0.keyword } ?? "nothing")\(text(row.meanings)): "
      + row.cells.map(text).joined(separator: " | ")
      + (row.remark.isEmpty ? "" : " (\(row.remark))")
  }

  private static func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: "-"
    case .text(let text): text
    case .names(let names): names.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    case .count(let count): "\(count)"
    case .length(let length): text(length)
    case .date(let day): day.iso
    case .share(let millionths): "\(millionths)/1000000"
    case .money(let money): "\(money.minorUnits)/\(money.digits)"
    case .load(let load): text(load)
    }
  }

  private static func text(_ load: Table.Load) -> String {
    "\(load.booked)min of \(load.capacity.map { "\($0)min" } ?? "any")\(text(load.meanings))"
  }

  private static func text(_ length: Length) -> String { "\(length.minutes)min of \(length.day)\(length.isElapsed ? " elapsed" : "")" }

  // MARK: Loads

  private mutating func add(_ calendar: LoadCalendar) {
    lines.append("weeks: " + calendar.weeks.map(\.iso).joined(separator: ", "))
    lines.append("months: " + calendar.months.map { "\(calendar.name(ofMonth: $0)) \($0)" }.joined(separator: ", "))
    for member in calendar.members {
      lines.append("\(member.kind.keyword) \(member.id) '\(member.title)': \(Self.text(member.whole))")
      lines.append("- by month: " + member.months.map(Self.text).joined(separator: " | "))
      lines.append("- by week: " + member.weeks.map(Self.text).joined(separator: " | "))
    }
  }

  // MARK: Timelines

  private mutating func add(_ timeline: Timeline) {
    add(timeline.table)
    let zone = timeline.zone
    func text(_ instant: Int) -> String { Clock(local: zone.localMinute(atUTC: instant)).iso }
    lines.append("span: \(text(timeline.span.lowerBound)) to \(text(timeline.span.upperBound))")
    lines.append("bars:")
    for bar in timeline.bars { lines.append("- " + (bar.map { Self.text($0, text) } ?? "none")) }
    for marker in timeline.markers { lines.append("marker: \(marker.kind) \(marker.day.iso), \(text(marker.instant))") }
    lines.append("closed: " + timeline.closedDays.map(\.iso).joined(separator: ", "))
    for work in timeline.cancelled { lines.append("cancelled: \(work.number) \(work.title)") }
  }

  private static func text(_ bar: Timeline.Bar, _ text: (Int) -> String) -> String {
    var result = "\(bar.shape.word(text))\(self.text(bar.meanings)) \(text(bar.start)) to \(text(bar.finish))"
    switch bar.progress {
    case .notStarted: break
    case .begun(let until, let resumes):
      result += ", begun until \(text(until))" + (resumes.map { ", resumes \(text($0))" } ?? "")
    case .finished: result += ", finished"
    }
    if let end = bar.floatEnd { result += ", float to \(text(end))" }
    if let deadline = bar.deadline { result += ", deadline \(text(deadline))" }
    if let missed = bar.missed { result += ", misses \(missed.isOwn ? "its own" : "the outer") \(text(missed.instant))" }
    if let passed = bar.passed { result += ", passes \(text(passed))" }
    return result
  }

  // MARK: Graphs

  private mutating func add(_ graph: Graph) {
    lines.append("\(graph.form) '\(graph.name)', \(graph.subject)")
    for (index, node) in graph.nodes.enumerated() {
      var text = "\(index) '\(node.id)' \(node.kind.map { $0.keyword } ?? "text")\(Self.text(node.meanings)) "
      text += "\(node.number) \(node.title), depth \(node.depth)"
      if let around = node.around { text += ", in \(around)" }
      if let frame = node.frame { text += ", frame from \(frame.first) to \(frame.last)" }
      if let timing = node.timing {
        text += ", \(timing.start?.iso ?? "event") to \(timing.finish.iso)"
        if let length = timing.length { text += ", \(Self.text(length))" }
        if let float = timing.float { text += ", float \(Self.text(float))" }
      }
      lines.append(([text] + node.remarks).joined(separator: "; "))
    }
    for edge in graph.edges {
      lines.append("\(edge.tail) -> \(edge.head) \(Self.text(edge.kind))\(Self.text(edge.meanings))")
    }
  }

  private static func text(_ kind: Graph.Edge.Kind) -> String {
    switch kind {
    case .dependency(let kind, let lag): "\(kind)" + (lag.map { " + " + text($0) } ?? "")
    case .handOver(let name): "hand-over of \(name)"
    case .part: "part"
    case .serves: "serves"
    case .verifies: "verifies"
    }
  }

  // MARK: Meanings

  private static let words: [(Meanings, String)] = [
    (.critical, "critical"), (.late, "late"), (.begun, "begun"), (.finished, "finished"), (.summary, "summary"),
    (.driving, "driving"), (.imported, "imported"), (.deadEnd, "dead end"),
    (.overbooked, "overbooked"),
  ]

  private static func text(_ meanings: Meanings) -> String {
    let held = words.filter { meanings.contains($0.0) }.map(\.1)
    return held.isEmpty ? "" : " {\(held.joined(separator: ", "))}"
  }
}

extension Timeline.Bar.Shape {
  fileprivate func word(_ text: (Int) -> String) -> String {
    switch self {
    case .work: "work"
    case .summary: "summary"
    case .spanning: "spanning"
    case .event(let kind, let instant): "\(kind.keyword) shown at \(text(instant))"
    }
  }
}
