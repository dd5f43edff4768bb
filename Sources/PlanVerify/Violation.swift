import PlanSyntax

/// One rule of the plan that a schedule breaks.
package struct Violation: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The schedule has another number of activities than the plan.
    case otherPlan
    /// Work without dates; dates for what has none; a finish before its start; dates that nobody plans for.
    case datesMissing, datesUnwanted, datesReversed, tooFar
    case beforeProjectStart, dependency, dateLimit, beforeSprint
    /// A milestone has no length.
    case milestoneLength
    /// The first, or the last, minute is not one in which the activity works.
    case startNotWorked, finishNotWorked
    /// Its people have less than a quarter of their time left for it when it begins.
    case beginsOnTooLittle
    /// It is not on the day to which it is pinned, although it could be.
    case pinMoved
    /// The work is not done at the finish, or was done before it.
    case tooShort, tooLong
    case candidate, count, repeated, skills
    case personOverbooked, seatsOverbooked, equipmentOverbooked, softwareOverbooked, limitExceeded
    case windowCapacity, windowNotice, downtimeSplit
    case systemFrozen, downtimeLimit, materialShort
    case spanDates, phaseDates
    /// Work that has not started lies before the status date; recorded dates are not those of the schedule.
    case beforeStatus, startedOtherwise, finishedOtherwise
  }

  package let kind: Kind
  /// Indices in `plan.activities`.
  package let activities: [Int]
  package let resources: [EntityID]
  /// UTC minutes; equal when one instant is meant.
  package let from: Int
  package let until: Int
  /// For people: `crm.plan:41: 'build' starts 2026-03-02 09:00, …`.
  package let sentence: String
}
