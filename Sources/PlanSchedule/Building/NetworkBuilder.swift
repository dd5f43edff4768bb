import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Turns a plan into a network: each leaf becomes a node, each phase three nodes, each dependency a link.
struct NetworkBuilder {
  let plan: Plan
  let calendarTable: CalendarTable
  let workers: WorkerCalendars
  let lengths: WorkLength
  let progress: ProgressTable
  private let statedStart: Int
  /// Instants of other projects' activities.
  let imported: @Sendable (EntityID, Anchor) -> Int
  var network: Network
  /// Nodes of each activity; −1: none.
  var startNode: [NodeID]
  var finishNode: [NodeID]
  var gateNode: [NodeID]
  /// Actual dates, and the gates that hold back started work.
  var actuals = ActualDates()
  /// Links that make an activity span another.
  var spanLinks: [Int: (spanning: ActivityID, reference: Reference)] = [:]
  /// Links that come from an activity's resources: the name in the text, and the activity that needs it.
  var boundLinks: [Int: (waiting: ActivityID, reference: Reference, through: EntityID)] = [:]
  /// Elapsed months and years, as the plan states them.
  var months: ElapsedMonths?
  /// Activity of each node; −1 for a date of another project.
  var activityOfNode: [ActivityID] = []
  /// First link of each activity's own dependencies, plus one final entry: the end of the last.
  var firstLink: [Int32] = []
  /// The effective calendar of each activity, stated by itself or a phase around it; −1 for the project's.
  private(set) var calendars: [CalendarID]
  private(set) var parents: [ActivityID]
  private var isParent: [Bool]
  /// Tasks that span other activities.
  private(set) var isSpanning: [Bool]
  /// Phases that contain something with dates of its own.
  private(set) var hasDatedContent: [Bool]

  /// Work that has not started begins at `floor` at the earliest.
  init(_ plan: Plan, _ progress: ProgressTable, floor: Int, imported: @escaping @Sendable (EntityID, Anchor) -> Int) {
    self.plan = plan
    self.progress = progress
    statedStart = plan.statedStart
    self.imported = imported
    calendarTable = CalendarTable(plan)
    workers = WorkerCalendars(plan, calendarTable)
    lengths = WorkLength(plan)
    let count = plan.activities.count
    network = Network(
      calendars: calendarTable.calendars, projectStart: floor, deadline: plan.statedFinish,
      projectCalendar: CalendarTable.project, zone: plan.projectZone)
    network.reserveCapacity(nodes: count + count / 8, links: count * 2)
    startNode = Array(repeating: .none, count: count)
    finishNode = startNode
    gateNode = startNode
    calendars = Array(repeating: .none, count: count)
    parents = Array(repeating: .none, count: count)
    isParent = Array(repeating: false, count: count)
    hasDatedContent = isParent
    isSpanning = isParent
  }

  mutating func build() {
    let count = plan.activities.count
    for activity in plan.activityIDs { placeInTree(activity) }
    for activity in plan.activityIDs where plan[activity].hasDetails && !isParent[activity] {
      isSpanning[activity] = !plan[activity].details.task.spans.isEmpty
    }
    if !progress.isEmpty { findActualDates() }
    for activity in plan.activityIDs { addNodes(activity) }
    firstLink.reserveCapacity(count + 1)
    for activity in plan.activityIDs {
      firstLink.append(Int32(network.links.count))
      addDependencies(activity)
    }
    firstLink.append(Int32(network.links.count))
    for activity in plan.activityIDs { addStructure(activity) }
    for activity in plan.activityIDs {
      addExpected(activity)
      addSprint(activity)
      if !plan[activity].assign.isEmpty || plan[activity].hasDetails { addResourceBounds(activity) }
    }
  }

  // MARK: The tree

  private mutating func placeInTree(_ activity: ActivityID) {
    // Parents are declared before what they contain, so theirs is known.
    if let parent = plan[activity].parent {
      parents[activity] = parent
      isParent[parent] = true
      calendars[activity] = calendars[parent]
    }
    guard plan[activity].hasDetails else { return }
    if let own = plan[activity].details.calendar?.target, calendarTable.knows(own) {
      calendars[activity] = calendarTable.index(of: own)
    }
  }

