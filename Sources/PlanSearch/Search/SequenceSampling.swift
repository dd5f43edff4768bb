import PlanSolver

extension SearchState {
  /// The sequence by latest finish, ties by number, as links and classes allow.
  func canonicalSequence() -> [Int32] { structure.sequence { Int64(structure.latestFinishes[$0]) } }

  /// A random sequence: among the eligible activities of the first class, with a probability proportional to the square
  /// of the regret by latest finish or, every other time, by latest start.
  mutating func randomSequence(byStart: Bool, into sequence: UnsafeMutablePointer<Int32>) {
    let count = structure.count
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { memory in
      let waiting = memory.baseAddress!
      let eligible = waiting + count
      waiting.update(repeating: 0, count: count)
      for successor in structure.successors { waiting[Int(successor)] += 1 }
      var eligibles = 0
      for activity in 0..<count where waiting[activity] == 0 {
        eligible[eligibles] = Int32(activity)
        eligibles += 1
      }
      var placed = 0
      while eligibles > 0 {
        let place = draw(eligible, eligibles, byStart)
        let activity = eligible[place]
        eligibles -= 1
        eligible[place] = eligible[eligibles]
        sequence[placed] = activity
        placed += 1
        for link in Int(structure.successorStarts[Int(activity)])..<Int(structure.successorStarts[Int(activity) + 1]) {
          let successor = structure.successors[link]
          waiting[Int(successor)] -= 1
          if waiting[Int(successor)] == 0 {
            eligible[eligibles] = successor
            eligibles += 1
          }
        }
      }
    }
  }

  private mutating func draw(_ eligible: UnsafePointer<Int32>, _ count: Int, _ byStart: Bool) -> Int {
    if count == 1 { return 0 }
    func key(_ place: Int) -> Int32 {
      let activity = Int(eligible[place])
      return structure.latestFinishes[activity] - (byStart ? structure.lengths[activity] : 0)
    }
    var first = UInt8.max
    if structure.classes.isEmpty {
      first = 0
    } else {
      for place in 0..<count { first = min(first, structure.classes[Int(eligible[place])]) }
    }
    func isIn(_ place: Int) -> Bool { structure.classes.isEmpty || structure.classes[Int(eligible[place])] == first }
    var worst = Int32.min
    for place in 0..<count where isIn(place) { worst = max(worst, key(place)) }
    var sum = 0.0
    for place in 0..<count where isIn(place) {
      let regret = Double(worst - key(place)) + 1
      sum += regret * regret
    }
    var left = generator.unit() * sum
    var chosen = 0
    for place in 0..<count where isIn(place) {
      chosen = place
      let regret = Double(worst - key(place)) + 1
      left -= regret * regret
      if left < 0 { break }
    }
    return chosen
  }
}

extension SequenceStructure {
  /// The sequence that always takes the eligible activity of the first class with the smallest key; ties by number.
  /// - Parameter key: the key of an activity, within 32 bits.
  func sequence(by key: (Int) -> Int64) -> [Int32] {
    var waiting = [Int32](repeating: 0, count: count)
    for successor in successors { waiting[Int(successor)] += 1 }
    let keys = (0..<count).map { (classes.isEmpty ? 0 : Int64(classes[$0])) << 40 + key($0) }
    var heap = ActivityHeap(keys: keys)
    for activity in 0..<count where waiting[activity] == 0 { heap.insert(Int32(activity)) }
    var sequence: [Int32] = []
    sequence.reserveCapacity(count)
    while let activity = heap.removeFirst() {
      sequence.append(activity)
      for link in Int(successorStarts[Int(activity)])..<Int(successorStarts[Int(activity) + 1]) {
        let successor = successors[link]
        waiting[Int(successor)] -= 1
        if waiting[Int(successor)] == 0 { heap.insert(successor) }
      }
    }
    return sequence
  }
}
