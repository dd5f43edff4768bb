import PlanSyntax
import PlanText

/// One piece of work of any kind: phase, task, milestone, gate, external, meeting, routine, or a template's copy.
///
/// One struct for all eight, because everything that schedules treats them alike; the table of rows in each kind's own
/// file says which properties it may have.
package struct Activity: PlanEntry {
  package let id: EntityID
  private var container = ActivityID.none
  @Boxed private var common: Common = Common()
  private var box: Box?
  /// One bit for each row that was given, so that describing a plan need not look at the others.
  private var stated: UInt64 = 0

  /// What most work states. Held by reference, because activities are handed around a lot.
  private struct Common: Sendable {
    var effort: Estimate?
    var duration: Estimate?
    var assign: [Allotment] = []
    var after: [Dependency] = []
    var start: [DateRule] = []
    var finish: [DateRule] = []
  }

  package var effort: Estimate? {
    _read { yield common.effort }
    _modify { yield &common.effort }
  }
  package var duration: Estimate? {
    _read { yield common.duration }
    _modify { yield &common.duration }
  }
  package var assign: [Allotment] {
    _read { yield common.assign }
    _modify { yield &common.assign }
  }
  package var after: [Dependency] {
    _read { yield common.after }
    _modify { yield &common.after }
  }
  package var start: [DateRule] {
    _read { yield common.start }
    _modify { yield &common.start }
  }
  package var finish: [DateRule] {
    _read { yield common.finish }
    _modify { yield &common.finish }
  }

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
      if let box { yield box.place.pointee } else { yield Box.empty }
    }
    _modify {
      ownDetails()
      yield &box.unsafelyUnwrapped.place.pointee
    }
  }

  /// Makes the box its own. Never inlined, for each property in a schema would have its copy.
  @inline(never)
  private mutating func ownDetails() {
    if box == nil {
      box = Box(ActivityDetails())
    } else if !isKnownUniquelyReferenced(&box) {
      box = Box(details)
    }
  }

  /// True when the activity states more than effort, duration, people and links.
  package var hasDetails: Bool { box != nil }

  /// What the activity itself says has happened to it; nil if it says nothing.
  package var statedProgress: StatedProgress? { box?.place.pointee.statedProgress }

  /// True when the activity is stated to be cancelled.
  package var isCancelled: Bool { box?.place.pointee.cancelled != nil }

  /// Holds the details; copied on write if shared, so that it behaves like a value. They are in a place of their own:
  /// reading a property of an object would copy all of them, with their dozens of arrays.
  private final class Box: @unchecked Sendable {
    let place: UnsafeMutablePointer<ActivityDetails>

    init(_ value: ActivityDetails) {
      place = .allocate(capacity: 1)
      place.initialize(to: value)
    }

    deinit {
      place.deinitialize(count: 1)
      place.deallocate()
    }

    static let empty = ActivityDetails()
  }
}
