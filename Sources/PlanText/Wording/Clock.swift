/// What clocks show, in human-readable form.
package struct Clock: Sendable, Equatable {
  /// Minutes since 1970-01-01T00:00 on these clocks.
  package let local: Int

  package init(local: Int) { self.local = local }

  package var day: Day { Day(local >= 0 ? local / 1440 : -((1439 - local) / 1440)) }
  package var time: TimeOfDay { TimeOfDay(minutes: Int16((local % 1440 + 1440) % 1440)) }

  /// `2026-03-02T09:00`
  package var iso: String { "\(day.iso)T\(time.iso)" }
  /// `2026-03-02 09:00`
  package var text: String { "\(day.iso) \(time.iso)" }
  /// The same for an end: midnight is `2026-03-01 24:00`.
  package var endText: String { time.minutes == 0 ? "\(day.advanced(by: -1).iso) 24:00" : text }
}
