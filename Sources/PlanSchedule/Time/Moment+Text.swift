import PlanSyntax
import PlanText

extension DateRule {
  /// The date given with `on`.
  package var pin: Moment? {
    if case .limit(let limit) = self, limit.kind == .on { limit.moment } else { nil }
  }
}

extension Moment {
  /// `2026-03-02`, or `2026-03-02 12:00`.
  package var text: String { day.iso + (time.map { " \($0.iso)" } ?? "") }

  /// The day, if the whole day is meant: no time is given, or the time is the midnight at which the day begins or ends.
  package func wholeDay(isStart: Bool) -> Day? {
    switch time?.minutes {
    case nil: day
    case 0: isStart ? day : day.advanced(by: -1)
    case 1440: isStart ? day.advanced(by: 1) : day
    default: nil
    }
  }
}
