import PlanSolver
import PlanText

/// `schedule late` work: moved later until a successor or a resource gets in the way.
package struct LatePlacement {
  private let problem: LevellingProblem
  private let outgoing: DecoderNetwork
  /// The nodes in the order in which they were placed.
  private let sequence: [NodeID]
  /// Availability and durations do not depend on when other work is done, so work that fits may be pulled
  /// earlier.
  private let pulls: Bool
  /// The maximum number of rounds of pulling the rest earlier and moving late work again.
  private static let mostRounds = 4
  /// The maximum number of lengths of months to try for one piece of work.
  private static let mostLengths = 20

  package init(_ problem: LevellingProblem, _ backward: DecoderSide, sequence: [NodeID], hasMovingBounds: Bool) {
    self.problem = problem
    self.sequence = sequence
    pulls = !hasMovingBounds && problem.steps.isEmpty
    outgoing = backward.network
  }

  /// Returns the sequence in which everything is now placed.
  @discardableResult
  package func apply(_ side: inout DecoderSide) -> [NodeID] {
    guard problem.network.limits.contains(where: \.isLate) else { return sequence }
    var order = moved(sequence, &side)
    guard pulls, side.respectsCapacity else { return order }
    for _ in 0..<Self.mostRounds {
      guard let pulled = pulled(order, side) else { break }
      side = pulled
      order = moved(order, &side)
    }
    return order
  }

  /// Moves late work later, and returns the resulting sequence.
  private func moved(_ sequence: [NodeID], _ side: inout DecoderSide) -> [NodeID] {
    side.holdAll()
    let old = side.starts
    let end = Int(side.finishes.max() ?? 0)
    // The latest start and finish of a phase, for the work inside it.
    var latest = [Int](repeating: end, count: problem.network.nodes.count)
    var phases = PhaseStarts()
    for number in problem.topology.order.reversed() {
      let isPhase = Self.isPhase(problem.network.nodes[number])
      guard isPhase || isLate(number) else { continue }
      let bounds = bounds(number, end, side, latest, &phases)
      if isPhase {
        latest[number] = min(bounds.start, bounds.finish)
      } else {
        move(number, bounds.start, bounds.finish, &side)
      }
    }
    for number in side.network.nodeIDs where side.starts[number] != old[number] {
      if side.causes[number] != .late {
        side.beforeLate[number] = EarlyPlace(start: old[number], cause: side.causes[number], since: side.since[number])
      }
      side.causes[number] = .late
    }
    let order = replay(sequence, old, &side)
    refreshPhases(&side)
    return order
  }

  private func isLate(_ node: NodeID) -> Bool { problem.network.limits(of: node)?.isLate ?? false }

  /// Everything placed again with late work kept where it now is, so that the rest uses the time it freed; nil if that
  /// starts nothing earlier, or something later.
  private func pulled(_ order: [NodeID], _ side: DecoderSide) -> DecoderSide? {
    var again = side
    for node in side.network.nodeIDs where side.chosen[node] >= 0 {
      if isLate(node) { again.network.nodes[node].earliestStart = side.starts[node] }
      again.network.nodes[node].modes = side.chosen[node]..<side.chosen[node] + 1
    }
    again.reset()
    var isEarlier = false
    for node in order {
      if isLate(node), side.chosen[node] < 0 { continue }
      guard again.place(node), again.starts[node] <= side.starts[node], again.finishes[node] <= side.finishes[node]
      else { return nil }
      if isLate(node) { (again.causes[node], again.since[node]) = (side.causes[node], side.since[node]) }
      if again.starts[node] < side.starts[node] { isEarlier = true }
    }
    again.network = side.network
    return isEarlier ? again : nil
  }

  /// Work that was slowed down by what has moved now ends earlier. Everything is placed again within its present dates,
  /// in the same sequence or, if that fails, with the moved work last, taking what is left. If neither works,
  /// everything stays as it is.
  private func replay(_ sequence: [NodeID], _ old: [Int32], _ side: inout DecoderSide) -> [NodeID] {
    guard !side.holders.isEmpty, side.respectsCapacity else { return sequence }
    let hasMoved = side.network.nodeIDs.map { side.starts[$0] != old[$0] && side.chosen[$0] >= 0 }
    let lateEvents = side.network.nodeIDs.map { side.starts[$0] != old[$0] && side.chosen[$0] < 0 }
    guard hasMoved.contains(true) || lateEvents.contains(true) else { return sequence }
    if let again = replayed(sequence, side) {
      side = again
      return sequence
    }
    let moved = sequence.filter { hasMoved[$0] }
    if let again = replayed(sequence.filter { !hasMoved[$0] && !lateEvents[$0] } + moved, side) { side = again }
    return sequence.filter { !hasMoved[$0] } + moved
  }

  private func replayed(_ sequence: [NodeID], _ side: DecoderSide) -> DecoderSide? {
    var again = side
    for node in side.network.nodeIDs where side.chosen[node] >= 0 {
      again.network.nodes[node].earliestStart = side.starts[node]
      again.network.nodes[node].modes = side.chosen[node]..<side.chosen[node] + 1
    }
    again.reset()
    for node in sequence {
      guard again.place(node) else { return nil }
      guard side.chosen[node] < 0 || (again.starts[node] >= side.starts[node] && again.finishes[node] <= side.finishes[node])
      else { return nil }
    }
    // Moved events have no hours of their own.
    for node in side.network.nodeIDs where isLate(node) {
      if side.chosen[node] < 0 { (again.starts[node], again.finishes[node]) = (side.starts[node], side.finishes[node]) }
    }
    again.network = side.network
    again.causes = side.causes
    again.since = side.since
    return again
  }

  private static func isPhase(_ node: Network.Node) -> Bool { node.kind == .phaseStart || node.kind == .phaseFinish }

  /// The latest start and finish that the links allow.
  private func bounds(
    _ number: NodeID, _ end: Int, _ side: DecoderSide, _ latest: [Int], _ phases: inout PhaseStarts
  ) -> (start: Int, finish: Int) {
    var (latestStart, latestFinish) = (Int.max, end)
    for slot in outgoing.slots(to: number) {
      let arc = outgoing.arcs[slot]
      let target = arc.source
      let isPhase = Self.isPhase(problem.network.nodes[target])
      if problem.network.nodes[target].kind == .phaseStart, !Self.isPhase(problem.network.nodes[number]),
        phases.othersBegin(target, by: latest[target], without: number, side)
      {
        continue
      }
      let (start, finish) = isPhase ? (latest[target], latest[target]) : (Int(side.starts[target]), Int(side.finishes[target]))
      // Links are reversed here: time runs backwards.
      let bound = -outgoing.bound(arc, start: -finish, finish: -start)
      if arc.kind == .finishToStart || arc.kind == .startToStart {
        latestFinish = min(latestFinish, bound)
      } else {
        latestStart = min(latestStart, bound)
      }
    }
    // Its own dates bind it, and so do those of a phase around it.
    if let limits = problem.network.limits(of: number) {
      for limit in [limits.latestStart, limits.pinnedStart].compactMap({ $0 }) {
        latestStart = min(latestStart, problem.horizon.relative(limit))
      }
      for limit in [limits.latestFinish, limits.pinnedFinish].compactMap({ $0 }) {
        latestFinish = min(latestFinish, problem.horizon.relative(limit))
      }
    }
    return (latestStart, latestFinish)
  }

  private func move(_ number: NodeID, _ latestStart: Int, _ latestFinish: Int, _ side: inout DecoderSide) {
    let node = side.network.nodes[number]
    guard node.kind == .work, side.chosen[number] >= 0, node.special < 0 else {
      // The end of earlier work, not the start of later work.
      let instant = side.network.previousWorking(min(latestStart, latestFinish), node.calendar)
      if node.kind == .milestone, instant > Int(side.finishes[number]), instant < Int.max {
        side.starts[number] = Int32(instant)
        side.finishes[number] = Int32(instant)
      }
      return
    }
    moveWork(number, latestStart, latestFinish, &side)
  }

  private func moveWork(_ number: NodeID, _ latestStart: Int, _ latestFinish: Int, _ side: inout DecoderSide) {
    var mode = side.modes[Int(side.chosen[number])]
    if mode.sharesPeople, side.respectsCapacity { return moveShared(number, latestStart, latestFinish, &side) }
    let pattern = side.patterns[Int(mode.pattern)]
    let latestStart = startOfDay(latestStart, pattern)
    let origin = problem.horizon.origin
    side.release(number, mode)
    var bound = latestFinish
    while true {
      var start = lastStart(number, mode.work, pattern, endingBy: bound)
      if start > latestStart { start = pattern.previous(latestStart) }
      guard start > Int(side.starts[number]) else { break }
      if let length = problem.steps.length(ofNode: number, from: start + origin) { mode.work = length * WorkPattern.unit }
      let finish = pattern.finish(of: mode.work, from: start)
      guard let conflict = side.lastFinish(Int(side.chosen[number]), before: start, finish) else {
        side.starts[number] = Int32(start)
        side.finishes[number] = Int32(finish)
        side.modes[Int(side.chosen[number])].work = mode.work
        break
      }
      bound = min(conflict, finish - 1)
    }
    side.take(number, mode)
  }

  /// The latest start from which work ends by an instant. Elapsed months have the length that they have from there, and
  /// end later if the work pauses; less than any instant if no start is found.
  private func lastStart(_ number: NodeID, _ work: Int, _ pattern: WorkPattern, endingBy bound: Int) -> Int {
    let origin = problem.horizon.origin
    guard let latest = problem.steps.lastStart(ofNode: number, endingBy: bound + origin) else {
      return pattern.latestStart(of: work, finishingBy: bound)
    }
    var start = latest - origin
    for _ in 0..<Self.mostLengths {
      start = pattern.previous(start)
      guard start > Int.min, let length = problem.steps.length(ofNode: number, from: start + origin) else { return start }
      let work = length * WorkPattern.unit
      if pattern.finish(of: work, from: start) <= bound { return start }
      start = min(start - 1, pattern.latestStart(of: work, finishingBy: bound))
    }
    return Int.min
  }

  /// Work that must start by a day starts at the beginning of that day's working hours, not in their last minute.
  private func startOfDay(_ latestStart: Int, _ pattern: WorkPattern) -> Int {
    let (zone, origin) = (problem.network.zone, problem.horizon.origin)
    guard latestStart < Int.max, zone.start(of: zone.day(at: latestStart + origin + 1)) == latestStart + origin + 1 else {
      return latestStart
    }
    let last = pattern.previous(latestStart)
    guard last > Int.min else { return latestStart }
    return pattern.next(zone.start(of: zone.day(at: last + origin)) - origin)
  }

  /// Work that shares its people ends later the later it starts: search for the latest start that still ends in time.
  private func moveShared(_ number: NodeID, _ latestStart: Int, _ latestFinish: Int, _ side: inout DecoderSide) {
    let chosen = Int(side.chosen[number])
    let mode = side.modes[chosen]
    let node = side.network.nodes[number]
    let old = Slot(
      start: Int(side.starts[number]), finish: Int(side.finishes[number]), cause: side.causes[number],
      pieces: side.pieces[number])
    let latestStart = startOfDay(latestStart, side.patterns[Int(mode.pattern)])
    side.book(chosen, node, old, sign: -1)
    func slot(from start: Int) -> Slot? {
      let bounds = SlotBounds(start: start, finish: Int.min, cause: old.cause, finishCause: old.cause)
      let slot = side.slot(chosen, node, bounds, before: latestFinish)
      return slot.flatMap { $0.start <= latestStart && $0.finish <= latestFinish ? $0 : nil }
    }
    var best = old
    let last = side.patterns[Int(mode.pattern)].latestStart(of: mode.work, finishingBy: latestFinish)
    var (low, high) = (old.start, max(old.start, last) + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if let found = slot(from: middle) { (best, low) = (found, middle) } else { high = middle }
    }
    side.book(chosen, node, best, sign: 1)
    side.starts[number] = Int32(best.start)
    side.finishes[number] = Int32(best.finish)
    side.pieces[number] = best.pieces
  }

  /// Updates the phases around moved work.
  private func refreshPhases(_ side: inout DecoderSide) {
    for number in problem.topology.order {
      let kind = problem.network.nodes[number].kind
      if kind == .phaseStart || kind == .phaseFinish { _ = side.place(number) }
    }
  }
}

