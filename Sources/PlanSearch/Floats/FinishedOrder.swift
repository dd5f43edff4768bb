import PlanSolver
import PlanText

/// A finished schedule, prepared for shifting its work: who does what, and who hands over to whom, is settled. Instants
/// are minutes from the problem's origin.
package final class FinishedOrder: Sendable {
  package let problem: LevellingProblem
  /// The decoder that made the schedule.
  let placed: DecoderSide
  /// Places single nodes by precedence and working hours; handovers take care of capacity.
  package let side: DecoderSide
  package let starts: [Int32]
  package let finishes: [Int32]
  /// The nodes in the order in which they were placed.
  package let sequence: [NodeID]
  /// Links and blocking handovers, without those against the ranks: more urgent work does not wait for less urgent
  /// work.
  package let order: ScheduleOrder
  /// All links and handovers, whatever the ranks: whoever has a resource first still has it first.
  let fullOrder: ScheduleOrder
  /// Handovers that nobody waits for; their users are still placed in that order.
  let unblocking: [HandOver]
  /// Handovers of things from less urgent to more urgent work. Unlike people, things cannot be interrupted.
  let handOversAgainstRank: [HandOver]
  /// The last finish of all nodes.
  package let end: Int
  /// Shares vary, limits apply, or work uses the breaks of other work: precedence and working hours alone do not decide
  /// how late something may be.
  let needsDecoding: Bool
  /// By node: its duration depends on its position relative to other work, so precedence and working hours alone cannot
  /// tell the effect of moving it.
  let isUnsteady: [Bool]

  package enum View: Sendable {
    /// People, things and windows are handed over; `by` and `on` dates bind as long as they are met.
    case levelled
    /// Resources are unconstrained; `by` and `on` dates bind, so that negative float shows by how much they are
    /// missed.
    case network
  }

  package let view: View

  package convenience init(_ problem: LevellingProblem, _ solution: Solution, _ view: View) {
    self.init(problem, problem.decoderSide(of: solution), sequence: solution.sequence, view)
  }

  /// - Parameter placed: the decoder that made the schedule.
  /// - Parameter sequence: the nodes in the order in which they were placed.
  package init(_ problem: LevellingProblem, _ placed: DecoderSide, sequence: [NodeID], _ view: View) {
    self.problem = problem
    self.placed = placed
    self.view = view
    self.sequence = sequence
    let withHandOvers = view == .levelled
    starts = placed.starts
    finishes = placed.finishes
    end = Int(placed.finishes.max() ?? Int32(clamping: problem.origin))
    var side = placed
    side.respectsCapacity = false
    var isUnsteady = [Bool](repeating: false, count: placed.starts.count)
    for node in side.network.nodeIDs where side.chosen[node] >= 0 {
      let mode = side.chosen[node]
      side.network.nodes[node].modes = mode..<mode + 1
      let pattern = side.patterns[Int(side.modes[Int(mode)].pattern)]
      let alone = pattern.finish(of: side.modes[Int(mode)].work, from: Int(starts[node]))
      guard withHandOvers, alone != Int(finishes[node]) else { continue }
      // Other work, or a limit, made it longer than its own hours require; it stays that long.
      let booked = pattern.work(at: Int(finishes[node])) - pattern.work(at: Int(starts[node]))
      isUnsteady[node] = true
      side.modes[Int(mode)].work = max(side.modes[Int(mode)].work, booked)
    }
    let handOvers = withHandOvers ? HandOvers(problem, placed, starts: starts, finishes: finishes) : nil
    let arcs = handOvers?.arcs ?? []
    fullOrder = ScheduleOrder(side.network, arcs, sequence: sequence)
    let ranks = side.ranks
    func isAgainstRank(_ arc: HandOver) -> Bool { !ranks.isEmpty && ranks[arc.from] > ranks[arc.to] }
    let against = arcs.filter(isAgainstRank)
    let kept = (handOvers?.blocking ?? []).filter { !isAgainstRank($0) }
    let blocking = Set(kept)
    unblocking = kept == arcs ? [] : arcs.filter { !isAgainstRank($0) && !blocking.contains($0) }
    order = kept == arcs ? fullOrder : ScheduleOrder(side.network, kept, sequence: sequence)
    handOversAgainstRank = against.filter { !problem.resources.resources[$0.resource].kind.works }
    let hasLimits = side.rules.contains { !$0.outages.isEmpty || !$0.materials.isEmpty }
      || problem.resources.quotas.isEmpty == false
    for node in (handOvers?.entangled ?? []).union(fullOrder.conflicting) { isUnsteady[node] = true }
    if withHandOvers {
      for node in problem.network.nodeIDs where Self.hasChangingHours(node, problem, placed) { isUnsteady[node] = true }
    }
    self.isUnsteady = isUnsteady
    let isShared = placed.modes.contains(where: \.sharesPeople) || !placed.reservations.isEmpty
    let startTogether = Self.startTogether(problem, side.network, fullOrder, placed)
    needsDecoding =
      withHandOvers && (isShared || startTogether || !problem.steps.isEmpty || hasLimits || isUnsteady.contains(true) || !against.isEmpty)
    self.side = side
  }

  /// Several lines begin a phase whose start has a date: each could be late while another meets it.
  private static func startTogether(
    _ problem: LevellingProblem, _ network: DecoderNetwork, _ order: ScheduleOrder, _ placed: DecoderSide
  ) -> Bool {
    network.nodeIDs.contains { node in
      guard network.nodes[node].kind == .phaseStart, problem.network.limits(of: node) != nil else { return false }
      return order.arcs(to: node).count { arc in
        let (start, finish) = (Int(placed.starts[arc.source]), Int(placed.finishes[arc.source]))
        return network.bound(arc.arc, start: start, finish: finish) <= Int(placed.starts[node])
      } > 1
    }
  }

  /// Its people have a weekly or monthly limit, it uses positions of a role whose number varies, or its outages have a
  /// limit.
  private static func hasChangingHours(_ node: NodeID, _ problem: LevellingProblem, _ placed: DecoderSide) -> Bool {
    guard placed.chosen[node] >= 0 else { return false }
    let special = Int(placed.network.nodes[node].special)
    if special >= 0, !placed.rules[special].outages.isEmpty { return true }
    // An outage reserves its window after the work, until the backout time is over.
    let hasOutages = placed.rules.contains { $0.outage > 0 }
    return placed.modes[Int(placed.chosen[node])].demands.contains { index in
      let resource = problem.resources.resources[Int(placed.demands[Int(index)].resource)]
      let profile = problem.resources.profiles[Int(resource.profile)]
      return resource.quota >= 0 || (resource.kind == .window && hasOutages) || (resource.kind == .seat && (!profile.levels.isSteady || profile.left != nil))
    }
  }

  package var nodes: Range<NodeID> { problem.network.nodeIDs }

  // MARK: Slots

  /// The slot for work that cannot start before an instant; nil if it cannot be placed.
  package func place(_ node: NodeID, from start: Int) -> (start: Int, finish: Int)? {
    guard !problem.steps.isEmpty, problem.steps.durations[node] != nil else { return place(node, from: start, side) }
    var side = side
    var found: (start: Int, finish: Int)?
    // The length of a month depends on where it is placed.
    for _ in 0..<8 {
      let instant = (found?.start ?? start) + problem.horizon.origin
      guard let length = problem.steps.length(ofNode: node, from: instant) else { break }
      side.modes[Int(side.chosen[node])].work = length * WorkPattern.unit
      guard let place = place(node, from: start, side) else { return nil }
      if place.start == found?.start ?? start { return place }
      found = place
    }
    return found
  }

  private func place(_ node: NodeID, from start: Int, _ side: DecoderSide) -> (start: Int, finish: Int)? {
    side.slot(
      Int(side.chosen[node]), side.network.nodes[node], start, Int.min, .origin, .origin, before: Int.max
    ).map { ($0.start, $0.finish) }
  }

  func isWork(_ node: NodeID) -> Bool { side.network.nodes[node].kind == .work && side.chosen[node] >= 0 }

  /// An event that was moved later, to where its successor starts.
  func isLateEvent(_ node: NodeID) -> Bool {
    side.network.nodes[node].kind == .milestone && problem.network.limits(of: node)?.isLate ?? false
  }

  /// True for the nodes around phases, which are not activities: whatever moves them moves what follows.
  package func isPhase(_ node: NodeID) -> Bool {
    let kind = side.network.nodes[node].kind
    return kind == .gate || kind == .phaseStart
  }

  /// The latest slot for work that starts and ends by two instants. If that is before its present slot, a levelled
  /// schedule keeps the present one.
  func lastPlace(_ node: NodeID, startingBy latestStart: Int, finishingBy latestFinish: Int) -> (start: Int, finish: Int) {
    let present = (start: Int(starts[node]), finish: Int(finishes[node]))
    let mode = side.modes[Int(side.chosen[node])]
    let pattern = side.patterns[Int(mode.pattern)]
    let origin = problem.horizon.origin
    let stepStart = problem.steps.isEmpty ? nil : problem.steps.lastStart(ofNode: node, endingBy: latestFinish + origin)
    var upper = stepStart.map { $0 - origin } ?? pattern.latestStart(of: mode.work, finishingBy: latestFinish)
    if upper > latestStart { upper = pattern.previous(latestStart) }
    guard upper > present.start || view == .network else { return present }
    func fits(_ start: Int) -> (start: Int, finish: Int)? {
      guard let place = place(node, from: start), place.start <= latestStart, place.finish <= latestFinish else { return nil }
      // If rates differ, part of a minute is left over at the end: that is not float.
      return place.finish == present.finish ? present : place
    }
    if upper > Int(Int32.min), let place = fits(upper) { return place }
    // With windows, freezes and changing rates, later starts never end earlier.
    var best: (start: Int, finish: Int)?
    var (low, high) = (present.start, upper)
    if upper > present.start {
      best = fits(low)
    } else {
      (low, high) = (max(problem.horizon.range.lowerBound, Int(Int32.min)), present.start)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if let place = fits(middle) {
        (best, low) = (place, middle)
      } else {
        high = middle
      }
    }
    if let best { return best }
    // There is no earlier slot: return the present one, shifted by the excess.
    let excess = max(present.finish - latestFinish, present.start - latestStart, 0)
    return view == .levelled ? present : (present.start - excess, present.finish - excess)
  }

  /// Where a pinned start falls, as the date may lie in non-working time.
  package func pinnedStart(_ node: NodeID, _ date: Int) -> Int {
    guard isWork(node) else { return max(date, side.network.nextWorking(date, side.network.nodes[node].calendar)) }
    return max(date, place(node, from: date)?.start ?? date)
  }

  // MARK: Links

  /// The latest instant at the source end of a link for which the target end is bound by no more than `latest`.
  package func latest(_ arc: ScheduleOrder.Arc, boundBy latest: Int) -> Int {
    let lag = Int(arc.arc.lag)
    let origin = problem.horizon.origin
    if !problem.steps.isEmpty, let source = problem.steps.lastSource(ofLink: arc.arc.link, endingBy: latest + origin) {
      return source - origin
    }
    if lag == 0 { return latest }
    if !arc.arc.calendar.exists { return latest - lag }
    let network = side.network
    func bound(_ instant: Int) -> Int { network.bound(arc.arc, start: instant, finish: instant) }
    var low = arc.leavesFinish ? Int(finishes[arc.source]) : Int(starts[arc.source])
    var back = 1440
    while view == .network, bound(low) > latest, back < Int(Int32.max) / 4 {
      low -= back
      back *= 2
    }
    if bound(low) > latest { return low }
    // A lag in working time takes at least as long in clock time, and so does a lead.
    var high = lag > 0 ? max(low, latest - lag) + 1 : low + 1
    if lag < 0 {
      var step = 1440
      while high < Int(Int32.max) / 2, bound(high) <= latest {
        high += step
        step *= 2
      }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if bound(middle) <= latest { low = middle } else { high = middle }
    }
    return low
  }

  /// Less urgent work hands over to more urgent work.
  func isAgainstRank(_ arc: ScheduleOrder.Arc) -> Bool {
    arc.resource.exists && !side.ranks.isEmpty && side.ranks[arc.source] > side.ranks[arc.target]
  }

  package func bound(_ arc: ScheduleOrder.Arc) -> Int {
    bound(arc, start: Int(starts[arc.source]), finish: Int(finishes[arc.source]))
  }

  /// The instant to which a link would bind its target if its source were elsewhere.
  package func bound(_ arc: ScheduleOrder.Arc, start: Int, finish: Int) -> Int {
    let origin = problem.horizon.origin
    let instant = arc.leavesFinish ? finish : start
    if !problem.steps.isEmpty, let lag = problem.steps.lag(ofLink: arc.arc.link, from: instant + origin) {
      return instant + lag
    }
    return side.network.bound(arc.arc, start: start, finish: finish)
  }
}
