import PlanSyntax
import PlanText

/// What holds an activity where it starts, in the dates that the plan is worked by: what determined from when on it
/// could start, and what closed the time from then on.
package struct StartReason: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case projectStart = "project-start"
    case statusDate = "status-date"
    /// It has happened.
    case actual
    /// `start from`, `finish from`, `on`, a sprint, the notice of a window.
    case limit
    /// Another activity that it follows.
    case activity
    /// The first work in it; for phases.
    case content
    /// `schedule late`: what it has to be done for.
    case late = "schedule-late"
    /// Somebody or something that others use until then.
    case resource
    /// Nobody works earlier: hours, leave, arrival.
    case hours
    /// The window opens then, or the one before is too short.
    case window
    case freeze
    case downtimeLimit = "downtime-limit"
    case stock
    /// Somebody has no hours left in the week or month before.
    case weeklyLimit = "limit-of-person"
  }

  /// What closes a stretch of the time from when an activity could start to its start.
  package struct Closure: Sendable, Equatable {
    package let kind: Kind
    /// The person, equipment, window, system or calendar.
    package var entity: EntityID?
    /// A clause such as "'ana' is on leave until 2026-03-06".
    package var text: String
    /// Where the plan says so.
    package var place: Span?
    /// What goes before it behind another reason.
    package var joint = "; then "
    /// From when on it closes the time; minutes since 1970-01-01T00:00 UTC.
    package var start = 0

    /// The clause behind another reason: `; then the window 'we' opens`.
    package var continuation: String {
      let isThen = joint == "; then "
      return joint + (isThen && text.hasSuffix(" then") ? String(text.dropLast(5)) : text)
    }
  }

  package let kind: Kind
  /// The activity that is followed, or that uses the resource until then.
  package var activity: Int?
  /// The person, role, equipment, software, window, system or material.
  package var entity: EntityID?
  /// A clause such as "it follows 'design', which ends 2026-03-06 17:00".
  package var text: String
  /// Where the plan says so.
  package var place: Span?
  /// What closes the time behind that, in the order of time.
  package var then: [Closure] = []
  /// From when on it closes the time, where it is no more than that.
  package var start = 0

  /// A sentence without its full stop.
  package var sentence: String { text + then.map(\.continuation).joined() }

  /// The same reason with what closes the time behind it; alone, that takes the place of `self` when `self` says no
  /// more than that everything has a beginning.
  func followed(by closures: [Closure]) -> StartReason {
    guard kind == .projectStart, let first = closures.first else {
      var result = self
      result.then = closures
      return result
    }
    return StartReason(
      kind: first.kind, entity: first.entity, text: first.text, place: first.place, then: Array(closures.dropFirst()),
      start: first.start)
  }

  /// What closes the time, this reason itself included where it is no more than that, each with when the next begins;
  /// nil behind the last.
  package var closures: [(closure: Closure, next: Int?)] {
    let all = (start > 0 ? [Closure(kind: kind, entity: entity, text: text, place: place, start: start)] : []) + then
    return all.indices.map { (all[$0], $0 + 1 < all.count ? all[$0 + 1].start : nil) }
  }
}
