import PlanText


/// A date by which something has to start or finish, in the unit of a decoder.
package struct DateCommitment: Sendable {
  /// The activity by its number; nil for the end of the whole schedule.
  package var node: NodeID?
  package var isStart: Bool
  /// The last instant that meets it, counted from the origin of the direction.
  package var last: Int
  /// The weight of a minute of lateness.
  package var weight: Int64

  package init(node: NodeID?, isStart: Bool = false, last: Int, weight: Int64) {
    self.node = node
    self.isStart = isStart
    self.last = last
    self.weight = weight
  }
}
