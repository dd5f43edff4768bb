import PlanSyntax

/// One piece of work of any kind: phase, task, milestone, gate, external, meeting, routine, or a template's copy.
///
/// One struct for all eight, because everything that schedules treats them alike; which properties a kind
/// may have is said in the table of rows of its own file.
package struct Activity: PlanEntry {
  package let id: EntityID
  package var effort: Estimate?
  package var duration: Estimate?
  package var assign: [Allotment] = []
  package var after: [Dependency] = []
  package var start: [DateRule] = []
  package var finish: [DateRule] = []
  private var box: Box?
  /// One bit for each row that was given: whoever describes a plan need not look at all the others.
  private var stated: UInt64 = 0

  package init(id: EntityID) { self.id = id }

  package mutating func state(row: Int) { stated |= 1 << UInt64(row) }
  package func mayState(row: Int) -> Bool { stated & (1 << UInt64(row)) != 0 }

  /// What few activities state. Absent until something is written to it.
  package var details: ActivityDetails {
    get { box?.value ?? Box.empty }
    _modify {
      if box == nil {
        box = Box(ActivityDetails())
      } else if !isKnownUniquelyReferenced(&box) {
        box = Box(box?.value ?? Box.empty)
      }
      yield &box.unsafelyUnwrapped.value
    }
  }

  /// True when the activity states more than effort, length, people and order.
  package var hasDetails: Bool { box != nil }

  /// What the activity itself says has happened to it; nil when it says nothing.
  package var statedProgress: StatedProgress? { box?.value.statedProgress }

  /// True when the activity says that it is dropped.
  package var isCancelled: Bool { box?.value.cancelled != nil }

  /// Holds the details; copied when written to while shared, so that it acts as a value.
  private final class Box: @unchecked Sendable {
    var value: ActivityDetails
    init(_ value: ActivityDetails) { self.value = value }
    static let empty = ActivityDetails()
  }
}
