import PlanModel
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// "for example: kind technical": what a hint shows is accepted where it is shown.
struct ExampleHintTests {
  /// Everything that an example may name.
  private static let named =
    DeclarationKind.allCases.filter { !$0.isSingleton && $0 != .use && $0 != .template }
    .map { block($0, $0 == .person ? "ana" : "my-\($0.keyword)", besides: "") }.joined()
    + """
    person ben
    team support-team
    material cable
    system storage
    system crm
    risk late-delivery { probability 10% }
    template copied {
      param users number 1
      task work { duration 1d ; note "$users" }
    }
    task build { duration 1d }
    task design { duration 1d }
    task order { duration 1d }
    task paperwork { duration 1d }

    """

  /// A declaration with what it needs, except for one property.
  private static func block(_ kind: DeclarationKind, _ name: String, besides keyword: String, stating own: String = "") -> String {
    let head = kind == .use ? "use copied as \(name)" : kind.isSingleton ? kind.keyword : "\(kind.keyword) \(name)"
    var lines = Schema[kind].rows.filter { $0.isRequired && $0.keyword != keyword }.map { "  \($0.keyword) \($0.example)\n" }
    if kind == .project, keyword != "currency" { lines.append("  currency USD\n") }
    return "\(head) {\n\(lines.joined())\(own)}\n"
  }

  private static func errors(_ text: String, _ rest: String = "") -> [Diagnostic] {
    let loader = MemoryLoader(texts: ["crm.plan": "project crm { start 2026-01-05 }\n"])
    return Checker.check(path: "example.plan", bytes: Array((text + rest).utf8), loader: loader).diagnostics.filter { found in
      found.severity == .error && (found.span.map { Int($0.start) < text.utf8.count } ?? true)
    }
  }

  private static let cases = Schema.declarations.flatMap { schema in
    (schema.rows + Schema.common).filter { !$0.shape.has(.isEmpty) }.map { (kind: schema.kind, row: $0) }
  }

  @Test("The example in the hint of every property is accepted")
  func accepted() {
    #expect(Self.cases.count > 400)
    var refused: [String] = []
    var shown = 0
    for (kind, row) in Self.cases {
      let empty = Self.block(kind, "x1", besides: row.keyword, stating: "  \(row.keyword)\n")
      guard let hint = Self.errors(empty).lazy.flatMap(\.help).first(where: { $0.hasPrefix("for example: \(row.keyword) ") }) else {
        // A word of another tool has advice of its own.
        continue
      }
      shown += 1
      let example = String(hint.dropFirst("for example: ".count))
      let filled = Self.block(kind, "x1", besides: row.keyword, stating: "  \(example)\n")
      // A project is the only one of its plan.
      let rest = kind == .project ? Self.named.replacing("project my-project", with: "portfolio other") : Self.named
      let found = Self.errors(filled, rest)
      if !found.isEmpty { refused.append("\(kind): \(example): \(found.map(\.message))") }
    }
    #expect(shown > 380)
    #expect(refused.isEmpty, "\(refused.count)\n\(refused.joined(separator: "\n"))")
  }
}
