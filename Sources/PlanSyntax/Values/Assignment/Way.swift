import PlanText

/// One of several ways to do a task: `2d with excavator consuming 2 of fuel`, `effort 10d with ben`.
package struct Way: Equatable, Sendable {
  /// The length is an amount of work, not of time.
  package var isEffort: Bool
  package var length: Estimate
  package var assign: [Allotment] = []
  package var consume: [Consumption] = []
  package var span: Span
}

extension Parser {
  /// ```ebnf
  /// way = ( estimate [ "with" allocation ] | "effort" estimate "with" allocation ) [ "consuming" consumption ] ;
  /// ```
  mutating func parseWay() -> Way? {
    let start = token
    let isEffort = eat("effort")
    if token.kind == .word { return failWithoutLength(isEffort) }
    guard let length = parseEstimate() else { return nil }
    var result = Way(isEffort: isEffort, length: length, span: .none)
    if eat("with") {
      guard let assign = parseList(until: "consuming", { $0.parseAllotment() }) else { return nil }
      result.assign = assign
    }
    let (amounts, end) = (token, base + last.end)
    if eat("consuming") {
      if token.kind == .word, !isWord("with") {
        return failWay("'consuming' needs an amount before '\(text(token))'", ["say how much of it: consuming 2 of \(text(token))"])
      }
      guard let consume = parseList(until: "with", { $0.parseConsumption() }) else { return nil }
      result.consume = consume
    }
    if token.kind == .word, refusedRest(of: result, from: start, consumed: amounts) { return nil }
    if isEffort, result.assign.isEmpty {
      let length = text(Span(start: base + start.start, end: end))
      let rest = result.consume.isEmpty ? "" : " \(text(from: amounts))"
      return failWay(
        "a way that states an effort also says who does it",
        ["name them: way \(length) with ana\(rest); or leave out 'effort' if it takes that long whoever does it"], at: start)
    }
    result.span = spanSince(start.start)
    return result
  }

  /// One or more values, separated by commas. A comma before the word that begins the next part is one too many.
  private mutating func parseList<Item>(until word: String, _ parse: (inout Parser) -> Item?) -> [Item]? {
    var result: [Item] = []
    repeat {
      if !result.isEmpty {
        if isWordAhead(word) {
          let kept = property.map { text(from: $0.keyword) } ?? ""
          let _: Way? = failWay("no comma belongs before '\(word)'", ["write it without: \(kept) \(rest(after: token))"])
          return nil
        }
        eatComma()
      }
      guard let item = parse(&self) else { return nil }
      result.append(item)
    } while token.kind == .comma
    return result
  }

  // MARK: What is often written instead

  private mutating func failWay(_ message: String, _ help: [String], at place: Token? = nil) -> Way? {
    if diagnosed { return nil }
    diagnosed = true
    report(Diagnostic(.syntaxError, message, at: span(place ?? token), help: help))
    return nil
  }

  /// What is written from a token on.
  private func text(from token: Token) -> String { text(Span(start: base + token.start, end: base + last.end)) }

  /// `way duration 2d`, `way with ana`, `way ana 2d`
  private mutating func failWithoutLength(_ isEffort: Bool) -> Way? {
    let (word, rest, first) = (text(token), rest(after: token), isEffort ? "way effort" : "way")
    if word == "duration" {
      return failWay("a way states its length without 'duration'", ["write \(first) \(rest)"])
    }
    if word == "with" || word == "consuming" {
      return failWay(
        "a way begins with how long it takes, not with '\(word)'", ["state that first: \(first) 2d \(word) \(rest)"])
    }
    let next = lexer.peek()
    if next.kind == .duration, next.problem == .none {
      return failWay(
        "a way begins with how long it takes, not with '\(word)'", ["write \(first) \(text(next)) with \(word)"])
    }
    return fail(expected: "a duration such as 5d or 2w")
  }

  /// `way 2d ana`, `way 2d or 3d`, `way 2d with ana with ben`, `way 2d consuming 2 of fuel with ana`. True if one of them
  /// was reported.
  private mutating func refusedRest(of way: Way, from start: Token, consumed amounts: Token) -> Bool {
    let (word, rest, kept) = (text(token), rest(after: token), text(from: start))
    let isOther = lexer.peek().kind == .duration
    var advice: (message: String, help: String)?
    if word == "or", isOther {
      advice = ("each way is a property of its own", "write the other one separately: way \(rest)")
    } else if word == "and", lexer.peek().kind == .word {
      advice = ("a way lists who and what it takes with commas", "write way \(kept), \(rest)")
    } else if word == "with", !way.consume.isEmpty, way.assign.isEmpty {
      let length = text(Span(start: base + start.start, end: base + amounts.start))
      advice = ("'with' comes before 'consuming'", "write way \(length)with \(rest) \(text(from: amounts))")
    } else if word == "with", !way.assign.isEmpty {
      advice = ("a way has only one 'with'", "separate who and what it takes by commas: way \(kept), \(rest)")
    } else if way.assign.isEmpty, way.consume.isEmpty, word != "and", word != "or", word != "elapsed" {
      advice = ("'with' is missing before '\(word)'", "write way \(kept) with \(word)\(rest.isEmpty ? "" : " \(rest)")")
    }
    guard let advice else { return false }
    let _: Way? = failWay(advice.message, [advice.help])
    return true
  }
}

extension Way: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if isEffort { printer.word("effort") }
    length.print(to: &printer)
    if !assign.isEmpty { printer.word("with") }
    printer.list(assign) { $1.print(to: &$0) }
    if !consume.isEmpty { printer.word("consuming") }
    printer.list(consume) { $1.print(to: &$0) }
  }
}

extension Way: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.checkOrder(length, isEffort: isEffort)
    checker.check(length.high ?? length.low, in: isEffort ? .work : .length)
    if checker.minutes(length.high ?? length.low, elapsed: length.elapsed) == 0 {
      checker.report(
        Diagnostic(
          .outOfRange, "a way to do work takes some time", at: span,
          help: ["state how long it takes, such as 1h; a task that takes no time is a milestone"]))
    }
    for index in assign.indices { assign[index].resolve(using: &checker) }
    for index in consume.indices { checker.resolve(&consume[index].material, accepting: [.material]) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      (isEffort ? "effort" : "duration", length.field(in: plan)),
      ("assign", assign.isEmpty ? nil : .list(assign.map { $0.field(in: plan) })),
      ("consume", consume.isEmpty ? nil : .list(consume.map { $0.field(in: plan) })),
    ])
  }
  /// Without somebody or something that it takes, and that a scenario drops, there is no such way.
  package mutating func leavesOutUnknownNames() -> Bool {
    for index in assign.indices where !assign[index].leavesOutUnknownNames() { return false }
    return consume.allSatisfy { $0.material.target != .none }
  }
}

extension Way: Shape {
  package static let label = ShapeLabel(
    "way", spoken: "a duration, and who or what it takes", example: "2d with ana 50%", traits: [.assigns])

  package static func form(in row: RowForm) -> String {
    "[`effort`] \(Estimate.form(in: row)) [`with` [*number* `of`] \(row.name) [`or` *name*] [*percent*], …] "
      + "[`consuming` *number* `of` *material*, …]"
  }
  package static var schema: ValueSchema {
    .closed(
      [
        ("duration", .definition("estimate")), ("effort", .definition("estimate")),
        ("assign", .list(.definition("allocation"))), ("consume", .list(.definition("consumption"))),
      ], required: [])
  }
  package static func parse(_ parser: inout Parser) -> Way? { parser.parseWay() }
}

extension ValueShape {
  package static let way = ValueShape(Way.self)
}
