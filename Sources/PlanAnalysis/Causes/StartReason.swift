import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Why an activity is scheduled when it is, in the levelled dates: what determined when it could start, and what kept
/// the time from then on closed.
package struct StartReason: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case projectStart = "project-start"
    case statusDate = "status-date"
    /// An actual.
    case actual
    /// `start from`, `finish from`, `on`, a sprint, the notice of a window.
    case limit
    /// A predecessor.
    case activity
    /// The first work inside; for phases.
    case content
    /// `schedule late`: the activity it has to be done for.
    case late = "schedule-late"
    /// A resource that other work uses until then.
    case resource
    /// Nobody works earlier: non-working hours, leave, arrival.
    case hours
    /// The window opens then, or the previous opening is too short.
    case window
    case freeze
    case downtimeLimit = "downtime-limit"
    case stock
    /// Somebody has no hours left in the preceding week or month.
    case weeklyLimit = "limit-of-person"
  }

  /// What closes part of the time between an activity's possible start and its actual one.
  package struct Closure: Sendable, Equatable {
    package let kind: Kind
    /// The person, equipment, window, system or calendar.
    package var entity: EntityID?
    /// A clause such as "'ana' is on leave until 2026-03-06".
    package var text: String
    /// Where the plan says so.
    package var place: Span?
    /// What joins it to a preceding reason.
    package var joint = "; then "
    /// When the closure begins; minutes since 1970-01-01T00:00 UTC.
    package var start = 0

    /// The clause after another reason: `; then the window 'we' opens`.
    package var continuation: String {
      let isThen = joint == "; then "
      return joint + (isThen && text.hasSuffix(" then") ? String(text.dropLast(5)) : text)
    }
  }

  package let kind: Kind
  /// The activity that it follows, or that uses the resource until then.
  package var activity: Int?
  /// The person, role, equipment, software, window, system or material.
  package var entity: EntityID?
  /// A clause such as "it follows 'design', which ends 2026-03-06 17:00".
  package var text: String
  /// Where the plan says so.
  package var place: Span?
  /// What closes the time after that, in chronological order.
  package var then: [Closure] = []
  /// If this reason is only a closure, when that begins.
  package var start = 0

  /// A sentence without its final full stop.
  package var sentence: String { text + then.map(\.continuation).joined() }

  /// The same reason plus the closures after it. If `self` only says that the project has a start, the first closure
  /// replaces it.
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

  /// All closures, including this reason if it is only a closure, each with the start of the next; nil after the
  /// last.
  package var closures: [(closure: Closure, next: Int?)] {
    let all = (start > 0 ? [Closure(kind: kind, entity: entity, text: text, place: place, start: start)] : []) + then
    return all.indices.map { (all[$0], $0 + 1 < all.count ? all[$0 + 1].start : nil) }
  }
}
