import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanText

/// What every backend reads.
package struct RenderInput: Sendable {
  package let facts: ScheduleFacts
  package let sections: [Section]
  /// The columns of tables, in order; nil: those for which there is room.
  package let columns: [TableColumn]?
  /// Tables and JSON tell by how much the project would end earlier without each activity.
  package let showsDrag: Bool
  package let style: TerminalStyle
  /// The findings about the plan, in the order in which they are reported.
  package let diagnostics: [LocatedDiagnostic]
  /// The compiler's version.
  package let version: String

  package var schedule: Schedule { facts.schedule }
  package var plan: Plan { facts.plan }
  package var breakdown: Breakdown { facts.breakdown }

  package init(
    _ facts: ScheduleFacts, sections: [Section] = [], columns: [TableColumn]? = nil,
    showsDrag: Bool = false, style: TerminalStyle = TerminalStyle(), diagnostics: [LocatedDiagnostic] = [], version: String
  ) {
    self.facts = facts
    self.sections = sections
    self.columns = columns
    self.showsDrag = showsDrag
    self.style = style
    self.diagnostics = diagnostics
    self.version = version
  }
}
