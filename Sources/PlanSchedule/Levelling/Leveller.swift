import PlanSolver
import PlanSyntax

/// Computes the dates for carrying out a plan: finds a good sequence of the work within a budget of schedules, and
/// places everything in that sequence.
struct Leveller {
  let builder: NetworkBuilder
  let network: NetworkSchedule
  /// Schedules that may be generated; nil for the default.
  let budget: Int?

  /// The longest horizon: 200 years.
  static let longest = 105_192_000
  /// With frequent recurrences the horizon is shorter, so that there are no more occurrences than this.
  private static let mostOccurrences = 1_500_000

  /// The project's start; work that has not started may have to wait for a later status date.
  var origin: Int { NetworkBuilder.projectStart(builder.plan) }

  func level() -> Levelling {
    var best: [Int32]?
    var search = SearchSummary()
    let settled = settled { problem, decoder, isLonger in
      if isLonger { best = nil }
      var appointments = Appointments(problem)
      if appointments.leavesChoice(decoder) {
        _ = appointments.choose(&decoder, in: best ?? PopulationSearch(budget: 0).run(decoder).best.sequence)
      }
      if best == nil {
        (best, search) = order(problem, &decoder)
        // The sequence found may show that another choice is better.
        if appointments.leavesChoice(decoder), appointments.choose(&decoder, in: best ?? []) {
          (best, search) = order(problem, &decoder)
        }
      }
      let order = best ?? network.topology.order
      return (order, appointments.place(order, &decoder))
    }
    var decoder = settled.decoder
    let late = LatePlacement(
      settled.problem, decoder.backward, sequence: settled.order, hasMovingBounds: builder.hasMovingBounds)
    let placed = late.apply(&decoder.forward)
    return Levelling(settled.problem, decoder, placed, search, settled.impossible)
  }

  /// Places everything. Repeats with a longer horizon while something cannot be placed, and while meetings and routines
  /// end at other times than assumed.
  ///
  /// - Parameter place: places everything within the horizon; is told whether that is longer than before, and returns
  ///   the sequence and the nodes that cannot be placed.
  func settled(
    withMeetings: Bool = true,
    _ place: (_ problem: LevellingProblem, _ decoder: inout CalendarDecoder, _ isLonger: Bool) -> (
      order: [Int32], stuck: [Int]
    )
  ) -> (problem: LevellingProblem, decoder: CalendarDecoder, order: [Int32], impossible: [Int]) {
    let longest = longest()
    var ahead = min(firstHorizon(), longest)
    var moments = networkMoments()
    var isLonger = false
    var round = 0
    while true {
      let horizon = Horizon(origin: origin, range: -ahead..<ahead)
      let problem = LevellingProblem(builder, network.topology, horizon, moments, withMeetings: withMeetings)
      var decoder = problem.decoder()
      let (order, stuck) = place(problem, &decoder, isLonger)
      isLonger = !stuck.isEmpty && ahead < longest
      if isLonger {
        ahead = min(ahead * 8, longest)
        continue
      }
      let found = actualMoments(decoder.forward)
      round += 1
      if dependsOnMoments, found != moments, round < 6 {
        // Loads last as long as either guess says, so that never less is booked than needed.
        moments = round < 3 ? found : Self.wider(moments, found)
        continue
      }
      return (problem, decoder, order, withTooFar(stuck, decoder.forward))
    }
  }

  // MARK: Horizon

  private func longest() -> Int {
    let recurring = builder.plan.activities.count { $0.hasDetails && $0.details.every != nil }
    return recurring == 0 ? Self.longest : max(2 * 366 * 1440, min(Self.longest, Self.mostOccurrences / recurring * 1440))
  }

  /// Enough for the network's length and the load of the busiest resource; extended if that is not enough.
  private func firstHorizon() -> Int {
    let length = max(0, min(network.projectFinish, WorkCalendar.never / 2) - origin)
    var load: [EntityID: Int] = [:]
    var most = 0
    for activity in builder.plan.activities {
      let work = activity.effort.map(builder.lengths.minutes) ?? activity.duration.map(builder.lengths.minutes) ?? 0
      for allotment in activity.assign {
        load[allotment.first.target, default: 0] += min(work, Self.longest)
        most = max(most, load[allotment.first.target] ?? 0)
      }
    }
    // A week with 40 working hours has 168 hours.
    return min(length + 5 * most + 180 * 1440, Self.longest)
  }

  /// Nodes that cannot be placed, and those past the longest horizon that do not wait for another such node.
  private func withTooFar(_ stuck: [Int], _ side: DecoderSide) -> [Int] {
    let end = Int32(Self.longest - 31 * 1440)
    guard side.finishes.contains(where: { $0 >= end }) else { return stuck }
    var isStuck = [Bool](repeating: false, count: side.finishes.count)
    for node in stuck { isStuck[node] = true }
    return side.finishes.indices.filter { node in
      guard isStuck[node] || side.finishes[node] >= end else { return false }
      let arcs = side.network.arcs[Int(side.network.firstArc[node])..<Int(side.network.firstArc[node + 1])]
      return !arcs.contains { side.finishes[Int($0.source)] >= end }
    }
  }

