/// What `start` takes: `start from 2026-03-02`
package enum StartRule: DateRuleShape {
  package static let label = ShapeLabel(
    "startRule", spoken: "a date, or after and an activity", example: "from 2026-03-02", production: "start-rule",
    traits: [.links, .limitsDate, .listsNames])

  package static func form(in row: RowForm) -> String { form(in: row, confidence: "") }

  /// ```ebnf
  /// start-rule = "after" dependencies | [ "from" | "by" | "on" ] moment ;
  /// ```
  package static func parseLimit(_ parser: inout Parser) -> DateLimit? { parser.parseDateLimit() }
}

extension ValueShape {
  package static let startRule = ValueShape(StartRule.self)
}
