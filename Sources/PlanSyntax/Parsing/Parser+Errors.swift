extension Parser {
  var isInConflict: Bool { conflictStart != nil }

  /// Keeps a finding unless a merge conflict is being read: its two sides say the same things twice.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isInConflict, diagnostics.count < Self.errorLimit, let span = diagnostic.span else { return }
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
    let behind = found.start == last.start ? "" : behindLast
    var diagnostic = Diagnostic(
      .syntaxError, "expected \(what)\(behind), found \(name(of: found))", at: visible(found), label: "expected \(what)")
    if let property { diagnostic.help = [example(of: property)] }
    report(diagnostic)
    return nil
  }

  /// Reports a token that no value can be made of; once a statement.
  mutating func fail<Value>(_ problem: Token.Problem, at token: Token) -> Value? {
    if diagnosed { return nil }
    diagnosed = true
    report(diagnostic(of: problem, token))
    return nil
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

  private func name(of token: Token) -> String {
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
        help = entry.directive?.isScenarioMember == true ? "it belongs in a scenario" : "move the line out of the block"
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
        help: nearest == nil ? ["custom properties begin with x-, such as x-\(text) \"…\""].filter { _ in context != .file } : [],
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

  // MARK: Braces

  func strayBrace(_ token: Token) -> Diagnostic {
    let isOpening = text(token) == "{"
    return Diagnostic(
      .strayBrace, isOpening ? "this '{' opens nothing" : "this '}' closes nothing", at: span(token),
      label: isOpening ? "belongs to no declaration" : "no open block",
      help: [
        isOpening
          ? "delete it, or write it behind the head of a declaration, such as task build \"Build\" {"
          : "delete it, or look for a missing '{' above"
      ],
      fixes: [Diagnostic.Fix("delete the brace", .unsafe, [Diagnostic.Edit(span(token), "")])])
  }

  mutating func unclosedBlock(_ open: Token, _ head: Token) {
    diagnosed = true
    guard tree.conflicts.isEmpty else { return }
    report(
      Diagnostic(
        .unclosedBlock, "this block is never closed", at: span(open), label: "needs a '}'",
        notes: token.kind == .endOfFile ? [] : [Diagnostic.Note("it should end before this line", at: span(token))],
        help: ["add '}' on a line of its own below the last line of the block"]))
  }

  mutating func missingBrace(after token: Token) {
    diagnosed = true
    report(
      Diagnostic(
        .syntaxError, "expected '{' after '\(text(token))'", at: Span(start: base + token.end, end: base + token.end),
        label: "'{' is missing",
        fixes: [
          Diagnostic.Fix(
            "add '{'", .safe, [Diagnostic.Edit(Span(start: base + token.end, end: base + token.end), " {")])
        ]))
  }

  mutating func mistypedBrace(_ brace: String, instead token: Token) {
    diagnosed = true
    report(
      Diagnostic(
        .syntaxError, "expected '\(brace)', found \(name(of: token))", at: span(token), label: "expected '\(brace)'"))
  }

  // MARK: Merge conflicts

  /// Line that holds an offset; offsets must be asked in order.
  private mutating func countLines(to offset: Int) -> Int {
    while counted.offset < offset {
      let byte = lexer.text[counted.offset]
      counted.offset += 1
      if byte == 0x0A || (byte == 0x0D && lexer.byte(counted.offset) != 0x0A) { counted.line += 1 }
    }
    return counted.line
  }

  /// One error for the whole region; both sides are read, and nothing in them is reported.
  mutating func parseMergeMarker() {
    let mark = lexer.text[Int(token.start)]
    if mark == 0x3C, !isInConflict {
      var end = Int(token.end)
      var found = false
      while end < lexer.text.count {
        if lexer.text[end] == 0x3E, lexer.isMergeMarker(at: end) {
          found = true
          break
        }
        end += 1
      }
      let location = countLines(to: end)
      report(
        Diagnostic(
          .mergeMarker,
          found
            ? "unresolved merge conflict between here and line \(location)"
            : "unresolved merge conflict; its end marker >>>>>>> is missing",
          at: span(token), help: ["choose one side and delete the markers"]))
      conflictStart = token.start
    } else if mark == 0x3E, let start = conflictStart {
      conflictStart = nil
      tree.conflicts.append(Span(start: base + start, end: base + token.end))
    } else if !isInConflict {
      let _: Void? = fail(.mergeMarker, at: token)
    }
    advance()
  }
}
