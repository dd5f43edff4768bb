import PlanModel
import PlanSchedule
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

  package enum Cause: Sendable, Equatable {
    case projectStart
    /// Remaining work starts after the status date.
    case statusDate(Day)
    /// It was expected on a day before the status date.
    case overdue(Day, statusDate: Day)
    case happened
    case limit(Limit)
    case predecessor(Event, Link)
    /// Someone is available only from an activity on.
    case arrival(EntityID, Event)
    case content(Content)
    case late(Late)
    case resource(EntityID, Occupation)
    case neverHours
    case closure(Closure.Cause)
    case downtimeLimit(EntityID, Period?)
    case stock(EntityID)
    case limitOfPerson(EntityID, Period?)
  }

  package let cause: Cause
  /// Where the plan says so.
  package var place: Span?
  /// What closes the time after that, in chronological order.
  package var then: [Closure] = []
  /// If this reason is only a closure, when that begins; minutes since 1970-01-01T00:00 UTC.
  package var start = 0

  init(_ cause: Cause, at place: Span? = nil) {
    self.cause = cause
    self.place = place
  }

  /// The same reason plus the closures after it. If `self` only says that the project has a start, the first closure
  /// replaces it.
  func followed(by closures: [Closure]) -> StartReason {
    guard case .projectStart = cause, let first = closures.first else {
      var result = self
      result.then = closures
      return result
    }
    var result = StartReason(.closure(first.cause), at: first.place)
    (result.then, result.start) = (Array(closures.dropFirst()), first.start)
    return result
  }

  /// All closures, including this reason if it is only a closure, each with the start of the next; nil after the
  /// last.
  package var closures: [(closure: Closure, next: Int?)] {
    var all = then
    if case .closure(let cause) = cause { all.insert(Closure(cause, at: place, start: start), at: 0) }
    return all.indices.map { (all[$0], $0 + 1 < all.count ? all[$0 + 1].start : nil) }
  }
}

extension StartReason {
  package var kind: Kind {
    switch cause {
    case .projectStart: .projectStart
    case .statusDate, .overdue: .statusDate
    case .happened: .actual
    case .limit: .limit
    case .predecessor, .arrival: .activity
    case .content: .content
    case .late: .late
    case .resource: .resource
    case .neverHours: .hours
    case .closure(let closure): closure.kind
    case .downtimeLimit: .downtimeLimit
    case .stock: .stock
    case .limitOfPerson: .weeklyLimit
    }
  }

  /// The activity that it follows, or that uses the resource until then.
  package var activity: ActivityID? {
    switch cause {
    case .limit(.phase(let activity, _)): activity
    case .predecessor(let event, _), .arrival(_, let event): event.activity
    case .content(let content): content.activity
    case .late(let late): late.event?.activity
    case .resource(_, let occupation): occupation.activity
    case .projectStart, .statusDate, .overdue, .happened, .limit, .neverHours, .closure, .downtimeLimit, .stock,
      .limitOfPerson:
      nil
    }
  }

  /// The person, role, equipment, software, window, system or material.
  package var entity: EntityID? {
    switch cause {
    case .limit(.notice(let id, _, _)), .limit(.sprint(let id)): id
    case .arrival(let id, _), .resource(let id, _), .downtimeLimit(let id, _), .stock(let id), .limitOfPerson(let id, _): id
    case .late(.handOver(let id, _)): id
    case .closure(let closure): closure.entity
    case .projectStart, .statusDate, .overdue, .happened, .limit, .predecessor, .content, .late, .neverHours: nil
    }
  }
}
