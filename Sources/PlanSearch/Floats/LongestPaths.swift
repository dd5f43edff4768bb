import PlanSolver
import PlanText

/// The longest paths of a schedule whose work all keeps the same hours, so that lengths add up along a path: without a
/// node, the project ends with the longest path that goes around it, or through it at no length.
///
/// Every path around a node has one step that leads past its place in the sequence. Of those steps, the one on the longest
/// path counts.
struct LongestPaths: Sendable {
  private let pattern: WorkPattern
  private let side: DecoderSide
  /// By node: work on the longest path that leaves it, without its own.
  private let after: [Int]
  /// By node: where the longest path ends that goes around it.
  private let around: [End]

  /// The end of a path: the work done until then, and the instant if the last node of the path is one; otherwise the
  /// path ends with the last minute of that work.
  private struct End: Comparable {
    var work: Int
    var instant: Int?

    static func < (left: End, right: End) -> Bool {
      left.work != right.work ? left.work < right.work : left.instant ?? .min < right.instant ?? .min
    }
  }

  /// A part of a path from one place of the sequence to another, with the rest of the path.
  private struct Step {
    /// The places that it leads past.
    var past: Range<Int>
    var end: End
  }

  /// Nil if lengths do not add up: hours differ, or a node has a place for another reason than the starts and finishes of
  /// others and its own earliest start. O(arcs × log arcs).
  init?(_ decoder: OrderDecoder) {
    let side = decoder.side
    guard let pattern = Self.commonPattern(side), Self.addsUp(side.network) else { return nil }
    self.pattern = pattern
    self.side = side
    let count = side.starts.count
    guard decoder.sequence.count == count else { return nil }
    var places = [Int](repeating: 0, count: count)
    for (place, node) in decoder.sequence.enumerated() { places[node] = place }
    var after = [Int](repeating: 0, count: count)
    var afterStart = after
    func end(_ instant: Int32, _ rest: Int) -> End {
      let done = pattern.work(at: Int(instant))
      return rest > 0 ? End(work: done + rest) : End(work: done, instant: Int(instant))
    }
    var steps: [Step] = []
    steps.reserveCapacity(side.network.arcs.count + 2 * count)
    for node in decoder.sequence.reversed() {
      let kind = side.network.nodes[node].kind
      let length = kind == .work ? side.modes[Int(side.chosen[node])].work : 0
      let (start, finish) = (side.starts[node], side.finishes[node])
      guard kind != .work || pattern.work(at: Int(finish)) - pattern.work(at: Int(start)) == length else { return nil }
      let rest = max(afterStart[node], after[node] + length)
      // What leaves its start does so without it too.
      after[node] = max(after[node], afterStart[node])
      let place = places[node]
      steps.append(Step(past: place + 1..<count, end: End(work: pattern.work(at: Int(finish)), instant: Int(finish))))
      if kind == .fixed { steps.append(Step(past: 0..<place, end: end(start, rest))) }
      guard kind != .fixed, kind != .phaseStart else { continue }
      let floor = max(Int32(clamping: side.origin), side.network.nodes[node].earliestStart)
      steps.append(Step(past: 0..<place, end: end(floor, rest)))
      for slot in side.network.slots(to: node) {
        let arc = side.network.arcs[slot]
        let source = arc.source
        guard places[source] < place else { return nil }
        let leavesFinish = arc.kind == .finishToStart || arc.kind == .finishToFinish
        if leavesFinish { after[source] = max(after[source], rest) } else { afterStart[source] = max(afterStart[source], rest) }
        let instant = leavesFinish ? side.finishes[source] : side.starts[source]
        steps.append(Step(past: places[source] + 1..<place, end: end(max(instant, floor), rest)))
      }
    }
    self.after = after
    let longest = Self.longest(steps, count)
    around = places.map { longest[$0] }
  }

  /// The latest finish if a node takes no time, in minutes from the origin; nil if more is needed to tell.
  func end(without node: NodeID) -> Int? {
    let record = side.network.nodes[node]
    // An event on a date of its own may be moved to working time, and so may one that follows nothing but dates.
    guard record.kind == .work, Int(record.earliestStart) <= side.origin else { return nil }
    var bound = side.origin
    var followsWork = false
    for slot in side.network.slots(to: node) {
      let arc = side.network.arcs[slot]
      bound = max(bound, side.network.bound(arc, start: Int(side.starts[arc.source]), finish: Int(side.finishes[arc.source])))
      if !side.isDated[arc.source] { followsWork = true }
    }
    guard followsWork else { return nil }
    let done = pattern.work(at: bound)
    let through = after[node] > 0 ? End(work: done + after[node]) : End(work: done, instant: bound)
    let last = max(through, around[node])
    return last.instant ?? pattern.finish(of: last.work - pattern.work(at: side.origin), from: side.origin)
  }

  /// By place: the latest end among the steps past it.
  private static func longest(_ steps: [Step], _ count: Int) -> [End] {
    var result = [End](repeating: End(work: .min), count: count)
    // By place: the next one that no step has been found for, with shortcuts.
    var next = Array(0...count)
    func open(_ place: Int) -> Int {
      var place = place
      while next[place] != place {
        next[place] = next[next[place]]
        place = next[place]
      }
      return place
    }
    for step in steps.ordered(by: { $0.end > $1.end }) {
      var place = open(step.past.lowerBound)
      while place < step.past.upperBound {
        result[place] = step.end
        next[place] = place + 1
        place = open(place)
      }
    }
    return result
  }

  /// The hours of all work; nil if they differ.
  private static func commonPattern(_ side: DecoderSide) -> WorkPattern? {
    var common: Int32?
    for node in side.network.nodeIDs where side.network.nodes[node].kind == .work {
      let pattern = side.modes[Int(side.chosen[node])].pattern
      guard pattern == common ?? pattern, side.network.nodes[node].special < 0 else { return nil }
      common = pattern
    }
    guard let common, case let pattern = side.patterns[Int(common)], pattern.steadyRate == WorkPattern.unit else { return nil }
    return pattern
  }

  /// Nothing has a finish of its own, lags, or a start that follows from the first of several things.
  private static func addsUp(_ network: DecoderNetwork) -> Bool {
    let areSimple = network.nodes.allSatisfy { node in
      node.earliestFinish == .min && node.finishDay == .max && node.finishTime == .min
        && (node.kind == .work || node.kind == .fixed || node.earliestStart == .min)
    }
    return areSimple && network.nodeIDs.allSatisfy { target in
      network.slots(to: target).allSatisfy { slot in
        let arc = network.arcs[slot]
        let bindsStart = arc.kind == .finishToStart || arc.kind == .startToStart
        return arc.lag == 0 && network.nodes[arc.source].kind != .phaseStart && (bindsStart || network.nodes[target].kind != .work)
      }
    }
  }
}
