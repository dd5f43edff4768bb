/// Work that is to be done as late as possible: moved behind until a successor or a person is in the way.
struct LatePlacement {
  private let problem: LevellingProblem
  private let outgoing: DecoderNetwork

  init(_ problem: LevellingProblem, _ backward: DecoderSide) {
    self.problem = problem
    outgoing = backward.network
  }

  func apply(_ side: inout DecoderSide) {
    guard problem.network.limits.contains(where: \.isLate) else { return }
    let end = Int(side.finishes.max() ?? 0)
    // How late a phase's start and finish may be, for what lies in it.
    var latest = [Int](repeating: end, count: problem.network.nodes.count)
    for number in problem.topology.order.reversed().map(Int.init) {
      let bounds = bounds(number, end, side, latest)
      if Self.isPhase(problem.network.nodes[number]) {
        latest[number] = min(bounds.start, bounds.finish)
      } else if problem.network.limits(of: number)?.isLate ?? false {
        move(number, bounds.start, bounds.finish, &side)
      }
    }
    refreshPhases(&side)
  }

  private static func isPhase(_ node: Network.Node) -> Bool { node.kind == .phaseStart || node.kind == .phaseFinish }

  /// The latest start and finish that links leave.
  private func bounds(
    _ number: Int, _ end: Int, _ side: DecoderSide, _ latest: [Int]
  ) -> (start: Int, finish: Int) {
    var (latestStart, latestFinish) = (Int.max, end)
    for slot in Int(outgoing.firstArc[number])..<Int(outgoing.firstArc[number + 1]) {
      let arc = outgoing.arcs[slot]
      let target = Int(arc.source)
      let isPhase = Self.isPhase(problem.network.nodes[target])
      let (start, finish) = isPhase ? (latest[target], latest[target]) : (Int(side.starts[target]), Int(side.finishes[target]))
      // Links are turned round here: time runs backwards.
      let bound = -outgoing.bound(arc, start: -finish, finish: -start)
      if arc.kind == .finishToStart || arc.kind == .startToStart {
        latestFinish = min(latestFinish, bound)
      } else {
        latestStart = min(latestStart, bound)
      }
    }
    // Its own dates hold, and those of a phase for what lies in it.
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

  private func move(_ number: Int, _ latestStart: Int, _ latestFinish: Int, _ side: inout DecoderSide) {
    let node = side.network.nodes[number]
    guard node.kind == .work, side.chosen[number] >= 0, node.special < 0 else {
      // Where the work before it ends, not where that behind it begins.
      let instant = side.network.previousWorking(min(latestStart, latestFinish), node.calendar)
      if node.kind == .milestone, instant > Int(side.finishes[number]), instant < Int.max {
        side.starts[number] = Int32(instant)
        side.finishes[number] = Int32(instant)
      }
      return
    }
    moveWork(number, latestStart, latestFinish, &side)
  }

  private func moveWork(_ number: Int, _ latestStart: Int, _ latestFinish: Int, _ side: inout DecoderSide) {
    let mode = side.modes[Int(side.chosen[number])]
    guard !mode.isLimited else { return }
    let pattern = side.patterns[Int(mode.pattern)]
    side.release(number, mode)
    var bound = latestFinish
    while true {
      var start = pattern.latestStart(of: mode.work, finishingBy: bound)
      if start > latestStart { start = pattern.previous(latestStart) }
      guard start > Int(side.starts[number]) else { break }
      let finish = pattern.finish(of: mode.work, from: start)
      guard let conflict = side.firstConflict(mode, start, finish) else {
        side.starts[number] = Int32(start)
        side.finishes[number] = Int32(finish)
        break
      }
      bound = min(conflict, finish - 1)
    }
    side.take(number, mode)
  }

  /// Phases around what has moved.
  private func refreshPhases(_ side: inout DecoderSide) {
    for number in problem.topology.order.map(Int.init) {
      let kind = problem.network.nodes[number].kind
      if kind == .phaseStart || kind == .phaseFinish { _ = side.place(number) }
    }
  }
}

extension DecoderSide {
  func firstConflict(_ mode: Mode, _ start: Int, _ finish: Int) -> Int? {
    mode.demands.lazy.compactMap { index -> Int? in
      let demand = demands[Int(index)]
      let resource = Int(demand.resource)
      let first = stretchStart(demand, mode, start)
      if first >= finish { return nil }
      return timelines[resource].firstConflict(
        from: first, to: finish, need: demand.together,
        pattern: booksStretches[resource] ? nil : patterns[Int(demand.support)])
    }.min()
  }

  mutating func release(_ number: Int, _ mode: Mode) { change(number, mode, sign: -1) }
  mutating func take(_ number: Int, _ mode: Mode) { change(number, mode, sign: 1) }

  private mutating func change(_ number: Int, _ mode: Mode, sign: Int32) {
    let (start, finish) = (Int(starts[number]), Int(finishes[number]))
    for index in mode.demands {
      let demand = demands[Int(index)]
      let resource = Int(demand.resource)
      let set =
        booksStretches[resource]
        ? InstantRanges([stretchStart(demand, mode, start)..<stretchEnd(demand, finish)]) : patterns[Int(demand.support)].set(in: start..<finish)
      for range in set.ranges {
        timelines[resource].book(from: range.lowerBound, to: range.upperBound, need: sign * demand.need)
      }
    }
  }
}

extension WorkPattern {
  /// The last worked minute from which work ends by an instant; below everything when there is none.
  func latestStart(of work: Int, finishingBy instant: Int) -> Int {
    let target = self.work(at: instant) - work
    guard target >= 0 else { return Int.min }
    return start(of: work, finishingAt: instant)
  }

  /// The last worked minute at or before an instant; below everything when there is none.
  func previous(_ instant: Int) -> Int {
    let index = index(endingAfter: instant)
    if index < pieces.count, Int(pieces[index].start) <= instant { return instant }
    return index > 0 ? Int(pieces[index - 1].end) - 1 : Int.min
  }
}
