import PlanModel
import PlanSolver
import PlanSyntax

/// Turns a plan into a network: each leaf becomes a node, each phase three nodes, each dependency a link.
struct NetworkBuilder {
  let plan: Plan
  let book: CalendarBook
  let workers: WorkerCalendars
  let lengths: WorkLength
  let progress: ProgressBook
  /// Instants of other projects' activities.
  let imported: @Sendable (EntityID, Anchor) -> Int
  var network: Network
  /// Nodes of each activity; −1: none.
  var startNode: [Int32]
  var finishNode: [Int32]
  var gateNode: [Int32]
  /// Actual dates, and the gates that hold back started work.
  var actuals = ActualDates()
  /// Links that come from an activity's resources: the name in the text, and the activity that needs it.
  var boundLinks: [Int: (waiting: Int, reference: Reference, through: EntityID)] = [:]
  /// Elapsed months and years, as the plan states them.
  var months: ElapsedMonths?
  /// Activity of each node; −1 for a date of another project.
  var activityOfNode: [Int32] = []
  /// First link of each activity's own dependencies, plus one final entry: the end of the last.
  var firstLink: [Int32] = []
  /// The effective calendar of each activity, stated by itself or a phase around it; −1 for the project's.
  private(set) var calendars: [Int32]
  private(set) var parents: [Int32]
  private var isParent: [Bool]
  /// Tasks that span other activities.
  private(set) var isSpanning: [Bool]
  /// Phases that contain something with dates of its own.
  private(set) var hasDatedContent: [Bool]

  /// Work that has not started begins at `floor` at the earliest.
  init(_ plan: Plan, _ progress: ProgressBook, floor: Int, imported: @escaping @Sendable (EntityID, Anchor) -> Int) {
    self.plan = plan
    self.progress = progress
    self.imported = imported
    book = CalendarBook(plan)
    workers = WorkerCalendars(plan, book)
    lengths = WorkLength(plan)
    let count = plan.activities.count
    network = Network(
      calendars: book.calendars, projectStart: floor, deadline: Self.deadline(plan),
      projectCalendar: CalendarBook.project, zone: plan.projectZone)
    network.reserveCapacity(nodes: count + count / 8, links: count * 2)
    startNode = Array(repeating: -1, count: count)
    finishNode = startNode
    gateNode = startNode
    calendars = startNode
    parents = startNode
    isParent = Array(repeating: false, count: count)
    hasDatedContent = isParent
    isSpanning = isParent
  }

  mutating func build() {
    let count = plan.activities.count
    for index in 0..<count { placeInTree(index) }
    for index in 0..<count where plan.activities[index].hasDetails && !isParent[index] {
      isSpanning[index] = !plan.activities[index].details.task.spans.isEmpty
    }
    if !progress.isEmpty { findActualDates() }
    for index in 0..<count { addNodes(index) }
    firstLink.reserveCapacity(count + 1)
    for index in 0..<count {
      firstLink.append(Int32(network.links.count))
      addDependencies(index)
    }
    firstLink.append(Int32(network.links.count))
    for index in 0..<count { addStructure(index) }
    for index in 0..<count {
      addExpected(index)
      addSprint(index)
      if !plan.activities[index].assign.isEmpty || plan.activities[index].hasDetails { addResourceBounds(index) }
    }
  }

  // MARK: The tree

  private mutating func placeInTree(_ index: Int) {
    // Parents are declared before what they contain, so theirs is known.
    if let parent = plan.activity(plan[plan.activities[index].id].parent) {
      parents[index] = Int32(parent)
      isParent[parent] = true
      calendars[index] = calendars[parent]
    }
    guard plan.activities[index].hasDetails else { return }
    if let own = plan.activities[index].details.calendar?.target, book.knows(own) {
      calendars[index] = Int32(book.index(of: own))
    }
  }

  func kind(_ index: Int) -> DeclarationKind { plan[plan.activities[index].id].kind }

