
/// Which activity contains which, and which nodes belong to each.
struct ActivityTree: Sendable {
  /// By activity; −1: none.
  let startNode: [Int32]
  let finishNode: [Int32]
  let gateNode: [Int32]
  let parent: [Int32]
  let isSummary: [Bool]
  let isSpanning: [Bool]
  let isSettled: [Bool]
  let hasStarted: [Bool]
  private let firstChild: [Int32]
  private let nextSibling: [Int32]

  /// Part of it remains that could be early or late.
  func isOpen(_ activity: Int) -> Bool { startNode[activity] >= 0 && !isSettled[activity] && !isSpanning[activity] }

  /// The nodes that move when an activity does.
  func nodes(_ activity: Int) -> [Int] {
    let both = [startNode[activity], finishNode[activity], gateNode[activity]].filter { $0 >= 0 }.map { Int($0) }
    return hasStarted[activity] && !isSummary[activity] ? Array(both.dropFirst()) : both
  }

  /// All activities with dates inside a phase, at any depth.
  func content(of phase: Int) -> [Int] {
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

  init(_ builder: NetworkBuilder) {
    let count = builder.startNode.count
    startNode = builder.startNode
    finishNode = builder.finishNode
    gateNode = builder.gateNode
    parent = builder.plan.activities.map { Int32(builder.plan.activity(builder.plan[$0.id].parent) ?? -1) }
    isSummary = (0..<count).map { builder.isSummary($0) }
    isSpanning = builder.isSpanning
    isSettled = (0..<count).map { builder.progress[$0].isSettled }
    hasStarted = (0..<count).map { builder.progress[$0].hasStarted }
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