  private func networkMoments() -> ActivityMoments {
    moments(isEarliest: true) { node, isStart in
      let instant = isStart ? network.start(of: node) : network.finish(of: node)
      return min(instant - origin, Self.longest)
    }
  }

  private func actualMoments(_ side: DecoderSide) -> ActivityMoments {
    moments(isEarliest: false) { node, isStart in Int(isStart ? side.starts[node] : side.finishes[node]) }
  }

  private func moments(isEarliest: Bool, _ instant: (_ node: Int, _ isStart: Bool) -> Int) -> ActivityMoments {
    guard dependsOnMoments else { return ActivityMoments(starts: [], finishes: [], isEarliest: isEarliest) }
    return ActivityMoments(
      starts: builder.startNode.map { $0 < 0 ? ActivityMoments.none : instant(Int($0), true) },
      finishes: builder.finishNode.map { $0 < 0 ? ActivityMoments.none : instant(Int($0), false) }, isEarliest: isEarliest)
  }

  private static func wider(_ first: ActivityMoments, _ second: ActivityMoments) -> ActivityMoments {
    ActivityMoments(
      starts: zip(first.starts, second.starts).map { min($0, $1) },
      finishes: zip(first.finishes, second.finishes).map { max($0, $1) }, isEarliest: false)
  }

  /// True when something that takes people's time begins or ends with activities.
  private var dependsOnMoments: Bool { builder.hasMovingBounds }

  // MARK: The sequence

  /// A good sequence of the nodes: the least weighted lateness first, then the shortest length; among equals, earlier
  /// lines in the text go first.
  private func order(_ problem: LevellingProblem, _ decoder: inout CalendarDecoder) -> ([Int32], SearchSummary) {
    var summary = SearchSummary()
    summary.lowerBound = decoder.unconstrained.length.map { max($0, ResourceBound.length(problem, $0)) } ?? 0
    let first = PopulationSearch(budget: 0).run(decoder)
    summary.schedules = first.schedules
    summary.length = Int(first.best.objective.length)
    var found = first.best
    if found.objective.length >= Int32.max / 4 { found = Unplaced.order(decoder) ?? found }
    guard found.objective.length < Int32.max / 4 else { return (found.sequence, summary) }
    summary.length = Int(found.objective.length)
    let early = found
    let budget = budget ?? Self.usualBudget(problem)
    guard budget > 0 else { return (found.sequence, summary) }
    if !isBest(found, summary) {
      let better = search(problem, decoder, budget, &summary)
      if better.objective < found.objective { found = better }
    }
    // If a plan is under way or has a baseline, its sequence stays unless another one reduces lateness or saves half a
    // day. That way a small change to the plan does not reshuffle it to save an hour.
    let gain = Int(early.objective.length) - Int(found.objective.length)
    if isUnderWay, found.objective.lateness == early.objective.lateness, gain < builder.plan.timeScale.day / 2 {
      found = early
    }
    var polish = SequencePolish(
      decoder, keepsOrder: isUnderWay, budget: self.budget.map { max(0, $0 - summary.schedules) })
    found = polish.polished(found)
    summary.schedules += polish.schedules
    summary.length = Int(found.objective.length)
    return (found.sequence, summary)
  }

  private func isBest(_ rated: RatedSequence, _ summary: SearchSummary) -> Bool {
    rated.objective.lateness == 0 && Int(rated.objective.length) <= summary.lowerBound
  }

  private func search(
    _ problem: LevellingProblem, _ decoder: CalendarDecoder, _ budget: Int, _ summary: inout SearchSummary
  ) -> RatedSequence {
    var decoder = decoder
    if let grid = GridReduction(problem) {
      let least = max(Int32(grid.units(of: summary.lowerBound)), LowerBounds.best(of: grid.problem))
      summary.lowerBound = max(summary.lowerBound, grid.length(of: Int(least)))
      let result = GridSearch.run(grid.problem, budget: budget, lowerBound: least)
      summary.schedules = result.schedules
      return RatedSequence(sequence: result.best.sequence, objective: decoder.rating(of: result.best.sequence))
    }
    decoder.setEnd(problem.origin + summary.length)
    let result = PopulationSearch(budget: budget, lowerBound: Int32(summary.lowerBound)).run(decoder)
    summary.schedules = result.schedules
    return result.best
  }

  private var isUnderWay: Bool { !builder.progress.isEmpty || !builder.plan.baselines.isEmpty }

  /// Placing an activity with its choices costs about the same everywhere; the default number of schedules is such that
  /// a plan of 100 activities takes a small fraction of a second.
  private static func usualBudget(_ problem: LevellingProblem) -> Int {
    let count = max(problem.network.nodes.count, problem.table.modes.count)
    // Decades contain very many working days to step over.
    if problem.horizon.range.upperBound > Self.longest / 5 { return 0 }
    // Large plans are only justified once: packed to the right, then to the left.
    if count > 5000 { return 3 }
    let isGrid = GridReduction(problem) != nil
    let places = isGrid ? 1_200_000 : 120_000
    return min(places / max(1, count), 50 * count, 5000)
  }
}

/// What a search reports about itself.
struct SearchSummary: Sendable {
  /// Minutes from the origin to the lower bound of the finish.
  var lowerBound = 0
  /// Minutes from the origin to the finish found.
  var length = 0
  var schedules = 0
}
