import PlanAnalysis
import PlanModel
@testable import PlanRender
import PlanSchedule
import PlanTesting
import PlanText


/// Renders plans that are given as text.
enum RenderFixture {
  struct Unschedulable: Error {
    let messages: [String]
  }

  static func input(
    _ bytes: [UInt8], sections: [Section] = [], columns: [TableColumn]? = nil, showsDrag: Bool = false,
    style: TerminalStyle = TerminalStyle(), scheduling: SchedulingOptions = SchedulingOptions()
  ) throws -> RenderInput {
    let result = Checker.check(path: "input.plan", bytes: bytes, loader: MemoryLoader())
    var diagnostics = result.diagnostics
    let schedule = Schedule.make(result.plan, options: scheduling, reporting: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.message)
    guard let schedule, errors.isEmpty else { throw Unschedulable(messages: errors) }
    var locator = Locator(result.plan.sources)
    let report = DiagnosticReport(diagnostics, &locator)
    return RenderInput(ScheduleFacts(schedule), sections: sections, columns: columns, showsDrag: showsDrag, style: style,
      diagnostics: report.shown, version: "0")
  }

  static func render(
    _ backend: Backend, _ text: String, _ section: Section? = nil, style: TerminalStyle = TerminalStyle()
  ) throws -> String {
    render(backend, try quickInput(text), section, style: style)
  }

  /// What is drawn does not depend on how good the dates are.
  static func quickInput(_ text: String) throws -> RenderInput {
    try input(Array(text.utf8), scheduling: SchedulingOptions(schedules: 10))
  }

  /// Renders what is scheduled already in another style.
  static func render(_ backend: Backend, _ input: RenderInput, _ section: Section? = nil, style: TerminalStyle) -> String {
    var output = Output()
    let sections = section.map { [$0] } ?? backend.defaultSections
    let styled = RenderInput(
      input.facts, sections: sections, columns: input.columns, showsDrag: input.showsDrag, style: style,
      diagnostics: input.diagnostics, version: input.version)
    backend.render(styled, into: &output)
    return output.text
  }
}
