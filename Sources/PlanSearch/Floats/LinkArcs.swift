import PlanSolver
import PlanText

/// The arcs of each dependency.
struct LinkArcs: Sendable {
  private let first: [Int32]
  private let arcs: [Int32]

  init(_ order: ScheduleOrder, count: Int) {
    let stated = order.arcs.indices.filter { order.arcs[$0].arc.link >= 0 }
    var first = [Int32](repeating: 0, count: count + 1)
    for arc in stated { first[Int(order.arcs[arc].arc.link) + 1] += 1 }
    for link in 0..<count { first[link + 1] += first[link] }
    var next = first
    var arcs = [Int32](repeating: 0, count: stated.count)
    for arc in stated {
      let link = Int(order.arcs[arc].arc.link)
      arcs[Int(next[link])] = Int32(arc)
      next[link] += 1
    }
    (self.first, self.arcs) = (first, arcs)
  }

  /// Their numbers in ``ScheduleOrder/arcs``.
  func indices(of link: Int) -> ArraySlice<Int32> { arcs[Int(first[link])..<Int(first[link + 1])] }
}
