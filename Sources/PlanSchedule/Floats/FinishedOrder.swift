import PlanModel
import PlanSolver

/// A schedule that is finished, so that its work can be slid: who does what is settled, and who hands over to whom.
/// Instants are minutes from the origin of the problem.
struct FinishedOrder: Sendable {
  let problem: LevellingProblem
  /// Places single nodes by order and hours; capacity is kept by the hand-overs.
  let side: DecoderSide
  let starts: [Int32]
  let finishes: [Int32]
  /// The nodes in the order in which they were placed.
  let sequence: [Int32]
  /// Links and the hand-overs that are waited for, without those against the ranks: more urgent work does not wait for
  /// less urgent work.
  let order: ScheduleOrder
  /// All of them: who has something first still does, whatever the ranks.
  let fullOrder: ScheduleOrder
  /// Hand-overs that nobody waits for, whose users are placed in that order all the same.
  let unblocking: [HandOver]
  /// What less urgent work hands over to more urgent work that cannot interrupt it, as it interrupts people.
  let handOversAgainstRank: [HandOver]
  /// The last finish of all nodes.
  let end: Int
  /// Shares that vary, limits, or work in the breaks of other work: more than order and hours decides how late
  /// something may be.
  let needsDecoding: Bool
  /// By node: how long it takes depends on where it lies beside other work, so that order and hours alone do not tell
  /// what moving it leads to.
  let isUnsteady: [Bool]

  enum View: Sendable {
    /// People, things and windows are handed over; `by` and `on` dates bind while they are kept.
    case levelled
    /// Everybody and everything is there several times over; `by` and `on` dates bind, so that negative float shows by
    /// how much they are missed.
    case network
  }

  let view: View

  /// - Parameter sequence: the nodes in the order in which they were placed.
  init(_ problem: LevellingProblem, _ placed: DecoderSide, sequence: [Int32], _ view: View) {
    self.problem = problem
    self.view = view
    self.sequence = sequence
    let withHandOvers = view == .levelled
    starts = placed.starts
    finishes = placed.finishes
    end = Int(placed.finishes.max() ?? Int32(clamping: problem.origin))
    var side = placed
    side.respectsCapacity = false
    var isUnsteady = [Bool](repeating: false, count: placed.starts.count)
    for node in side.network.nodes.indices where side.chosen[node] >= 0 {
      let mode = side.chosen[node]
      side.network.nodes[node].modes = mode..<mode + 1
      let pattern = side.patterns[Int(side.modes[Int(mode)].pattern)]
      let alone = pattern.finish(of: side.modes[Int(mode)].work, from: Int(starts[node]))
      guard withHandOvers, alone != Int(finishes[node]) else { continue }
      // Others' work, or a limit, made it longer than its own hours ask for: so it stays.
      let booked = pattern.work(at: Int(finishes[node])) - pattern.work(at: Int(starts[node]))
      isUnsteady[node] = true
      side.modes[Int(mode)].work = max(side.modes[Int(mode)].work, booked)
    }
    let handOvers = withHandOvers ? HandOvers(problem, placed, starts: starts, finishes: finishes) : nil
    let arcs = handOvers?.arcs ?? []
    fullOrder = ScheduleOrder(side.network, arcs, sequence: sequence)
    let ranks = side.ranks
    func isAgainstRank(_ arc: HandOver) -> Bool { !ranks.isEmpty && ranks[Int(arc.from)] > ranks[Int(arc.to)] }
    let against = arcs.filter(isAgainstRank)
    let kept = (handOvers?.blocking ?? []).filter { !isAgainstRank($0) }
    let blocking = Set(kept)
    unblocking = kept == arcs ? [] : arcs.filter { !isAgainstRank($0) && !blocking.contains($0) }
    order = kept == arcs ? fullOrder : ScheduleOrder(side.network, kept, sequence: sequence)
    handOversAgainstRank = against.filter { !problem.resources.resources[Int($0.resource)].kind.works }
    let hasLimits = side.rules.contains { !$0.outages.isEmpty || !$0.materials.isEmpty }
      || problem.resources.quotas.isEmpty == false
    for node in (handOvers?.entangled ?? []).union(fullOrder.conflicting) { isUnsteady[Int(node)] = true }
    if withHandOvers {
      for node in isUnsteady.indices where Self.hasChangingHours(node, problem, placed) { isUnsteady[node] = true }
    }
    self.isUnsteady = isUnsteady
    let isShared = placed.modes.contains(where: \.sharesPeople) || !placed.reservations.isEmpty
    let startTogether = Self.startTogether(problem, side.network, fullOrder, placed)
    needsDecoding =
      withHandOvers && (isShared || startTogether || !problem.steps.isEmpty || hasLimits || isUnsteady.contains(true) || !against.isEmpty)
    self.side = side
  }

  /// Several lines begin a phase whose start has a date: each could be late while another keeps it.
  private static func startTogether(
    _ problem: LevellingProblem, _ network: DecoderNetwork, _ order: ScheduleOrder, _ placed: DecoderSide
  ) -> Bool {
    network.nodes.indices.contains { node in
      guard network.nodes[node].kind == .phaseStart, problem.network.limits(of: node) != nil else { return false }
      return order.arcs(to: node).count { arc in
        let (start, finish) = (Int(placed.starts[arc.source]), Int(placed.finishes[arc.source]))
        return network.bound(arc.arc, start: start, finish: finish) <= Int(placed.starts[node])
      } > 1
    }
  }

