import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// The instants of all actuals; empty if there are none.
struct ActualDates {
  /// By activity: assumed starts of work known only to have started; they come from a first pass.
  var assumedStarts: [Int: Int] = [:]
  /// By activity; nil if there is none.
  fileprivate(set) var starts: [Int?] = []
  fileprivate(set) var finishes: [Int?] = []
  /// For phases in progress: the node that started activities inside wait for. Those not yet started may wait for more.
  fileprivate var logicGates: [Int: Int32] = [:]
  /// The links to those gates, by number.
  fileprivate(set) var retainedLinks: [Int: (waiting: Int, dependency: Dependency)] = [:]
  /// The source and target of links that bind nothing.
  var void: (source: Int32, target: Int32)?
}

/// Actuals stay where they are: finished work becomes fixed instants; started work becomes its actual start plus the
/// remaining work, which waits for unfinished predecessors (retained logic) and nothing else.
extension NetworkBuilder {
  // MARK: Dates of actuals

  /// The first working minute of a day, or its first minute if nobody works.
  func firstMinute(of day: Day, _ calendar: Int) -> Int {
    let first = plan.projectZone.start(of: day)
    let working = book.calendars[calendar].nextWorking(first)
    return working < plan.projectZone.end(of: day) ? working : first
  }

  /// The end of the last working minute of a day, or its end if nobody works.
  func lastMinute(of day: Day, _ calendar: Int) -> Int {
    let last = plan.projectZone.end(of: day)
    let working = book.calendars[calendar].previousWorking(last)
    return working > plan.projectZone.start(of: day) ? working : last
  }

