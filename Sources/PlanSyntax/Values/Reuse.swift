import PlanText

/// Any single value: what parameters and custom attributes hold.
package enum AnyValue: Equatable, Sendable {
  case text(Text)
  case quantity(Quantity, Span)
  case date(Day, Span)
  case time(TimeOfDay, Span)
  case reference(Reference)
}

/// `param optics number 28`
package struct Parameter: Equatable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable { case text, number, date, duration, percent, ref }
  package var name: Word
  package var kind: Kind
  package var value: AnyValue?
}

/// `with optics 32`
package struct Argument: Equatable, Sendable {
  package var name: Word
  package var value: AnyValue
}

/// `member crm "crm/main.plan" priority 1`
package struct MemberPlan: Equatable, Sendable {
  package var name: Word
  package var path: Text
  package var priority: Decimal?
}

extension AnyValue {
  package var span: Span {
    switch self {
    case .text(let text): text.span
    case .quantity(_, let span), .date(_, let span), .time(_, let span): span
    case .reference(let reference): reference.span
    }
  }
}

extension Parser {
  /// ```ebnf
  /// value = STRING | quantity | DATE | TIME | ref ;
  /// ```
  /// ```ebnf
  /// values = value { "," value } ;
  /// ```
  mutating func parseValue() -> AnyValue? {
    let start = token.start
    switch token.kind {
    case .text, .parameter: return parseText().map { .text($0) }
    case .number, .percent, .duration: return parseQuantity().map { .quantity($0, spanSince(start)) }
    case .date: return parseDate().map { .date($0, spanSince(start)) }
    case .time: return parseTime().map { .time($0, spanSince(start)) }
    case .word: return parseReference().map { .reference($0) }
    default: return fail(expected: "a text, number, percentage, duration, date, time or name")
    }
  }

  /// ```ebnf
  /// param = ID ( "text" | "number" | "date" | "duration" | "percent" | "ref" ) [ value ] ;
  /// ```
  mutating func parseParameter() -> Parameter? {
    guard let name = parseWord("the name of the parameter") else { return nil }
    guard let kind = Parameter.Kind.allCases.first(where: { isWord("\($0)") }) else {
      return fail(expected: "the parameter's type: text, number, date, duration, percent or ref")
    }
    advance()
    guard !atStatementEnd else { return Parameter(name: name, kind: kind) }
    guard let value = parseValue() else { return nil }
    return Parameter(name: name, kind: kind, value: value)
  }

  /// ```ebnf
  /// argument = ID value ;
  /// ```
  mutating func parseArgument() -> Argument? {
    guard let name = parseWord("the name of a parameter"), let value = parseValue() else { return nil }
    return Argument(name: name, value: value)
  }

  /// ```ebnf
  /// member-plan = ID STRING [ "priority" NUMBER ] ;
  /// ```
  mutating func parseMemberPlan() -> MemberPlan? {
    guard let name = parseWord("a short name for the plan"), let path = parseText() else { return nil }
    guard eat("priority") else { return MemberPlan(name: name, path: path) }
    guard let number = parseNumber() else { return nil }
    return MemberPlan(name: name, path: path, priority: number)
  }
}

extension AnyValue: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .text(let text): text.print(to: &printer)
    case .quantity(let quantity, _): quantity.print(to: &printer)
    case .date(let day, _): day.print(to: &printer)
    case .time(let time, _): time.print(to: &printer)
    case .reference(let reference): reference.print(to: &printer)
    }
  }
}
extension Parameter: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    printer.word("\(kind)")
    value?.print(to: &printer)
  }
}
extension Argument: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    value.print(to: &printer)
  }
}
extension MemberPlan: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    name.print(to: &printer)
    path.print(to: &printer)
    if let priority {
      printer.word("priority")
      priority.print(to: &printer)
    }
  }
}
