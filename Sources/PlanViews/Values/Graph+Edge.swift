import PlanSchedule
import PlanSolver

extension Graph {
  /// A line between two nodes.
  package struct Edge: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// One waits for the other; the lag is nil where there is none.
      case dependency(Network.LinkKind, lag: Length?)
      /// One waits for a person or a thing that the other has until then, who or which is named.
      case handOver(String)
      /// The head is a part of the tail.
      case part
      /// The head serves the tail.
      case serves
      /// The head verifies the tail.
      case verifies
    }

    /// Index of the node that it leaves.
    package let tail: Int
    /// Index of the node that it leads to.
    package let head: Int
    package let kind: Kind
    package let meanings: Meanings

    package init(_ tail: Int, _ head: Int, _ kind: Kind, _ meanings: Meanings = []) {
      self.tail = tail
      self.head = head
      self.kind = kind
      self.meanings = meanings
    }
  }
}
