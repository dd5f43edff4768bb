/// Which activity contains which, and which nodes belong to each.
package struct ActivityTree: Sendable {
  /// By activity; −1: none.
  package let startNode: [Int32]
  package let finishNode: [Int32]
  package let gateNode: [Int32]
  package let parent: [Int32]
  package let isSummary: [Bool]
  package let isSpanning: [Bool]
  package let isSettled: [Bool]
  package let hasStarted: [Bool]
  private let firstChild: [Int32]
  private let nextSibling: [Int32]

  /// Part of it remains that could be early or late.
  package func isOpen(_ activity: Int) -> Bool { startNode[activity] >= 0 && !isSettled[activity] && !isSpanning[activity] }

  /// The nodes that move when an activity does.
  package func nodes(_ activity: Int) -> [Int] {
    let both = [startNode[activity], finishNode[activity], gateNode[activity]].filter { $0 >= 0 }.map { Int($0) }
    return hasStarted[activity] && !isSummary[activity] ? Array(both.dropFirst()) : both
  }

  /// All activities with dates inside a phase, at any depth.
  package func content(of phase: Int) -> [Int] {
    var open = [phase]
    var result: [Int] = []
    while let next = open.popLast() {
      var child = firstChild[next]
      while child >= 0 {
        if startNode[Int(child)] >= 0 { result.append(Int(child)) }
        open.append(Int(child))
        child = nextSibling[Int(child)]
      }
    }
    return result
  }

  /// All arrays are by activity; nodes and parents are −1 if there are none. Parents come before their contents.
  package init(
    startNode: [Int32], finishNode: [Int32], gateNode: [Int32], parent: [Int32], isSummary: [Bool], isSpanning: [Bool],
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
    var firstChild = [Int32](repeating: -1, count: count)
    var nextSibling = firstChild
    for activity in (0..<count).reversed() where parent[activity] >= 0 {
      nextSibling[activity] = firstChild[Int(parent[activity])]
      firstChild[Int(parent[activity])] = Int32(activity)
    }
    self.firstChild = firstChild
    self.nextSibling = nextSibling
  }
}
