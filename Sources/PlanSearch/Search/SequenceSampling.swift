import PlanSolver

extension SearchState {
  /// The sequence by latest finish, ties by number, as links and classes allow.
  func canonicalSequence() -> [Int32] { structure.sequence { Int64(structure.latestFinishes[$0]) } }

  /// A random sequence: among the eligible activities of the first class, with a probability proportional to the square
  /// of the regret by latest finish or, every other time, by latest start.
  mutating func randomSequence(byStart: Bool, into sequence: UnsafeMutablePointer<Int32>) {
    let count = structure.count
    let classes = structure.classes
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * count) { memory in
      let waiting = memory.baseAddress!
      let eligible = waiting + count
      // Eligible activities of later classes.
      let later = eligible + count
      waiting.update(repeating: 0, count: count)
      for successor in structure.successors { waiting[Int(successor)] += 1 }
      var eligibles = 0
      var laters = 0
      var current = classes.min() ?? 0
      func enter(_ activity: Int32) {
        if classes.isEmpty || classes[Int(activity)] == current {
          eligible[eligibles] = activity
          eligibles += 1
        } else {
          later[laters] = activity
          laters += 1
        }
      }
      for activity in 0..<count where waiting[activity] == 0 { enter(Int32(activity)) }
      var placed = 0
      while placed < count {
        if eligibles == 0 {
          current = (0..<laters).reduce(UInt8.max) { min($0, classes[Int(later[$1])]) }
          let candidates = laters
          laters = 0
          for place in 0..<candidates { enter(later[place]) }
        }
        let place = draw(eligible, eligibles, byStart)
        let activity = eligible[place]
        eligibles -= 1
        eligible[place] = eligible[eligibles]
        sequence[placed] = activity
        placed += 1
        for link in Int(structure.successorStarts[Int(activity)])..<Int(structure.successorStarts[Int(activity) + 1]) {
          let successor = structure.successors[link]
          waiting[Int(successor)] -= 1
          if waiting[Int(successor)] == 0 { enter(successor) }
        }
      }
    }
  }

  /// One of the eligible activities. If there are many, only some of them are candidates, so that the time for a sequence
  /// grows with the number of activities and not with its square.
  private mutating func draw(_ eligible: UnsafePointer<Int32>, _ count: Int, _ byStart: Bool) -> Int {
    if count == 1 { return 0 }
    // A copy, because the generator is mutated in the meantime.
    let structure = structure
    func key(_ activity: Int32) -> Int32 {
      structure.latestFinishes[Int(activity)] - (byStart ? structure.lengths[Int(activity)] : 0)
    }
    guard count > 2 * SearchTuning.mostCandidates else { return generator.regret(count) { key(eligible[$0]) } }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: SearchTuning.mostCandidates) { candidates in
      for index in candidates.indices { candidates[index] = Int32(generator.below(count)) }
      let chosen = generator.regret(candidates.count) { key(eligible[Int(candidates[$0])]) }
      return Int(candidates[chosen])
    }
  }
}

extension SearchGenerator {
  /// One of `count` candidates, with a probability proportional to the square of its regret: how much smaller its key is
  /// than the greatest, plus one.
  @inline(__always)
  mutating func regret(_ count: Int, _ key: (Int) -> Int32) -> Int {
    var worst = Int32.min
    for place in 0..<count { worst = max(worst, key(place)) }
    var sum = 0.0
    for place in 0..<count {
      let regret = Double(worst - key(place)) + 1
      sum += regret * regret
    }
    var left = unit() * sum
    for place in 0..<count {
      let regret = Double(worst - key(place)) + 1
      left -= regret * regret
      if left < 0 { return place }
    }
    return count - 1
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
