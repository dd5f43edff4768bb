import PlanModel
import PlanSchedule

/// The activities as a tree, depth first, numbered as a work breakdown structure.
///
/// Meetings and routines have no dates; they stand in the tree without a number.
package struct Outline: Sendable {
  package struct Item: Sendable {
    /// Index in `Plan.activities`.
    package let activity: Int
    /// Index of the item around it; −1 at the top.
    package let parent: Int
    /// 0 at the top.
    package let depth: Int
    /// `2.1`; empty for what has no dates.
    package let number: String
    /// Index after the last item inside.
    package fileprivate(set) var end: Int
  }

  package private(set) var items: [Item] = []
  /// Index in `items` of each activity.
  package private(set) var position: [Int] = []

  package init(_ schedule: Schedule) {
    let plan = schedule.plan
    let count = plan.activities.count
    var children: [[Int]] = Array(repeating: [], count: count)
    var top: [Int] = []
    for activity in 0..<count {
      if let parent = plan.activity(plan[plan.activities[activity].id].parent) {
        children[parent].append(activity)
      } else {
        top.append(activity)
      }
    }
    items.reserveCapacity(count)
    position = Array(repeating: -1, count: count)
    append(top, children, schedule, parent: -1, depth: 0, prefix: "")
  }

  private mutating func append(
    _ activities: [Int], _ children: [[Int]], _ schedule: Schedule, parent: Int, depth: Int, prefix: String
  ) {
    var number = 0
    for activity in activities {
      // What is cancelled keeps its number, so that the others keep theirs.
      let kind = schedule.plan[schedule.plan.activities[activity].id].kind
      let isEvent = kind == .meeting || kind == .routine
      let hasNumber = schedule.hasDates(activity) || (schedule.progress(activity) == .cancelled && !isEvent)
      if hasNumber { number += 1 }
      let text = hasNumber ? prefix + String(number) : ""
      let index = items.count
      position[activity] = index
      items.append(Item(activity: activity, parent: parent, depth: depth, number: text, end: index + 1))
      if children[activity].isEmpty { continue }
      append(children[activity], children, schedule, parent: index, depth: depth + 1, prefix: text + ".")
      items[index].end = items.count
    }
  }

  /// The full name of each activity, by its index in `Plan.activities`.
  package func paths(_ plan: Plan) -> [String] {
    var result = Array(repeating: "", count: items.count)
    for item in items {
      let name = plan.name(plan.activities[item.activity].id)
      result[item.activity] = item.parent < 0 ? name : result[items[item.parent].activity] + "." + name
    }
    return result
  }

  /// True when `inner` lies inside `outer`, or is it.
  package func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < items[outer].end }
}
