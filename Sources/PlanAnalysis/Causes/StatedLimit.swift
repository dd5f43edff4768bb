import PlanSyntax
import PlanText

/// One line of an activity that binds its dates, such as `start on 2026-03-09`.
package struct StatedLimit: Sendable, Equatable {
  package let limit: DateLimit
  /// False for a line about the finish.
  package let isStart: Bool
  /// Minutes since 1970-01-01T00:00 UTC.
  package let instant: Int

  var place: Span { limit.span }
  var isPin: Bool { limit.kind == .on }

  /// The line as it is written.
  var text: String {
    let word = isStart ? "start" : "finish"
    let kind =
      switch limit.kind {
      case .unstated: ""
      case .from: "from "
      case .by: "by "
      case .on: "on "
      }
    return "\(word) \(kind)\(limit.moment.text)"
  }
}