  func kind(_ activity: ActivityID) -> DeclarationKind { plan.kind(of: activity) }

  /// True for activities with content, whose dates come from it.
  func isSummary(_ activity: ActivityID) -> Bool { isParent[activity] }

  // MARK: Nodes

  mutating func add(
    _ kind: Network.NodeKind, _ activity: ActivityID, length: Int = 0, calendar: CalendarID, limits: DateLimits? = nil
  ) -> NodeID {
    activityOfNode.append(activity)
    return network.add(kind, length: length, calendar: calendar, limits: limits)
  }

  private mutating func addNodes(_ activity: ActivityID) {
    addOwnNodes(activity)
    if parents[activity].exists, startNode[activity].exists, !isSpanning[activity] { hasDatedContent[parents[activity]] = true }
  }

  private mutating func addOwnNodes(_ activity: ActivityID) {
    let calendar = calendars[activity].ifAny ?? CalendarTable.project
    if !progress.isEmpty, addProgressedNodes(activity, calendar) { return }
    var limits = limits(of: activity)
    if network.projectStart < statedStart {
      var own = limits ?? DateLimits()
      own.earliestStart = max(own.earliestStart ?? statedStart, statedStart)
      limits = own
    }
    if isParent[activity] {
      var gate = DateLimits()
      gate.earliestStart = [limits?.earliestStart, limits?.pinnedStart].compactMap { $0 }.max()
      var start = DateLimits()
      start.latestStart = [limits?.latestStart, limits?.pinnedStart.map(calendarTable.calendars[calendar].nextWorking)].compactMap { $0 }.min()
      let finish = phaseFinish(activity)
      gateNode[activity] = add(.phaseGate, activity, calendar: calendar, limits: gate)
      startNode[activity] = add(.phaseStart, activity, calendar: calendar, limits: start)
      finishNode[activity] = add(.phaseFinish, activity, calendar: calendar, limits: finish)
      return
    }
    switch kind(activity) {
    case .meeting, .routine: return
    case .task where isSpanning[activity]:
      startNode[activity] = add(.phaseStart, activity, calendar: calendar)
      finishNode[activity] = add(.phaseFinish, activity, calendar: calendar)
    case .task:
      let (length, calendar) = work(activity, calendar)
      startNode[activity] = add(length == 0 ? .milestone : .work, activity, length: length, calendar: calendar, limits: limits)
      finishNode[activity] = startNode[activity]
    default:
      startNode[activity] = add(.milestone, activity, calendar: calendar, limits: limits)
      finishNode[activity] = startNode[activity]
    }
  }

  /// Length in working minutes, and the calendar on which it runs.
  func work(_ activity: ActivityID, _ inForce: CalendarID) -> (length: Int, calendar: CalendarID) {
    let calendar = ownCalendar(activity, inForce)
    if let duration = plan[activity].duration {
      return (lengths.minutes(duration), duration.elapsed ? CalendarTable.clock : calendar)
    }
    guard let effort = plan[activity].effort else { return (0, inForce) }
    let capacity = lengths.capacity(plan[activity].assign)
    return (WorkLength.length(effort: lengths.minutes(effort), capacity: capacity), calendar)
  }

  /// The effective calendar; if none is stated, that of the only person assigned.
  func ownCalendar(_ activity: ActivityID, _ inForce: CalendarID) -> CalendarID {
    guard !calendars[activity].exists, let only = lengths.onlyPerson(plan[activity].assign),
      let row = plan.row(plan[activity].assign.first?.first, .person), plan.people[row].id == only.id
    else { return inForce }
    return workers.calendar(ofPerson: row)
  }

  /// An external delivery arrives on its likely day, whether anybody works then or not.
  private mutating func addExpected(_ activity: ActivityID) {
    guard kind(activity) == .external, startNode[activity].exists, !progress[activity].isSettled,
      let expected = plan[activity].details.external.expected
    else { return }
    let arrival = fixed(plan.projectZone.start(of: expected.planned))
    network.add(Network.Link(arrival, startNode[activity]))
  }
}
