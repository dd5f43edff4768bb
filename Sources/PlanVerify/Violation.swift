import PlanSyntax
import PlanText

/// A rule of the plan that a schedule breaks.
package struct Violation: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The schedule does not have the same number of activities as the plan.
    case otherPlan
    /// Work without dates; dates for activities without any; a finish before its start; implausibly distant dates.
    case datesMissing, datesUnwanted, datesReversed, tooFar
    case beforeProjectStart, dependency, dateLimit, beforeSprint
    /// A milestone with a non-zero length.
    case milestoneLength
    /// The first, or the last, minute is not one in which the activity can be worked on.
    case startNotWorked, finishNotWorked
    /// Its people have less than a quarter of their time left for it when it starts.
    case beginsOnTooLittle
    /// It is not on the day to which it is pinned, although it could be.
    case pinMoved
    /// The work is not done by the finish, or was done earlier.
    case tooShort, tooLong
    /// It is not done in one of its ways.
    case otherWay
    case candidate, count, repeated, skills
    case personOverbooked, positionsOverbooked, equipmentOverbooked, softwareOverbooked, limitExceeded
    case windowCapacity, windowNotice, downtimeSplit
    case systemFrozen, downtimeLimit, materialShort
    case spanDates, phaseDates
    /// Work that has not started lies before the status date; actual dates differ from those of the schedule.
    case beforeStatus, startedOtherwise, finishedOtherwise
  }

  package let kind: Kind
  /// Indices in `plan.activities`.
  package let activities: [ActivityID]
  package let resources: [EntityID]
  /// UTC minutes; equal if a single instant is meant.
  package let from: Int
  package let until: Int
  /// For people: `crm.plan:41: 'build' starts 2026-03-02 09:00, …`.
  package let sentence: String
}
