extension Parser {
  var isInConflict: Bool { conflictStart != nil }

  private var isSilent: Bool { isInConflict || diagnostics.count >= Self.errorLimit || depth >= proseDepth }

  /// Keeps a finding unless a merge conflict is being read: its two sides say the same things twice.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isSilent, let span = diagnostic.span else { return }
    guard diagnostic.severity == .error else { return diagnostics.append(diagnostic) }
    let offset = Int(span.start - base)
    // A second error on a line is nearly always the first one's echo.
    if reportedLine.contains(offset) { return }
    reportedLine = lexer.lineStart(from: offset)..<lexer.lineEnd(from: offset) + 1
    diagnostics.append(diagnostic)
  }

  /// Reports that something else was expected here; once a statement.
  mutating func fail<Value>(expected what: String) -> Value? { fail(expected: what, at: token) }

  mutating func fail<Value>(expected what: String, at found: Token) -> Value? {
    if diagnosed { return nil }
    if found.problem != .none, found.problem != .strayBrace { return fail(found.problem, at: found) }
    diagnosed = true
    if let apart = signApart(found) { return reportOnce(apart) }
    let behind = found.start == last.start ? "" : behindLast
    // "a name for the task, such as …" reads better with the example behind everything else.
    let (wanted, sample) = Self.split(what)
    var diagnostic = Diagnostic(
      .syntaxError, "expected \(wanted)\(behind), found \(name(of: found))", at: visible(found),
      label: "expected \(wanted)")
    if let cure = cure(for: found, wanted) {
      diagnostic.help = [cure]
    } else if let property {
      diagnostic.help = [example(of: property)]
    } else if let sample {
      diagnostic.help = ["for example: \(sample)"]
    }
    report(diagnostic)
    return nil
  }

  /// Reports a token that no value can be made of; once a statement.
  mutating func fail<Value>(_ problem: Token.Problem, at token: Token) -> Value? {
    if diagnosed { return nil }
    diagnosed = true
    report(diagnostic(of: problem, token))
    if problem == .unclosedLongText, depth > 0 { proseDepth = min(depth, proseDepth) }
    return nil
  }

  private mutating func reportOnce<Value>(_ diagnostic: Diagnostic) -> Value? {
    report(diagnostic)
    return nil
  }

  private static func split(_ what: String) -> (String, String?) {
    guard let mark = what.firstRange(of: ", such as ") else { return (what, nil) }
    return (String(what[..<mark.lowerBound]), String(what[mark.upperBound...]))
  }

  /// `30 %` and `5d-8d`.
  private func signApart(_ found: Token) -> Diagnostic? {
    if found.kind == .number, found.start == token.start {
      let next = lexer.peek()
      if next.problem == .percentApart { return diagnostic(of: .percentApart, next) }
    }
    guard found.kind == .minus, last.end == found.start else { return nil }
    switch last.kind {
    case .duration, .date, .time, .number, .percent: return diagnostic(of: .rangeDash, found)
    default: return nil
    }
  }

  /// What to do about a number where a duration should be.
  private func cure(for found: Token, _ wanted: String) -> String? {
    guard found.kind == .number, wanted.hasPrefix("a duration") else { return nil }
    let number = text(found)
    guard found.start == token.start else { return nil }
    let next = lexer.peek()
    if next.kind == .word, TimeUnit(lexer.text, Int(next.start), Int(next.end)) != nil {
      return "write the unit right behind the number: \(number)\(text(next))"
    }
    return "add a unit, such as \(number)d for days or \(number)h for hours"
  }

  private var behindLast: String {
    switch last.kind {
    case .newline, .endOfFile: ""
    default:
      last.end - last.start > 40 ? "" : " after '\(text(last))'"
    }
  }

  private func example(of property: (keyword: Token, shape: ValueShape)) -> String {
    "for example: \(text(property.keyword)) \(property.shape.example)"
  }

  /// A finding at a line end is shown behind the last word instead.
  private func visible(_ token: Token) -> Span {
    switch token.kind {
    case .newline, .endOfFile: Span(start: base + last.end, end: base + last.end)
    default: span(token)
    }
  }

  func name(of token: Token) -> String {
    switch token.kind {
    case .newline, .endOfFile, .leftBrace, .rightBrace, .comma: Token.description(token.kind)
    default: token.end - token.start > 40 ? Token.description(token.kind) : "'\(text(token))'"
    }
  }

  /// Something stands behind a complete statement.
  mutating func unexpectedRest() {
    if diagnosed { return }
    if token.problem != .none, token.problem != .strayBrace {
      let _: Void? = fail(token.problem, at: token)
      return
    }
    diagnosed = true
    if let apart = signApart(token) { return report(apart) }
    var help: [String] = []
    if let property { help = [example(of: property)] }
    if token.kind == .leftBrace, let property { help = ["'\(text(property.keyword))' is a property and takes no block"] }
    report(
      Diagnostic(
        .syntaxError, "expected the end of the line\(behindLast), found \(name(of: token))", at: span(token),
        label: "not expected here", help: help))
  }

  /// Ends a statement that could not be read: it stays in the tree as malformed, with the block that follows.
  mutating func abandon(_ start: Token, code: UInt16) {
    let index = tree.statements.count
    appendMalformed(start, code: code)
    recover()
    tree.statements[index].span = spanSince(start.start)
    tree.statements[index].subtreeEnd = UInt32(tree.statements.count)
  }

  /// Skips to the end of the statement. A block on the way is read, so that its braces count.
  private mutating func recover() {
    while !atStatementEnd {
      if token.kind == .leftBrace {
        let wasDiagnosed = diagnosed
        _ = parseBlock(.unknown, head: last)
        diagnosed = wasDiagnosed
        return
      }
      if token.kind == .comma { eatComma() } else { advance() }
      if token.problem == .mergeMarker { return }
    }
  }

  // MARK: Statements that cannot begin here

  mutating func parseMisplacedToken(in context: BlockContext) {
    let start = token
    switch token.kind {
    case .leftBrace:
      diagnosed = true
      report(
        Diagnostic(
          .syntaxError, "this '{' belongs to no declaration", at: span(token),
          help: ["write '{' on the line of its declaration, such as task build \"Build\" {"]))
    case .unknown where token.problem == .strayBrace:
      let _: Void? = fail(.strayBrace, at: token)
      advance()
    default:
      let _: Void? = fail(expected: context == .file ? "a declaration such as task or person" : "a property or a task")
      advance()
    }
    abandon(start, code: .max)
  }

  mutating func parseUnknownStatement(in context: BlockContext) {
    let word = token
    let number = vocabulary.find(lexer.text, Int(token.start), Int(token.end))
    diagnosed = context == .unknown
    if !diagnosed { reportUnknown(word, number.map { vocabulary.entries[$0] }, context) }
    advance()
    abandon(word, code: .max)
    diagnosed = true
  }

  private mutating func reportUnknown(_ word: Token, _ entry: Vocabulary.Entry?, _ context: BlockContext) {
    diagnosed = true
    // Looking for similar words costs more than all the rest; it is done only for what will be read.
    guard !isSilent, !reportedLine.contains(Int(word.start)) else { return }
    let text = text(word)
    if let entry {
      var help = ""
      let message: String
      if entry.property != nil {
        message = "'\(text)' is a property; it cannot stand outside a block"
        help = "move it into the block of a declaration, such as task my-task { \(text) \(entry.shape.example) }"
      } else if entry.record != nil {
        message = "'\(text)' is a record; it cannot stand inside a block"
        help = "move the line out of the block"
      } else if let kind = entry.declaration {
        message = "a \(kind.keyword) cannot stand here"
        help = "declare it at the top of the file: \(kind.keyword) \(kind.exampleName) { … }"
      } else {
        message = "'\(text)' cannot stand here"
        help =
          entry.directive?.isScenarioMember == true
          ? "move it into a scenario: scenario what-if { \(text) … }" : "move the line out of the block"
      }
      return report(Diagnostic(.syntaxError, message, at: span(word), help: [help]))
    }
    let words = vocabulary.entries.filter { entry in
      context == .file || context == .scenario
        ? entry.declaration != nil || entry.record != nil || entry.directive != nil
        : entry.property != nil || entry.declaration?.isActivity == true
    }.map(\.word)
    let nearest = Suggestion.nearest(to: text, in: words)
    let what = context == .file ? "declaration" : "property"
    report(
      Diagnostic(
        context == .file ? .unknownDeclaration : .unknownWord,
        "no \(what) is called '\(text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), at: span(word),
        help: nearest != nil
          ? []
          : context == .file
            ? ["declarations are project, phase, task, milestone, person, account, risk and others"]
            : ["custom properties begin with x-, such as x-\(text) \"…\""],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(span(word), $0)])] } ?? []))
  }

  mutating func misplaced(_ kind: DeclarationKind, in outer: DeclarationKind?) {
    diagnosed = true
    report(
      Diagnostic(
        .misplacedDeclaration,
        "a \(kind.keyword) cannot stand inside \(outer.map { "a \($0.keyword)" } ?? "this block")", at: span(token),
        help: ["close the block with '}' before it, or move it out"]))
  }
}
