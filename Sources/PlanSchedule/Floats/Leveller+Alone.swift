/// The network's dates: everything as early as its order, date limits, calendars, leave, windows, pauses and freezes
/// allow, as if everybody and everything were there several times over and nobody were in meetings.
struct NetworkView: Sendable {
  /// The early dates, and what of them is to be late moved behind.
  let dates: Levelling
  let floats: Floats
}

extension Leveller {
  func alone(_ tree: ActivityTree) -> NetworkView {
    let longest = longest()
    var ahead = min(firstHorizon(), longest)
    var moments = networkMoments()
    var round = 0
    while true {
      let horizon = Horizon(origin: origin, range: -ahead..<ahead)
      let problem = LevellingProblem(builder, network.topology, horizon, moments, withMeetings: false)
      var decoder = problem.decoder()
      let stuck = decoder.placeAlone(problem.topology.order)
      if !stuck.isEmpty, ahead < longest {
        ahead = min(ahead * 8, longest)
        continue
      }
      let found = actualMoments(decoder.forward)
      round += 1
      if dependsOnMoments, found != moments, round < 6 {
        moments = round < 3 ? found : Self.wider(moments, found)
        continue
      }
      let impossible = withTooFar(stuck, decoder.forward)
      let early = FinishedOrder(problem, decoder.forward, sequence: problem.topology.order, .network)
      LatePlacement(problem, decoder.backward, sequence: problem.topology.order).apply(&decoder.forward)
      let end = (decoder.forward.finishes.max() ?? 0) - Int32(clamping: problem.origin)
      let dates = Levelling(
        problem, decoder, problem.topology.order, SearchSummary(lowerBound: Int(end), length: Int(end), schedules: 0), impossible,
        isAlone: true)
      return NetworkView(dates: dates, floats: Floats(early, tree))
    }
  }
}

extension CalendarDecoder {
  /// Places everything without regard to capacity; returns the nodes for which there is no room at all.
  fileprivate mutating func placeAlone(_ sequence: [Int32]) -> [Int] {
    forward.reset()
    forward.respectsCapacity = false
    var stuck: [Int] = []
    for number in sequence where !forward.place(Int(number)) {
      stuck.append(Int(number))
      forward.forget(Int(number))
    }
    return stuck
  }
}
