/// What `finish` takes: `finish by 2026-06-30 with 80%`
package enum FinishRule: DateRuleShape {
  package static let label = ShapeLabel(
    "finishRule", spoken: "a date, or after and an activity", example: "by 2026-06-30", production: "finish-rule",
    traits: [.links, .limitsDate, .listsNames])

  package static func form(in row: RowForm) -> String { form(in: row, confidence: " [`with` *percent*]") }

  /// ```ebnf
  /// finish-rule = "after" dependencies | [ "from" | "by" | "on" ] moment [ "with" PERCENT ] ;
  /// ```
  package static func parseLimit(_ parser: inout Parser) -> DateLimit? {
    guard var limit = parser.parseDateLimit() else { return nil }
    guard parser.eat("with") else { return limit }
    guard let percent = parser.parsePercent() else { return nil }
    limit.confidence = percent
    limit.span = parser.spanSince(limit.span.start - parser.base)
    return limit
  }
}

extension ValueShape {
  package static let finishRule = ValueShape(FinishRule.self)
}
