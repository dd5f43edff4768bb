import PlanText

/// Which activity contains which, and which nodes belong to each.
package struct ActivityTree: Sendable {
  /// By activity; ``ID/none`` without one.
  package let startNode: [NodeID]
  package let finishNode: [NodeID]
  package let gateNode: [NodeID]
  package let parent: [ActivityID]
  /// By activity: it may contain others, and has no float of its own.
  package let isSummary: [Bool]
  package let isSpanning: [Bool]
  package let isSettled: [Bool]
  package let hasStarted: [Bool]
  private let firstChild: [ActivityID]
  private let nextSibling: [ActivityID]

  package var activities: Range<ActivityID> { startNode.ids() }

  /// Part of it remains that could be early or late.
  package func isOpen(_ activity: ActivityID) -> Bool { startNode[activity].exists && !isSettled[activity] && !isSpanning[activity] }

  /// The nodes that move when an activity does.
  package func nodes(_ activity: ActivityID) -> [NodeID] {
    let both = [startNode[activity], finishNode[activity], gateNode[activity]].filter(\.exists)
    return hasStarted[activity] && !isSummary[activity] ? Array(both.dropFirst()) : both
  }

  /// All activities with dates inside a phase, at any depth.
  package func content(of phase: ActivityID) -> [ActivityID] {
    var open = [phase]
    var result: [ActivityID] = []
    while let next = open.popLast() {
      var child = firstChild[next]
      while child.exists {
        if startNode[child].exists { result.append(child) }
        open.append(child)
        child = nextSibling[child]
      }
    }
    return result
  }

  /// All arrays are by activity. Parents come before their contents.
  package init(
    startNode: [NodeID], finishNode: [NodeID], gateNode: [NodeID], parent: [ActivityID], isSummary: [Bool], isSpanning: [Bool],
    isSettled: [Bool], hasStarted: [Bool]
  ) {
    let count = startNode.count
    self.startNode = startNode
    self.finishNode = finishNode
    self.gateNode = gateNode
    self.parent = parent
    self.isSummary = isSummary
    self.isSpanning = isSpanning
    self.isSettled = isSettled
    self.hasStarted = hasStarted
    var firstChild = [ActivityID](repeating: .none, count: count)
    var nextSibling = firstChild
    for activity in parent.ids(Numbered.Activity.self).reversed() where parent[activity].exists {
      nextSibling[activity] = firstChild[parent[activity]]
      firstChild[parent[activity]] = activity
    }
    self.firstChild = firstChild
    self.nextSibling = nextSibling
  }
}
