import PlanModel
import PlanSyntax
import PlanText

/// A place where a plan uses a property that is recorded but not yet computed.
package struct PlannedUse: Sendable {
  package let keyword: String
  package let owner: DeclarationKind
  package let span: Span

  /// In source order, without copies of templates.
  package static func all(in compilation: Compilation) -> [PlannedUse] {
    var result: [PlannedUse] = []
    for tree in compilation.trees where tree.source.expansion == nil {
      collect(tree, tree.top, .project, &result)
    }
    return result
  }

  private static func collect(
    _ tree: SyntaxTree, _ statements: StatementSequence, _ owner: DeclarationKind?, _ result: inout [PlannedUse]
  ) {
    for index in statements {
      let statement = tree.statements[index]
      switch statement.kind {
      case .declaration:
        collect(tree, tree.inside(index), tree.declarations[Int(statement.first)].kind, &result)
      case .property:
        guard let owner, statement.code != .max else { continue }
        if Schema.isPlanned(property: Int(statement.code), of: owner) {
          let keyword = Schema.properties[Int(statement.code)].keyword
          result.append(PlannedUse(keyword: keyword, owner: owner, span: statement.keyword))
        } else if let part = plannedPart(statement, tree) {
          result.append(PlannedUse(keyword: part, owner: owner, span: statement.span))
        }
      case .record:
        let kind = RecordKind(number: statement.code) ?? .expense
        if kind == .progress {
          guard tree.records.progress[Int(statement.first)].spent != nil else { continue }
          result.append(PlannedUse(keyword: "progress … spent", owner: .project, span: statement.keyword))
          continue
        }
        result.append(PlannedUse(keyword: kind.keyword, owner: .project, span: statement.keyword))
      case .directive, .malformed: break
      }
    }
  }

  /// The part of a value that is not computed yet although its property is: the confidence of a deadline.
  private static func plannedPart(_ statement: StatementSyntax, _ tree: SyntaxTree) -> String? {
    let isSure = tree.values(of: statement, as: DateRule.self).contains { rule in
      if case .limit(let limit) = rule { limit.confidence != nil } else { false }
    }
    return isSure ? "finish … with" : nil
  }
}
