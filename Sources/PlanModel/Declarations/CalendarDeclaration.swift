import PlanSyntax
import PlanText

/// Working time.
package struct CalendarDeclaration: Declaration, PlanEntry {
  package let id: EntityID
  package var basedOn: Reference?
  package var timezone: Text?
  package var hours: [Hours] = []
  package var holiday: [OffDates] = []
  package var extra: [ExtraTime] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.calendar
  package static let plural = "calendars"
  package static let summary = "Working time."
  package static var table: EntryList<CalendarDeclaration> { .init({ $0.calendars }, { $0.calendars.append($1) }) }

  package static let rows: [Row] = [
    one("based-on", .reference, { $0(&$1.basedOn) }, "Inherit from another calendar").accepting([.calendar]),
    one("timezone", .text, { $0(&$1.timezone) },
      "Time zone of the hours (IANA name)").example("\"Europe/Berlin\"").byDefault("that of `based-on`, else the project's"),
    many("hours", .hours, { $0(&$1.hours) },
      "`hours mon..fri 09:00..12:00, 13:00..17:00`; `hours sat off`").expected.byDefault("Mon–Fri 8 h"),
    many("holiday", .offDates, { $0(&$1.holiday) }, "Non-working dates (inclusive)"),
    many("extra", .extra, { $0(&$1.extra) }, "Additional working dates or times"),
  ]
}
