/// A length of time that is counted in days.
package struct Length: Equatable, Sendable {
  /// Negative for a lead, and for float that is used up.
  package let minutes: Int
  /// Minutes of a day: the project's, or 1440 by the clock.
  package let day: Int
  /// By the clock, whether anybody works then or not.
  package let isElapsed: Bool

  /// By the clock, a day has 24 hours; else as many `minutesPerDay`.
  package init(minutes: Int, isElapsed: Bool = false, minutesPerDay: Int) {
    self.minutes = minutes
    self.isElapsed = isElapsed
    day = isElapsed ? 1440 : minutesPerDay
  }

  /// Days with at most one digit after the point, rounded half up, and never to 0: `2.5`; by the clock `2.5e`.
  package var days: String { Self.count(minutes, day) + (isElapsed ? "e" : "") }

  /// The same without its sign, and without what says how it is counted.
  package var size: String { Self.count(abs(minutes), day) }

  /// Days rounded down, so that no more is shown than there is.
  package var spareDays: String {
    if minutes == 0 { return "0" }
    let tenths = minutes < 0 ? -((-minutes * 10 + day - 1) / day) : minutes * 10 / day
    return (tenths == 0 ? "<0.1" : Self.count(tenths, 10)) + (isElapsed ? "e" : "")
  }

  /// How many units of some minutes that is, with at most one digit after the point, rounded half up, and never to 0.
  package static func count(_ minutes: Int, _ unit: Int) -> String {
    let tenths = (minutes.magnitude * 20 + UInt(unit)) / UInt(2 * unit)
    if tenths == 0 { return minutes == 0 ? "0" : minutes < 0 ? "-0.1" : "0.1" }
    let rest = tenths % 10
    return (minutes < 0 ? "-" : "") + String(tenths / 10) + (rest == 0 ? "" : ".\(rest)")
  }
}
