/// What the search knows about activities, independent of any decoded sequence.
package struct SequenceStructure: Sendable {
  package let count: Int
  /// Successors of activity i: `successors[successorStarts[i]..<successorStarts[i + 1]]`. The network has no cycles.
  package let successorStarts: [Int32]
  package let successors: [Int32]
  /// Minimum length of each activity, in the unit of the decoder.
  package let lengths: [Int32]
  /// Latest finish of each activity according to links alone, in the unit of the decoder: the priority for the first
  /// sequence and for random ones.
  package let latestFinishes: [Int32]
  /// Priority class of each activity, 0 first; never greater than that of a successor. Empty if all are the same.
  package let classes: [UInt8]
  /// Load of each activity while it runs: the sum of its shares of capacity; 0 for milestones.
  package let loads: [Double]
  /// No activity starts or finishes before a predecessor does. True for finish-to-start links without leads. Otherwise
  /// the search repairs sequences that it orders by finishes.
  package let isOrderedByFinish: Bool

  /// - Parameter latestFinishes: nil to compute them from the lengths, if all links are finish-to-start.
  package init(
    successorStarts: [Int32], successors: [Int32], lengths: [Int32], latestFinishes: [Int32]? = nil,
    classes: [UInt8] = [], loads: [Double], isOrderedByFinish: Bool = true
  ) {
    count = lengths.count
    self.successorStarts = successorStarts
    self.successors = successors
    self.lengths = lengths
    self.classes = classes
    self.loads = loads
    self.isOrderedByFinish = isOrderedByFinish
    self.latestFinishes =
      latestFinishes
      ?? SequenceStructure.latestFinishes(
        successorStarts: successorStarts, successors: successors, lengths: lengths)
  }

  /// A topological order: sources by number, then breadth first.
  package static func topologicalOrder(successorStarts: [Int32], successors: [Int32]) -> [Int32] {
    let count = successorStarts.count - 1
    var waiting = [Int32](repeating: 0, count: count)
    for successor in successors { waiting[Int(successor)] += 1 }
    var order: [Int32] = []
    order.reserveCapacity(count)
    for activity in 0..<count where waiting[activity] == 0 { order.append(Int32(activity)) }
    var next = 0
    while next < order.count {
      let activity = Int(order[next])
      next += 1
      for link in Int(successorStarts[activity])..<Int(successorStarts[activity + 1]) {
        let successor = Int(successors[link])
        waiting[successor] -= 1
        if waiting[successor] == 0 { order.append(Int32(successor)) }
      }
    }
    precondition(order.count == count, "the network has a cycle")
    return order
  }

  /// The same links as seen from their successors: predecessors in compressed rows, ascending.
  package static func reversed(successorStarts: [Int32], successors: [Int32]) -> ([Int32], [Int32]) {
    let count = successorStarts.count - 1
    var starts = [Int32](repeating: 0, count: count + 1)
    for successor in successors { starts[Int(successor) + 1] += 1 }
    for activity in 0..<count { starts[activity + 1] += starts[activity] }
    var next = starts
    var predecessors = [Int32](repeating: 0, count: successors.count)
    for activity in 0..<count {
      for link in Int(successorStarts[activity])..<Int(successorStarts[activity + 1]) {
        let successor = Int(successors[link])
        predecessors[Int(next[successor])] = Int32(activity)
        next[successor] += 1
      }
    }
    return (starts, predecessors)
  }

  /// True if a sequence has everything once, and nothing before what it waits for or before an earlier class.
  package func allows(_ sequence: [Int32]) -> Bool {
    var place = [Int](repeating: -1, count: count)
    for (index, activity) in sequence.enumerated() where Int(activity) < count { place[Int(activity)] = index }
    guard sequence.count == count, !place.contains(-1) else { return false }
    for activity in 0..<count {
      for successor in successors[Int(successorStarts[activity])..<Int(successorStarts[activity + 1])]
      where place[Int(successor)] < place[activity] { return false }
    }
    return classes.isEmpty || zip(sequence, sequence.dropFirst()).allSatisfy { classes[Int($0)] <= classes[Int($1)] }
  }

  package static func latestFinishes(successorStarts: [Int32], successors: [Int32], lengths: [Int32]) -> [Int32] {
    let order = topologicalOrder(successorStarts: successorStarts, successors: successors)
    var tails = [Int32](repeating: 0, count: lengths.count)
    var longest: Int32 = 0
    for activity in order.reversed().map(Int.init) {
      for link in Int(successorStarts[activity])..<Int(successorStarts[activity + 1]) {
        let successor = Int(successors[link])
        tails[activity] = max(tails[activity], tails[successor] + lengths[successor])
      }
      longest = max(longest, tails[activity] + lengths[activity])
    }
    return tails.map { longest - $0 }
  }
}
