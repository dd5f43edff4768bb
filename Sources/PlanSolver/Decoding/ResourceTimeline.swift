/// What is left of one resource over time: steps, each valid from its start to the start of the next.
///
/// Capacities are parts of ``WorkPattern/unit``. Searching takes O(log steps + steps visited).
package struct ResourceTimeline: Sendable {
  /// The capacity alone. The first step starts before everything.
  private let capacityStarts: [Int32]
  private let capacities: [Int32]
  /// What meetings and routines leave of it.
  private let baseStarts: [Int32]
  private let baseFree: [Int32]
  /// What is left before anything is placed: the capacity minus reservations.
  private var initialStarts: [Int32]
  private var initialFree: [Int32]
  private var starts: [Int32]
  private var free: [Int32]
  /// Needs are never reduced to what is available.
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

  /// The same capacity at all times, of which meetings and routines leave only `left`.
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

  /// Removes every reservation and booking.
  package mutating func clear() {
    (initialStarts, initialFree) = (baseStarts, baseFree)
    reset()
  }

  /// Turns current bookings into reservations, which survive a reset of the timeline.
  package mutating func reserve() {
    initialStarts = starts
    initialFree = free
  }

  /// The last step that starts at or before an instant.
  private static func index(_ starts: [Int32], at instant: Int32) -> Int {
    starts.withUnsafeBufferPointer { starts in
      var low = 0
      var count = starts.count
      // Much work comes after all that is booked so far.
      if starts[count - 1] <= instant { return count - 1 }
      while count > 1 {
        let half = count / 2
        low = starts[low + half] <= instant ? low + half : low
        count -= half
      }
      return low
    }
  }

  /// What is available at an instant before anything is booked, and until when.
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

  /// The end of the last interval in `start..<end` with less left than needed; nil if there is enough throughout. A
  /// need greater than the capacity is reduced to it. Intervals in which `pattern` does not work are ignored; without a
  /// pattern all count.
  package func lastConflict(from start: Int, to end: Int, need: Int32, pattern: WorkPattern?) -> Int? {
    var index = Self.index(starts, at: Int32(end - 1))
    var stepEnd = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
    while true {
      let stepStart = Int(starts[index])
      if lacks(need, index) {
        let from = max(stepStart, start)
        if pattern?.works(from: from, to: min(stepEnd, end)) ?? true { return stepEnd }
      }
      if stepStart <= start || index == 0 { return nil }
      stepEnd = stepStart
      index -= 1
    }
  }

  /// Where to look on after a conflict that ends at an instant: in the last step with too little left before the first
  /// stretch of at least a length in which enough is left throughout. The instant itself if that begins there.
  ///
  /// Many small remainders are passed over in one go. The last one is left to the caller, who may know of another reason to wait.
  package func lastConflict(before length: Int, from instant: Int, need: Int32) -> Int {
    var index = Self.index(starts, at: Int32(instant))
    var last = instant
    var first = instant
    while index < starts.count {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
      if lacks(need, index) {
        last = max(instant, Int(starts[index]))
        first = end
      } else if end - first >= length {
        return last
      }
      index += 1
    }
    return last
  }

  /// The start of the first such interval; nil if there is none.
  package func firstConflict(from start: Int, to end: Int, need: Int32, pattern: WorkPattern?) -> Int? {
    var index = Self.index(starts, at: Int32(start))
    while index < starts.count, Int(starts[index]) < end {
      let stepEnd = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
      if lacks(need, index) {
        let from = max(Int(starts[index]), start)
        if pattern?.works(from: from, to: min(stepEnd, end)) ?? true { return from }
      }
      index += 1
    }
    return nil
  }

  /// The start of the stretch around an instant in which less is left than needed throughout.
  package func conflictStart(at instant: Int, need: Int32) -> Int {
    var index = Self.index(starts, at: Int32(instant))
    while index > 0, lacks(need, index - 1) { index -= 1 }
    return Int(starts[index])
  }

  private func lacks(_ need: Int32, _ index: Int) -> Bool {
    free[index] < need && free[index] < (isSteady ? need : min(need, capacity(at: starts[index])))
  }

  /// Books `need` in `start..<end`, or all there is if that is less. A negative need releases it.
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
      // Few long steps are faster to search than many short ones.
      merge(last)
      merge(first)
    }
  }

  /// Merges a step with the previous one if the same amount is left in both.
  private mutating func merge(_ index: Int) {
    guard index > 0, index < starts.count, free[index - 1] == free[index] else { return }
    starts.remove(at: index)
    free.remove(at: index)
  }

  /// The number of the step that starts at an instant; created if there is none.
  private mutating func split(at instant: Int32) -> Int {
    let index = Self.index(starts, at: instant)
    if starts[index] == instant { return index }
    starts.insert(instant, at: index + 1)
    free.insert(free[index], at: index + 1)
    return index + 1
  }
}

/// Looks at one timeline of many, in place: a copy of it costs more than the look.
extension [ResourceTimeline] {
  @inline(__always)
  func capacityStep(of resource: Int, at instant: Int) -> (level: Int, end: Int) {
    withUnsafeBufferPointer { $0[resource].capacityStep(at: instant) }
  }

  @inline(__always)
  func freeStep(of resource: Int, at instant: Int) -> (free: Int, end: Int) {
    withUnsafeBufferPointer { $0[resource].freeStep(at: instant) }
  }

  @inline(__always)
  func lastConflict(of resource: Int, before length: Int, from instant: Int, need: Int32) -> Int {
    withUnsafeBufferPointer { $0[resource].lastConflict(before: length, from: instant, need: need) }
  }

  @inline(__always)
  func lastConflict(of resource: Int, from start: Int, to end: Int, need: Int32, pattern: WorkPattern?) -> Int? {
    withUnsafeBufferPointer { $0[resource].lastConflict(from: start, to: end, need: need, pattern: pattern) }
  }
}
