/// Orders for plans in which the first one leaves something without room, because other work takes those who are there
/// for a while only.
package enum Unplaced {
  private static let mostTrials = 30

  /// An order in which everything has room: what had none comes first, with all that it waits for. Nil when none is
  /// found.
  package static func order(_ decoder: CalendarDecoder) -> RatedSequence? {
    var decoder = decoder
    let structure = decoder.structure
    var urgency = [Int64](repeating: 0, count: structure.count)
    var sequence = structure.sequence { Int64(structure.latestFinishes[$0]) }
    for _ in 0..<mostTrials {
      let stuck = decoder.place(sequence)
      if stuck.isEmpty { return RatedSequence(sequence: sequence, objective: decoder.rating(of: sequence)) }
      for node in stuck { urgency[node] += 1 }
      for node in sequence.reversed().map(Int.init) {
        for link in Int(structure.successorStarts[node])..<Int(structure.successorStarts[node + 1]) {
          urgency[node] = max(urgency[node], urgency[Int(structure.successors[link])])
        }
      }
      var place = [Int64](repeating: 0, count: structure.count)
      for (index, node) in sequence.enumerated() { place[Int(node)] = Int64(index) }
      sequence = structure.sequence { place[$0] - urgency[$0] << 24 + Int64(mostTrials) << 24 }
    }
    return nil
  }
}
