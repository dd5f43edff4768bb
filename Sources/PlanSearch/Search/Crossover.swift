import PlanSolver

/// Takes a window of time from one schedule, and places everything that finishes before and after it around it in the
/// order of another schedule (after Debels and Vanhoucke 2007).
struct Crossover: ~Copyable {
  private static let bins = 256
  private let structure: SequenceStructure
  private let spare: UnsafeMutablePointer<Int32>
  private let use: UnsafeMutablePointer<Double>

  init(_ structure: SequenceStructure) {
    self.structure = structure
    spare = .allocate(capacity: structure.count)
    use = .allocate(capacity: Crossover.bins + 2)
  }

  deinit {
    spare.deallocate()
    use.deallocate()
  }

  /// Among a few random windows of one random length, the one in which this schedule uses resources most, compared with
  /// what the other one does at that time.
  /// - Parameter length: the length of the schedule with these finishes.
  func window(
    _ finishes: UnsafePointer<Int32>, against other: UnsafePointer<Int32>, length: Int32, _ tuning: SearchTuning,
    _ generator: inout SearchGenerator
  ) -> ClosedRange<Int32> {
    let length = Int(length)
    let least = Double(length) * tuning.leastWindow
    let size = max(1, Int(least) + generator.below(max(1, Int(Double(length) * tuning.greatestWindow - least))))
    let places = max(1, length - size + 1)
    var shift = 0
    while length >> shift >= Crossover.bins { shift += 1 }
    use.update(repeating: 0, count: Crossover.bins + 2)
    addUse(finishes, shift, 1)
    addUse(other, shift, -1)
    // At this point `use[b]` is the change in use at the start of bin b; afterwards it is the use before bin b.
    var rate = 0.0
    var sum = 0.0
    for bin in 0...Crossover.bins {
      let change = use[bin]
      use[bin] = sum
      rate += change
      sum += rate
    }
    var best = 0
    var most = -Double.infinity
    for _ in 0..<tuning.windowTries {
      let first = generator.below(places)
      let inside = use[min(Crossover.bins, (first + size) >> shift)] - use[first >> shift]
      if inside > most {
        most = inside
        best = first
      }
    }
    return Int32(best)...Int32(best + size)
  }

  private func addUse(_ finishes: UnsafePointer<Int32>, _ shift: Int, _ sign: Double) {
    let loads = structure.loads.span
    let lengths = structure.lengths.span
    for activity in 0..<structure.count {
      let finish = Int(finishes[activity])
      let load = loads[activity] * sign
      use[min(Crossover.bins, max(0, finish &- Int(lengths[activity])) >> shift)] += load
      use[min(Crossover.bins, finish >> shift)] -= load
    }
  }

  /// Both sequences are in the direction of the finishes, which are the father's.
  func cross(
    _ finishes: UnsafePointer<Int32>, father: UnsafePointer<Int32>, mother: UnsafePointer<Int32>,
    window: ClosedRange<Int32>, into child: UnsafeMutablePointer<Int32>
  ) {
    let count = structure.count
    // Branch-free: what does not belong is overwritten by the next element.
    var placed = 0
    var after = 0
    for place in 0..<count {
      let activity = mother[place]
      let finish = finishes[Int(activity)]
      child[placed] = activity
      spare[after] = activity
      placed &+= finish < window.lowerBound ? 1 : 0
      after &+= finish > window.upperBound ? 1 : 0
    }
    for place in 0..<count where placed < count {
      let activity = father[place]
      let finish = finishes[Int(activity)]
      child[placed] = activity
      placed &+= finish >= window.lowerBound && finish <= window.upperBound ? 1 : 0
    }
    (child + (count - after)).update(from: spare, count: after)
  }
}