extension DecoderSide {
  /// If work cannot be done between two instants: the latest instant by which it may be, as far as that shows.
  func lastFinish(_ mode: Int, before start: Int, _ finish: Int) -> Int? {
    var result: Int?
    for index in modes[mode].demands {
      let demand = demands[Int(index)]
      let resource = Int(demand.resource)
      let first = stretchStart(demand, start)
      if first >= finish { continue }
      let pattern = booksStretches[resource] ? nil : patterns[Int(demand.support)]
      guard var conflict = timelines[resource].firstConflict(from: first, to: finish, need: demand.together, pattern: pattern)
      else { continue }
      // Where nothing is left, there is no need to look for an end.
      if kinds.hasCommonHours[mode] { conflict = timelines[resource].conflictStart(at: conflict, need: demand.together) }
      result = min(result ?? conflict, conflict)
    }
    return result
  }

  mutating func release(_ number: NodeID, _ mode: Mode) { change(number, mode, sign: -1) }
  package mutating func take(_ number: NodeID, _ mode: Mode) { change(number, mode, sign: 1) }

  private mutating func change(_ number: NodeID, _ mode: Mode, sign: Int32) {
    guard respectsCapacity else { return }
    for index in mode.demands {
      let demand = demands[Int(index)]
      book(demand, from: Int(starts[number]), to: Int(finishes[number]), need: sign * demand.need)
    }
  }
}

extension WorkPattern {
  /// The latest worked minute from which work ends by an instant; less than any instant if there is none.
  package func latestStart(of work: Int, finishingBy instant: Int) -> Int {
    let target = self.work(at: instant) - work
    guard target >= 0 else { return Int.min }
    return start(of: work, finishingAt: instant)
  }

  /// The latest worked minute at or before an instant; less than any instant if there is none.
  func previous(_ instant: Int) -> Int {
    if let piece = piece(endingAfter: instant), piece.lowerBound <= instant { return instant }
    return lastEnd(by: instant).map { $0 - 1 } ?? Int.min
  }
}
