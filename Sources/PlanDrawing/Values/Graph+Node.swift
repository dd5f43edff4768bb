import PlanSyntax
import PlanText

extension Graph {
  /// A box of a graph, or a frame around others.
  package struct Node: Equatable, Sendable {
    /// Unique in the graph.
    package let id: String
    /// Its kind in the plan; nil for a text that is not declared.
    package let kind: DeclarationKind?
    package let meanings: Meanings
    /// In the work breakdown structure; empty if it has no number there.
    package var number = ""
    package let title: String
    package var timing: Timing?
    /// Its state, in words, one remark each: `60% done`.
    package var remarks: [String] = []
    /// The innermost frame around it.
    package var around: Int?
    /// How many frames are around it, drawn or not.
    package var depth = 0
    /// Nil for a box.
    package var frame: Frame?

    package init(id: String, kind: DeclarationKind?, meanings: Meanings = [], title: String) {
      self.id = id
      self.kind = kind
      self.meanings = meanings
      self.title = title
    }
  }

  /// The content of a frame, for edges that need a box at their end.
  package struct Frame: Equatable, Sendable {
    /// The node inside that starts first.
    package let first: Int
    /// The node inside that finishes last.
    package let last: Int

    package init(first: Int, last: Int) {
      self.first = first
      self.last = last
    }
  }

  /// When a node is.
  package struct Timing: Equatable, Sendable {
    /// Nil for an event, which takes no time.
    package let start: Day?
    package let finish: Day
    /// Nil for an event.
    package let length: Length?
    /// Total float; nil if it means nothing here.
    package let float: Length?

    package init(start: Day?, finish: Day, length: Length?, float: Length?) {
      self.start = start
      self.finish = finish
      self.length = length
      self.float = float
    }
  }
}
