
/// A date that something has to start or finish by, in the unit of a decoder.
package struct DateCommitment: Sendable {
  /// The activity by its number; nil for the end of everything.
  package var node: Int?
  package var isStart: Bool
  /// The last instant that keeps it, from the origin of the direction.
  package var last: Int
  /// How much a minute of lateness counts.
  package var weight: Int64

  package init(node: Int?, isStart: Bool = false, last: Int, weight: Int64) {
    self.node = node
    self.isStart = isStart
    self.last = last
    self.weight = weight
  }
}
