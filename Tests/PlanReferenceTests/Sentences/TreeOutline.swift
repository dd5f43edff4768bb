import PlanSyntax
import PlanText

/// What a tree says, apart from where it says it: two trees with equal outlines mean the same.
enum TreeOutline {
  static func lines(of tree: SyntaxTree) -> [String] {
    var result: [String] = []
    for statement in tree.statements {
      result.append(
        "\(statement.kind) \(statement.shape) \(statement.code) \(text(statement.keyword, tree)) \(statement.first) "
          + "\(statement.count) \(statement.subtreeEnd) \(statement.hasParameter)")
    }
    for head in tree.declarations {
      let spans = [head.name, head.title, head.target].map { text($0, tree) }
      result.append("\(head.form) \(head.kind) \(spans) \(head.body == .none) \(head.isPoisoned)")
    }
    for statement in tree.statements where statement.kind == .property {
      result += values(of: statement, tree)
    }
    for column in Mirror(reflecting: tree.records).children {
      for value in Mirror(reflecting: column.value).children {
        result.append("\(column.label ?? "") \(describe(value.value, tree))")
      }
    }
    return result
  }

  /// The values of a property, one a line.
  static func values(of statement: StatementSyntax, _ tree: SyntaxTree) -> [String] {
    values(of: statement, statement.shape.type, tree)
  }

  private static func values<S: Shape>(of statement: StatementSyntax, _ shape: S.Type, _ tree: SyntaxTree) -> [String] {
    tree.values(of: statement, as: S.Value.self).map { "\(statement.shape) \(describe($0, tree))" }
  }

  private static func text(_ span: Span, _ tree: SyntaxTree) -> String {
    span == .none ? "-" : String(decoding: tree.bytes(span), as: UTF8.self)
  }

  private static func describe(_ value: Any, _ tree: SyntaxTree) -> String {
    switch value {
    case let value as Text: return text(value.span, tree)
    case let value as Word: return text(value.span, tree)
    case let value as Reference: return text(value.span, tree)
    case is Span: return "@"
    default:
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle != .enum || !mirror.children.isEmpty else { return "\(value)" }
      guard !mirror.children.isEmpty else { return mirror.displayStyle == nil ? "\(value)" : "nil" }
      return "(" + mirror.children.map { "\($0.label ?? ""):\(describe($0.value, tree))" }.joined(separator: " ") + ")"
    }
  }
}
