import PlanSchedule
import PlanSolver
import PlanText

/// How much of a resource is booked over time, in parts of ``WorkPattern/unit``.
struct BookedShares {
  /// The instants at which something begins or ends, in order.
  private(set) var cuts: [Int] = []
  /// What is booked from each of them on; nothing before the first.
  private var sums: [Int] = []

  /// O(pieces × log pieces).
  init(_ pieces: [(range: Range<Int>, share: Int)]) {
    let changes = pieces.flatMap { [(at: $0.range.lowerBound, by: $0.share), (at: $0.range.upperBound, by: -$0.share)] }
    var sum = 0
    for change in changes.ordered(by: { $0.at < $1.at }) {
      sum += change.by
      if cuts.last == change.at {
        sums[sums.count - 1] = sum
      } else {
        cuts.append(change.at)
        sums.append(sum)
      }
    }
  }

  /// O(log cuts).
  func share(at instant: Int) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? sums[low - 1] : 0
  }
}

/// What is booked of a resource for other work.
struct OtherWork {
  let node: NodeID
  let shares: BookedShares
}

extension Waiting {
  /// The other work that uses a resource while this work goes on.
  func others(using resource: ResourceID) -> [OtherWork] {
    levelling.users(of: resource, endingAfter: span.lowerBound)
      .filter { $0 != node && Int(levelling.solution.starts[$0]) < span.upperBound }
      .map { OtherWork(node: $0, shares: booked(of: $0, resource: resource)) }
  }

  /// A node's bookings of a resource, for one demand or all.
  func booked(of node: NodeID, demand: Int32? = nil, resource: ResourceID) -> BookedShares {
    let solution = levelling.solution
    let mode = problem.table.modes[Int(solution.chosen[node])]
    if mode.sharesPeople, !solution.pieces.isEmpty {
      return BookedShares(
        solution.pieces[node].filter { $0.resource == resource && (demand == nil || $0.demand == demand) }
          .map { (Int($0.start)..<Int($0.end), Int($0.share)) })
    }
    return BookedShares(
      levelling.demands(ofNode: node).filter { $0.resource == resource }
        .map { (Int(solution.starts[node])..<Int(solution.finishes[node]), Int($0.need)) })
  }
}
