import PlanModel
import PlanSyntax
import PlanText

extension StartReason {
  /// What closes part of the time between an activity's possible start and its actual one.
  package struct Closure: Sendable, Equatable {
    package let cause: Cause
    /// Where the plan says so.
    package var place: Span?
    /// When the closure begins; minutes since 1970-01-01T00:00 UTC.
    package var start = 0
    /// Others come before it that are not named.
    var isAfterGap = false

    init(_ cause: Cause, at place: Span?, start: Int = 0) {
      self.cause = cause
      self.place = place
      self.start = start
    }

    package var kind: Kind { cause.kind }
    package var entity: EntityID? { cause.entity }
    /// A meeting or a routine.
    package var isRecurring: Bool { if case .meeting = cause { true } else { false } }
  }
}

extension StartReason.Closure {
  /// Instants are in minutes since 1970-01-01T00:00 UTC, shares in parts of ``WorkPattern/unit``.
  package enum Cause: Sendable, Equatable {
    /// `missing` is the window whose previous opening the person misses.
    case leave(EntityID, OffDates, missing: EntityID?)
    case joining(EntityID, Day)
    case noShare(EntityID, until: Day?)
    case smallShare(EntityID, available: Int, needed: Int)
    case meeting(EntityID, in: EntityID, until: Int, start: Int)
    /// Someone or something is not available, for no reason that the plan states.
    case absence(EntityID)
    case unavailability(EntityID, OffDates)
    case leadTime(EntityID)
    case ownCalendar(EntityID)
    case pause(OffDates)
    /// Too few hours for an outage that cannot be interrupted.
    case outage
    case nobodyWorks
    case calendarOpening(EntityID, Int)
    case hoursBegin(EntityID, Int)
    case blackout(EntityID, OffDates)
    case windowUnused(EntityID)
    case windowOpening(EntityID)
    /// The rest of a window's previous opening is too short.
    case restOfOpening(EntityID)
    /// `openings` is the window whose previous openings fall into the freeze.
    case freeze(EntityID, OffDates, openings: EntityID?)

    var kind: StartReason.Kind {
      switch self {
      case .leave, .joining, .noShare, .smallShare, .meeting, .absence, .unavailability, .leadTime, .ownCalendar, .pause,
        .outage, .nobodyWorks, .calendarOpening, .hoursBegin:
        .hours
      case .blackout, .windowUnused, .windowOpening, .restOfOpening: .window
      case .freeze: .freeze
      }
    }

    /// The person, equipment, window, system or calendar.
    var entity: EntityID? {
      switch self {
      case .leave(let id, _, _), .joining(let id, _), .noShare(let id, _), .smallShare(let id, _, _), .meeting(let id, _, _, _),
        .absence(let id), .unavailability(let id, _), .leadTime(let id), .ownCalendar(let id), .calendarOpening(let id, _),
        .hoursBegin(let id, _), .blackout(let id, _), .windowUnused(let id), .windowOpening(let id), .restOfOpening(let id),
        .freeze(let id, _, _):
        id
      case .pause, .outage, .nobodyWorks: nil
      }
    }
  }
}
