import PlanSolver
import PlanText

/// Lower bounds on the length of every schedule of a problem with calendars, by destruction (Klein and Scholl 1999): an
/// end is impossible if the dates that it leaves contradict each other, or leave more work for someone in some stretch
/// of time than they can do in it.
package struct CalendarBounds {
  private let problem: LevellingProblem
  private let network: DecoderNetwork
  private let patterns: [WorkPattern]
  /// By node: no schedule starts it, or finishes it, earlier; in minutes from the horizon's origin.
  private let earliest: NodeDates
  private let groups: [ResourceGroup]
  /// Minutes from the origin before which nothing can end, even if nobody had anything else to do; nil if something can
  /// never be done.
  package let leastLength: Int?

  package init(_ problem: LevellingProblem, _ decoder: CalendarDecoder) {
    self.problem = problem
    network = decoder.forward.network
    patterns = decoder.forward.patterns
    var side = decoder.forward
    side.respectsCapacity = false
    side.network = side.network.withoutDayEnds
    var isComplete = true
    for node in problem.topology.order where !side.place(node) {
      side.forget(node)
      isComplete = false
    }
    let end = side.finishes.max().map(Int.init) ?? problem.origin
    leastLength = isComplete ? max(0, end - problem.origin) : nil
    earliest = NodeDates(
      starts: problem.network.nodeIDs.map { Int32(clamping: side.earliestStart($0)) }, finishes: side.finishes)
    groups = ResourceGroup.all(problem, nodes: problem.network.nodeIDs.filter { side.network.nodes[$0].kind == .work })
  }

  /// Minutes from the origin before which no schedule ends.
  /// - Parameters:
  ///   - known: a bound.
  ///   - found: the length of a schedule.
  package func length(from known: Int, below found: Int) -> Int {
    guard known < found, !groups.isEmpty else { return known }
    // Every end that is refuted is a bound. If a later end is refuted, so are most earlier ones, which makes bisection a
    // good way to find the last of them.
    var (low, high) = (known - 1, found)
    var step = found - 1
    while low + 1 < high {
      if refutes(end: problem.origin + step) { low = step } else { high = step }
      step = low + (high - low) / 2
    }
    return max(known, low + 1)
  }

  private func refutes(end: Int) -> Bool {
    guard let latest = latestDates(end: end) else { return true }
    return groups.contains { $0.isOverfull(earliest, latest, patterns) }
  }

  /// The latest dates for which everything that has to follow can end by `end`; nil if some node cannot start that early.
  /// Only what holds for every schedule counts: links that wait for starts, or for the end of work, are left out, and
  /// working time in a lag counts as if all time were worked.
  private func latestDates(end: Int) -> NodeDates? {
    var finishes = [Int32](repeating: Int32(clamping: end), count: earliest.starts.count)
    var starts = finishes
    for number in problem.topology.order.reversed() {
      let node = network.nodes[number]
      if node.kind == .fixed || node.kind == .phaseStart { continue }
      let finish = Int(finishes[number])
      var start = finish
      if node.kind == .work, !node.modes.isEmpty {
        start = node.modes.reduce(Int.min) { latest, mode in
          let mode = problem.table.modes[Int(mode)]
          return max(latest, patterns[Int(mode.pattern)].start(of: shortest(mode, number), finishingAt: finish))
        }
      }
      if start < Int(earliest.starts[number]) { return nil }
      starts[number] = Int32(clamping: start)
      for slot in network.slots(to: number) {
        let arc = network.arcs[slot]
        let isEnd = arc.kind == .finishToFinish && node.kind != .work && arc.lag == 0
        guard arc.kind == .finishToStart || isEnd, arc.lag >= 0 || !arc.calendar.exists,
          problem.steps.lags[arc.link] == nil
        else { continue }
        finishes[arc.source] = min(finishes[arc.source], Int32(clamping: start - Int(arc.lag)))
      }
    }
    return NodeDates(starts: starts, finishes: finishes)
  }

  /// Work whose length depends on where it starts may take no time as far as bounds are concerned.
  private func shortest(_ mode: Mode, _ node: NodeID) -> Int { problem.steps.durations[node] == nil ? mode.work : 0 }
}
