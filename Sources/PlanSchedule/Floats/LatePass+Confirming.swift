/// Where more than order and hours decides, the late pass only bounds the floats; decoding tells what they are.
extension LatePass {
  /// Plans with more activities keep what the pass says.
  static let mostConfirmed = 200

  /// Replaces the last places of work and events by those that a decode confirms.
  mutating func confirm(_ push: inout PushDecode) {
    guard push.isFaithful else { return }
    for node in schedule.starts.indices {
      let kind = schedule.side.network.nodes[node].kind
      guard schedule.isWork(node) || kind == .milestone else { continue }
      latest[node] = confirmed(node, latest[node], &push) { $0.keepsPromises }
      free[node] =
        latest[node].start <= Int(schedule.starts[node])
        ? latest[node] : confirmed(node, free[node], &push) { $0.keepsPromises && $0.movesNothing(but: node) }
    }
  }

  /// The last place that passes a test; tests that pass for a place pass for every earlier one.
  private func confirmed(
    _ node: Int, _ candidate: Place, _ push: inout PushDecode, _ passes: (PushDecode) -> Bool
  ) -> Place {
    let present = Place(start: Int(schedule.starts[node]), finish: Int(schedule.finishes[node]))
    func test(_ start: Int) -> Place? {
      guard push.decode(delaying: node, to: start), passes(push) else { return nil }
      return Place(start: push.start(node), finish: push.finish(node))
    }
    var best = present
    var failing: Int?
    if candidate.start > present.start {
      if let place = test(candidate.start) { best = place } else { failing = candidate.start }
    }
    var step = 1
    while failing == nil {
      let start = best.start + step
      if start <= schedule.end, let place = test(start) {
        best = place
        step *= 2
      } else {
        failing = start
      }
    }
    while let high = failing, high - best.start > 1 {
      let middle = best.start + (high - best.start) / 2
      if let place = test(middle), place.start < high { best = place } else { failing = middle }
    }
    return best
  }
}