  /// Its people have a limit a week or month, or places of a role with meetings; or its outages have one.
  private static func hasChangingHours(_ node: Int, _ problem: LevellingProblem, _ placed: DecoderSide) -> Bool {
    guard placed.chosen[node] >= 0 else { return false }
    let special = Int(placed.network.nodes[node].special)
    if special >= 0, !placed.rules[special].outages.isEmpty { return true }
    // An outage keeps its window behind the work, until it could be backed out.
    let hasOutages = placed.rules.contains { $0.outage > 0 }
    return placed.modes[Int(placed.chosen[node])].demands.contains { index in
      let resource = problem.resources.resources[Int(placed.demands[Int(index)].resource)]
      let profile = problem.resources.profiles[Int(resource.profile)]
      return resource.quota >= 0 || (resource.kind == .window && hasOutages) || (resource.kind == .seat && (!profile.levels.isSteady || profile.left != nil))
    }
  }

  // MARK: Places

  /// Where work goes that cannot start before an instant; nil when there is no room.
  func place(_ node: Int, from start: Int) -> (start: Int, finish: Int)? {
    guard !problem.steps.isEmpty, problem.steps.durations[node] != nil else { return place(node, from: start, side) }
    var side = side
    var found: (start: Int, finish: Int)?
    // A month is as long as it is from where it finds room.
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

  private func place(_ node: Int, from start: Int, _ side: DecoderSide) -> (start: Int, finish: Int)? {
    side.slot(
      Int(side.chosen[node]), side.network.nodes[node], start, Int.min, .origin, .origin, before: Int.max
    ).map { ($0.start, $0.finish) }
  }

  func isWork(_ node: Int) -> Bool { side.network.nodes[node].kind == .work && side.chosen[node] >= 0 }

  /// An event that was moved behind, to where what follows it begins.
  func isLateEvent(_ node: Int) -> Bool {
    side.network.nodes[node].kind == .milestone && problem.network.limits(of: node)?.isLate ?? false
  }

  /// True for the nodes around phases, which are no activities: what moves them moves what is behind them.
  func isPhase(_ node: Int) -> Bool {
    let kind = side.network.nodes[node].kind
    return kind == .gate || kind == .phaseStart
  }

  /// The last place of work that starts and ends by two instants. Where that is before its present place, the present
  /// one in a levelled schedule.
  func lastPlace(_ node: Int, startingBy latestStart: Int, finishingBy latestFinish: Int) -> (start: Int, finish: Int) {
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
      // Where rates differ, part of a minute is left at the end: that is no float.
      return place.finish == present.finish ? present : place
    }
    if upper > Int(Int32.min), let place = fits(upper) { return place }
    // Windows, freezes and rates that change: later starts never end earlier.
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
    // Nowhere before: it would have to be moved by so much.
    let excess = max(present.finish - latestFinish, present.start - latestStart, 0)
    return view == .levelled ? present : (present.start - excess, present.finish - excess)
  }

  /// Where a pinned start lies, which may fall into time off.
  func pinnedStart(_ node: Int, _ date: Int) -> Int {
    guard isWork(node) else { return max(date, side.network.nextWorking(date, side.network.nodes[node].calendar)) }
    return max(date, place(node, from: date)?.start ?? date)
  }

  // MARK: Links

  /// The last instant at the source's end of a link for which the other end is bound by no more than `latest`.
  func latest(_ arc: ScheduleOrder.Arc, boundBy latest: Int) -> Int {
    let lag = Int(arc.arc.lag)
    let origin = problem.horizon.origin
    if !problem.steps.isEmpty, let source = problem.steps.lastSource(ofLink: arc.arc.link, endingBy: latest + origin) {
      return source - origin
    }
    if lag == 0 { return latest }
    if arc.arc.calendar < 0 { return latest - lag }
    let network = side.network
    func bound(_ instant: Int) -> Int { network.bound(arc.arc, start: instant, finish: instant) }
    var low = arc.leavesFinish ? Int(finishes[arc.source]) : Int(starts[arc.source])
    var back = 1440
    while view == .network, bound(low) > latest, back < Int(Int32.max) / 4 {
      low -= back
      back *= 2
    }
    if bound(low) > latest { return low }
    // A lag of working time takes at least as long by the clock, a lead too.
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

  /// Less urgent work hands something over to more urgent work.
  func isAgainstRank(_ arc: ScheduleOrder.Arc) -> Bool {
    arc.resource >= 0 && !side.ranks.isEmpty && side.ranks[arc.source] > side.ranks[Int(arc.target)]
  }

  func bound(_ arc: ScheduleOrder.Arc) -> Int {
    bound(arc, start: Int(starts[arc.source]), finish: Int(finishes[arc.source]))
  }

  /// The instant that a link allows its target with its source elsewhere.
  func bound(_ arc: ScheduleOrder.Arc, start: Int, finish: Int) -> Int {
    let origin = problem.horizon.origin
    let instant = arc.leavesFinish ? finish : start
    if !problem.steps.isEmpty, let lag = problem.steps.lag(ofLink: arc.arc.link, from: instant + origin) {
      return instant + lag
    }
    return side.network.bound(arc.arc, start: start, finish: finish)
  }
}
