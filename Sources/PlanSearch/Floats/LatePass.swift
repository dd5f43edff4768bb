import PlanSolver
import PlanText

/// The latest dates in the order of a finished schedule: in reverse order, each node moves as late as its successors
/// allow, by the same rules that placed it.
///
/// Defined as a decode that only pushes work later; see resource-constrained critical path scheduling in Wiest 1964 and
/// Bowers 1995. Only the search for the latest start runs backwards. Slots are always placed forwards, so that
/// calendars, absences, windows, freezes and pauses apply as they do in the schedule.
package struct LatePass {
  /// By node: the latest slot that still meets the project's finish and the commitments that are met now.
  package var latest: [Place]
  /// By node: the latest slot that makes nothing else end later either.
  package var free: [Place]
  package let schedule: FinishedOrder
  /// By node number: nodes that stay where they are; empty if there are none.
  private let isHeld: [Bool]
  private let dueDates: [DueDate]
  /// By node: the index of its first due date.
  private let firstDue: [Int32]

  package struct Place: Sendable {
    package var start: Int
    package var finish: Int
  }

  /// - Parameter holding: by node number, nodes that stay where they are; empty if there are none.
  package init(_ schedule: FinishedOrder, holding isHeld: [Bool] = []) {
    self.schedule = schedule
    self.isHeld = isHeld
    dueDates = schedule.dueDates()
    var firstDue = [Int32](repeating: 0, count: schedule.starts.count + 1)
    for due in dueDates { firstDue[due.node.index + 1] += 1 }
    for index in 1..<firstDue.count { firstDue[index] += firstDue[index - 1] }
    self.firstDue = firstDue
    latest = schedule.nodes.map { Place(start: Int(schedule.starts[$0]), finish: Int(schedule.finishes[$0])) }
    free = latest
    for node in schedule.fullOrder.order.reversed() where isHeld.isEmpty || !isHeld[node] { settle(node) }
  }

  /// The latest instants that a node's ends may reach.
  private struct Bounds {
    var start = Int.max
    var finish: Int

    mutating func add(_ instant: Int, isFinish: Bool) {
      if isFinish { finish = min(finish, instant) } else { start = min(start, instant) }
    }
  }

  private mutating func settle(_ node: NodeID) {
    guard schedule.side.network.nodes[node].kind != .fixed else { return }
    var total = Bounds(finish: schedule.end)
    for arc in schedule.fullOrder.arcs(from: node) where holds(arc) {
      let bound = accepted(latest[arc.target], arc.target, arc)
      total.add(schedule.latest(arc, boundBy: bound), isFinish: arc.leavesFinish)
    }
    keepCommitments(node, &total)
    latest[node] = place(node, total)
    let now = Place(start: Int(schedule.starts[node]), finish: Int(schedule.finishes[node]))
    free[node] =
      latest[node].start <= now.start
      ? now : place(node, aloneBounds(node, total) { schedule.isPhase($0) ? free[$0] : nil })
  }

  /// Content that is not the first to start does not hold the start of its phase.
  private func holds(_ arc: ScheduleOrder.Arc) -> Bool {
    let target = arc.target
    return schedule.side.network.nodes[target].kind != .phaseStart || schedule.bound(arc) <= Int(schedule.starts[target])
  }

  /// The bounds that keep everything that follows in place, except what moves along.
  private func aloneBounds(_ node: NodeID, _ total: Bounds, moving: (NodeID) -> Place?) -> Bounds {
    var bounds = total
    for arc in schedule.fullOrder.arcs(from: node) where holds(arc) {
      let target = arc.target
      let place = moving(target) ?? Place(start: Int(schedule.starts[target]), finish: Int(schedule.finishes[target]))
      bounds.add(schedule.latest(arc, boundBy: accepted(place, target, arc)), isFinish: arc.leavesFinish)
    }
    return bounds
  }

  /// The latest slots of several nodes if all of them move and nothing else ends later.
  package func free(together nodes: [NodeID]) -> [NodeID: Place] {
    let members = Set(nodes)
    var places: [NodeID: Place] = [:]
    let sorted = members.ordered { schedule.fullOrder.position[$0] > schedule.fullOrder.position[$1] }
    for node in sorted {
      let total = Bounds(start: latest[node].start, finish: latest[node].finish)
      let bounds = aloneBounds(node, total) { target in
        if let known = places[target] { return known }
        return members.contains(target) ? latest[target] : schedule.isPhase(target) ? free[target] : nil
      }
      places[node] = schedule.side.network.nodes[node].kind == .fixed ? latest[node] : place(node, bounds)
    }
    return places
  }

  private func place(_ node: NodeID, _ bounds: Bounds) -> Place {
    guard schedule.isWork(node) else { return instant(node, bounds) }
    let last = schedule.lastPlace(node, startingBy: bounds.start, finishingBy: bounds.finish)
    return Place(start: last.start, finish: last.finish)
  }

  private func instant(_ node: NodeID, _ bounds: Bounds) -> Place {
    let bound = min(bounds.start, bounds.finish)
    let instant = schedule.view == .levelled ? max(Int(schedule.starts[node]), bound) : bound
    return Place(start: instant, finish: instant)
  }

  /// The same as ``FinishedOrder/accepted(_:_:_:)``, with what is held.
  private func accepted(_ place: Place, _ node: NodeID, _ arc: ScheduleOrder.Arc) -> Int {
    // More urgent work is not pushed by work that hands over to it.
    if !isHeld.isEmpty, schedule.isAgainstRank(arc) { return Int(schedule.starts[node]) }
    // Its start follows from its required end, which nothing may change.
    if !isHeld.isEmpty, isHeld[node], schedule.isWork(node), !arc.bindsStart { return schedule.bound(arc) }
    return schedule.accepted(place, node, arc)
  }

  /// Dates bind if they are met now; in the network all of them do.
  private func keepCommitments(_ node: NodeID, _ bounds: inout Bounds) {
    for index in Int(firstDue[node])..<Int(firstDue[node.index + 1]) where dueDates[index].isKept || schedule.view == .network {
      bounds.add(dueDates[index].instant, isFinish: !dueDates[index].isStart)
    }
  }
}

extension FinishedOrder {
  /// The latest instant to which a link may bind one end of a node without pushing the node past a slot.
  func accepted(_ place: LatePass.Place, _ node: NodeID, _ arc: ScheduleOrder.Arc) -> Int {
    if arc.bindsStart || !isWork(node) { return place.start }
    // Non-working time after a finish does not count against a link to it.
    let record = side.network.nodes[node]
    guard record.special < 0, !side.network.waitsForEnd(arc.arc) else { return place.finish }
    let pattern = side.patterns[Int(side.modes[Int(side.chosen[node])].pattern)]
    return min(
      side.network.nextWorking(place.finish, record.calendar), max(place.finish, pattern.next(place.finish)))
  }
}
