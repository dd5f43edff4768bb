/// Whether time runs forwards, or the problem is mirrored: every link reversed, time counted back from the end. A
/// sequence for `backward` is a topological order of the mirrored network.
package enum SearchDirection: Sendable {
  case forward
  case backward

  package var opposite: SearchDirection { self == .forward ? .backward : .forward }
}

/// How good a schedule is: smaller is better, lateness before length.
package struct SearchObjective: Comparable, Sendable {
  /// Weighted lateness of commitments; 0 if there are none, and for backward schedules.
  package var lateness: Int64
  /// Latest finish, counted from the origin of the direction, in the unit of the decoder.
  package var length: Int32

  package init(lateness: Int64 = 0, length: Int32) {
    self.lateness = lateness
    self.length = length
  }

  package static func < (left: SearchObjective, right: SearchObjective) -> Bool {
    left.lateness != right.lateness ? left.lateness < right.lateness : left.length < right.length
  }
}

/// Turns an activity list (a sequence in which nothing comes before its predecessors) into a schedule by the serial
/// schedule generation scheme: each activity in turn as early as what was placed before allows. The only place that
/// defines these semantics.
///
/// A decoder is a value: a copy has memory of its own, so that two searches may run in parallel.
package protocol SequenceDecoder: Sendable {
  var structure: SequenceStructure { get }

  /// Places the activities of `sequence` (each once, classes ascending forwards and descending backwards).
  /// `finishes[i]` becomes the finish of activity i in the given direction, 0 or more, counted from that direction's
  /// origin: for backward schedules, how long before the end the activity starts.
  mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective
}
