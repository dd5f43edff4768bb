import PlanText

extension CalendarDecoder {
  /// Nodes that are tried: if many have no place, some of the first ones show why.
  private static let mostTried = 30

  /// Which of some nodes have no place even where nothing else is placed or reserved, and nothing comes before them. Then
  /// no sequence has a place for them.
  package func impossible(of nodes: [NodeID]) -> [NodeID] {
    let empty = empty
    var trial = empty
    return nodes.filter { Self.isImpossible($0, empty, &trial) }
  }

  private static func isImpossible(_ number: NodeID, _ empty: DecoderSide, _ trial: inout DecoderSide) -> Bool {
    if empty.steps?.durations[number] != nil { return false }
    // Nothing is booked where there is no place: what is known of full stretches serves the next node.
    if !trial.place(number) { return true }
    trial = empty
    return false
  }

  /// True if that is so for one of the first of some nodes.
  package func isImpossible(anyOf nodes: [NodeID]) -> Bool {
    let empty = empty
    var trial = empty
    return nodes.prefix(Self.mostTried).contains { Self.isImpossible($0, empty, &trial) }
  }

  /// Does not look for a place for those of some nodes that have none: each look walks through the whole horizon.
  package mutating func giveUp(onThoseOf nodes: [NodeID]) {
    for number in impossible(of: nodes) { forward.giveUp(on: number) }
  }

  /// True if each of some nodes has a place from an instant on where nothing else is placed or reserved, and nothing
  /// comes before it. If that is late in the horizon, the work has hours beyond it too.
  package func hasRoom(forAllOf nodes: [NodeID], from instant: Int) -> Bool {
    let empty = empty
    return nodes.prefix(Self.mostTried).allSatisfy { number in
      var trial = empty
      trial.network.nodes[number].earliestStart = max(trial.network.nodes[number].earliestStart, Int32(clamping: instant))
      return trial.place(number)
    }
  }

  private var empty: DecoderSide {
    var result = forward
    result.vacate()
    return result
  }
}

extension DecoderSide {
  /// Never looks for a place for a node again.
  package mutating func giveUp(on number: NodeID) {
    if neverFits.isEmpty { neverFits = Array(repeating: false, count: modes.count) }
    for mode in network.nodes[number].modes { neverFits[Int(mode)] = true }
  }

  /// True when what is placed leaves a node too little of some material, of which no more arrives, in each of its modes.
  package func lacksStock(_ number: NodeID) -> Bool {
    let node = network.nodes[number]
    guard !stocks.isEmpty, !node.modes.isEmpty else { return false }
    return node.modes.allSatisfy { mode in
      let special = ruleOfMode.isEmpty ? node.special : ruleOfMode[Int(mode)]
      guard special >= 0 else { return false }
      return rules[Int(special)].materials.contains { material in
        stocks[material.stock].arrival == WorkPattern.never
          && stockUsed[material.stock] + material.amount > stocks[material.stock].quantity
      }
    }
  }

  /// Removes everything placed and reserved, and every link.
  fileprivate mutating func vacate() {
    network.firstArc = Array(repeating: 0, count: network.firstArc.count)
    reservations = [:]
    urgent = []
    for index in timelines.indices { timelines[index].clear() }
    reset()
  }
}
