import PlanAnalysis
import PlanSyntax
import PlanText
import PlanViews

/// The input of every format.
package struct FormatInput: Sendable {
  package let facts: ScheduleFacts
  package let request: ViewRequest
  /// How JSON is laid out.
  package let layout: JSONWriter.Layout
  /// For text on a terminal.
  package let style: TerminalStyle
  /// The findings about the plan, in the order in which they are reported.
  package let diagnostics: [LocatedDiagnostic]
  /// The codes of the errors that leave scenarios without dates.
  package let brokenScenarios: [EntityID: [String]]
  /// The compiler's version.
  package let version: String

  package init(
    _ facts: ScheduleFacts, request: ViewRequest = ViewRequest(), layout: JSONWriter.Layout = .lines, style: TerminalStyle = TerminalStyle(),
    diagnostics: [LocatedDiagnostic] = [], brokenScenarios: [EntityID: [String]] = [:], version: String
  ) {
    self.facts = facts
    self.request = request
    self.layout = layout
    self.style = style
    self.diagnostics = diagnostics
    self.brokenScenarios = brokenScenarios
    self.version = version
  }
}
