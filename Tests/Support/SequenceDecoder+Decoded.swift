import PlanSolver

extension SequenceDecoder {
  /// Finishes and how good they are.
  package mutating func decoded(_ order: [Int32], _ direction: SearchDirection) -> ([Int32], SearchObjective) {
    var finishes = [Int32](repeating: -1, count: order.count)
    let objective = order.withUnsafeBufferPointer { order in
      finishes.withUnsafeMutableBufferPointer { decode(order, direction, into: $0) }
    }
    return (finishes, objective)
  }
}
