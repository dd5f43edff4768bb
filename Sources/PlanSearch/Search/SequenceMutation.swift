import PlanSolver

extension SearchState {
  /// Shuffles a block of consecutive activities of one class, as links allow.
  /// - Parameter direction: the direction of the sequence.
  mutating func shuffleBlock(_ sequence: UnsafeMutablePointer<Int32>, _ direction: SearchDirection, upTo size: Int) {
    // A copy, because the generator is mutated in the meantime.
    let structure = structure
    let count = structure.count
    if count < 2 { return }
    var length = min(count, 4 + generator.below(size))
    let first = generator.below(count - length + 1)
    let block = sequence + first
    if !structure.classes.isEmpty {
      var same = 1
      while same < length && structure.classes[Int(block[same])] == structure.classes[Int(block[0])] { same += 1 }
      length = same
    }
    let starts = structure.successorStarts.span
    let links = structure.successors.span
    // Backwards, the links point to earlier activities: the block is reversed before shuffling.
    if direction == .backward { SearchState.reverse(block, length) }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * length) { memory in
      let old = memory.baseAddress!
      let waiting = old + length
      let eligible = waiting + length
      old.update(from: block, count: length)
      waiting.update(repeating: 0, count: length)
      func eachSuccessor(_ place: Int, _ body: (Int) -> Void) {
        let activity = Int(old[place])
        for link in Int(starts[activity])..<Int(starts[activity + 1]) {
          let successor = links[link]
          for other in (place + 1)..<max(length, place + 1) where old[other] == successor { body(other) }
        }
      }
      for place in 0..<length { eachSuccessor(place) { waiting[$0] += 1 } }
      var eligibles = 0
      for place in 0..<length where waiting[place] == 0 {
        eligible[eligibles] = Int32(place)
        eligibles += 1
      }
      var placed = 0
      while eligibles > 0 {
        let chosen = generator.below(eligibles)
        let place = Int(eligible[chosen])
        eligibles -= 1
        eligible[chosen] = eligible[eligibles]
        block[placed] = old[place]
        placed += 1
        eachSuccessor(place) {
          waiting[$0] -= 1
          if waiting[$0] == 0 {
            eligible[eligibles] = Int32($0)
            eligibles += 1
          }
        }
      }
    }
    if direction == .backward { SearchState.reverse(block, length) }
  }

  /// Moves one activity of a sequence to a random place within reach, as links and classes allow.
  /// - Parameter direction: the direction of the sequence.
  mutating func moveOne(_ sequence: UnsafeMutablePointer<Int32>, _ direction: SearchDirection) {
    let count = structure.count
    if count < 2 { return }
    let from = generator.below(count)
    let activity = sequence[from]
    var earliest = from
    while earliest > 0 && from - earliest < SearchTuning.reach && canSwap(sequence[earliest - 1], activity, direction) {
      earliest -= 1
    }
    var latest = from
    while latest < count - 1 && latest - from < SearchTuning.reach && canSwap(activity, sequence[latest + 1], direction) {
      latest += 1
    }
    let place = earliest + generator.below(latest - earliest + 1)
    let step = place < from ? -1 : 1
    var hole = from
    while hole != place {
      sequence[hole] = sequence[hole + step]
      hole += step
    }
    sequence[place] = activity
  }

  /// Whether neighbours in a sequence may change places.
  private func canSwap(_ first: Int32, _ second: Int32, _ direction: SearchDirection) -> Bool {
    let (source, target) = direction == .forward ? (Int(first), second) : (Int(second), first)
    if !structure.classes.isEmpty && structure.classes[Int(first)] != structure.classes[Int(second)] { return false }
    let links = structure.successors.span
    for link in Int(structure.successorStarts[source])..<Int(structure.successorStarts[source + 1]) {
      if links[link] == target { return false }
    }
    return true
  }

  private static func reverse(_ block: UnsafeMutablePointer<Int32>, _ length: Int) {
    var low = 0
    var high = length - 1
    while low < high {
      (block[low], block[high]) = (block[high], block[low])
      low += 1
      high -= 1
    }
  }
}
