import PlanModel
import PlanSyntax

/// The dates of a plan: early, late and scheduled, floats, what drives what, the critical path.
///
/// Activities are named by their index in `Plan.activities`. Instants are minutes since 1970-01-01T00:00 UTC, which
/// ``clock(_:)`` shows in the project's zone; floats are working minutes of the activity's own calendar. Meetings and
/// routines have no dates of their own.
package struct Schedule: Sendable {
  package let plan: Plan
  package let calendars: [WorkCalendar]
  package let network: NetworkSchedule
  private let startNode: [Int32]
  private let finishNode: [Int32]
  private let firstLink: [Int32]
  private let activityOfNode: [Int32]
  private let summaryIsCritical: [Bool]
  private let isSummaryActivity: [Bool]
  private let isSpanningActivity: [Bool]
  /// The dates that the plan is worked by; nil where only the network's are asked for.
  package private(set) var levelling: Levelling?

  /// One dependency as scheduled.
  package struct Link: Sendable {
    package let dependency: Dependency
    package let predecessor: EntityID
    package let kind: Network.LinkKind
    /// Minutes, negative for a lead.
    package let lag: Int
    package let isElapsed: Bool
    package let isDriving: Bool
  }

  // MARK: Dates

  package func hasDates(_ activity: Int) -> Bool { startNode[activity] >= 0 }
  package func isSummary(_ activity: Int) -> Bool { isSummaryActivity[activity] }
  package func isSpanning(_ activity: Int) -> Bool { isSpanningActivity[activity] }

  package func start(_ activity: Int) -> Int { start(ofNode: Int(startNode[activity])) }
  package func finish(_ activity: Int) -> Int { finish(ofNode: Int(finishNode[activity])) }
  package func earlyStart(_ activity: Int) -> Int { network.earlyStart(of: Int(startNode[activity])) }
  package func earlyFinish(_ activity: Int) -> Int { network.earlyFinish(of: Int(finishNode[activity])) }
  package func lateStart(_ activity: Int) -> Int { network.lateStart(of: Int(startNode[activity])) }
  package func lateFinish(_ activity: Int) -> Int { network.lateFinish(of: Int(finishNode[activity])) }
  /// The smaller of start float and finish float, which differ for phases and for what spans others.
  package func totalFloat(_ activity: Int) -> Int {
    let finish = network.totalFloat(of: Int(finishNode[activity]))
    return startNode[activity] == finishNode[activity]
      ? finish : min(network.totalFloat(of: Int(startNode[activity])), finish)
  }
  package func freeFloat(_ activity: Int) -> Int { network.freeFloat(of: Int(finishNode[activity])) }

  /// On the longest path or without float; for phases when any of the content is.
  package func isCritical(_ activity: Int) -> Bool {
    isSummaryActivity[activity]
      ? summaryIsCritical[activity] : !isSpanning(activity) && network.isCritical(Int(finishNode[activity]))
  }

  /// Working minutes from start to finish on the activity's calendar.
  package func length(_ activity: Int) -> Int {
    let node = network.network.nodes[Int(finishNode[activity])]
    if !isSummaryActivity[activity], !isSpanning(activity) { return Int(node.length) }
    return calendars[Int(node.calendar)].between(start(activity), finish(activity))
  }

  package func calendar(_ activity: Int) -> WorkCalendar {
    calendars[Int(network.network.nodes[Int(finishNode[activity])].calendar)]
  }

  package var projectStart: Int {
    plan.activities.indices.lazy.filter(hasDates).map { start($0) }.min() ?? network.network.projectStart
  }
  package var projectFinish: Int { levelling?.finish ?? network.projectFinish }
  /// The instant of the project's `finish by`.
  package var deadline: Int? { network.network.deadline }
  /// Working minutes between the project's finish and its deadline; negative when it is late.
  package var deadlineFloat: Int? {
    deadline.map { calendars[CalendarBook.project].between(projectFinish, $0) }
  }

  // MARK: Order

  /// The dependencies an activity states itself, in the order of the text.
  package func links(_ activity: Int) -> [Link] {
    let first = Int(firstLink[activity])
    return NetworkBuilder.dependencies(of: plan.activities[activity]).enumerated().map { offset, item in
      let link = network.network.links[first + offset]
      return Link(
        dependency: item.dependency, predecessor: item.dependency.target.target, kind: link.kind, lag: Int(link.lag),
        isElapsed: link.isElapsed, isDriving: network.isDriving(link: first + offset))
    }
  }

  /// The activity that drives an activity's start, or the date limit, or the project's start.
  package enum Driver: Sendable, Equatable {
    case activity(Int)
    case limit
    case projectStart
  }

  package func driver(_ activity: Int) -> Driver {
    var node = Int(startNode[activity])
    var steps = 0
    while steps < 1000 {
      steps += 1
      switch network.driver(of: node) {
      case .link(let link):
        node = Int(network.network.links[link].predecessor)
        let source = Int(activityOfNode[node])
        if source < 0 { return .limit }
        // A phase's nodes around the activity lead on to what drives the phase.
        let isAround = network.network.nodes[node].kind == .phaseGate || source == activity
        if !isAround { return .activity(source) }
      case .projectStart: return .projectStart
      default: return .limit
      }
    }
    return .projectStart
  }

  func activity(ofNode node: Int) -> Int? {
    let activity = Int(activityOfNode[node])
    return activity < 0 ? nil : activity
  }

  // MARK: Making

  /// Schedules a plan. Without a schedule the findings say why.
  package static func make(
    _ plan: Plan, options: SchedulingOptions = SchedulingOptions(), reporting diagnostics: inout [Diagnostic]
  ) -> Schedule? {
    let importedSchedules = plan.imports.map { imported in
      var ignored: [Diagnostic] = []
      return make(imported.plan, options: options, reporting: &ignored)
    }
    var builder = NetworkBuilder(plan) { id, anchor in
      let entity = plan[id]
      let other = plan.imports[Int(entity.source)].plan
      guard let schedule = importedSchedules[Int(entity.source)],
        let activity = other.activity(EntityID(Int(entity.row))), schedule.hasDates(activity)
      else { return NetworkBuilder.projectStart(plan) }
      return anchor == .starts ? schedule.start(activity) : schedule.finish(activity)
    }
    builder.build()
    switch NetworkSchedule.solving(builder.network) {
    case .failure(let cycles):
      diagnostics += cycles.diagnostics(builder)
      return nil
    case .success(let network):
      var schedule = Schedule(builder, network)
      diagnostics += schedule.contradictions()
      if options.levels, network.endless.isEmpty {
        let levelling = Leveller(builder: builder, network: network, budget: options.schedules).level()
        diagnostics += schedule.withoutRoom(levelling)
        schedule.levelling = levelling
      }
      return schedule
    }
  }

  func start(ofNode node: Int) -> Int { levelling?.start(of: node) ?? network.start(of: node) }
  func finish(ofNode node: Int) -> Int { levelling?.finish(of: node) ?? network.finish(of: node) }

  /// Whom and what an activity was given; empty without levelling.
  package func uses(_ activity: Int) -> [Levelling.Use] {
    levelling.map { $0.uses(ofNode: Int(finishNode[activity])) } ?? []
  }

  private init(_ builder: NetworkBuilder, _ network: NetworkSchedule) {
    plan = builder.plan
    calendars = builder.book.calendars
    self.network = network
    startNode = builder.startNode
    finishNode = builder.finishNode
    firstLink = builder.firstLink
    activityOfNode = builder.activityOfNode
    isSpanningActivity = builder.isSpanning
    isSummaryActivity = builder.gateNode.map { $0 >= 0 }
    var critical = [Bool](repeating: false, count: builder.startNode.count)
    for index in builder.startNode.indices.reversed() {
      let node = Int(builder.finishNode[index])
      guard node >= 0, !builder.isSpanning[index] else { continue }
      if critical[index] || (builder.gateNode[index] < 0 && network.isCritical(node)),
        let parent = builder.plan.activity(builder.plan[builder.plan.activities[index].id].parent)
      {
        critical[parent] = true
      }
    }
    summaryIsCritical = critical
  }
}
