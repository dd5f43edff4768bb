import PlanModel
import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

/// Computes the dates for carrying out a plan: finds a good sequence of the work within a budget of schedules, and
/// places everything in that sequence.
struct Leveller {
  let builder: NetworkBuilder
  let network: NetworkSchedule
  /// Schedules that may be generated; nil for the default.
  let budget: Int?
  /// False: a first schedule is enough, unless its own dates decide what it may be.
  let searches: Bool
  /// Something that takes people's time begins or ends with activities.
  let dependsOnMoments: Bool
  /// What was found while the ways were chosen to do what can be done in several.
  private let ways: WayChoice
  /// What a search found when elapsed months had other lengths: it is kept, and not sought again.
  private let found: OrderSearch.Found?
  /// The longest horizon.
  private let longest: Int

  /// With frequent recurrences the horizon is shorter, so that there are no more occurrences than this, and no more
  /// times of all who take part.
  private static let mostOccurrences = 1_500_000
  private static let mostTimes = 4_000_000
  private static let longestMonth = 31 * 1440

  init(
    builder: NetworkBuilder, network: NetworkSchedule, budget: Int?, searches: Bool, ways: WayChoice = WayChoice(),
    found: OrderSearch.Found? = nil
  ) {
    self.ways = ways
    self.found = found
    self.builder = builder
    self.network = network
    self.budget = budget.map { max(0, $0 - ways.schedules) }
    self.searches = searches
    dependsOnMoments = builder.hasMovingBounds
    longest = Self.longest(builder.plan)
  }

  /// The project's start; work that has not started may have to wait for a later status date.
  var origin: Int { builder.plan.statedStart }

  /// Dates, and the sequence that they follow from.
  ///
  /// While a search looks for that sequence, elapsed months have the length that they have from where each schedule puts
  /// them. Afterwards they have the ones that the plan was given.
  func level() -> (dates: Levelling, found: OrderSearch.Found?) {
    var best: [NodeID]?
    var search = SearchSummary()
    var appointments: Appointments?
    let settled = settled(endsMeetings: true) { basis, decoder, isLonger in
      if isLonger { best = nil }
      var own = Appointments(basis.problem)
      if found == nil, !basis.problem.steps.isEmpty { decoder.forward.steps = basis.problem.steps }
      defer {
        appointments = own
        decoder.forward.steps = nil
      }
      let searches = searches || dependsOnMoments || own.leavesChoice(decoder)
      let order = OrderSearch(
        basis.problem, budget: budget, searches: searches, known: ways.sequence,
        mayGrow: basis.problem.horizon.range.upperBound < longest, stability)
      if own.leavesChoice(decoder) {
        _ = own.choose(&decoder, in: best ?? found?.sequence ?? PopulationSearch(budget: 0).run(decoder).best.sequence.map { NodeID($0) })
      }
      if best == nil {
        (best, search) = order.run(decoder, from: found)
        // The sequence found may show that another choice is better.
        if own.leavesChoice(decoder), own.choose(&decoder, in: best ?? []) {
          (best, search) = order.run(decoder, from: found)
        }
      } else {
        // Other times are free in this round, so what bounds the first one may not bound it.
        search.lowerBound = min(search.lowerBound, CalendarBounds(basis.problem, decoder).leastLength ?? 0)
      }
      let sequence = best ?? network.topology.order
      return (sequence, own.place(sequence, &decoder))
    }
    let kept = best.map { ($0, search) }
    search.schedules += ways.schedules
    if let least = ways.lowerBound { search.lowerBound = min(search.lowerBound, least) }
    var decoder = settled.decoder
    var placed = moveLate(settled.order, settled.basis, &decoder)
    // The search takes late work for early. If the first schedule ends up less late than the one found, it is better.
    let movesWork = network.network.limits.contains(where: \.isLate) && !dependsOnMoments
    if movesWork, let first = search.first, let appointments, decoder.lateness > 0 {
      var other = settled.decoder
      if appointments.place(first, &other).isEmpty {
        let order = moveLate(first, settled.basis, &other)
        if other.lateness < decoder.lateness { (decoder, placed) = (other, order) }
      }
    }
    return (Levelling(settled.basis, decoder, placed, search, settled.impossible), kept)
  }

  /// Moves `schedule late` work, and returns the resulting sequence.
  private func moveLate(_ sequence: [NodeID], _ basis: PlanProblem, _ decoder: inout CalendarDecoder) -> [NodeID] {
    LatePlacement(basis.problem, decoder.backward, sequence: sequence, hasMovingBounds: dependsOnMoments).apply(&decoder.forward)
  }

