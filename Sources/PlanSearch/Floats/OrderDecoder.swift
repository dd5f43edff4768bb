import PlanSolver
import PlanText

/// Decodes a finished schedule again in the same order, with the handovers as links.
package struct OrderDecoder {
  let sequence: [NodeID]
  private let steps: CalendarSteps
  /// Lengths and lags of the schedule.
  private let modes: [Mode]
  private let arcs: [DecoderNetwork.Arc]
  package private(set) var side: DecoderSide

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
    for index in side.network.nodeIDs where side.network.nodes[index].kind == .work {
      side.network.nodes[index].earliestStart = earliest[index]
    }
    // The length of a month depends on where it starts, and that on what is placed before it.
    if !steps.isEmpty { (side.modes, side.network.arcs) = (modes, arcs) }
    for _ in 0...steps.count {
      guard place(from: earliest) else { return false }
      if steps.isEmpty || !side.follow(steps) { break }
    }
    return true
  }

  private mutating func place(from earliest: [Int32]) -> Bool {
    side.reset()
    for number in sequence {
      guard side.place(number) else { return false }
      let isEvent = side.network.nodes[number].kind == .milestone || side.network.nodes[number].kind == .gate
      if isEvent, side.starts[number] < earliest[number] { side.delay(number, to: earliest[number]) }
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
