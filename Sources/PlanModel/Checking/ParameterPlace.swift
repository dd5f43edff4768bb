import PlanSyntax
import PlanText

/// Where a template uses a parameter that it does not declare: which type the parameter would need there.
struct ParameterPlace {
  private let before: ArraySlice<UInt8>
  private let after: ArraySlice<UInt8>

  /// - Parameters:
  ///   - template: the statement of the template in the tree.
  ///   - place: the `$parameter`.
  init(_ tree: SyntaxTree, _ template: Int, _ place: Span) {
    var whole = place
    for index in template + 1..<Int(tree.statements[template].subtreeEnd) {
      let statement = tree.statements[index]
      guard statement.span.start <= place.start else { break }
      let isHead = statement.kind != .property
      let body = isHead && statement.kind == .declaration ? tree.declarations[Int(statement.first)].body : .none
      let end = body == .none ? statement.span.end : min(body.start, statement.span.end)
      if place.end <= end { whole = Span(start: statement.span.start, end: end) }
    }
    before = tree.bytes(Span(start: whole.start, end: place.start))
    after = tree.bytes(Span(start: place.end, end: whole.end))
  }

  /// The first type whose values are understood there; text if none is. O(types × bytes of the statement).
  var kind: Parameter.Kind {
    // Inside a text, any value is text.
    if isUnderstood("…") { return .text }
    return Parameter.Kind.allCases.first { isUnderstood($0.example) } ?? .text
  }

  private func isUnderstood(_ value: String) -> Bool {
    let text = Array("template t {\n".utf8) + before + Array(value.utf8) + after + Array("\n}\n".utf8)
    var found: [Diagnostic] = []
    _ = Parser.parse(SourceFile(path: "", bytes: text, base: 0), vocabulary: Schema.vocabulary, reporting: &found)
    return !found.contains { $0.severity == .error }
  }
}
