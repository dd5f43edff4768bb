import PlanText

extension CalendarDecoder {
  /// Nodes that are tried: if many have no place, some of the first ones show why.
  private static let mostTried = 30

  /// True if one of some nodes has no place even where nothing else is placed or reserved, and nothing comes before it.
  /// Then no sequence has a place for it.
  package func isImpossible(anyOf nodes: [NodeID]) -> Bool {
    var empty = forward
    empty.vacate()
    return nodes.prefix(Self.mostTried).contains { number in
      if empty.steps?.durations[number] != nil { return false }
      var trial = empty
      return !trial.place(number)
    }
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
