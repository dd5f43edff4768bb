import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// Who works how much and when, against the time that is available: of people, of the unnamed positions of roles and of
/// equipment, in minutes by day of the project's time zone.
///
/// - Capacity is working time: the hours of the resource's calendar and its `extra` hours while it is on the project,
///   without holidays and leave, at the share that `available` and `ramp-up` leave for the project; of positions and
///   equipment times their number. A `limit` per day or week lowers the capacity of days or weeks.
/// - Booked is the work of tasks at their scheduled dates, and the time that meetings and routines take. Work done by the
///   status date is spread evenly over the working time between its actual dates.
/// - Days count from the first day of the project to its last, whole.
///
/// More may be booked than there is without levelling, where work is agreed outside working hours, and where a meeting
/// takes the whole of somebody who is there in part. Up to the status date this is no overload: the work is done.
package struct Workload: Sendable {
  /// What one activity takes of a resource on one day.
  package struct Part: Sendable, Equatable {
    /// Index in `Plan.activities`.
    package let activity: ActivityID
    package let day: Day
    /// Minutes, times the number of positions or units.
    package let minutes: Int
  }

  /// The load of one resource.
  package struct Member: Sendable {
    /// A person, a role (its unnamed positions) or equipment.
    package let resource: EntityID
    /// By day, without days that have neither work nor capacity.
    package let days: [Load]
    /// By ISO 8601 week, which begins on Monday; every week of the project.
    package let weeks: [Load]
    /// By activity, and by day within it.
    package let parts: [Part]

    /// Of the whole project.
    package var whole: Load { weeks.dropFirst().reduce(weeks[0], +) }
  }

  /// The days of the project.
  package let days: ClosedRange<Day>
  /// People, roles with unnamed positions, then equipment, in the order of the text; empty without levelled dates.
  package let members: [Member]

  init(days: ClosedRange<Day>, members: [Member]) {
    self.days = days
    self.members = members
  }

  package subscript(resource: EntityID) -> Member? { members.first { $0.resource == resource } }
}