  /// Assumed starts of work known only to have started: the early start, at the latest the status date.
  func assumedStarts(_ network: NetworkSchedule, asOf statusDay: Day) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for index in plan.activities.indices {
      guard case .started(nil, _) = progress[index], !isSummary(index), !isSpanning[index] else { continue }
      let calendar = Int(self.network.nodes[Int(startNode[index])].calendar)
      result[index] = min(network.earlyStart(of: Int(startNode[index])), lastStart(by: statusDay, calendar))
    }
    return result
  }

  /// The first minute of the last day worked up to the given day, but not before the project's start.
  private func lastStart(by day: Day, _ calendar: Int) -> Int {
    let zone = plan.projectZone
    let end = book.calendars[calendar].previousWorking(zone.end(of: day))
    return firstMinute(of: end > Self.projectStart(plan) ? zone.day(at: end - 1) : day, calendar)
  }

  mutating func findActualDates() {
    let count = plan.activities.count
    actuals.starts = Array(repeating: nil, count: count)
    actuals.finishes = actuals.starts
    for index in 0..<count where !isSummary(index) && !isSpanning[index] { findActualDates(index) }
    for index in 0..<count where !isSummary(index) && !isSpanning[index] { moveEvents(before: index) }
    for index in (0..<count).reversed() {
      guard !isSpanning[index], let parent = plan.activity(plan[plan.activities[index].id].parent) else { continue }
      extend(parent, over: index)
    }
    for index in 0..<count where isSpanning[index] && progress[index].isSettled {
      for reference in plan.activities[index].details.task.spans {
        if let spanned = plan.activity(reference.target) { extend(index, over: spanned) }
      }
    }
  }

  private mutating func findActualDates(_ index: Int) {
    let (length, calendar) = ownWork(index)
    switch progress[index] {
    case .notStarted, .cancelled: return
    case .started(let day, _):
      actuals.starts[index] = day.map { firstMinute(of: $0, calendar) } ?? actuals.assumedStarts[index]
    case .finished(let first, let last):
      let finish = lastMinute(of: last, calendar)
      actuals.finishes[index] = finish
      guard length > 0 else { return actuals.starts[index] = finish }
      let start = first.map { firstMinute(of: $0, calendar) } ?? book.calendars[calendar].subtract(length, from: finish)
      actuals.starts[index] = min(start, finish)
    }
  }

  /// If work began on the same day as an event that it, or a phase around it, follows, it began after that event: the
  /// event then lies at the day's first minute, not its last, unless work that ended on that day came before it.
  private mutating func moveEvents(before index: Int) {
    guard let start = actuals.starts[index], actuals.finishes[index] != start else { return }
    let zone = plan.projectZone
    var awaited: [Dependency] = []
    var waiting = index
    while waiting >= 0 {
      awaited += Self.dependencies(of: plan.activities[waiting]).filter { !$0.bindsFinish }.map(\.dependency)
      waiting = Int(parents[waiting])
    }
    for dependency in awaited {
      guard let event = plan.activity(dependency.target.target), !isSummary(event), !isSpanning[event],
        let instant = actuals.finishes[event], actuals.starts[event] == instant,
        case .finished(_, let day) = progress[event], zone.day(at: start) == day
      else { continue }
      let first = firstMinute(of: day, ownWork(event).calendar)
      let isAwaited = Self.dependencies(of: plan.activities[event]).contains { item in
        plan.activity(item.dependency.target.target).flatMap { actuals.finishes[$0] }.map { $0 > first } ?? false
      }
      if !isAwaited { (actuals.starts[event], actuals.finishes[event]) = (first, first) }
    }
  }

  private mutating func extend(_ outer: Int, over inner: Int) {
    if let start = actuals.starts[inner] { actuals.starts[outer] = min(actuals.starts[outer] ?? start, start) }
    if let finish = actuals.finishes[inner] { actuals.finishes[outer] = max(actuals.finishes[outer] ?? finish, finish) }
  }

  private func ownWork(_ index: Int) -> (length: Int, calendar: Int) {
    let calendar = calendars[index] < 0 ? CalendarBook.project : Int(calendars[index])
    return kind(index) == .task ? work(index, calendar) : (0, calendar)
  }

  // MARK: Nodes

  /// Adds the nodes of an activity that has progress. True when no further nodes are needed.
  mutating func addProgressedNodes(_ index: Int, _ calendar: Int) -> Bool {
    switch progress[index] {
    case .notStarted: return false
    case .cancelled: return true
    case .finished:
      guard let start = actuals.starts[index], let finish = actuals.finishes[index] else { return false }
      let calendar = isSummary(index) || isSpanning[index] ? calendar : ownWork(index).calendar
      startNode[index] = fixed(start, activity: index, calendar: calendar)
      finishNode[index] = start == finish ? startNode[index] : fixed(finish, activity: index, calendar: calendar)
      return true
    case .started(_, let remaining):
      if isSummary(index) {
        actuals.logicGates[index] = add(.phaseGate, index, calendar: calendar)
        return false
      }
      guard !isSpanning[index], let start = actuals.starts[index] else { return false }
      let calendar = ownWork(index).calendar
      let left = lengths.left(remaining, of: plan.activities[index])
      startNode[index] = fixed(start, activity: index, calendar: calendar)
      finishNode[index] = add(
        left.length == 0 ? .milestone : .work, index, length: left.length, calendar: calendar,
        limits: limits(of: index)?.whenStarted)
      return true
    }
  }

  /// Links the entry of a phase's content to the phase's gate.
  mutating func addEntry(_ index: Int, _ parent: Int) {
    if let inner = actuals.logicGates[index] {
      network.add(Network.Link(Int(logicGate(parent)), Int(inner)))
    }
    if progress[index].isSettled { return }
    if isUnderWay(index) {
      network.add(Network.Link(Int(logicGate(parent)), Int(finishNode[index])))
    } else {
      network.add(Network.Link(Int(gateNode[parent]), Int(gateNode[index] >= 0 ? gateNode[index] : startNode[index])))
    }
  }

  /// True for work with an actual start and something left to do.
  func isUnderWay(_ index: Int) -> Bool {
    guard !progress.isEmpty, case .started = progress[index], !isSummary(index), !isSpanning[index] else { return false }
    return actuals.starts[index] != nil
  }

  /// How much of a task is left for levelling to place.
  func rest(of index: Int) -> DemandBuilder.Rest {
    guard isUnderWay(index), case .started(_, let remaining) = progress[index] else { return .whole }
    let left = lengths.left(remaining, of: plan.activities[index])
    return .minutes(plan.activities[index].duration == nil ? left.work : left.length)
  }

  func logicGate(_ phase: Int) -> Int32 { actuals.logicGates[phase] ?? gateNode[phase] }

  // MARK: Links

  /// Actuals wait for nothing, started work does not wait for finished work, and nothing waits for cancelled work.
  func isVoid(_ dependency: Dependency, for index: Int) -> Bool {
    if progress[index].isSettled { return true }
    guard let predecessor = plan.activity(dependency.target.target) else { return false }
    switch progress[predecessor] {
    case .cancelled: return true
    case .finished: return isUnderWay(index)
    case .notStarted, .started: return false
    }
  }

  /// The dependencies of a phase, added again for the started activities inside.
  mutating func addRetainedLogic(_ index: Int) {
    guard let gate = actuals.logicGates[index] else { return }
    for (dependency, bindsFinish) in Self.dependencies(of: plan.activities[index]) where !bindsFinish {
      if let predecessor = plan.activity(dependency.target.target), progress[predecessor].isSettled { continue }
      actuals.retainedLinks[network.links.count] = (index, dependency)
      add(dependency, to: gate, bindsFinish: false)
    }
  }
}

extension DateLimits {
  /// What still binds started work: its deadlines.
  fileprivate var whenStarted: DateLimits {
    DateLimits(latestFinish: [latestFinish, pinnedFinish].compactMap { $0 }.min())
  }
}

extension WorkLength {
  /// The remaining work: minutes of effort, if effort is stated, and working minutes of the calendar. Each is at least
  /// one minute unless the total is zero.
  package func left(_ remaining: ActivityProgress.Remaining, of activity: Activity) -> (work: Int, length: Int) {
    let effort = activity.effort.map(minutes)
    let duration = activity.duration.map(minutes)
    let isElapsed = (activity.effort == nil && activity.duration?.elapsed == true)
    let whole = effort ?? duration ?? 0
    let work: Int
    switch remaining {
    case .whole: work = whole
    case .after(let done): work = min(whole, max(1, (whole * (1_000_000 - done.millionths) + 500_000) / 1_000_000))
    case .amount(let amount): work = max(1, plan.timeScale.minutes(amount, elapsed: isElapsed))
    }
    guard let effort else { return (work, work) }
    guard let duration else { return (work, Self.length(effort: work, capacity: capacity(activity.assign))) }
    guard effort > 0 else { return (work, duration) }
    return (work, max(min(duration, 1), (duration * work + effort - 1) / effort))
  }
}
