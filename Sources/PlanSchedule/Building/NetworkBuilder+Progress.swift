import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Actuals stay where they are: finished work becomes fixed instants; started work becomes its actual start plus the
/// remaining work, which waits for unfinished predecessors (retained logic) and for lags of its own finish.
extension NetworkBuilder {
  // MARK: Dates of actuals

  /// The first working minute of a day, or its first minute if nobody works.
  func firstMinute(of day: Day, _ calendar: CalendarID) -> Int {
    let first = plan.projectZone.start(of: day)
    let working = calendarTable.calendars[calendar].nextWorking(first)
    return working < plan.projectZone.end(of: day) ? working : first
  }

  /// The end of the last working minute of a day, or its end if nobody works.
  func lastMinute(of day: Day, _ calendar: CalendarID) -> Int {
    let last = plan.projectZone.end(of: day)
    let working = calendarTable.calendars[calendar].previousWorking(last)
    return working > plan.projectZone.start(of: day) ? working : last
  }

  /// Assumed starts of work known only to have started: the early start, at the latest the status date.
  func assumedStarts(_ network: NetworkSchedule, asOf statusDay: Day) -> [ActivityID: Int] {
    var result: [ActivityID: Int] = [:]
    for activity in plan.activityIDs {
      guard case .started(nil, _) = progress[activity], !isSummary(activity), !isSpanning[activity] else { continue }
      let calendar = self.network.nodes[startNode[activity]].calendar
      result[activity] = min(network.earlyStart(of: startNode[activity]), lastStart(by: statusDay, calendar))
    }
    return result
  }

  /// The first minute of the last day worked up to the given day, but not before the project's start.
  private func lastStart(by day: Day, _ calendar: CalendarID) -> Int {
    let zone = plan.projectZone
    let end = calendarTable.calendars[calendar].previousWorking(zone.end(of: day))
    return firstMinute(of: end > plan.statedStart ? zone.day(at: end - 1) : day, calendar)
  }

  mutating func findActualDates() {
    let count = plan.activities.count
    actuals.starts = Array(repeating: nil, count: count)
    actuals.finishes = actuals.starts
    for activity in plan.activityIDs where !isSummary(activity) && !isSpanning[activity] { findActualDates(activity) }
    for activity in plan.activityIDs where !isSummary(activity) && !isSpanning[activity] { moveEvents(before: activity) }
    for activity in plan.activityIDs.reversed() {
      guard !isSpanning[activity], let parent = plan[activity].parent else { continue }
      extend(parent, over: activity)
    }
    for activity in plan.activityIDs where isSpanning[activity] && progress[activity].isSettled {
      for reference in plan[activity].details.task.spans {
        if let spanned = plan.activity(reference.target) { extend(activity, over: spanned) }
      }
    }
  }

  private mutating func findActualDates(_ activity: ActivityID) {
    let (length, calendar) = ownWork(activity)
    switch progress[activity] {
    case .notStarted, .cancelled: return
    case .started(let day, _):
      actuals.starts[activity] = day.map { firstMinute(of: $0, calendar) } ?? actuals.assumedStarts[activity]
    case .finished(let first, let last):
      let finish = lastMinute(of: last, calendar)
      actuals.finishes[activity] = finish
      guard length > 0 else { return actuals.starts[activity] = finish }
      let start = first.map { firstMinute(of: $0, calendar) } ?? calendarTable.calendars[calendar].subtract(length, from: finish)
      actuals.starts[activity] = min(start, finish)
    }
  }

  /// If work began on the same day as an event that it, or a phase around it, follows, it began after that event: the
  /// event then lies at the day's first minute, not its last, unless work that ended on that day came before it.
  private mutating func moveEvents(before activity: ActivityID) {
    guard let start = actuals.starts[activity], actuals.finishes[activity] != start else { return }
    let zone = plan.projectZone
    var awaited: [Dependency] = []
    var waiting = activity
    while waiting.exists {
      awaited += plan[waiting].statedDependencies.filter { !$0.bindsFinish }.map(\.dependency)
      waiting = parents[waiting]
    }
    for dependency in awaited {
      guard let event = plan.activity(dependency.target.target), !isSummary(event), !isSpanning[event],
        let instant = actuals.finishes[event], actuals.starts[event] == instant,
        case .finished(_, let day) = progress[event], zone.day(at: start) == day
      else { continue }
      let first = firstMinute(of: day, ownWork(event).calendar)
      let isAwaited = plan[event].statedDependencies.contains { item in
        plan.activity(item.dependency.target.target).flatMap { actuals.finishes[$0] }.map { $0 > first } ?? false
      }
      if !isAwaited { (actuals.starts[event], actuals.finishes[event]) = (first, first) }
    }
  }

