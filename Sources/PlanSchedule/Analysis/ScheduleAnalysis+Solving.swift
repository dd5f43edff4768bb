import PlanModel
import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Schedules a plan. It has no dates while activities wait for each other in cycles.
  package static func solving(
    _ stated: Plan, options: SchedulingOptions = SchedulingOptions()
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    var schedules: [ObjectIdentifier: Schedule] = [:]
    var searched = options
    searched.searches = true
    for project in stated.importedProjects {
      schedules[project.identity] = try? solving(project, importing: schedules, options: searched).get().schedule
    }
    return solving(stated, importing: schedules, options: options)
  }

  /// The cycles that leave a plan without dates, which depend on nobody's hours; nil if there are none.
  package static func cycles(of plan: Plan, options: SchedulingOptions) -> DependencyCycles? {
    let progress = ProgressTable(plan, asOf: options.statusDate ?? plan.project?.statusDate)
    let builder = builder(plan, progress, { _, _ in nil }, nil)
    guard case .failure(let cycles) = Topology.sorting(builder.network) else { return nil }
    return DependencyCycles(cycles, builder)
  }

  /// The same, once the projects that it imports have dates.
  private static func solving(
    _ stated: Plan, importing schedules: [ObjectIdentifier: Schedule], options: SchedulingOptions
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    let importedSchedules = stated.imports.map { schedules[$0.plan.identity] }
    @Sendable func imported(_ id: EntityID, _ anchor: Anchor) -> Int? {
      let entity = stated[id]
      let other = stated.imports[Int(entity.source)].plan
      guard let schedule = importedSchedules[Int(entity.source)],
        let activity = other.activity(EntityID(Int(entity.row))), schedule.hasDates(activity)
      else { return nil }
      return anchor == .starts ? schedule.start(activity) : schedule.finish(activity)
    }
    let settled = stated.settlingForeignBounds(imported)
    let (choices, open) = wayChoices(settled, imported, options)
    return BestChoice.of(choices, options) { ways, options in decided(settled, imported, ways, open, options) }
  }

  /// The same with the ways decided in which tasks are done.
  private static func decided(
    _ settled: Plan, _ imported: @escaping @Sendable (EntityID, Anchor) -> Int?, _ ways: WayChoice, _ open: OpenWays?,
    _ options: SchedulingOptions
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    let plan = settled.taking(ways.ways)
    let months = ElapsedMonths(plan, asOf: options.statusDate ?? plan.project?.statusDate)
    var found: OrderSearch.Found?
    guard !months.isEmpty else {
      return solving(plan, imported, nil, ways, &found, options: options).map { $0.complete(for: settled, decided: plan, open) }
    }
    // The lengths of months depend on the dates, and the dates on those lengths. The network alone, without a search,
    // gives a rough fixed point. The sequence is sought once: another one for each round would give each round other dates.
    var minutes = months.minutes(from: { _ in nil }, { _ in nil })
    var options = options
    options.searches = true
    let levels = options.levels
    options.levels = false
    var pass = 0
    while true {
      pass += 1
      let analysis: ScheduleAnalysis
      let isSought = options.levels && found == nil
      switch solving(months.plan(with: minutes), imported, months, ways, &found, options: options) {
      case .failure(let cycles): return .failure(cycles)
      case .success(let made): analysis = made
      }
      let schedule = analysis.schedule
      let next = months.minutes(from: { schedule.hasDates($0) ? schedule.start($0) : nil }) { dependency in
        let id = dependency.target.target
        if id != .none, plan[id].source >= 0 { return imported(id, dependency.anchor) }
        guard let other = plan.activity(id), schedule.hasDates(other) else { return nil }
        return dependency.anchor == .starts ? schedule.start(other) : schedule.finish(other)
      }
      let isSettled = next == minutes && !isSought || pass >= mostPasses
      if isSettled, options.levels == levels { return .success(analysis.complete(for: settled, decided: plan, open)) }
      if isSettled || pass >= mostPasses - 8 { options.levels = levels }
      minutes = next
    }
  }

  /// The same with the assignments, which follow from its dates, and the plan as stated.
  private func complete(for stated: Plan, decided: Plan, _ open: OpenWays?) -> ScheduleAnalysis {
    var schedule = schedule
    schedule.openWays = open
    schedule.stated = stated
    schedule.decided = decided
    if let levelling {
      let assignments: Lazily<[[Assignment]]> = Lazily { [schedule] in
        schedule.plan.activityIDs.map { activity in
          guard schedule.hasDates(activity) else { return [] }
          let chosen = levelling.assignments(ofNode: schedule.finishNode[activity])
          // Nobody had to be chosen for completed work, or for work that only takes time its people have left.
          return chosen.isEmpty
            ? levelling.firstAssignments(of: activity, schedule.finish(activity) - schedule.start(activity)) : chosen
        }
      }
      // Dates outlive the problem that they solve, but first dates are only looked at for what is late.
      if !isFirst { _ = assignments.value }
      schedule.assignments = assignments
    }
    return ScheduleAnalysis(schedule, levelling, deferred)
  }

  /// Maximum number of passes to make dates and lengths of months agree.
  private static let mostPasses = 40

  /// Decides in which ways tasks are done that can be done in several. If their network has no dates, or is endless, the
  /// first way of each is as good as any.
  private static func wayChoices(
    _ plan: Plan, _ imported: @escaping @Sendable (EntityID, Anchor) -> Int?, _ options: SchedulingOptions
  ) -> (found: [WayChoice], open: OpenWays?) {
    let progress = ProgressTable(plan, asOf: options.statusDate ?? plan.project?.statusDate)
    guard let open = plan.withOpenWays(progress) else { return ([WayChoice()], nil) }
    let builder = Self.builder(open, progress, imported, nil)
    guard case .success(let network) = NetworkSchedule.solving(builder.network), network.endless.isEmpty,
      options.levels || network.projectFinish - open.statedStart <= Horizon.longest
    else { return ([WayChoice()], nil) }
    let (found, basis) = Leveller(builder: builder, network: network, budget: options.schedules, searches: options.searches)
      .chooseWays(levels: options.levels)
    let ways = OpenWays(basis) { ways, horizon, moments in
      let builder = Self.builder(plan.taking(ways), progress, imported, nil)
      guard case .success(let network) = NetworkSchedule.solving(builder.network) else { return nil }
      return PlanProblem(builder, network.topology, horizon, moments)
    }
    return (found, ways)
  }

  private static func solving(
    _ plan: Plan, _ imported: @escaping @Sendable (EntityID, Anchor) -> Int?, _ months: ElapsedMonths?, _ ways: WayChoice,
    _ found: inout OrderSearch.Found?, options: SchedulingOptions
  ) -> Result<ScheduleAnalysis, DependencyCycles> {
    let progress = ProgressTable(plan, asOf: options.statusDate ?? plan.project?.statusDate)
    let plannedStart = plan.statedStart
    let builder = Self.builder(plan, progress, imported, months)
    switch NetworkSchedule.solving(builder.network) {
    case .failure(let cycles): return .failure(DependencyCycles(cycles, builder))
    case .success(let network):
      var schedule = Schedule(builder, network, plannedStart: plannedStart)
      // The network alone has no time limit: work beyond the longest horizon that is levelled still gets dates.
      let isTooFar = !options.levels && network.projectFinish - plannedStart > Horizon.longest
      guard network.endless.isEmpty, !isTooFar else {
        return .success(ScheduleAnalysis(schedule, nil, nil))
      }
      let leveller = Leveller(
        builder: builder, network: network, budget: options.schedules, searches: options.searches, ways: ways, found: found)
      let tree = schedule.tree
      let view = Lazily { leveller.alone(tree) }
      let levelling: Levelling
      let floats: Lazily<Floats>
      if options.levels {
        (levelling, found) = leveller.level()
        floats = Lazily { [levelling] in Floats(FinishedOrder(levelling.problem, levelling.solution, .levelled), tree) }
      } else {
        levelling = view.value.dates
        floats = Lazily { view.value.floatsOfDates }
      }
      schedule.levelled = levelling.dates
      return .success(ScheduleAnalysis(schedule, levelling, DeferredFloats(floats, view)))
    }
  }

  /// The network of a plan, not yet solved.
  private static func builder(
    _ plan: Plan, _ progress: ProgressTable, _ imported: @escaping @Sendable (EntityID, Anchor) -> Int?,
    _ months: ElapsedMonths?
  ) -> NetworkBuilder {
    func build(floor: Int, assuming starts: [ActivityID: Int]) -> NetworkBuilder {
      var builder = NetworkBuilder(plan, progress, floor: floor) { id, anchor in
        imported(id, anchor) ?? plan.statedStart
      }
      builder.actuals.assumedStarts = starts
      builder.months = months
      builder.build()
      return builder
    }
    let plannedStart = plan.statedStart
    var starts: [ActivityID: Int] = [:]
    if let statusDay = progress.statusDay, progress.hasUnknownStarts {
      // Work that started on an unknown day started when the plan allowed it, but no later than the status date.
      let builder = build(floor: plannedStart, assuming: [:])
      if case .success(let network) = NetworkSchedule.solving(builder.network) {
        starts = builder.assumedStarts(network, asOf: statusDay)
      }
    }
    // Before the project's start, only started work continues.
    let now = progress.statusDay.map { plan.projectZone.end(of: $0) } ?? plannedStart
    return build(floor: progress.hasBegun ? now : max(plannedStart, now), assuming: starts)
  }
}
