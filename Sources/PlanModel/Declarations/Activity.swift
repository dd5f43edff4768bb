import PlanSyntax
import PlanText

/// One piece of work of any kind: phase, task, milestone, gate, external, meeting, routine, or a template's copy.
///
/// One struct for all eight, because everything that schedules treats them alike; the table of rows in each kind's own
/// file says which properties it may have.
package struct Activity: PlanEntry {
  package let id: EntityID
  private var container = ActivityID.none
  package var effort: Estimate?
  package var duration: Estimate?
  package var assign: [Allotment] = []
  package var after: [Dependency] = []
  package var start: [DateRule] = []
  package var finish: [DateRule] = []
  private var box: Box?
  /// One bit for each row that was given, so that describing a plan need not look at the others.
  private var stated: UInt64 = 0

  package init(id: EntityID) { self.id = id }

  package mutating func state(row: Int) { stated |= 1 << UInt64(row) }
  package func mayState(row: Int) -> Bool { stated & (1 << UInt64(row)) != 0 }

  /// The phase or task around it; nil at the top.
  package internal(set) var parent: ActivityID? {
    get { container.ifAny }
    set { container = newValue ?? .none }
  }

  /// Rarely used properties. Not allocated until something is written to them.
  package var details: ActivityDetails {
    _read {
      if let box { yield box.value } else { yield Box.empty }
    }
    _modify {
      if box == nil {
        box = Box(ActivityDetails())
      } else if !isKnownUniquelyReferenced(&box) {
        box = Box(box?.value ?? Box.empty)
      }
      yield &box.unsafelyUnwrapped.value
    }
  }

  /// True when the activity states more than effort, duration, people and links.
  package var hasDetails: Bool { box != nil }

  /// What the activity itself says has happened to it; nil if it says nothing.
  package var statedProgress: StatedProgress? { box?.value.statedProgress }

  /// True when the activity is stated to be cancelled.
  package var isCancelled: Bool { box?.value.cancelled != nil }

  /// Holds the details; copied on write if shared, so that it behaves like a value.
  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var value: ActivityDetails
    init(_ value: ActivityDetails) { self.value = value }
    static let empty = ActivityDetails()
  }
}
