import PlanSolver
import PlanText

/// The work of a problem that can be done in several ways, and the stocks that run out for good: what they hold is a
/// limit on the choice of ways, whatever the dates.
struct OpenWork {
  struct Item {
    let node: NodeID
    let activity: ActivityID
    /// The ways in which it can be done, by their numbers among all that are stated. What follows is in their order.
    let numbers: [Int]
    /// The modes of each way.
    let modes: [Range<Int32>]
    /// Minutes that each way takes at least.
    let lengths: [Int]
    /// What each way takes of the stocks that run out.
    let amounts: [[(stock: Int, amount: Int)]]
  }

  let items: [Item]
  /// By node: its index in ``items``; −1 for other nodes.
  let itemOfNode: [Int32]
  /// By stock: what is left for the items, if no more arrives; `Int.max / 4` for all others.
  private let left: [Int]
  private let quantities: [Int]

  init(_ problem: LevellingProblem, _ decoder: CalendarDecoder) {
    let special = problem.special
    let runsOut = special.stocks.map { $0.arrival >= WorkPattern.never }
    func materials(_ rule: Int32) -> [(stock: Int, amount: Int)] { rule < 0 ? [] : special.rules[Int(rule)].materials }
    var left = zip(special.stocks, problem.past.stock).map { $0.quantity - $1 }
    var items: [Item] = []
    var itemOfNode = [Int32](repeating: -1, count: problem.network.nodes.count)
    for node in problem.network.nodeIDs {
      let activity = problem.activityOfNode[node]
      let placed = decoder.forward.network.nodes[node]
      guard placed.kind == .work, let ways = problem.table.ways[activity] else {
        for material in materials(placed.special) { left[material.stock] -= material.amount }
        continue
      }
      let rules = special.ofWay[activity] ?? ways.map { _ in special.ofActivity[activity] }
      let numbers = ways.indices.filter { !ways[$0].isEmpty }
      itemOfNode[node] = Int32(items.count)
      items.append(
        Item(
          node: node, activity: activity, numbers: numbers, modes: numbers.map { ways[$0] },
          lengths: numbers.map { ways[$0] }.map { modes in
            modes.reduce(Int.max) { least, mode in
              let mode = problem.table.modes[Int(mode)]
              return min(least, mode.work / max(1, problem.table.patterns[Int(mode.pattern)].highestRate))
            }
          },
          amounts: numbers.map { materials(rules[$0]).filter { runsOut[$0.stock] } }))
    }
    self.items = items
    self.itemOfNode = itemOfNode
    self.left = left.indices.map { runsOut[$0] ? left[$0] : Int.max / 4 }
    quantities = special.stocks.map { max(1, $0.quantity) }
  }

  /// What a choice of ways takes of each stock.
  func use(_ ways: [Int32]) -> [Int] {
    var result = [Int](repeating: 0, count: left.count)
    for (item, way) in zip(items, ways) { add(item.amounts[Int(way)], 1, to: &result) }
    return result
  }

  private func add(_ amounts: [(stock: Int, amount: Int)], _ sign: Int, to use: inout [Int]) {
    for amount in amounts { use[amount.stock] += sign * amount.amount }
  }

  /// The first stock of which more is taken than there is.
  func lacking(_ use: [Int]) -> Int? { use.indices.first { use[$0] > left[$0] } }

  /// By how much more is taken than there is, in millionths of each stock; 0 if there is enough.
  func shortage(_ use: [Int]) -> Int {
    var sum = 0
    for stock in use.indices where use[stock] > left[stock] {
      sum += min(use[stock] - left[stock], Int.max >> 24) * 1_000_000 / quantities[stock] + 1
    }
    return sum
  }

  /// The shortage if one item were done in another way.
  func shortage(_ use: inout [Int], of item: Int, from way: Int, to other: Int) -> Int {
    change(&use, of: item, from: way, to: other)
    defer { change(&use, of: item, from: other, to: way) }
    return shortage(use)
  }

  func change(_ use: inout [Int], of item: Int, from way: Int, to other: Int) {
    add(items[item].amounts[way], -1, to: &use)
    add(items[item].amounts[other], 1, to: &use)
  }

  /// Changes ways, in random order, until there is enough material or no single change and, of few items, no exchange of
  /// two helps.
  func repair(_ ways: inout [Int32], _ generator: inout SearchGenerator) {
    var use = self.use(ways)
    var shortage = self.shortage(use)
    while shortage > 0 {
      let before = shortage
      var order = Array(items.indices)
      for place in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(place, generator.below(place + 1)) }
      for item in order where shortage > 0 { improve(item, &ways, &use, &shortage) }
      if shortage == before, !exchange(order, &ways, &use, &shortage) { return }
    }
  }

  private func improve(_ item: Int, _ ways: inout [Int32], _ use: inout [Int], _ shortage: inout Int) {
    let way = Int(ways[item])
    var best = (way: way, shortage: shortage)
    for other in items[item].amounts.indices where other != way {
      let changed = self.shortage(&use, of: item, from: way, to: other)
      if changed < best.shortage { best = (other, changed) }
    }
    guard best.way != way else { return }
    change(&use, of: item, from: way, to: best.way)
    (ways[item], shortage) = (Int32(best.way), best.shortage)
  }

  private static let mostExchanged = 60

  /// Finds two items whose ways, changed together, leave less of a shortage. True if there are any.
  private func exchange(_ order: [Int], _ ways: inout [Int32], _ use: inout [Int], _ shortage: inout Int) -> Bool {
    guard items.count <= Self.mostExchanged else { return false }
    for first in order {
      let own = Int(ways[first])
      for other in items[first].amounts.indices where other != own {
        change(&use, of: first, from: own, to: other)
        for second in order where second != first {
          let way = Int(ways[second])
          for next in items[second].amounts.indices where next != way {
            let changed = self.shortage(&use, of: second, from: way, to: next)
            guard changed < shortage else { continue }
            change(&use, of: second, from: way, to: next)
            (ways[first], ways[second], shortage) = (Int32(other), Int32(next), changed)
            return true
          }
        }
        change(&use, of: first, from: other, to: own)
      }
    }
    return false
  }
}
