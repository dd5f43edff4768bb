/// Takes a window of time from one schedule and lays what finishes before and after it round it, in the order of
/// another (after Debels and Vanhoucke 2007).
struct Crossover: ~Copyable {
  static let bins = 256
  private let structure: SequenceStructure
  private let spare: UnsafeMutablePointer<Int32>
  private let use: UnsafeMutablePointer<Double>

  init(_ structure: SequenceStructure) {
    self.structure = structure
    spare = .allocate(capacity: max(1, 2 * structure.count))
    use = .allocate(capacity: Crossover.bins + 2)
  }

  deinit {
    spare.deallocate()
    use.deallocate()
  }

  /// The window with the most use of resources among some random ones of one random length.
  func window(
    _ finishes: UnsafePointer<Int32>, length: Int32, _ tuning: SearchTuning, _ generator: inout SearchGenerator
  ) -> ClosedRange<Int32> {
    let length = Int(length)
    let least = Double(length) * tuning.leastWindow
    let size = max(1, Int(least) + generator.below(max(1, Int(Double(length) * tuning.greatestWindow - least))))
    let places = max(1, length - size + 1)
    if tuning.windowTries == 1 {
      let first = generator.below(places)
      return Int32(first)...Int32(first + size)
    }
    let width = length / Crossover.bins + 1
    measureUse(finishes, width)
    var best = 0
    var bestUse = -1.0
    for _ in 0..<tuning.windowTries {
      let first = generator.below(places)
      let inside = use[min(Crossover.bins, (first + size) / width)] - use[first / width]
      if inside > bestUse {
        bestUse = inside
        best = first
      }
    }
    return Int32(best)...Int32(best + size)
  }

  /// `use[b]`: the sum of loads in the bins before b.
  private func measureUse(_ finishes: UnsafePointer<Int32>, _ width: Int) {
    use.update(repeating: 0, count: Crossover.bins + 2)
    let loads = structure.loads.span
    let lengths = structure.lengths.span
    for activity in 0..<structure.count {
      let finish = Int(finishes[activity])
      let load = loads[activity]
      // Elsewhere in the calendar the same work may be shorter.
      use[max(0, finish &- Int(lengths[activity])) / width &+ 1] += load
      use[finish / width &+ 1] -= load
    }
    var load = 0.0
    var sum = 0.0
    for bin in 0...(Crossover.bins + 1) {
      load += use[bin]
      sum += load
      use[bin] = sum
    }
  }

  /// Both sequences in the direction of the finishes, which are the father's.
  func cross(
    _ finishes: UnsafePointer<Int32>, father: UnsafePointer<Int32>, mother: UnsafePointer<Int32>,
    window: ClosedRange<Int32>, into child: UnsafeMutablePointer<Int32>
  ) {
    let count = structure.count
    var before = 0
    var after = 0
    for place in 0..<count {
      let activity = mother[place]
      let finish = finishes[Int(activity)]
      child[before] = activity
      spare[after] = activity
      before &+= finish < window.lowerBound ? 1 : 0
      after &+= finish > window.upperBound ? 1 : 0
    }
    for place in 0..<count where before < count {
      let activity = father[place]
      let finish = finishes[Int(activity)]
      child[before] = activity
      before &+= finish >= window.lowerBound && finish <= window.upperBound ? 1 : 0
    }
    if after > 0 { (child + (count - after)).update(from: spare, count: after) }
  }
}
