import PlanModel
import PlanSyntax

/// What clocks show, as people read it.
package struct Clock: Sendable, Hashable {
  /// Minutes since 1970-01-01T00:00 on these clocks.
  package let local: Int

  package init(local: Int) { self.local = local }

  package var day: Day { Day(local >= 0 ? local / 1440 : -((1439 - local) / 1440)) }
  package var time: TimeOfDay { TimeOfDay(minutes: Int16(local - Int(day.number) * 1440)) }

  /// `2026-03-02T09:00`
  package var iso: String { "\(day.iso)T\(time.iso)" }
  /// `2026-03-02 09:00`
  package var text: String { "\(day.iso) \(time.iso)" }
}

extension Schedule {
  /// What the clocks of the project's zone show at an instant.
  package func clock(_ instant: Int) -> Clock { Clock(local: plan.projectZone.localMinute(atUTC: instant)) }

  /// The day on which work that ends at an instant was done: midnight belongs to the day before.
  package func lastDay(_ instant: Int) -> Day { clock(instant - 1).day }
}
