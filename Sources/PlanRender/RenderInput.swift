import PlanModel
import PlanSchedule
import PlanText

/// What every backend reads.
package struct RenderInput: Sendable {
  package let schedule: Schedule
  package let outline: Outline
  /// How far everything is.
  package let done: WorkDone
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

  package var plan: Plan { schedule.plan }

  package init(
    _ schedule: Schedule, sections: [Section] = [], columns: [TableColumn]? = nil,
    showsDrag: Bool = false, style: TerminalStyle = TerminalStyle(), diagnostics: [LocatedDiagnostic] = [], version: String
  ) {
    self.schedule = schedule
    outline = Outline(schedule)
    done = WorkDone(schedule)
    self.sections = sections
    self.columns = columns
    self.showsDrag = showsDrag
    self.style = style
    self.diagnostics = diagnostics
    self.version = version
  }
}
