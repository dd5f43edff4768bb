import PlanModel
import PlanText

/// The work breakdown structure (PMI, Practice Standard for Work Breakdown Structures): the activities as a tree, depth
/// first, numbered.
///
/// Meetings and routines appear in the tree without a number. Cancelled activities keep their numbers, so that the
/// others keep theirs.
package struct Breakdown: Sendable {
  /// Depth first, siblings in source order.
  package let order: [ActivityID]
  /// By activity: its index in ``order``.
  private let positions: [Int32]
  /// By position: the position after the last activity inside.
  private let ends: [Int32]
  /// By activity: the enclosing activity; none at the top level.
  private let parents: [ActivityID]
  /// By activity; 0 at the top level.
  private let depths: [Int32]
  /// By activity: its rank among its numbered siblings; 0 if it has no number.
  private let ordinals: [Int32]

  /// O(activities).
  package init(_ plan: Plan) {
    let count = plan.activities.count
    parents = plan.activities.map { $0.parent ?? .none }
    // Lists of children; the top level counts as the children of the last slot.
    var firstChild = [ActivityID](repeating: .none, count: count + 1)
    var nextSibling = [ActivityID](repeating: .none, count: count)
    for activity in plan.activityIDs.reversed() {
      let list = parents[activity].ifAny?.index ?? count
      nextSibling[activity] = firstChild[list]
      firstChild[list] = activity
    }
    var order: [ActivityID] = []
    order.reserveCapacity(count)
    var (positions, ends) = ([Int32](repeating: -1, count: count), [Int32](repeating: -1, count: count))
    var (depths, ordinals) = ([Int32](repeating: 0, count: count), [Int32](repeating: 0, count: count))
    var numbered = [Int32](repeating: 0, count: count + 1)
    var next = firstChild[count]
    while next.exists {
      var activity = next
      let parent = parents[activity]
      positions[activity] = Int32(order.count)
      order.append(activity)
      if parent.exists { depths[activity] = depths[parent] + 1 }
      if !Self.isRecurring(plan, activity) {
        let list = parent.ifAny?.index ?? count
        numbered[list] += 1
        ordinals[activity] = numbered[list]
      }
      next = firstChild[activity]
      // Up to the next one that has something after it.
      while !next.exists {
        ends[Int(positions[activity])] = Int32(order.count)
        next = nextSibling[activity]
        guard !next.exists, parents[activity].exists else { break }
        activity = parents[activity]
      }
    }
    self.order = order
    self.positions = positions
    self.ends = ends
    self.depths = depths
    self.ordinals = ordinals
  }

  private static func isRecurring(_ plan: Plan, _ activity: ActivityID) -> Bool {
    let kind = plan.kind(of: activity)
    return kind == .meeting || kind == .routine
  }

  // MARK: Reading

  /// The phase or task around an activity; nil at the top level.
  package func parent(of activity: ActivityID) -> ActivityID? { parents[activity].ifAny }

  /// The enclosing activities, innermost first.
  package func ancestors(of activity: ActivityID) -> some Sequence<ActivityID> {
    sequence(state: activity) { current in
      guard let parent = parent(of: current) else { return nil }
      current = parent
      return parent
    }
  }

  /// 0 at the top level.
  package func depth(of activity: ActivityID) -> Int { Int(depths[activity]) }
  /// Its index in ``order``.
  package func position(of activity: ActivityID) -> Int { Int(positions[activity]) }
  /// True when it contains something.
  package func hasContent(_ activity: ActivityID) -> Bool { !content(of: activity).isEmpty }

  /// Everything inside, at any depth, depth first.
  package func content(of activity: ActivityID) -> ArraySlice<ActivityID> {
    let position = Int(positions[activity])
    return order[(position + 1)..<Int(ends[position])]
  }

  /// Its direct children, in source order.
  package func children(of activity: ActivityID) -> some Sequence<ActivityID> {
    let position = Int(positions[activity])
    return siblings(from: position + 1, to: Int(ends[position]))
  }

  /// Activities that are not inside any other.
  package var top: some Sequence<ActivityID> { siblings(from: 0, to: order.count) }

  private func siblings(from first: Int, to end: Int) -> some Sequence<ActivityID> {
    sequence(state: first) { position -> ActivityID? in
      guard position < end else { return nil }
      defer { position = Int(ends[position]) }
      return order[position]
    }
  }

  /// True when `inner` lies inside `outer`, or is it.
  package func contains(_ outer: ActivityID, _ inner: ActivityID) -> Bool {
    let position = Int(positions[outer])
    return (position..<Int(ends[position])).contains(Int(positions[inner]))
  }

  // MARK: Numbers and names

  /// `2.1`; empty for meetings and routines.
  package func number(of activity: ActivityID) -> String {
    guard ordinals[activity] > 0 else { return "" }
    guard let parent = parent(of: activity) else { return String(ordinals[activity]) }
    return "\(number(of: parent)).\(ordinals[activity])"
  }

  /// The activity with a number.
  package func activity(numbered text: String) -> ActivityID? {
    text.isEmpty ? nil : order.first { number(of: $0) == text }
  }

  /// The full name of each activity.
  package func paths(_ plan: Plan) -> [String] {
    var result = Array(repeating: "", count: order.count)
    for activity in order {
      let name = plan.name(plan[activity].id)
      result[activity] = parent(of: activity).map { result[$0] + "." + name } ?? name
    }
    return result
  }
}
