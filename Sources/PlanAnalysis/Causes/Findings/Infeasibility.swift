import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Why an activity cannot be placed at all, however late. Amounts of a resource are in parts of ``WorkPattern/unit``,
/// lengths in minutes, instants in minutes since 1970-01-01T00:00 UTC.
enum Infeasibility: Equatable {
  case distance(Distance)
  case noHours
  case excess(Excess)
  case opening(Opening)
  /// Someone or something it cannot do without.
  case absence(EntityID, Absence)
  /// Those assigned are never available together in the hours it may use; nobody if it has no working time at all.
  case apart([EntityID], Hours)
  case shortage(Shortage)
  case rule(Rule)
  case crowd(Crowd)

  /// Something lies beyond the longest horizon.
  enum Distance: Equatable {
    case statusDate
    case start(Day)
    case finish(Day)
    case predecessor
  }

  /// It asks for more than exists.
  enum Excess: Equatable {
    /// More workers on one task than can be tried.
    case workers(Int, of: [Reference])
    case window(EntityID, capacity: Int)
    case repetition(EntityID, times: Int)
    case amount(of: EntityID, Resource.Kind, needed: Int, available: Int)
    /// `lacking` is the one found to be too few; `isRole` if it is a role.
    case places(Int, of: [Reference], available: Int, lacking: EntityID, isRole: Bool)
  }

  /// Its window never gives it room.
  enum Opening: Equatable {
    /// The windows of the systems that it changes.
    case neverTogether([EntityID])
    case none(EntityID)
    case nonePast(EntityID)
    case short(EntityID, needed: Int, open: Int)
    case shortForOutage(EntityID, outage: Int, backout: Int, longest: Int)
  }

  enum Absence: Equatable {
    case asksForNothing
    case limitOfZero
    case thing
    case positionWithoutHours
    case neverAvailable
    case joinsBeyondHorizon
    case leavesBeforeJoining
    case leavesBeforeWork
    case calendarWithoutHours
    case leave
    case meetings
    case leaveAndMeetings
  }

  /// The hours in which those assigned are never available.
  enum Hours: Equatable {
    case outsidePauses
    case window(EntityID)
    case calendar
    case own
  }

  /// The available hours run out before the work is done.
  struct Shortage: Equatable {
    enum Supply: Equatable {
      case window, calendar, people
      /// Those assigned stay, but meetings and routines take all their time.
      case recurring([EntityID])

      var isOfPeople: Bool {
        switch self {
        case .people, .recurring: true
        case .window, .calendar: false
        }
      }
    }

    enum Extent: Equatable {
      /// The work would end beyond the longest horizon.
      case beyondHorizon(work: Int)
      case cannotStart(before: Int, Supply, end: Int)
      case tooShort(work: Int, left: Int, Supply, end: Int)
    }

    /// Those assigned who do not stay, or all of them.
    let resources: [EntityID]
    let extent: Extent
  }

  /// A freeze, a limit on downtime, or a stock.
  enum Rule: Equatable {
    /// `from` is nil if it is frozen all the time.
    case freeze(EntityID, from: Int?)
    case downtime(EntityID, outage: Int, limit: Int)
    case stock(EntityID, isOrdered: Bool)
  }

  /// Its hours would suffice, but other work takes them.
  enum Crowd: Equatable {
    case window(EntityID)
    case people([EntityID], areLimited: Bool)
  }

  /// True if nobody assigned is ever available.
  var isAbsence: Bool {
    switch self {
    case .absence(_, let absence): absence != .thing
    case .shortage(let shortage): shortage.isOfPeople
    case .crowd(.people): true
    case .crowd(.window), .distance, .noHours, .excess, .opening, .apart, .rule: false
    }
  }
}

extension Infeasibility.Shortage {
  /// True if it is the people who have too little time.
  var isOfPeople: Bool {
    switch extent {
    case .beyondHorizon: false
    case .cannotStart(_, let supply, _), .tooShort(_, _, let supply, _): supply.isOfPeople
    }
  }
}