  private mutating func extend(_ outer: ActivityID, over inner: ActivityID) {
    if let start = actuals.starts[inner] { actuals.starts[outer] = min(actuals.starts[outer] ?? start, start) }
    if let finish = actuals.finishes[inner] { actuals.finishes[outer] = max(actuals.finishes[outer] ?? finish, finish) }
  }

  private func ownWork(_ activity: ActivityID) -> (length: Int, calendar: CalendarID) {
    let calendar = calendars[activity].ifAny ?? CalendarTable.project
    return kind(activity) == .task ? work(activity, calendar) : (0, calendar)
  }

  // MARK: Nodes

  /// Adds the nodes of an activity that has progress. True when no further nodes are needed.
  mutating func addProgressedNodes(_ activity: ActivityID, _ calendar: CalendarID) -> Bool {
    switch progress[activity] {
    case .notStarted: return false
    case .cancelled: return true
    case .finished:
      guard let start = actuals.starts[activity], let finish = actuals.finishes[activity] else { return false }
      let calendar = isSummary(activity) || isSpanning[activity] ? calendar : ownWork(activity).calendar
      startNode[activity] = fixed(start, activity: activity, calendar: calendar)
      finishNode[activity] = start == finish ? startNode[activity] : fixed(finish, activity: activity, calendar: calendar)
      return true
    case .started(_, let remaining):
      if isSummary(activity) {
        actuals.logicGates[activity] = add(.phaseGate, activity, calendar: calendar)
        return false
      }
      guard !isSpanning[activity], let start = actuals.starts[activity] else { return false }
      let calendar = ownWork(activity).calendar
      let left = lengths.left(remaining, of: plan[activity])
      startNode[activity] = fixed(start, activity: activity, calendar: calendar)
      finishNode[activity] = add(
        left.length == 0 ? .milestone : .work, activity, length: left.length, calendar: calendar,
        limits: limits(of: activity)?.whenStarted)
      return true
    }
  }

  /// Links the entry of a phase's content to the phase's gate.
  mutating func addEntry(_ activity: ActivityID, _ parent: ActivityID) {
    if let inner = actuals.logicGates[activity] {
      network.add(Network.Link(logicGate(parent), inner))
    }
    if progress[activity].isSettled { return }
    if isUnderWay(activity) {
      network.add(Network.Link(logicGate(parent), finishNode[activity]))
    } else {
      network.add(Network.Link(gateNode[parent], gateNode[activity].exists ? gateNode[activity] : startNode[activity]))
    }
  }

  /// True for work with an actual start and something left to do.
  func isUnderWay(_ activity: ActivityID) -> Bool {
    guard !progress.isEmpty, case .started = progress[activity], !isSummary(activity), !isSpanning[activity] else { return false }
    return actuals.starts[activity] != nil
  }

  /// How much of a task is left for levelling to place.
  func rest(of activity: ActivityID) -> DemandBuilder.Rest {
    guard isUnderWay(activity), case .started(_, let remaining) = progress[activity] else { return .whole }
    let left = lengths.left(remaining, of: plan[activity])
    return .minutes(plan[activity].duration == nil ? left.work : left.length)
  }

  func logicGate(_ phase: ActivityID) -> NodeID { actuals.logicGates[phase] ?? gateNode[phase] }

  // MARK: Links

  /// Actuals wait for nothing, nothing waits for cancelled work, and started work waits for finished work only with a
  /// lag of its finish.
  func isVoid(_ dependency: Dependency, for activity: ActivityID, bindsFinish: Bool) -> Bool {
    if progress[activity].isSettled { return true }
    guard let predecessor = plan.activity(dependency.target.target) else { return false }
    switch progress[predecessor] {
    case .cancelled: return true
    case .finished: return isUnderWay(activity) && !(bindsFinish && dependency.lagMinutes(plan.timeScale) > 0)
    case .notStarted, .started: return false
    }
  }

  /// The dependencies of a phase, added again for the started activities inside.
  mutating func addRetainedLogic(_ activity: ActivityID) {
    guard let gate = actuals.logicGates[activity] else { return }
    for (dependency, bindsFinish) in plan[activity].statedDependencies where !bindsFinish {
      if let predecessor = plan.activity(dependency.target.target), progress[predecessor].isSettled { continue }
      actuals.retainedLinks[network.links.count] = (activity, dependency)
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

  /// What is done of started work, in the same minutes: the stated part of the plan, otherwise what the remaining work
  /// leaves of it.
  func done(_ stated: Percent?, _ remaining: ActivityProgress.Remaining, of activity: Activity) -> (work: Int, length: Int) {
    let whole = left(.whole, of: activity)
    if let stated, stated.millionths >= 1_000_000 { return whole }
    let open = left(stated.map(ActivityProgress.Remaining.after) ?? remaining, of: activity)
    return (max(0, whole.work - open.work), max(0, whole.length - open.length))
  }
}
