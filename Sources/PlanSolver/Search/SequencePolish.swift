/// The last touch on the order of a small plan.
///
/// First no exchange of two activities makes anything less late. Then, among orders that are as good, what stands
/// earlier in the text goes first.
package struct SequencePolish {
  /// Activities up to which exchanges are tried; there are half as many pairs as their square.
  private static let most = 60
  /// Schedules that may be generated to exchange, and to put in the order of the text.
  private static let exchangeBudget = 20_000
  private static let orderBudget = 600

  private var decoder: CalendarDecoder
  private let structure: SequenceStructure
  /// Nodes that do work, ascending: in the order of the text.
  private let works: [Int32]
  private let isWork: [Bool]
  /// The order stays where nothing is less late for another.
  private let keepsOrder: Bool
  package private(set) var schedules = 0
  private let stated: Int?
  private var budget: Int

  /// - Parameter budget: schedules that may still be generated; nil for what a user gets without asking.
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

  /// Exchanges pairs of an order while that makes the whole less late.
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

  /// At each place the earliest line that may stand there without making the whole worse.
  private mutating func putInTextOrder(_ best: inout RatedSequence) {
    var order = best.sequence.filter { isWork[Int($0)] }
    for place in order.indices {
      for candidate in order[place...].sorted() where candidate < order[place] && isSameClass(candidate, order[place]) {
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

  /// The schedule of an order of the work, as links and classes allow; nil when the budget is spent. What does no work
  /// comes as soon as it may.
  private mutating func tried(_ order: [Int32]) -> RatedSequence? {
    guard schedules < budget else { return nil }
    schedules += 1
    var keys = [Int64](repeating: 0, count: structure.count)
    for (place, node) in order.enumerated() { keys[Int(node)] = Int64(place) + 1 }
    let sequence = structure.sequence { keys[$0] }
    return RatedSequence(sequence: sequence, objective: decoder.rating(of: sequence))
  }

  /// The work of a schedule by its starts.
  private mutating func startOrder(_ sequence: [Int32]) -> [Int32] {
    _ = decoder.rating(of: sequence)
    let starts = decoder.forward.starts
    return works.sorted { (starts[Int($0)], $0) < (starts[Int($1)], $1) }
  }
}