  /// Places everything. Repeats with a longer horizon while something cannot be placed, and while meetings and routines
  /// end at other times than assumed. If something can never be placed, only the longest horizon shows that everything
  /// else can, unless all that is missing is material.
  ///
  /// - Parameter endsMeetings: whether meetings and routines that begin once everything is done leave the limits of
  ///   people alone. The end has to come first; it never gets later by that.
  /// - Parameter place: places everything within the horizon; is told whether that is longer than before, and returns
  ///   the sequence and the nodes that cannot be placed.
  func settled(
    withMeetings: Bool = true, endsMeetings: Bool = false,
    _ place: (_ basis: PlanProblem, _ decoder: inout CalendarDecoder, _ isLonger: Bool) -> (
      order: [NodeID], stuck: [NodeID]
    )
  ) -> Settled {
    var ahead = min(firstHorizon(), longest)
    var moments = networkMoments()
    var isLonger = false
    var unplaced: [NodeID] = []
    var round = 0
    var meetingsEnd = Int.max
    var known: Settled?
    while true {
      let horizon = Horizon(origin: origin, range: -ahead..<ahead)
      let basis = PlanProblem(builder, network.topology, horizon, moments, withMeetings: withMeetings, meetingsEnd: meetingsEnd)
      var decoder = basis.problem.decoder()
      if ahead == longest { decoder.giveUp(onThoseOf: unplaced) }
      let (order, stuck) = place(basis, &decoder, isLonger)
      let next = ahead == longest ? nil : longer(than: basis, stuck, decoder, moments)
      isLonger = next != nil
      if let next {
        (ahead, unplaced) = (next, stuck)
        continue
      }
      let found = actualMoments(decoder.forward)
      round += 1
      if dependsOnMoments, found != moments, round < 6 {
        // Loads last as long as either guess says, so that never less is booked than needed.
        moments = round < 3 ? found : Self.wider(moments, found)
        continue
      }
      let settled = (basis, decoder, order, withTooFar(stuck, decoder.forward))
      let end = decoder.forward.finishes.max().map { Int($0) } ?? 0
      if let known, end > meetingsEnd { return known }
      guard endsMeetings, stuck.isEmpty, basis.resourceTable.countsMeetings(from: end, before: meetingsEnd) else { return settled }
      (meetingsEnd, known) = (end, settled)
    }
  }

  typealias Settled = (basis: PlanProblem, decoder: CalendarDecoder, order: [NodeID], impossible: [NodeID])

  // MARK: Horizon

  /// The horizon to try next, if some nodes found no place within one, or one where not all meetings and periods of
  /// limits are known; in minutes from the origin. Nil if they only lack material.
  private func longer(than basis: PlanProblem, _ stuck: [NodeID], _ decoder: CalendarDecoder, _ moments: ActivityMoments) -> Int? {
    let ahead = basis.problem.horizon.range.upperBound
    if stuck.isEmpty {
      let end = Int(decoder.forward.finishes.max() ?? 0)
      return basis.recurs && end > ahead - Self.longestMonth ? min(ahead * 2, longest) : nil
    }
    // Time brings no more material.
    let short = stuck.filter { decoder.forward.lacksStock($0) }
    let waiting = short.isEmpty || decoder.isImpossible(anyOf: short) ? stuck : stuck.filter { !decoder.forward.lacksStock($0) }
    if waiting.isEmpty { return nil }
    if Set(decoder.unconstrained.stuck).isDisjoint(with: waiting), decoder.isShort(basis.problem.horizon, forAllOf: waiting) {
      return min(ahead * (waiting.count > network.network.nodes.count / 2 ? 8 : 2), longest)
    }
    return neverFits(waiting, within: longest, moments) ? longest : min(ahead * 8, longest)
  }

  /// True if some of the nodes have no place within a horizon, even if all resources were free and nobody met.
  private func neverFits(_ nodes: [NodeID], within ahead: Int, _ moments: ActivityMoments) -> Bool {
    let horizon = Horizon(origin: origin, range: -ahead..<ahead)
    let decoder = PlanProblem(builder, network.topology, horizon, moments, withMeetings: false).problem.decoder()
    return !Set(decoder.unconstrained.stuck).isDisjoint(with: nodes) || decoder.isImpossible(anyOf: nodes)
  }

