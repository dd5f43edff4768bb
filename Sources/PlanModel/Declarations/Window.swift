import PlanSyntax
import PlanText

/// Permitted time slots for disruptive work.
package struct Window: Declaration, PlanEntry {
  package let id: EntityID
  package var `open`: [Opening] = []
  package var blackout: [OffDates] = []
  package var from: Bound?
  package var until: Bound?
  package var capacity: Decimal?
  package var `for`: [AnyReference] = []
  package var approver: [Reference] = []
  package var notice: TimeSpan?
  package var timezone: Text?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.window
  package static let plural = "windows"
  package static let summary = "Permitted time slots for disruptive work."
  package static var table: EntryList<Window> { .init({ $0.windows }, { $0.windows.append($1) }) }

  package static let rows: [Row] = [
    many("open", .opening, { $0(&$1.open) },
      "`open every sat 22:00..06:00` or `open 2026-05-16 22:00..2026-05-17 06:00`").expected,
    many("blackout", .offDates, { $0(&$1.blackout) },
      "Dates on which the window does not open: openings that begin on them stay closed throughout"),
    one("from", .bound, { $0(&$1.from) }, "First use").accepting(.work).byDefault("project start"),
    one("until", .bound, { $0(&$1.until) }, "Last use").accepting(.work).byDefault("project finish"),
    one("capacity", .number, { $0(&$1.capacity) }, "Tasks allowed at once").counted.byDefault("1"),
    many("for", .anyReferences, { $0(&$1.for) }, "Systems covered").accepting(.anything).planned,
    many("approver", .references, { $0(&$1.approver) }, "Change authority").accepting(.who).recorded,
    one("notice", .span, { $0(&$1.notice) }, "Notice required, in calendar time, from the day on which a task is `booked`"),
    one("timezone", .text, { $0(&$1.timezone) }, "Time zone of the openings (IANA name)").example("\"Europe/Berlin\"").byDefault("the project's"),
  ]
}
