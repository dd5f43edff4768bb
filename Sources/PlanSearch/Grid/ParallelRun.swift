/// One run of the parallel scheme, entirely through pointers.
struct ParallelRun {
  private let words: Int
  private let starts: UnsafePointer<Int32>
  /// Nil if there are none.
  private let links: UnsafePointer<Int32>?
  private let lengths: UnsafePointer<Int32>
  private let needs: UnsafePointer<UInt64>
  private let finishes: UnsafeMutablePointer<Int32>
  private let free: UnsafeMutablePointer<UInt64>
  /// By activity, predecessors that have not finished.
  private let waiting: UnsafeMutablePointer<Int32>
  /// Activities whose predecessors have finished.
  let eligible: UnsafeMutablePointer<Int32>
  var eligibles = 0
  /// How many of them, from the first, are in the caller's order.
  var sorted = 0
  private let active: UnsafeMutablePointer<Int32>
  private var actives = 0
  /// Room for one value an activity, for the caller.
  let spare: UnsafeMutablePointer<Int32>
  private var time: Int32 = 0
  private(set) var placed = 0
  private(set) var length: Int32 = 0

  /// - Parameter memory: for four values an activity.
  init(
    count: Int, words: Int, starts: UnsafePointer<Int32>, links: UnsafePointer<Int32>?, lengths: UnsafePointer<Int32>,
    needs: UnsafePointer<UInt64>, finishes: UnsafeMutablePointer<Int32>, free: UnsafeMutablePointer<UInt64>,
    memory: UnsafeMutablePointer<Int32>
  ) {
    (self.words, self.starts, self.links, self.lengths) = (words, starts, links, lengths)
    (self.needs, self.finishes, self.free) = (needs, finishes, free)
    (waiting, eligible, active, spare) = (memory, memory + count, memory + 2 * count, memory + 3 * count)
    waiting.update(repeating: 0, count: count)
    for link in 0..<Int(starts[count]) { waiting[Int(links![link])] += 1 }
    for activity in 0..<count where waiting[activity] == 0 {
      eligible[eligibles] = Int32(activity)
      eligibles += 1
    }
  }

  @inline(__always)
  func fits(_ activity: Int32) -> Bool {
    let need = needs + Int(activity) &* words
    var kept = GridDecoder.guards
    for word in 0..<words { kept &= free[word] &- need[word] }
    return kept & GridDecoder.guards == GridDecoder.guards
  }

  /// Starts an eligible activity that fits, which the caller has removed from the eligible ones.
  @inline(__always)
  mutating func start(_ activity: Int32) {
    let finish = time &+ lengths[Int(activity)]
    finishes[Int(activity)] = finish
    if finish > length { length = finish }
    placed += 1
    if finish == time { return release(activity) }
    let need = needs + Int(activity) &* words
    for word in 0..<words { free[word] &-= need[word] }
    active[actives] = activity
    actives += 1
  }

  /// Moves to the next finish; false if nothing is being done.
  mutating func advance() -> Bool {
    if actives == 0 { return false }
    time = Int32.max
    for place in 0..<actives { time = min(time, finishes[Int(active[place])]) }
    var place = 0
    while place < actives {
      let activity = active[place]
      if finishes[Int(activity)] == time {
        actives -= 1
        active[place] = active[actives]
        let need = needs + Int(activity) &* words
        for word in 0..<words { free[word] &+= need[word] }
        release(activity)
      } else {
        place += 1
      }
    }
    return true
  }

  private mutating func release(_ activity: Int32) {
    var link = Int(starts[Int(activity)])
    let last = Int(starts[Int(activity) &+ 1])
    while link < last {
      let successor = links![link]
      waiting[Int(successor)] &-= 1
      if waiting[Int(successor)] == 0 {
        eligible[eligibles] = successor
        eligibles += 1
      }
      link &+= 1
    }
  }
}
