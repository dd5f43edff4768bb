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
  package static var table: WritableKeyPath<PlanTables, [CalendarDeclaration]> { \.calendars }

  package static let rows: [Row<CalendarDeclaration>] = [
    .one("based-on", .reference, \.basedOn, "Inherit from another calendar").accepting([.calendar]),
    .one("timezone", .text, \.timezone,
      "Time zone of the hours (IANA name)").byDefault("that of `based-on`, else the project's"),
    .many("hours", .hours, \.hours,
      "`hours mon..fri 09:00..12:00, 13:00..17:00`; `hours sat off`").expected.byDefault("Mon–Fri 8 h"),
    .many("holiday", .offDates, \.holiday, "Non-working dates (inclusive)"),
    .many("extra", .extra, \.extra, "Additional working dates or times"),
  ]
}
