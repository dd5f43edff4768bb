/// Decodes a finished schedule once more in the same order, with the hand-overs as links.
struct OrderDecoder {
  private let sequence: [Int32]
  private(set) var side: DecoderSide

  /// - Parameter placed: the decoder that made the schedule.
  init(_ schedule: FinishedOrder, _ placed: DecoderSide) {
    sequence = schedule.order.order
    side = placed
    side.network = schedule.side.network
    side.network.replaceArcs(by: schedule.order)
  }

  /// Places everything no earlier than the bounds of its nodes. False when something has no room.
  ///
  /// - Parameter event: a milestone that is bound to the minute, and not to the next that is worked.
  mutating func decode(from earliest: [Int32], event: Int? = nil) -> Bool {
    let kind = event.map { side.network.nodes[$0].kind }
    if let event { side.network.nodes[event].kind = .gate }
    defer { if let event, let kind { side.network.nodes[event].kind = kind } }
    for index in earliest.indices where side.network.nodes[index].kind != .fixed {
      side.network.nodes[index].earliestStart = earliest[index]
    }
    side.reset()
    for number in sequence where !side.place(Int(number)) { return false }
    return true
  }

  /// The last finish of what came out.
  var end: Int { Int(side.finishes.max() ?? 0) }

  /// Makes a node an instant, as if it took no time and nobody.
  mutating func shrink(_ node: Int) {
    side.network.nodes[node].kind = .gate
  }
}

extension DecoderNetwork {
  /// Links and hand-overs instead of the links.
  fileprivate mutating func replaceArcs(by order: ScheduleOrder) {
    firstArc = [0]
    arcs = []
    for node in nodes.indices {
      arcs += order.arcs(to: node).map(\.arc)
      firstArc.append(Int32(arcs.count))
    }
  }
}
