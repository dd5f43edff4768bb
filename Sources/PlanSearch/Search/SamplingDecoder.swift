import PlanSolver

/// A decoder as the search uses it.
package protocol SamplingDecoder: SequenceDecoder {
  /// Whether it can also decode by the parallel scheme, which leaves nothing idle that could work.
  var hasParallelScheme: Bool { get }

  /// A forward schedule by the parallel scheme with random choices.
  mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective

  /// As ``SequenceDecoder/decode(_:_:into:)``, by the parallel scheme.
  mutating func decodeInParallel(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective
}

/// Without a parallel scheme.
extension SamplingDecoder {
  package var hasParallelScheme: Bool { false }

  package mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective { preconditionFailure("no parallel scheme") }

  package mutating func decodeInParallel(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective { preconditionFailure("no parallel scheme") }
}

extension CalendarDecoder: SamplingDecoder {}
