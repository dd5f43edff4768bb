import PlanText

/// A date to which work is pinned by `on`, in minutes from the origin.
package struct PinnedDate: Sendable {
  package var node: NodeID
  /// The choice of people and things to reserve; nil for the one that ends first.
  package var mode: Int32?
  package var start: Int?
  /// The end of the day on which it starts.
  package var startEnd: Int
  package var finish: Int?
  /// The phase that states the `on`; nil for the activity's own.
  package var phase: ActivityID?

  package init(node: NodeID, start: Int?, startEnd: Int, finish: Int?) {
    self.node = node
    self.start = start
    self.startEnd = startEnd
    self.finish = finish
  }
}
