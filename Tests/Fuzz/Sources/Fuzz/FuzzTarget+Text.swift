import PlanModel
import PlanSyntax
import PlanText

extension FuzzTarget {
  static let text = FuzzTarget(
    name: "text", summary: "text to trees, and the findings of the parser in every format",
    seeds: { try Seeds.plans().map(\.root) }
  ) { start, count in
    var sources = SourceMap()
    let source = sources.add(path: "fuzz.plan", bytes: bytes(start, count))
    // The loader refuses other texts before they reach the parser.
    guard (try? UTF8Span(validating: source.bytes.span)) != nil else { return 0 }
    for asMembers in [false, true] {
      var findings: [Diagnostic] = []
      let tree = Parser.parse(source, vocabulary: Schema.vocabulary, asMembers: asMembers, reporting: &findings)
      require(tree.hasErrors == findings.contains { $0.severity == .error }, "a tree with errors has a finding, and the other way round")
      Drawing.draw(findings, sources)
    }
    return 0
  }
}
