import PlanModel
import PlanSyntax
import PlanText

/// What blocks the day, or the minute, to which an activity is pinned.
struct ClosedTime: Equatable {
  enum Cause: Equatable {
    case pause(OffDates)
    /// The project gets none of a person's time until a day.
    case noShare(EntityID, until: Day)
    case leave(EntityID, OffDates)
    case meeting(EntityID, in: EntityID)
    case unavailability(EntityID, OffDates)
    /// Someone or something is not available, for no reason that the plan states.
    case absence(EntityID)
    case freeze(EntityID, OffDates)
    case blackout(EntityID, OffDates)
    case windowClosed(EntityID)
    case holiday(EntityID, OffDates)
    case calendarClosed(EntityID)
    /// Without a stated calendar.
    case defaultHours
  }

  let cause: Cause
  let day: Day
  /// True if it blocks a minute rather than the day.
  let hasTime: Bool
  /// Where the plan says so; nil for default hours, which are not stated anywhere.
  let place: Span?

  /// The calendar that could be given hours on that day.
  var calendar: EntityID? {
    if case .calendarClosed(let id) = cause { id } else { nil }
  }
}
