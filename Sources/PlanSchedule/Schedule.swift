import PlanModel
import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

/// The dates of a plan. What follows from them, such as floats and what drives what, is in ``ScheduleAnalysis``.
///
/// Activities are identified by their index in `Plan.activities`. Instants are minutes since 1970-01-01T00:00 UTC,
/// which ``clock(_:)`` shows in the project's zone. Meetings and routines have no dates of their own.
package struct Schedule: Sendable {
  package let plan: Plan
  /// The plan as stated; in ``plan``, elapsed months have the lengths that follow from their dates.
  package internal(set) var stated: Plan
  /// The plan as stated, with the ways in which ``plan`` has tasks done that can be done in several.
  package internal(set) var decided: Plan
  /// The choice of ways that tasks leave; nil if they leave none.
  package internal(set) var openWays: OpenWays?
  package let calendarTable: CalendarTable
  /// The calendars of the people.
  package let workers: WorkerCalendars
  package let network: NetworkSchedule
  package let startNode: [NodeID]
  package let finishNode: [NodeID]
  private let firstLink: [Int32]
  private let activityOfNode: [ActivityID]
  let summaryIsCritical: [Bool]
  private let isSummaryActivity: [Bool]
  private let isSpanningActivity: [Bool]
  /// The phases without work or events inside.
  let emptyPhases: EmptyPhases
  /// The progress of each activity at the end of the status date.
  package let progress: ProgressTable
  /// The end of the status date; nil without one.
  package let statusInstant: Int?
  /// The latest actual finish if no work remains; the planned start for an empty plan.
  private let actualFinish: Int?
  /// The stated start of the project.
  package let plannedStart: Int
  /// The dates in which people and things, their hours and their other work count; nil if only the network has dates.
  package internal(set) var levelled: LevelledDates?
  /// By activity: the resources assigned to it; nil without levelling.
  var assignments: Lazily<[[Assignment]]>?
  let tree: ActivityTree

  /// A dependency as scheduled.
  package struct Link: Sendable {
    package let dependency: Dependency
    package let predecessor: EntityID
    package let kind: Network.LinkKind
    /// Minutes, negative for a lead.
    package let lag: Int
    package let isElapsed: Bool
    /// Number of the link in the network.
    let number: Int
  }

  // MARK: Dates

  package func hasDates(_ activity: ActivityID) -> Bool { startNode[activity].exists }
  /// True for activities that contain something.
  package func isSummary(_ activity: ActivityID) -> Bool { isSummaryActivity[activity] }
  /// True for phases, even with nothing inside, and for other activities that contain something: never work or an event
  /// of its own.
  package func isContainer(_ activity: ActivityID) -> Bool { isSummaryActivity[activity] || plan.kind(of: activity) == .phase }
  /// True for a phase without work or events in it: no activity of its own, so it has no float and is never critical.
  package func isEmptyPhase(_ activity: ActivityID) -> Bool { emptyPhases[activity] != nil }
  /// True for a phase that nothing gives a date: no work or event inside, and no limit or dependency of its own or of a
  /// phase around it.
  package func isUnplaced(_ activity: ActivityID) -> Bool { emptyPhases[activity] == .unplaced }
  package func isSpanning(_ activity: ActivityID) -> Bool { isSpanningActivity[activity] }

  package func start(_ activity: ActivityID) -> Int {
    let node = startNode[activity]
    return progress(activity).hasStarted ? network.start(of: node) : start(ofNode: node)
  }
  package func finish(_ activity: ActivityID) -> Int {
    let node = finishNode[activity]
    return progress(activity).isSettled ? network.finish(of: node) : finish(ofNode: node)
  }
  /// The start that links, lengths and date limits alone would allow, ignoring absences.
  package func startByOrder(_ activity: ActivityID) -> Int { network.earlyStart(of: startNode[activity]) }

  package func calendar(_ activity: ActivityID) -> WorkCalendar {
    calendars[Int(network.network.nodes[finishNode[activity]].calendar)]
  }

  /// The first working minute of the project, or an earlier start of its work.
  package var projectStart: Int {
    let calendar = calendars[CalendarTable.project]
    let first = calendar.hasWorkingTime ? calendar.nextWorking(plannedStart) : plannedStart
    return plan.activityIDs.lazy.filter(hasDates).map { start($0) }.min().map { min($0, first) } ?? first
  }
  package var projectFinish: Int { actualFinish ?? levelled?.finish ?? network.projectFinish }
  /// The instant of the project's `finish by`.
  package var deadline: Int? { network.network.deadline }
  /// Working minutes between the project's finish and its deadline; negative if it is late.
  package var deadlineFloat: Int? {
    deadline.map { calendars[CalendarTable.project].between(projectFinish, $0) }
  }

  // MARK: Links

  /// The dependencies stated by an activity itself, in source order.
  package func links(_ activity: ActivityID) -> [Link] {
    let first = Int(firstLink[activity])
    return plan[activity].statedDependencies.enumerated().map { offset, item in
      Link(
        dependency: item.dependency, predecessor: item.dependency.target.target, kind: network.network.links[first + offset].kind,
        lag: item.dependency.lagMinutes(plan.timeScale), isElapsed: item.dependency.lag?.elapsed ?? false,
        number: first + offset)
    }
  }

  /// What drives an activity's start: another activity, a date limit, the project's start, …
  package enum Driver: Sendable, Equatable {
    case activity(ActivityID)
    /// A person or thing that another activity uses until then.
    case resource(ActivityID, EntityID)
    case limit
    case projectStart
    /// Remaining work, or work that has not started, waits for the status date.
    case statusDate
    /// An actual.
    case actual
  }

  /// What drives it in the resource-unconstrained network.
  package func networkDriver(_ activity: ActivityID) -> Driver {
    if progress(activity).isSettled { return .actual }
    let hasRest = progress(activity).hasStarted && !isSummary(activity) && !isSpanning(activity)
    var node = hasRest ? finishNode[activity] : startNode[activity]
    var steps = 0
    while steps < 1000 {
      steps += 1
      switch network.driver(of: node) {
      case .link(let link):
        node = network.network.links[link].predecessor
        let source = activityOfNode[node]
        if !source.exists { return .limit }
        // From the phase nodes around the activity, continue to what drives the phase.
        let isAround = network.network.nodes[node].kind == .phaseGate || source == activity
        if !isAround { return isUnplaced(source) ? originDriver : .activity(source) }
      case .projectStart: return originDriver
      default: return .limit
      }
    }
    return .projectStart
  }

  var originDriver: Driver { network.network.projectStart > plannedStart ? .statusDate : .projectStart }

  /// The node of the remaining work.
  package func restNode(_ activity: ActivityID) -> NodeID {
    let hasRest = progress(activity).hasStarted && !isSummary(activity) && !isSpanning(activity)
    return hasRest ? finishNode[activity] : startNode[activity]
  }

  package func activity(ofNode node: NodeID) -> ActivityID? {
    activityOfNode[node].ifAny
  }

  package var calendars: [WorkCalendar] { _read { yield calendarTable.calendars } }

  // MARK: Levelled dates

  package func start(ofNode node: NodeID) -> Int { levelled?.start(of: node) ?? network.start(of: node) }
  package func finish(ofNode node: NodeID) -> Int { levelled?.finish(of: node) ?? network.finish(of: node) }

  /// The resource-unconstrained start: when an activity could start if its people and things had nothing else to do.
  /// Without levelling, the network's early start.
  package func unconstrainedStart(_ activity: ActivityID) -> Int {
    levelled?.unconstrainedStart(of: restNode(activity)) ?? startByOrder(activity)
  }

  /// The resources assigned to an activity; empty without levelling.
  package func uses(_ activity: ActivityID) -> [Assignment] { assignments?.value[activity] ?? [] }

  init(_ builder: NetworkBuilder, _ network: NetworkSchedule, plannedStart: Int) {
    plan = builder.plan
    stated = plan
    decided = plan
    let activities = plan.activityIDs
    calendarTable = builder.calendarTable
    workers = builder.workers
    self.network = network
    tree = ActivityTree(
      startNode: builder.startNode, finishNode: builder.finishNode, gateNode: builder.gateNode, parent: builder.parents,
      isSummary: activities.map { builder.isSummary($0) || builder.kind($0) == .phase },
      isSpanning: builder.isSpanning,
      isSettled: activities.map { builder.progress[$0].isSettled },
      hasStarted: activities.map { builder.progress[$0].hasStarted })
    startNode = builder.startNode
    finishNode = builder.finishNode
    firstLink = builder.firstLink
    activityOfNode = builder.activityOfNode
    isSpanningActivity = builder.isSpanning
    isSummaryActivity = activities.map { builder.isSummary($0) }
    emptyPhases = EmptyPhases(builder)
    progress = builder.progress
    statusInstant = progress.statusDay.map { builder.plan.projectZone.end(of: $0) }
    self.plannedStart = plannedStart
    var critical = [Bool](repeating: false, count: builder.startNode.count)
    var lastActual: Int?
    var hasOpen = statusInstant == nil
    for activity in activities.reversed() {
      let node = builder.finishNode[activity]
      guard node.exists, !builder.isSpanning[activity] else { continue }
      guard !builder.progress[activity].isSettled else {
        lastActual = max(lastActual ?? .min, network.finish(of: node))
        continue
      }
      hasOpen = true
      if critical[activity] || (!tree.isSummary[activity] && network.isCritical(node)),
        let parent = builder.plan[activity].parent
      {
        critical[parent] = true
      }
    }
    summaryIsCritical = critical
    actualFinish = hasOpen ? nil : lastActual ?? plannedStart
  }
}
