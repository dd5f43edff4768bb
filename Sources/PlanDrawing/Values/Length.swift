/// A length of time counted in days.
package struct Length: Equatable, Sendable {
  /// Negative for a lead, and for overdrawn float.
  package let minutes: Int
  /// Minutes per day: the project's, or 1440 for elapsed time.
  package let day: Int
  /// Elapsed time, regardless of working hours.
  package let isElapsed: Bool

  /// Elapsed days have 24 hours; others have `minutesPerDay`.
  package init(minutes: Int, isElapsed: Bool = false, minutesPerDay: Int) {
    self.minutes = minutes
    self.isElapsed = isElapsed
    day = isElapsed ? 1440 : minutesPerDay
  }

  /// Days with at most one decimal, rounded half up, but never to 0: `2.5`; elapsed `2.5e`.
  package var days: String { Self.count(minutes, day) + (isElapsed ? "e" : "") }

  /// The same without the sign and without the `e`.
  package var size: String { Self.count(abs(minutes), day) }

  /// Days rounded down, so that no more is shown than there is.
  package var spareDays: String {
    if minutes == 0 { return "0" }
    let tenths = minutes < 0 ? -((-minutes * 10 + day - 1) / day) : minutes * 10 / day
    return (tenths == 0 ? "<0.1" : Self.count(tenths, 10)) + (isElapsed ? "e" : "")
  }

  /// How many units of the given minutes that is, with at most one decimal, rounded half up, but never to 0.
  package static func count(_ minutes: Int, _ unit: Int) -> String {
    let tenths = (minutes.magnitude * 20 + UInt(unit)) / UInt(2 * unit)
    if tenths == 0 { return minutes == 0 ? "0" : minutes < 0 ? "-0.1" : "0.1" }
    let rest = tenths % 10
    return (minutes < 0 ? "-" : "") + String(tenths / 10) + (rest == 0 ? "" : ".\(rest)")
  }
}
