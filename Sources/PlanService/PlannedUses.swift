import PlanModel
import PlanSyntax

/// Where a plan uses a property that is recorded, not yet computed.
package struct PlannedUse: Sendable {
  package let keyword: String
  package let owner: DeclarationKind
  package let span: Span

  /// In source order, copies of templates left out.
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
        let keyword = Schema.properties[Int(statement.code)].0
        let rows = Schema[owner].rows + Schema.common
        if let row = rows.first(where: { $0.keyword == keyword }), row.isPlanned {
          result.append(PlannedUse(keyword: keyword, owner: owner, span: statement.keyword))
        }
      case .record:
        let kind = RecordKind(rawValue: UInt8(statement.code)) ?? .expense
        result.append(PlannedUse(keyword: kind.keyword, owner: .project, span: statement.keyword))
      case .directive, .malformed: break
      }
    }
  }
}
