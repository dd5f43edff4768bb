import PlanSolver
import PlanText

/// By node: the latest start and finish that are permitted.
struct LatestDates {
  var starts: [Int32]
  var finishes: [Int32]
}

/// Decodes a finished schedule again in the same order, with the handovers as links.
package struct OrderDecoder {
  let sequence: [NodeID]
  private let steps: CalendarSteps
  /// Lengths and lags of the schedule.
  private let modes: [Mode]
  private let arcs: [DecoderNetwork.Arc]
  package private(set) var side: DecoderSide
  /// What is placed before a node of the sequence while nothing is delayed.
  private var prefix: (node: NodeID, count: Int, side: DecoderSide)?

  package init(_ schedule: FinishedOrder) {
    sequence = DecodingSequence(schedule).nodes
    steps = schedule.problem.steps
    side = schedule.placed
    side.network = schedule.side.network
    side.network.replaceArcs(by: schedule.order)
    side.steps = steps.isEmpty ? nil : steps
    modes = side.modes
    arcs = side.network.arcs
  }

  /// Places everything no earlier than the bounds of its nodes. Events are placed to the minute, not at the next worked
  /// one. False if something cannot be placed.
  mutating func decode(from earliest: [Int32]) -> Bool {
    bound(by: earliest)
    // The length of a month depends on where it starts, and that on what is placed before it.
    if !steps.isEmpty { (side.modes, side.network.arcs) = (modes, arcs) }
    for _ in 0...steps.count {
      side.reset()
      guard place(sequence[...], from: earliest, within: nil) else { return false }
      if steps.isEmpty || !side.follow(steps) { break }
    }
    return true
  }

  /// Places what comes before a node once, for all decodes that delay only this node.
  mutating func hold(before node: NodeID, from earliest: [Int32]) {
    prefix = nil
    // With calendar steps, lengths before the node may depend on dates after it.
    guard steps.isEmpty, let count = sequence.firstIndex(of: node) else { return }
    bound(by: earliest)
    side.reset()
    if place(sequence[..<count], from: earliest, within: nil) { prefix = (node, count, side) }
  }

  /// The same as ``decode(from:)``, with bounds that differ only for one node. May return false as soon as something is
  /// later than a limit.
  mutating func decode(delaying node: NodeID, from earliest: [Int32], within limits: LatestDates) -> Bool {
    guard let prefix, prefix.node == node else { return decode(from: earliest) }
    side = prefix.side
    if side.network.nodes[node].kind == .work { side.network.nodes[node].earliestStart = earliest[node] }
    return place(sequence[prefix.count...], from: earliest, within: limits)
  }

  private mutating func bound(by earliest: [Int32]) {
    for index in side.network.nodeIDs where side.network.nodes[index].kind == .work {
      side.network.nodes[index].earliestStart = earliest[index]
    }
  }

  private mutating func place(_ nodes: ArraySlice<NodeID>, from earliest: [Int32], within limits: LatestDates?) -> Bool {
    for number in nodes {
      guard side.place(number) else { return false }
      let isEvent = side.network.nodes[number].kind == .milestone || side.network.nodes[number].kind == .gate
      if isEvent, side.starts[number] < earliest[number] { side.delay(number, to: earliest[number]) }
      if let limits, side.starts[number] > limits.starts[number] || side.finishes[number] > limits.finishes[number] { return false }
    }
    return true
  }

  /// The latest finish of the result.
  package var end: Int { Int(side.finishes.max() ?? 0) }

  /// Turns work into an event: no duration, no people, no time reserved for its date.
  mutating func shrink(_ node: NodeID) {
    side.network.nodes[node] = side.network.nodes[node].withoutWork
    side.forgetReservation(of: node)
  }
}

extension DecoderSide {
  /// Moves an event that has already been placed.
  fileprivate mutating func delay(_ number: NodeID, to instant: Int32) {
    starts[number] = instant
    finishes[number] = instant
    causes[number] = .limit
    since[number] = instant
  }
}

extension DecoderNetwork {
  /// Replaces the links with links and handovers.
  fileprivate mutating func replaceArcs(by order: ScheduleOrder) {
    firstArc = [0]
    arcs = []
    for node in nodeIDs {
      arcs += order.arcs(to: node).map(\.arc)
      firstArc.append(Int32(arcs.count))
    }
  }
}
