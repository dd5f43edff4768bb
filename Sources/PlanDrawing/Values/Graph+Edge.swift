import PlanSolver

extension Graph {
  /// A line between two nodes.
  package struct Edge: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// One waits for the other; the lag is nil if there is none.
      case dependency(Network.LinkKind, lag: Length?)
      /// One waits for the named person or thing, which the other has until then.
      case handOver(String)
      /// The head is a part of the tail.
      case part
      /// The head serves the tail.
      case serves
      /// The head verifies the tail.
      case verifies
    }

    /// Index of the node where it begins.
    package let tail: Int
    /// Index of the node where it ends.
    package let head: Int
    package let kind: Kind
    package let meanings: Meanings

    package init(_ tail: Int, _ head: Int, _ kind: Kind, _ meanings: Meanings = []) {
      self.tail = tail
      self.head = head
      self.kind = kind
      self.meanings = meanings
    }

    /// A dependency in short: empty for a plain finish-to-start; otherwise the type, the lag or both: `SS + 2 d`.
    package static func text(_ kind: Network.LinkKind, _ lag: Length?) -> String {
      let type = kind == .finishToStart ? "" : kind.abbreviation
      guard let lag else { return type }
      return (type.isEmpty ? "" : type + " ") + (lag.minutes < 0 ? "− " : "+ ") + lag.size + (lag.isElapsed ? " d elapsed" : " d")
    }
  }
}
