import PlanSyntax

/// An instant as people read it.
package struct Clock: Sendable, Hashable {
  /// Minutes since 1970-01-01T00:00 in the project's zone.
  package let instant: Int

  package init(_ instant: Int) { self.instant = instant }

  package var day: Day { Day(instant >= 0 ? instant / 1440 : -((1439 - instant) / 1440)) }
  package var time: TimeOfDay { TimeOfDay(minutes: Int16(instant - Int(day.number) * 1440)) }

  /// The day on which work that ends at this instant was done: midnight belongs to the day before.
  package var lastDay: Day { Clock(instant - 1).day }

  /// `2026-03-02T09:00`
  package var iso: String { "\(day.iso)T\(time.iso)" }
  /// `2026-03-02 09:00`
  package var text: String { "\(day.iso) \(time.iso)" }
}
