import PlanSolver

/// A decoder as the search uses it.
package protocol SamplingDecoder: SequenceDecoder {
  /// A forward schedule by the parallel scheme with random choices, or nil if the decoder has none.
  mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective?
}

extension SamplingDecoder {
  package mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective? { nil }
}

extension CalendarDecoder: SamplingDecoder {}
