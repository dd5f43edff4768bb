/// What is left of one resource over time: steps that hold from their start to the start of the next.
///
/// Capacities are parts of ``WorkPattern/unit``. Searching takes O(log steps + steps looked at).
package struct ResourceTimeline: Sendable {
  /// The capacity alone. The first step begins before everything.
  private let capacityStarts: [Int32]
  private let capacities: [Int32]
  /// What meetings and routines leave of it.
  private let baseStarts: [Int32]
  private let baseFree: [Int32]
  /// What is left before anything is placed: the capacity less what is reserved.
  private var initialStarts: [Int32]
  private var initialFree: [Int32]
  private var starts: [Int32]
  private var free: [Int32]
  /// Needs are never cut to what there is.
  private let isSteady: Bool

  package init(capacity: Int) {
    self.init(starts: [Int32.min], levels: [Int32(clamping: capacity)])
  }

  /// Capacity `levels[i]` from `starts[i]` on; the first start is `Int32.min`.
  package init(starts: [Int32], levels: [Int32]) {
    capacityStarts = starts
    capacities = levels
    (baseStarts, baseFree) = (starts, levels)
    initialStarts = starts
    initialFree = levels
    self.starts = starts
    free = levels
    isSteady = levels.count == 1
  }

  /// The same capacity at all times, of which meetings and routines have taken all but `left`.
  package init(capacity: Int, left: LevelSteps) {
    (capacityStarts, capacities) = ([Int32.min], [Int32(clamping: capacity)])
    (baseStarts, baseFree) = (left.starts, left.levels)
    initialStarts = left.starts
    initialFree = left.levels
    starts = left.starts
    free = left.levels
    isSteady = true
  }

  package mutating func reset() {
    starts.removeAll(keepingCapacity: true)
    free.removeAll(keepingCapacity: true)
    starts.append(contentsOf: initialStarts)
    free.append(contentsOf: initialFree)
  }

  /// Takes back every reservation and booking.
  package mutating func clear() {
    (initialStarts, initialFree) = (baseStarts, baseFree)
    reset()
  }

  /// What is booked now is reserved: it stays when the timeline is reset.
  package mutating func reserve() {
    initialStarts = starts
    initialFree = free
  }

  /// The last step that begins before an instant or at it.
  private static func index(_ starts: [Int32], at instant: Int32) -> Int {
    starts.withUnsafeBufferPointer { starts in
      var low = 0
      var count = starts.count
      while count > 1 {
        let half = count / 2
        low = starts[low + half] <= instant ? low + half : low
        count -= half
      }
      return low
    }
  }

  /// What there is at an instant before anything is booked, and until when.
  package func capacityStep(at instant: Int) -> (level: Int, end: Int) {
    if isSteady { return (Int(capacities[0]), Int(Int32.max)) }
    let index = Self.index(capacityStarts, at: Int32(instant))
    return (Int(capacities[index]), index + 1 < capacityStarts.count ? Int(capacityStarts[index + 1]) : Int(Int32.max))
  }

  /// What is left at an instant, and until when.
  package func freeStep(at instant: Int) -> (free: Int, end: Int) {
    let index = Self.index(starts, at: Int32(instant))
    return (Int(free[index]), index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max))
  }

  private func capacity(at instant: Int32) -> Int32 {
    isSteady ? capacities[0] : capacities[Self.index(capacityStarts, at: instant)]
  }

  /// The end of the last stretch in `start..<end` with less left than is needed; nil when all of it will do.
  /// Who needs more than there is at all takes what there is. Stretches in which `pattern` does not work do
  /// not matter; without one all do.
  package func lastConflict(from start: Int, to end: Int, need: Int32, pattern: WorkPattern?) -> Int? {
    var index = Self.index(starts, at: Int32(end - 1))
    var stepEnd = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
    while true {
      let stepStart = Int(starts[index])
      if free[index] < need, free[index] < (isSteady ? need : min(need, capacity(at: starts[index]))) {
        let from = max(stepStart, start)
        if pattern?.works(from: from, to: min(stepEnd, end)) ?? true { return stepEnd }
      }
      if stepStart <= start || index == 0 { return nil }
      stepEnd = stepStart
      index -= 1
    }
  }

  /// The start of the first such stretch; nil when all will do.
  package func firstConflict(from start: Int, to end: Int, need: Int32, pattern: WorkPattern?) -> Int? {
    var index = Self.index(starts, at: Int32(start))
    while index < starts.count, Int(starts[index]) < end {
      let stepEnd = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
      if free[index] < need, free[index] < (isSteady ? need : min(need, capacity(at: starts[index]))) {
        let from = max(Int(starts[index]), start)
        if pattern?.works(from: from, to: min(stepEnd, end)) ?? true { return from }
      }
      index += 1
    }
    return nil
  }

  /// Takes `need`, or all there is where that is less, in `start..<end`. A negative need gives it back.
  package mutating func book(from start: Int, to end: Int, need: Int32) {
    guard start < end else { return }
    let first = split(at: Int32(start))
    let last = split(at: Int32(end))
    for index in first..<last {
      if isSteady {
        free[index] -= need
      } else {
        let share = min(abs(need), capacity(at: starts[index]))
        free[index] -= need < 0 ? -share : share
      }
    }
    if isSteady {
      // Few long steps are searched faster than many short ones.
      merge(last)
      merge(first)
    }
  }

  /// Joins a step with the one before it when as much is left in both.
  private mutating func merge(_ index: Int) {
    guard index > 0, index < starts.count, free[index - 1] == free[index] else { return }
    starts.remove(at: index)
    free.remove(at: index)
  }

  /// The number of the step that begins at an instant, made where there is none.
  private mutating func split(at instant: Int32) -> Int {
    let index = Self.index(starts, at: instant)
    if starts[index] == instant { return index }
    starts.insert(instant, at: index + 1)
    free.insert(free[index], at: index + 1)
    return index + 1
  }
}
