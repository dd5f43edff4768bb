import PlanSyntax
import PlanText

/// A statement in one of a plan's trees.
package struct StatementPlace: Hashable, Sendable {
  let treeNumber: Int32
  let statementNumber: Int32

  init(_ tree: Int, _ statement: Int) {
    treeNumber = Int32(truncatingIfNeeded: tree)
    statementNumber = Int32(truncatingIfNeeded: statement)
  }

  /// Index of the tree.
  var tree: Int { Int(treeNumber) }
  /// Index of the statement in its tree.
  var statement: Int { Int(statementNumber) }
}

extension [SyntaxTree] {
  subscript(place: StatementPlace) -> StatementSyntax { self[place.tree].statements[place.statement] }

  /// The head of a declaration or directive.
  func head(at place: StatementPlace) -> DeclarationSyntax {
    self[place.tree].declarations[Int(self[place].first)]
  }

  /// Keyword, name and title of a declaration.
  func headSpan(at place: StatementPlace) -> Span {
    let statement = self[place]
    let head = head(at: place)
    let end = head.title != .none ? head.title.end : head.name != .none ? head.name.end : statement.keyword.end
    return Span(start: statement.span.start, end: end)
  }
}

extension SyntaxTree {
  /// True in a region that a merge left unresolved. O(log conflicts).
  func hasConflict(at span: Span) -> Bool {
    var low = 0
    var high = conflicts.count
    while low < high {
      let middle = (low + high) / 2
      if conflicts[middle].end < span.end { low = middle + 1 } else { high = middle }
    }
    return low < conflicts.count && conflicts[low].start <= span.start
  }
}
