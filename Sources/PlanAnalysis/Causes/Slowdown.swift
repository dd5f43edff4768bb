import PlanModel
import PlanSyntax
import PlanText

/// Why a person gives an activity less than all of their working time, or none for a while.
package struct Slowdown: Sendable {
  /// Shares are in parts of ``WorkPattern/unit``.
  package enum Cause: Sendable, Equatable {
    /// The work is interrupted.
    case closure(StartReason.Closure.Cause)
    case leave(EntityID, OffDates)
    case meeting(EntityID, in: EntityID, Attendance)
    /// The person has no hours left in the week or month.
    case limit(EntityID, Quota, Stretch)
    /// The person works on other activities instead.
    case otherWork(EntityID, [ActivityID], Stretch)
    case share(EntityID, Int, Stretch, others: [Share], Shortage?)
  }

  /// How long a person is in meetings during the work.
  package struct Attendance: Sendable, Equatable {
    package let first: Day
    /// The number of days.
    package let days: Int
    package let minutes: Int
  }

  /// What another activity gets of the person.
  package struct Share: Sendable, Equatable {
    package let activity: ActivityID
    package let share: Int
  }

  /// Why no more of the person is available.
  package enum Shortage: Sendable, Equatable {
    /// The plan states how much is; `isAlone` if that is all there is to say.
    case stated(Int, isAlone: Bool)
    case rampingUp
  }

  /// A part of the work's time; nil where it starts or finishes with the work.
  package struct Stretch: Sendable, Equatable {
    package struct Bound: Sendable, Equatable {
      /// Minutes since 1970-01-01T00:00 UTC.
      package let instant: Int
      /// It coincides with the first or last work of its day.
      package let isOfDay: Bool
    }

    package let from: Bound?
    package let until: Bound?
  }

  package let cause: Cause
  /// Where the plan says so.
  package let place: Span?
  /// Minutes since 1970-01-01T00:00 UTC.
  package let start: Int
}
