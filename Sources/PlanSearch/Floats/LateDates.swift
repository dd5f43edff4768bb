import PlanSolver
import PlanText

/// The late dates and total floats of the activities of a schedule, by activity.
struct LateDates: Sendable {
  let pass: LatePass
  /// Minutes since 1970-01-01T00:00 UTC.
  let starts: [Int]
  let finishes: [Int]
  let totals: [Int]
  let criticals: [Bool]

  /// If the late pass alone cannot determine floats, a decode confirms them; see ``Floats/init(_:_:mostConfirmed:)``.
  init(_ schedule: FinishedOrder, _ tree: ActivityTree, mostConfirmed: Int) {
    var pass = LatePass(schedule)
    let open = tree.activities.count { tree.isOpen($0) && !tree.isSummary[$0] }
    if schedule.needsDecoding {
      var push = PushDecode(schedule)
      if LatePass.mayConfirm(schedule, most: mostConfirmed, open: open), push.isFaithful { pass.confirm(&push) } else { pass.bound(&push) }
    }
    self.pass = pass
    let origin = schedule.problem.horizon.origin
    let count = tree.startNode.count
    var totals = [Int](repeating: 0, count: count)
    var criticals = [Bool](repeating: false, count: count)
    var lateStarts = totals
    var lateFinishes = totals
    var isOpen = criticals
    let lastStarts = Self.lastStarts(schedule)
    // Activities are declared after the phase that contains them.
    for activity in tree.activities.reversed() where tree.startNode[activity].exists {
      let (startNode, finishNode) = (tree.startNode[activity], tree.finishNode[activity])
      let hasContent = tree.isSummary[activity] && isOpen[activity]
      if !tree.isSummary[activity], tree.isOpen(activity) {
        let late = Self.late(schedule, pass, finishNode)
        totals[activity] = Self.float(schedule, pass.latest[finishNode], finishNode)
        criticals[activity] = totals[activity] <= 0
        lateStarts[activity] = late.start + origin
        lateFinishes[activity] = late.finish + origin
        isOpen[activity] = true
      } else if !hasContent {
        lateStarts[activity] = Int(schedule.starts[startNode]) + origin
        lateFinishes[activity] = Int(schedule.finishes[finishNode]) + origin
      }
      // A date of its own may end a phase after its content; the late finish never falls before the scheduled one.
      if hasContent, !tree.content(of: activity).contains(where: { tree.finishNode[$0].exists && schedule.finishes[tree.finishNode[$0]] >= schedule.finishes[finishNode] }) {
        lateFinishes[activity] = max(lateFinishes[activity], Int(schedule.finishes[finishNode]) + origin)
      }
      if tree.hasStarted[activity] { lateStarts[activity] = Int(schedule.starts[startNode]) + origin }
      // Each line of a phase may leave the phase's start to another; the phase itself has to meet it.
      if hasContent, !tree.hasStarted[activity], let last = lastStarts[startNode] {
        totals[activity] = min(totals[activity], Self.float(schedule, LatePass.Place(start: last, finish: last), startNode))
        lateStarts[activity] = min(lateStarts[activity], last + origin)
      }
      let parent = tree.parent[activity]
      guard parent.exists, isOpen[activity] else { continue }
      let phase = parent
      totals[phase] = isOpen[phase] ? min(totals[phase], totals[activity]) : totals[activity]
      lateStarts[phase] = isOpen[phase] ? min(lateStarts[phase], lateStarts[activity]) : lateStarts[activity]
      lateFinishes[phase] = isOpen[phase] ? max(lateFinishes[phase], lateFinishes[activity]) : lateFinishes[activity]
      criticals[phase] = criticals[phase] || criticals[activity]
      isOpen[phase] = true
    }
    starts = lateStarts
    finishes = lateFinishes
    self.totals = totals
    self.criticals = criticals
  }

  // MARK: Measures

  private static func hours(_ schedule: FinishedOrder, _ node: NodeID) -> WorkHours {
    schedule.problem.ownHours(node, mode: schedule.side.chosen[node])
      ?? .calendar(schedule.problem.network.calendars[Int(schedule.problem.network.nodes[node].calendar)])
  }

  static func float(_ schedule: FinishedOrder, _ place: LatePass.Place, _ node: NodeID) -> Int {
    let origin = schedule.problem.horizon.origin
    let start = Int(schedule.starts[node])
    return place.start == start ? 0 : hours(schedule, node).between(start + origin, place.start + origin)
  }

  /// By phase-start node: the latest worked minute at which its date is still met, for dates that are met now.
  private static func lastStarts(_ schedule: FinishedOrder) -> [NodeID: Int] {
    let network = schedule.side.network
    let dates = schedule.dueDates().filter { $0.isStart && $0.isKept && network.nodes[$0.node].kind == .phaseStart }
    let last = dates.map { due in
      let calendar = network.nodes[due.node].calendar
      let isWorked = network.nextWorking(due.instant, calendar) == due.instant
      let instant = isWorked ? due.instant : network.previousWorking(due.instant, calendar) - 1
      return (due.node, max(Int(schedule.starts[due.node]), instant))
    }
    return Dictionary(last, uniquingKeysWith: min)
  }

  /// Events are shown where people would say they are: at the end of a working day rather than during the night.
  private static func late(_ schedule: FinishedOrder, _ pass: LatePass, _ node: NodeID) -> LatePass.Place {
    let place = pass.latest[node]
    guard !schedule.isWork(node) else { return place }
    let present = Int(schedule.starts[node])
    let network = schedule.side.network
    let calendar = schedule.side.network.nodes[node].calendar
    var instant = place.start
    if float(schedule, place, node) == 0 {
      instant = present
    } else if network.nextWorking(present, calendar) != present || network.nextWorking(instant, calendar) != instant {
      let previous = min(instant, network.previousWorking(instant, calendar))
      // Not before its predecessors.
      let followed = schedule.order.arcs(to: node).lazy.map { arc in
        schedule.bound(arc, start: pass.latest[arc.source].start, finish: pass.latest[arc.source].finish)
      }.max()
      let first = max(previous, min(followed ?? previous, instant))
      instant = instant < present ? first : max(present, first)
    }
    return LatePass.Place(start: instant, finish: instant)
  }
}
