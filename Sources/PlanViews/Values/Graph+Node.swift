import PlanSyntax
import PlanText

extension Graph {
  /// A box of a graph, or a frame around others.
  package struct Node: Equatable, Sendable {
    /// Unique in the graph.
    package let id: String
    /// What it is in the plan; nil for a text that is not declared.
    package let kind: DeclarationKind?
    package let meanings: Meanings
    /// In the work breakdown structure; empty where that has no place for it.
    package var number = ""
    package let title: String
    package var timing: Timing?
    /// How it stands, in words, one thing each: `60% done`.
    package var remarks: [String] = []
    /// The innermost frame around it.
    package var around: Int?
    /// How many frames are around it, drawn or not.
    package var depth = 0
    /// Nil for what is a box.
    package var frame: Frame?

    package init(id: String, kind: DeclarationKind?, meanings: Meanings = [], title: String) {
      self.id = id
      self.kind = kind
      self.meanings = meanings
      self.title = title
    }
  }

  /// What a frame holds, where an edge needs a box to end at.
  package struct Frame: Equatable, Sendable {
    /// The node inside that starts first.
    package let first: Int
    /// The node inside that finishes last.
    package let last: Int
  }

  /// When a node is.
  package struct Timing: Equatable, Sendable {
    /// Nil for an event, which takes no time.
    package let start: Day?
    package let finish: Day
    /// Nil for an event.
    package let length: Length?
    /// Total float; nil where it says nothing.
    package let float: Length?
  }
}