  private static func longest(_ plan: Plan) -> Int {
    let recurring = plan.activities.filter { $0.hasDetails && $0.details.every != nil }
    if recurring.isEmpty { return Horizon.longest }
    let groups = PeopleGroups(plan)
    let parties = recurring.reduce(0) { sum, activity in
      RecurringParties(plan, groups, activity).places.reduce(sum) { $0 + $1.count }
    }
    let days = min(mostOccurrences / recurring.count, mostTimes / max(1, parties))
    return max(2 * 366 * 1440, min(Horizon.longest, days * 1440))
  }

  /// Enough for the network's length and the load of the busiest resource; extended if that is not enough.
  private func firstHorizon() -> Int {
    let length = max(0, min(network.projectFinish, WorkCalendar.never / 2) - origin)
    let paces = builder.plan.people.map(pace)
    var load: [EntityID: Int] = [:]
    var most = 0
    for activity in builder.plan.activities {
      func add(_ work: Int, _ assign: [Allotment]) {
        for allotment in assign {
          let pace = builder.plan.row(allotment.first, .person).map { paces[$0] } ?? Self.usualPace
          load[allotment.first.target, default: 0] += min(work * pace, Horizon.longest)
          most = max(most, load[allotment.first.target] ?? 0)
        }
      }
      if activity.hasOpenWays {
        for way in activity.ways { add(builder.lengths.minutes(way.length), way.assign) }
      } else {
        add(activity.effort.map(builder.lengths.minutes) ?? activity.duration.map(builder.lengths.minutes) ?? 0, activity.assign)
      }
    }
    return min(length + most + 180 * 1440, Horizon.longest)
  }

  /// A week with 40 working hours has 168 hours.
  private static let usualPace = 5

  /// Clock minutes for each minute of somebody's work: half the usual hours take twice as long.
  private func pace(_ person: Person) -> Int {
    guard let limit = person.limit, let period = QuotaPeriod(builder.plan.text(limit.unit)) else { return Self.usualPace }
    let scale = builder.plan.timeScale
    let usual =
      switch period {
      case .day: scale.day
      case .week: scale.week
      case .month: scale.month
      case .year: 12 * scale.month
      }
    return Self.usualPace * (usual / max(1, scale.minutes(limit.amount)) + 1)
  }

  /// Nodes that cannot be placed, and those past the longest horizon that do not wait for another such node.
  private func withTooFar(_ stuck: [NodeID], _ side: DecoderSide) -> [NodeID] {
    let end = Int32(Horizon.longest - Self.longestMonth)
    guard side.finishes.contains(where: { $0 >= end }) else { return stuck }
    var isStuck = [Bool](repeating: false, count: side.finishes.count)
    for node in stuck { isStuck[node] = true }
    return side.network.nodeIDs.filter { node in
      guard isStuck[node] || side.finishes[node] >= end else { return false }
      let arcs = side.network.arcs[side.network.slots(to: node)]
      return !arcs.contains { side.finishes[$0.source] >= end }
    }
  }

  private func networkMoments() -> ActivityMoments {
    moments(isEarliest: true) { node, isStart in
      let instant = isStart ? network.start(of: node) : network.finish(of: node)
      return min(instant - origin, Horizon.longest)
    }
  }

  private func actualMoments(_ side: DecoderSide) -> ActivityMoments {
    moments(isEarliest: false) { node, isStart in Int(isStart ? side.starts[node] : side.finishes[node]) }
  }

  private func moments(isEarliest: Bool, _ instant: (_ node: NodeID, _ isStart: Bool) -> Int) -> ActivityMoments {
    guard dependsOnMoments else { return ActivityMoments(starts: [], finishes: [], isEarliest: isEarliest) }
    return ActivityMoments(
      starts: builder.startNode.map { $0.exists ? instant($0, true) : ActivityMoments.none },
      finishes: builder.finishNode.map { $0.exists ? instant($0, false) : ActivityMoments.none }, isEarliest: isEarliest)
  }

  private static func wider(_ first: ActivityMoments, _ second: ActivityMoments) -> ActivityMoments {
    ActivityMoments(
      starts: zip(first.starts, second.starts).map { min($0, $1) },
      finishes: zip(first.finishes, second.finishes).map { max($0, $1) }, isEarliest: false)
  }

  /// If a plan is in progress or has a baseline, its sequence stays unless another one saves half a day.
  private var stability: OrderSearch.Stability {
    let isUnderWay = !builder.progress.isEmpty || !builder.plan.registers.baselines.isEmpty
    return isUnderWay ? .kept(unlessShorterBy: builder.plan.timeScale.day / 2) : .free
  }
}
