import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What the causes are about. Instants are in minutes since 1970-01-01T00:00 UTC, shares in parts of
/// ``WorkPattern/unit``.
extension StartReason {
  /// An instant as people name it.
  package struct Moment: Sendable, Equatable {
    package let instant: Int
    /// Midnight is 24:00 of the day before.
    package let isEnd: Bool
  }

  /// The start or the finish of an activity.
  package struct Event: Sendable, Equatable {
    package enum Turn: Sendable {
      case start, finish
      /// Both at once.
      case milestone
    }

    package let activity: ActivityID
    package let turn: Turn
    package let moment: Moment
  }

  /// How an activity follows another.
  package struct Link: Sendable, Equatable {
    package struct Lag: Sendable, Equatable {
      package let isLead: Bool
      package let stated: TimeSpan?
    }

    /// The link holds the finish, not the start.
    package let isOfFinish: Bool
    package let lag: Lag?
  }

  package enum Limit: Sendable, Equatable {
    /// A line of its own.
    case stated(StatedLimit, leavesHours: Bool)
    /// A line that keeps a phase open.
    case open(StatedLimit)
    case phase(ActivityID, StatedLimit)
    case notice(EntityID, NoticeStart, end: Int)
    case sprint(EntityID)
    case expectation
    /// An activity of another project.
    case imported(EntityID)
  }

  /// The day from which the notice period of a window is counted.
  package enum NoticeStart: Sendable, Equatable {
    case booking(Day)
    case projectStart
    case statusDate
  }

  package enum Content: Sendable, Equatable {
    case unknown
    case inside(ActivityID, hasStarted: Bool)
    case spanned(ActivityID, hasStarted: Bool)

    var activity: ActivityID? {
      switch self {
      case .unknown: nil
      case .inside(let activity, _), .spanned(let activity, _): activity
      }
    }
  }

  /// What `schedule late` work has to be done for.
  package enum Late: Sendable, Equatable {
    case successor(Event)
    /// A resource that the other activity needs.
    case handOver(EntityID, Event)
    /// A date of its own, or of a phase around it.
    case deadline(DateLimit, of: ActivityID?, isStart: Bool)
    case projectFinish
    case nothing

    var event: Event? {
      switch self {
      case .successor(let event), .handOver(_, let event): event
      case .deadline, .projectFinish, .nothing: nil
      }
    }
  }

  /// How other work uses a resource until then.
  package enum Occupation: Sendable, Equatable {
    /// Nobody can say by what.
    case unknown(until: Int)
    /// By work that `schedule late` has moved later since.
    case movedLate(ActivityID, until: Int)
    case whole(ActivityID, until: Moment)
    case part(ActivityID, share: Int, until: Moment, Shortfall?)
    /// In the network alone.
    case network(ActivityID)

    /// Why a share is too much for other work to start alongside.
    package enum Shortfall: Sendable, Equatable {
      case need(Int)
      case leavesTooLittle
    }

    var activity: ActivityID? {
      switch self {
      case .unknown, .movedLate: nil
      case .whole(let activity, _), .part(let activity, _, _, _), .network(let activity): activity
      }
    }
  }

  /// A period for which a limit is stated, with its first day.
  package struct Period: Sendable, Equatable {
    package let unit: QuotaPeriod
    package let first: Day
  }
}
