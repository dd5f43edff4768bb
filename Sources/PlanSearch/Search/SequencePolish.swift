import PlanSolver
import PlanText

/// A final polish for the sequence of a small plan.
///
/// First exchanges pairs of activities until no exchange reduces lateness. Then, among equally good sequences, earlier
/// lines in the text go first.
package struct SequencePolish {
  /// The maximum number of activities for exchanges; the number of pairs is half its square.
  private static let most = 60
  /// Schedules that may be generated for exchanges, and for restoring text order.
  private static let exchangeBudget = 20_000
  private static let orderBudget = 600

  private var decoder: CalendarDecoder
  private let structure: SequenceStructure
  /// Nodes that do work, ascending, which is source order.
  private let works: [Int32]
  private let isWork: [Bool]
  /// The sequence stays if another one does not reduce lateness.
  private let keepsOrder: Bool
  package private(set) var schedules = 0
  private let stated: Int?
  private var budget: Int

  /// - Parameter budget: schedules that may still be generated; nil for the default.
  package init(_ decoder: CalendarDecoder, keepsOrder: Bool, budget: Int?) {
    self.keepsOrder = keepsOrder
    stated = budget
    self.budget = budget ?? Self.exchangeBudget
    self.decoder = decoder
    structure = decoder.structure
    let isWork = decoder.forward.network.nodes.map { $0.kind == .work }
    self.isWork = isWork
    works = isWork.indices.filter { isWork[$0] }.map { Int32($0) }
  }

  package mutating func polished(_ rated: RatedSequence) -> RatedSequence {
    guard works.count <= Self.most, works.count > 1, rated.objective.lateness < Int64.max else { return rated }
    var best = rated
    if best.objective.lateness > 0 {
      exchange(&best, rated.sequence.filter { isWork[Int($0)] })
      exchange(&best, startOrder(best.sequence))
    }
    if stated == nil { budget = schedules + Self.orderBudget }
    if !keepsOrder { putInTextOrder(&best) }
    return best
  }

  /// Exchanges pairs of a sequence as long as that reduces total lateness.
  private mutating func exchange(_ best: inout RatedSequence, _ order: [Int32]) {
    var order = order
    guard let rated = tried(order), rated.objective <= best.objective else { return }
    best = rated
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      for first in order.indices {
        for second in order.indices where second > first && isSameClass(order[first], order[second]) {
          var changed = order
          changed.swapAt(first, second)
          guard best.objective.lateness > 0, let rated = tried(changed) else { return }
          guard rated.objective.lateness < best.objective.lateness else { continue }
          (best, order, hasImproved) = (rated, changed, true)
        }
      }
    }
  }

  /// At each position, the earliest line that can go there without making the schedule worse.
  private mutating func putInTextOrder(_ best: inout RatedSequence) {
    var order = best.sequence.filter { isWork[Int($0)] }
    for place in order.indices {
      for candidate in order[place...].ordered() where candidate < order[place] && isSameClass(candidate, order[place]) {
        guard let from = order.firstIndex(of: candidate) else { continue }
        var changed = order
        changed.remove(at: from)
        changed.insert(candidate, at: place)
        guard let rated = tried(changed) else { return }
        guard rated.objective <= best.objective else { continue }
        (best, order) = (rated, changed)
        break
      }
    }
  }

  private func isSameClass(_ first: Int32, _ second: Int32) -> Bool {
    structure.classes.isEmpty || structure.classes[Int(first)] == structure.classes[Int(second)]
  }

  /// The schedule of a sequence of the work, as links and classes allow; nil if the budget is spent. Nodes without work
  /// come as early as they may.
  private mutating func tried(_ order: [Int32]) -> RatedSequence? {
    guard schedules < budget else { return nil }
    schedules += 1
    var keys = [Int64](repeating: 0, count: structure.count)
    for (place, node) in order.enumerated() { keys[Int(node)] = Int64(place) + 1 }
    let sequence = structure.sequence { keys[$0] }
    return RatedSequence(sequence: sequence, objective: decoder.rating(of: sequence))
  }

  /// The work of a schedule in order of start.
  private mutating func startOrder(_ sequence: [Int32]) -> [Int32] {
    _ = decoder.rating(of: sequence)
    let starts = decoder.forward.starts
    return works.ordered { (starts[Int($0)], $0) < (starts[Int($1)], $1) }
  }
}
