/// A date that work is pinned to by `on`, in minutes from the origin.
package struct PinnedDate: Sendable {
  package var node: Int
  /// The choice of people and things to keep; nil for whichever ends first.
  package var mode: Int32?
  package var start: Int?
  /// The end of the day on which it starts.
  package var startEnd: Int
  package var finish: Int?
  /// The phase whose `on` it is; nil for its own.
  package var phase: Int?

  package init(node: Int, start: Int?, startEnd: Int, finish: Int?) {
    self.node = node
    self.start = start
    self.startEnd = startEnd
    self.finish = finish
  }
}
