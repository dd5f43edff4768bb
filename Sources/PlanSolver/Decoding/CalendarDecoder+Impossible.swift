import PlanText

extension CalendarDecoder {
  /// Nodes that are tried: if many have no place, some of the first ones show why.
  private static let mostTried = 30

  /// True if one of some nodes has no place even where nothing else is placed or reserved, and nothing comes before it.
  /// Then no sequence has a place for it.
  package func isImpossible(anyOf nodes: [NodeID]) -> Bool {
    let empty = empty
    return nodes.prefix(Self.mostTried).contains { number in
      if empty.steps?.durations[number] != nil { return false }
      var trial = empty
      return !trial.place(number)
    }
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
  /// Removes everything placed and reserved, and every link.
  fileprivate mutating func vacate() {
    network.firstArc = Array(repeating: 0, count: network.firstArc.count)
    reservations = [:]
    urgent = []
    for index in timelines.indices { timelines[index].clear() }
    reset()
  }
}
