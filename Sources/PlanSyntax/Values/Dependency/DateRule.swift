import PlanText

/// The values of `start` and `finish`: date limits and dependencies.
package enum DateRule: Equatable, Sendable {
  case after(Dependency)
  case limit(DateLimit)
}

extension Parser {
  /// `[ "from" | "by" | "on" ] moment`
  mutating func parseDateLimit() -> DateLimit? {
    let start = token.start
    var kind = DateLimit.Kind.unstated
    if eat("from") { kind = .from } else if eat("by") { kind = .by } else if eat("on") { kind = .on }
    guard at(.date) else {
      return fail(expected: kind == .unstated ? "a date such as 2026-03-02, or 'from', 'by', 'on' or 'after'" : "a date such as 2026-03-02")
    }
    guard let moment = parseMoment() else { return nil }
    return DateLimit(kind: kind, moment: moment, confidence: nil, span: spanSince(property?.keyword.start ?? start))
  }
}

extension DateRule: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .after(let dependency): dependency.print(to: &printer)
    case .limit(let limit): limit.print(to: &printer)
    }
  }
}

extension DateRule: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    switch self {
    case .after(var dependency):
      checker.checkAllowsDependency(dependency)
      dependency.resolve(using: &checker)
      self = .after(dependency)
    case .limit(let limit):
      if let confidence = limit.confidence { checker.checkPercent(confidence) }
    }
  }
  package var predecessor: Reference? {
    guard case .after(let dependency) = self else { return nil }
    return dependency.target
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    switch self {
    case .after(let dependency): .object([("after", dependency.field(in: plan))])
    case .limit(let limit): limit.field(in: plan)
    }
  }
  package mutating func leavesOutUnknownNames() -> Bool {
    switch self {
    case .after(let dependency): dependency.target.target != .none
    case .limit: true
    }
  }
}

/// The shapes whose values are date rules: `after` and dependencies, or one date limit.
package protocol DateRuleShape: Shape where Value == DateRule {
  static func parseLimit(_ parser: inout Parser) -> DateLimit?
}

extension DateRuleShape {
  package static func parse(_ parser: inout Parser) -> DateRule? { parseLimit(&parser).map { .limit($0) } }

  package static func parse(_ parser: inout Parser, as shape: ValueShape) -> (first: Int, count: Int)? {
    guard parser.eat("after") else { return parser.one(parse(&parser), as: shape) }
    return parser.parseList(as: shape) { parser in parser.parseDependency().map { DateRule.after($0) } }
  }

  package static func print(_ values: ArraySlice<DateRule>, to printer: inout SyntaxPrinter) {
    if case .after? = values.first { printer.word("after") }
    printer.list(values) { $1.print(to: &$0) }
  }

  /// How the value is written; `confidence` follows the date.
  static func form(in row: RowForm, confidence: String) -> String {
    "[`from`, `by` or `on`] *date* [*time*]" + confidence + (row.linksActivities ? "; or `after` \(Dependency.form), …" : "")
  }

  package static var schema: ValueSchema { .definition("dateRule") }
}

extension ValueChecking {
  /// `start after …` and `finish after …` are only allowed for activities.
  mutating func checkAllowsDependency(_ dependency: Dependency) {
    guard accepts.isEmpty else { return }
    report(
      Diagnostic(
        .wrongKind, "'\(keyword)' of \(spokenOwner) takes a date, not a dependency", at: statementSpan,
        help: ["write \(keyword) 2026-03-02, or turn it into an activity"]))
  }
}
