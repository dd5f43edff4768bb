import PlanSolver
import PlanText

/// The serial schedule generation scheme on a ``GridProblem``, forwards and backwards, without allocation.
///
/// Free capacities are lanes of 15 bits plus a guard bit, four resources per word: `need` fits into `free` if `free −
/// need` clears no guard bit. A candidate interval is scanned backwards, so that its last grid unit without enough
/// capacity immediately shows where the next candidate begins.
package struct GridDecoder: SamplingDecoder {
  package let structure: SequenceStructure
  static let guards: UInt64 = 0x8000_8000_8000_8000

  let words: Int
  /// What is free at any time if nothing is placed, with guard bits set.
  package let full: [UInt64]
  /// `needs[i * words + w]`.
  let needs: [UInt64]
  let predecessorStarts: [Int32]
  let predecessors: [Int32]
  let commitments: [GridCommitment]
  /// No schedule is longer.
  private let horizon: Int
  /// By activity: which others need the same, for the stretches in which none of them can start; −1 for a single one,
  /// and in short schedules, which are scanned faster than remembered.
  private let kinds: [Int32]
  private var stretches: FullStretches
  private static let longest = 4096
  /// What is free, `free[t * words + w]`; valid below the mark that a decode maintains.
  private var free: [UInt64]
  /// Earliest start according to links to placed activities.
  private var earliest: [Int32]

  package init(_ problem: GridProblem) {
    structure = problem.structure
    commitments = problem.commitments
    words = max(1, (problem.resources + 3) / 4)
    var full = [UInt64](repeating: GridDecoder.guards, count: words)
    var needs = [UInt64](repeating: 0, count: problem.count * words)
    for resource in 0..<problem.resources {
      let shift = UInt64(16 * (resource % 4))
      full[resource / 4] |= UInt64(problem.capacities[resource]) << shift
      // What takes no time needs nothing.
      for activity in 0..<problem.count where problem.durations[activity] > 0 {
        needs[activity * words + resource / 4] |= UInt64(problem.requirement(activity, resource)) << shift
      }
    }
    self.full = full
    self.needs = needs
    (predecessorStarts, predecessors) = SequenceStructure.reversed(
      successorStarts: problem.successorStarts, successors: problem.successors)
    let total = problem.durations.reduce(0) { $0 + Int($1) }
    precondition(total < Int(Int32.max))
    horizon = max(1, total)
    free = [UInt64](repeating: 0, count: words * min(horizon, Self.longest))
    earliest = [Int32](repeating: 0, count: problem.count)
    let (kinds, count) = horizon <= Self.longest ? ([Int32](repeating: -1, count: problem.count), 0) : Self.kinds(needs, words)
    self.kinds = kinds
    stretches = FullStretches(kinds: count)
  }

  private static func kinds(_ needs: [UInt64], _ words: Int) -> (ofActivity: [Int32], count: Int) {
    var kinds = [Int32](repeating: -1, count: needs.count / words)
    var count: Int32 = 0
    var known = HashTable<UInt64>(capacity: kinds.count)
    for activity in kinds.indices {
      let row = needs[activity * words..<(activity + 1) * words]
      let hash = row.reduce(0) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 }
      let first = Int(
        known.find(hash ^ hash >> 32, orAdd: Int32(activity)) {
          needs[Int($0) * words..<(Int($0) + 1) * words].elementsEqual(row)
        })
      if first == activity { continue }
      if kinds[first] < 0 { (kinds[first], count) = (count, count + 1) }
      kinds[activity] = kinds[first]
    }
    return (kinds, Int(count))
  }

  package mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    while true {
      if let length = attempt(sequence, direction, finishes) {
        let isForward = direction == .forward && !commitments.isEmpty
        return SearchObjective(lateness: isForward ? lateness(finishes, length) : 0, length: length)
      }
      let slots = min(horizon, free.count / words * 2)
      free = [UInt64](repeating: 0, count: words * slots)
    }
  }

  func lateness(_ finishes: UnsafeMutableBufferPointer<Int32>, _ length: Int32) -> Int64 {
    commitments.reduce(0) { sum, commitment in
      guard let activity = commitment.activity else { return sum + commitment.lateness(finish: length, duration: 0) }
      return sum + commitment.lateness(finish: finishes[activity], duration: structure.lengths[activity])
    }
  }

  /// The length, or nil if there is not enough memory for a schedule this long.
  private mutating func attempt(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    _ finishes: UnsafeMutableBufferPointer<Int32>
  ) -> Int32? {
    stretches.forget()
    let starts = direction == .forward ? structure.successorStarts : predecessorStarts
    let links = direction == .forward ? structure.successors : predecessors
    return starts.withUnsafeBufferPointer { starts in
      links.withUnsafeBufferPointer { links in
        structure.lengths.withUnsafeBufferPointer { lengths in
          needs.withUnsafeBufferPointer { needs in
            full.withUnsafeBufferPointer { full in
              earliest.withUnsafeMutableBufferPointer { earliest in
                free.withUnsafeMutableBufferPointer { free in
                  let run = SerialRun(
                    sequence: sequence.baseAddress!, count: sequence.count, starts: starts.baseAddress!,
                    links: links.baseAddress!, lengths: lengths.baseAddress!, needs: needs.baseAddress!,
                    full: full.baseAddress!, earliest: earliest.baseAddress!, free: free.baseAddress!,
                    slots: free.count / words, finishes: finishes.baseAddress!)
                  return words == 1 ? run.single(kinds, &stretches) : run.several(words: words, kinds, &stretches)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// One decode, entirely through pointers.
private struct SerialRun {
  let sequence: UnsafePointer<Int32>
  let count: Int
  package let starts: UnsafePointer<Int32>
  let links: UnsafePointer<Int32>
  let lengths: UnsafePointer<Int32>
  let needs: UnsafePointer<UInt64>
  package let full: UnsafePointer<UInt64>
  package let earliest: UnsafeMutablePointer<Int32>
  let free: UnsafeMutablePointer<UInt64>
  let slots: Int
  package let finishes: UnsafeMutablePointer<Int32>

  /// Up to four resources.
  func single(_ kinds: [Int32], _ stretches: inout FullStretches) -> Int32? {
    let guards = GridDecoder.guards
    let whole = full[0]
    earliest.update(repeating: 0, count: count)
    var mark = 0
    var length = 0
    for place in 0..<count {
      let activity = Int(sequence[place])
      let duration = Int(lengths[activity])
      let need = needs[activity]
      var start = Int(earliest[activity])
      if duration > 0 && need != 0 {
        // Nothing below `checked` needs to be checked again.
        let kind = Int(kinds[activity])
        var checked = start
        while true {
          if kind >= 0, let known = stretches.stretch(ofKind: kind, duration, around: start) {
            start = known.until
            if start > checked { checked = start }
          }
          let end = start &+ duration
          if end > mark {
            if end > slots { return nil }
            (free + mark).update(repeating: whole, count: end &- mark)
            mark = end
          }
          var slot = end &- 1
          while slot >= checked && (free[slot] &- need) & guards == guards { slot &-= 1 }
          if slot < checked { break }
          start = slot &+ 1
          checked = max(end, start)
        }
        if kind >= 0, start > Int(earliest[activity]) {
          stretches.note(FullStretch(work: duration, from: Int(earliest[activity]), until: start), ofKind: kind)
        }
        for slot in start..<(start &+ duration) { free[slot] &-= need }
      }
      let finish = start &+ duration
      finishes[activity] = Int32(truncatingIfNeeded: finish)
      if finish > length { length = finish }
      release(activity, finish)
    }
    return Int32(truncatingIfNeeded: length)
  }

  /// More than four.
  func several(words: Int, _ kinds: [Int32], _ stretches: inout FullStretches) -> Int32? {
    let guards = GridDecoder.guards
    earliest.update(repeating: 0, count: count)
    var mark = 0
    var length = 0
    for place in 0..<count {
      let activity = Int(sequence[place])
      let duration = Int(lengths[activity])
      let need = needs + activity &* words
      var start = Int(earliest[activity])
      if duration > 0 {
        let kind = Int(kinds[activity])
        var checked = start
        while true {
          if kind >= 0, let known = stretches.stretch(ofKind: kind, duration, around: start) {
            start = known.until
            if start > checked { checked = start }
          }
          let end = start &+ duration
          if end > slots { return nil }
          while mark < end {
            (free + mark &* words).update(from: full, count: words)
            mark &+= 1
          }
          var slot = end &- 1
          while slot >= checked {
            var kept = guards
            for word in 0..<words { kept &= free[slot &* words &+ word] &- need[word] }
            if kept != guards { break }
            slot &-= 1
          }
          if slot < checked { break }
          start = slot &+ 1
          checked = max(end, start)
        }
        if kind >= 0, start > Int(earliest[activity]) {
          stretches.note(FullStretch(work: duration, from: Int(earliest[activity]), until: start), ofKind: kind)
        }
        for slot in start..<(start &+ duration) {
          for word in 0..<words { free[slot &* words &+ word] &-= need[word] }
        }
      }
      let finish = start &+ duration
      finishes[activity] = Int32(truncatingIfNeeded: finish)
      if finish > length { length = finish }
      release(activity, finish)
    }
    return Int32(truncatingIfNeeded: length)
  }

  private func release(_ activity: Int, _ finish: Int) {
    let finish = Int32(truncatingIfNeeded: finish)
    var link = Int(starts[activity])
    let last = Int(starts[activity &+ 1])
    while link < last {
      let successor = Int(links[link])
      if earliest[successor] < finish { earliest[successor] = finish }
      link &+= 1
    }
  }
}
