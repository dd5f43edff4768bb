import PlanSolver
import PlanText

/// Early dates by search on instants: nothing is shared with the passes but the calendar's `work(at:)`.
///
/// Nodes are relaxed again and again until nothing moves. `forced` holds one node back to an instant.
struct NaiveSolver {
  private(set) var starts: [Int]
  private(set) var finishes: [Int]
  private let network: Network
  private static let horizon = 1_000_000

  init(_ network: Network, forced: (node: NodeID, start: Int)? = nil) {
    self.network = network
    starts = network.nodes.map { _ in network.projectStart }
    finishes = starts
    var moved = true
    while moved {
      moved = false
      for node in network.nodeIDs {
        let start = start(of: node, forced: forced?.node == node ? forced?.start : nil)
        if start != starts[node] || finish(of: node, from: start) != finishes[node] { moved = true }
        starts[node] = start
        finishes[node] = finish(of: node, from: start)
      }
    }
  }

  var projectFinish: Int { finishes.max() ?? network.projectStart }

  private func finish(of node: NodeID, from start: Int) -> Int {
    network.calendars[Int(network.nodes[node].calendar)].add(Int(network.nodes[node].length), to: start)
  }

  private func start(of node: NodeID, forced: Int?) -> Int {
    let record = network.nodes[node]
    let calendar = network.calendars[Int(record.calendar)]
    if record.kind == .fixed { return network.limits(of: node)?.earliestStart ?? network.projectStart }
    let links = network.links.filter { $0.successor == node }
    if record.isInstant {
      let bounds = links.map { link in
        let end = end(of: link)
        return link.isElapsed ? end + Int(link.lag) : calendar.add(Int(link.lag), to: end)
      }
      if record.kind == .phaseStart { return bounds.min() ?? network.projectStart }
      let projectStart = record.isPhase ? network.projectStart : calendar.nextWorking(network.projectStart)
      let from = network.limits(of: node)?.earliestStart.map {
        record.isPhase ? $0 : calendar.nextWorking($0)
      }
      return max(bounds.max() ?? projectStart, projectStart, from ?? projectStart, forced ?? projectStart)
    }
    var low = network.projectStart - 1
    var high = network.projectStart + Self.horizon
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let fits =
        middle >= (forced ?? middle)
        && (network.limits(of: node)?.earliestStart.map { calendar.between($0, middle) >= 0 } ?? true)
        && links.allSatisfy { allows($0, start: middle, calendar) }
      if fits { high = middle } else { low = middle }
    }
    return endingBehind(links, calendar.nextWorking(high), Int(record.length), calendar)
  }

  /// What must not end before an instant at which it rests does the last minute of its work after that.
  private func endingBehind(_ links: [Network.Link], _ start: Int, _ length: Int, _ calendar: WorkCalendar) -> Int {
    let ends = links.compactMap { link -> Int? in
      guard link.kind == .finishToFinish, link.lag == 0 || link.isElapsed else { return nil }
      let end = end(of: link) + Int(link.lag)
      let isWorkedBefore = calendar.work(at: end - 1) < calendar.work(at: end)
      return isWorkedBefore ? nil : end
    }
    guard let end = ends.max(), calendar.add(length, to: start) < end else { return start }
    return calendar.subtract(length, from: calendar.nextWorking(end) + 1)
  }

  private func end(of link: Network.Link) -> Int {
    switch link.kind {
    case .finishToStart, .finishToFinish: finishes[Int(link.predecessor)]
    case .startToStart, .startToFinish: starts[Int(link.predecessor)]
    }
  }

  private func allows(_ link: Network.Link, start: Int, _ calendar: WorkCalendar) -> Bool {
    let bound: Int
    switch link.kind {
    case .finishToStart, .startToStart: bound = calendar.work(at: start)
    case .finishToFinish, .startToFinish:
      bound = calendar.work(at: start) + Int(network.nodes[Int(link.successor)].length)
    }
    return link.isElapsed
      ? bound >= calendar.work(at: end(of: link) + Int(link.lag))
      : bound - calendar.work(at: end(of: link)) >= Int(link.lag)
  }
}
