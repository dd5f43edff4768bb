/// The sequence in which a finished schedule can be decoded again: every node follows the nodes that hand over to it;
/// otherwise the original order is kept.
///
/// Users that share a person at the same time, or that person's limit in the same week or month, keep the order in
/// which the schedule served them, as far as handovers allow.
package struct DecodingSequence {
  private let schedule: FinishedOrder
  /// By node: its position in the sequence of the schedule.
  private let places: [Int32]
  /// By node: the nodes placed after it if possible.
  private var behind: [[Int32]]

  package init(_ schedule: FinishedOrder, _ placed: DecoderSide, sequence: [Int32]) {
    self.schedule = schedule
    var places = [Int32](repeating: 0, count: sequence.count)
    for (place, node) in sequence.enumerated() { places[Int(node)] = Int32(place) }
    self.places = places
    behind = Array(repeating: [], count: sequence.count)
    guard !placed.holders.isEmpty else { return }
    for handOver in schedule.unblocking { behind[Int(handOver.from)].append(handOver.to) }
    for (resource, users) in Self.users(placed).enumerated() where users.count > 1 { keep(users, resource, placed) }
  }

  /// By resource: the nodes that share it.
  private static func users(_ placed: DecoderSide) -> [[Int32]] {
    var users: [[Int32]] = Array(repeating: [], count: placed.timelines.count)
    for node in placed.chosen.indices where placed.chosen[node] >= 0 && placed.modes[Int(placed.chosen[node])].sharesPeople {
      for index in placed.modes[Int(placed.chosen[node])].demands {
        let resource = Int(placed.demands[Int(index)].resource)
        if placed.works[resource], users[resource].last != Int32(node) { users[resource].append(Int32(node)) }
      }
    }
    return users
  }

  /// Keeps the order of users that share a person at the same time.
  private mutating func keep(_ users: [Int32], _ resource: Int, _ placed: DecoderSide) {
    let quota = placed.quotaOfResource[resource] >= 0 ? placed.personQuotas[Int(placed.quotaOfResource[resource])] : nil
    func stretch(_ node: Int32) -> (start: Int, end: Int) {
      let (start, finish) = (Int(placed.starts[Int(node)]), Int(placed.finishes[Int(node)]))
      guard let quota else { return (start, finish) }
      return (Int(quota.periods[quota.period(at: start)]), quota.end(ofPeriod: quota.period(at: finish)))
    }
    let stretches = users.map { (node: $0, stretch: stretch($0)) }.sorted { $0.stretch.start < $1.stretch.start }
    for first in stretches.indices {
      for second in stretches[(first + 1)...] {
        if second.stretch.start >= stretches[first].stretch.end { break }
        let (one, other) = (stretches[first].node, second.node)
        if places[Int(one)] < places[Int(other)] { behind[Int(one)].append(other) } else { behind[Int(other)].append(one) }
      }
    }
  }

  /// Repeatedly picks the first node in the sequence that nothing must precede.
  package var nodes: [Int32] {
    let count = places.count
    var waiting = [Int32](repeating: 0, count: count)
    var waitingSoftly = waiting
    for arc in schedule.order.arcs { waiting[Int(arc.target)] += 1 }
    for targets in behind { for target in targets { waitingSoftly[Int(target)] += 1 } }
    var nodeAt = [Int32](repeating: 0, count: count)
    for node in 0..<count { nodeAt[Int(places[node])] = Int32(node) }
    var isDone = [Bool](repeating: false, count: count)
    var result: [Int32] = []
    result.reserveCapacity(count)
    // No position before this one is ready.
    var first = 0
    while result.count < count {
      var chosen: Int?
      var fallback: Int?
      for place in first..<count where !isDone[Int(nodeAt[place])] && waiting[Int(nodeAt[place])] == 0 {
        if waitingSoftly[Int(nodeAt[place])] <= 0 {
          chosen = place
          break
        }
        fallback = fallback ?? place
      }
      guard let place = chosen ?? fallback else { break }
      let node = Int(nodeAt[place])
      isDone[node] = true
      result.append(Int32(node))
      first = chosen == nil || fallback != nil ? min(fallback ?? place, place) : place + 1
      for arc in schedule.order.arcs(from: node) {
        waiting[Int(arc.target)] -= 1
        if waiting[Int(arc.target)] == 0 { first = min(first, Int(places[Int(arc.target)])) }
      }
      for target in behind[node] {
        waitingSoftly[Int(target)] -= 1
        if waitingSoftly[Int(target)] == 0 { first = min(first, Int(places[Int(target)])) }
      }
    }
    return result
  }
}