  /// True for activities with content, whose dates come from it.
  func isSummary(_ index: Int) -> Bool { isParent[index] }

  // MARK: Nodes

  mutating func add(
    _ kind: Network.NodeKind, _ activity: Int, length: Int = 0, calendar: Int, limits: DateLimits? = nil
  ) -> Int32 {
    activityOfNode.append(Int32(activity))
    return Int32(network.add(kind, length: length, calendar: calendar, limits: limits))
  }

  private mutating func addNodes(_ index: Int) {
    addOwnNodes(index)
    if parents[index] >= 0, startNode[index] >= 0, !isSpanning[index] { hasDatedContent[Int(parents[index])] = true }
  }

  private mutating func addOwnNodes(_ index: Int) {
    let calendar = calendars[index] < 0 ? CalendarBook.project : Int(calendars[index])
    if !progress.isEmpty, addProgressedNodes(index, calendar) { return }
    var limits = limits(of: index)
    let projectStart = Self.projectStart(plan)
    if network.projectStart < projectStart {
      var own = limits ?? DateLimits()
      own.earliestStart = max(own.earliestStart ?? projectStart, projectStart)
      limits = own
    }
    if isParent[index] {
      var gate = DateLimits()
      gate.earliestStart = [limits?.earliestStart, limits?.pinnedStart].compactMap { $0 }.max()
      var start = DateLimits()
      start.latestStart = [limits?.latestStart, limits?.pinnedStart.map(book.calendars[calendar].nextWorking)].compactMap { $0 }.min()
      let finish = phaseFinish(index)
      gateNode[index] = add(.phaseGate, index, calendar: calendar, limits: gate)
      startNode[index] = add(.phaseStart, index, calendar: calendar, limits: start)
      finishNode[index] = add(.phaseFinish, index, calendar: calendar, limits: finish)
      return
    }
    switch kind(index) {
    case .meeting, .routine: return
    case .task where isSpanning[index]:
      startNode[index] = add(.phaseStart, index, calendar: calendar)
      finishNode[index] = add(.phaseFinish, index, calendar: calendar)
    case .task:
      let (length, calendar) = work(index, calendar)
      startNode[index] = add(length == 0 ? .milestone : .work, index, length: length, calendar: calendar, limits: limits)
      finishNode[index] = startNode[index]
    default:
      startNode[index] = add(.milestone, index, calendar: calendar, limits: limits)
      finishNode[index] = startNode[index]
    }
  }

  /// Length in working minutes, and the calendar on which it runs.
  func work(_ index: Int, _ inForce: Int) -> (length: Int, calendar: Int) {
    let calendar = ownCalendar(index, inForce)
    if let duration = plan.activities[index].duration {
      return (lengths.minutes(duration), duration.elapsed ? CalendarBook.clock : calendar)
    }
    guard let effort = plan.activities[index].effort else { return (0, inForce) }
    let capacity = lengths.capacity(plan.activities[index].assign)
    return (WorkLength.length(effort: lengths.minutes(effort), capacity: capacity), calendar)
  }

  /// The effective calendar; if none is stated, that of the only person assigned.
  private func ownCalendar(_ index: Int, _ inForce: Int) -> Int {
    guard calendars[index] < 0, let only = lengths.onlyPerson(plan.activities[index].assign),
      let row = plan.row(plan.activities[index].assign.first?.first, .person), plan.people[row].id == only.id
    else { return inForce }
    return workers.calendar(ofPerson: row)
  }

  /// An external delivery arrives on its likely day, whether anybody works then or not.
  private mutating func addExpected(_ index: Int) {
    guard kind(index) == .external, startNode[index] >= 0, !progress[index].isSettled,
      let expected = plan.activities[index].details.external.expected
    else { return }
    let arrival = fixed(plan.projectZone.start(of: expected.planned))
    network.add(Network.Link(Int(arrival), Int(startNode[index])))
  }
}
