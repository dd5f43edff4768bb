import PlanAnalysis
@testable import PlanDrawing
@testable import PlanFormats
import PlanModel
import PlanSchedule
import PlanTesting
import PlanText
import PlanViews

/// Writes plans that are given as text.
enum FormatFixture {
  struct Unschedulable: Error {
    let messages: [String]
  }

  static func input(
    _ text: String, request: ViewRequest = ViewRequest(), layout: JSONWriter.Layout = .lines,
    style: TerminalStyle = TerminalStyle(), scenario: String? = nil, scheduling: SchedulingOptions = SchedulingOptions()
  ) throws -> FormatInput {
    let result = Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: MemoryLoader())
    let plan = scenario.flatMap { result.plan.changed(byScenario: $0) } ?? result.plan
    var diagnostics = result.diagnostics(about: plan.scenario)
    let analysis = ScheduleAnalysis.make(plan, options: scheduling, reporting: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.message)
    guard let analysis, errors.isEmpty else { throw Unschedulable(messages: errors) }
    var locator = Locator(plan.sources)
    let report = DiagnosticReport(diagnostics, &locator)
    return FormatInput(
      ScheduleFacts(analysis), request: request, layout: layout, style: style, diagnostics: report.shown, version: "0")
  }

  /// What is drawn does not depend on how good the dates are.
  static func quickInput(_ text: String) throws -> FormatInput {
    try input(text, scheduling: SchedulingOptions(schedules: 10))
  }

  /// - Parameter view: the format's usual ones when nil.
  static func text(
    _ format: Format, _ plan: String, _ view: View? = nil, style: TerminalStyle = TerminalStyle()
  ) throws -> String {
    text(format, try quickInput(plan), view, style: style)
  }

  /// Writes what is scheduled already.
  static func text(_ format: Format, _ input: FormatInput, _ view: View? = nil, style: TerminalStyle? = nil) -> String {
    var output = Output()
    let styled = FormatInput(
      input.facts, request: input.request, style: style ?? input.style, diagnostics: input.diagnostics, version: input.version)
    format.write(view.map { [$0] } ?? format.usualViews, of: styled, into: &output)
    return output.text
  }

  /// A row with its bar, and the activity that it is about.
  struct Row {
    let activity: ActivityID
    let row: Table.Row
    let bar: Timeline.Bar
    private let columns: [ScheduleColumn]

    fileprivate init(_ activity: ActivityID, _ row: Table.Row, _ bar: Timeline.Bar, _ columns: [ScheduleColumn]) {
      self.activity = activity
      self.row = row
      self.bar = bar
      self.columns = columns
    }

    func cell(_ column: ScheduleColumn) -> Table.Cell {
      columns.firstIndex(of: column).map { row.cells[$0] } ?? .empty
    }
  }

  /// The timeline of a view with all columns.
  static func timeline(_ view: View, _ input: FormatInput) throws -> Timeline {
    guard case .timeline(let make) = view.make else { throw Unschedulable(messages: ["\(view.name) has no bars"]) }
    return make(input.facts, ViewRequest(columns: ScheduleColumn.allCases))
  }

  /// A view as it is drawn for a terminal of some width.
  static func drawn(_ timeline: Timeline, _ input: FormatInput, _ style: TerminalStyle) -> TimelineText {
    TimelineText(timeline, Page(heading: Heading(input.facts), title: "", style: style))
  }

  static func rows(_ timeline: Timeline, _ input: FormatInput) -> [Row] {
    let paths = Dictionary(uniqueKeysWithValues: zip(input.facts.paths, input.facts.plan.activityIDs))
    let columns = ScheduleColumn.allCases
    return zip(timeline.table.rows, timeline.bars).compactMap { row, bar in
      guard case .text(let path) = row.cells[columns.firstIndex(of: .id) ?? 0], let activity = paths[path], let bar
      else { return nil }
      return Row(activity, row, bar, columns)
    }
  }
}
