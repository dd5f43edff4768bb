import PlanSyntax
import PlanText

/// A finished schedule as claimed by its producer.
package struct FinishedSchedule: Sendable {
  /// A resource that does part of an activity.
  package struct Use: Sendable {
    /// Index in the activity's `assign`.
    package var allotment: Int
    /// A person, a role (unnamed positions), equipment or software.
    package var resource: EntityID
    /// Units of a thing, or positions; 1 for people.
    package var count: Int

    package init(allotment: Int, resource: EntityID, count: Int = 1) {
      self.allotment = allotment
      self.resource = resource
      self.count = count
    }
  }

  /// When an activity takes place, and with whom.
  package struct Work: Sendable {
    /// UTC minutes since 1970-01-01T00:00; the finish is the end of the last worked minute.
    package var start: Int
    package var finish: Int
    package var uses: [Use]
    /// The one of its ways in which it is done, counted from 0; nil if it has none.
    package var way: Int?

    package init(start: Int, finish: Int, uses: [Use] = [], way: Int? = nil) {
      self.way = way
      self.start = start
      self.finish = finish
      self.uses = uses
    }
  }

  /// By index in `plan.activities`; nil for activities without dates (cancelled work, meetings, routines).
  package var work: [Work?]
  package var statusDate: Day?

  package init(work: [Work?], statusDate: Day? = nil) {
    self.work = work
    self.statusDate = statusDate
  }
}
