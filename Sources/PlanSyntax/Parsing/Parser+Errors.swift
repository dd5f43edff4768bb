import PlanText

extension Parser {
  var isInConflict: Bool { conflictStart != nil }

  var isSilent: Bool { isInConflict || diagnostics.count >= Self.errorLimit || depth >= proseDepth }

  /// Records a finding, except inside a merge conflict, whose two sides say the same things twice.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isSilent, let span = diagnostic.span else { return }
    guard diagnostic.severity == .error else { return diagnostics.append(diagnostic) }
    let offset = Int(span.start - base)
    // A second error in a statement is nearly always an echo of the first.
    if reportedLine.contains(offset) { return }
    reportedLine = lexer.lineStart(from: offset)..<echoEnd(of: diagnostic.code, from: offset)
    diagnostics.append(diagnostic)
  }

  /// Where the text after an error can be trusted again: at the end of its statement, or of its line if it is unclear
  /// where statements end.
  private func echoEnd(of code: Code, from offset: Int) -> Int {
    let lineEnd = lexer.lineEnd(from: offset) + 1
    switch code {
    case .unclosedBlock, .strayBrace, .unclosedText, .mergeMarker, .tooDeep, .unknownEscape: return lineEnd
    // Outside blocks, a lost '{' makes the rest of the line look like statements.
    case .syntaxError where context == .file: return lineEnd
    default: break
    }
    var ahead = lexer
    ahead.offset = offset
    while ahead.offset < lineEnd {
      let next = ahead.next()
      if next.kind == .newline || next.kind == .endOfFile { return min(Int(next.start), lineEnd) }
      // The intended declaration is known, and so is what its block may contain.
      if next.kind == .leftBrace, advisedHead != nil { return Int(next.start) }
      // Braces and unterminated texts make everything after them doubtful.
      if next.kind == .leftBrace || next.problem == .unclosedText || next.problem == .unclosedLongText { return lineEnd }
    }
    return lineEnd
  }

  /// Reports that something else was expected here; once per statement.
  mutating func fail<Value>(expected what: String) -> Value? { fail(expected: what, at: token) }

  mutating func fail<Value>(expected what: String, at found: Token) -> Value? {
    refuse(found, expected: what)
    return nil
  }

  /// Reports a token that cannot be turned into a value; once per statement.
  mutating func fail<Value>(_ problem: Token.Problem, at token: Token) -> Value? {
    refuse(problem, at: token)
    return nil
  }

  // The work of `fail` is type-independent, so only one copy is compiled instead of one per value type.

  private mutating func refuse(_ found: Token, expected what: String) {
    if diagnosed { return }
    if let misread = misreading(of: found, what) {
      diagnosed = true
      report(misread)
      return
    }
    // Where a name is expected, `2nd` is not 2 of some unit.
    let isNumberedName = found.problem == .unknownUnit && Self.isName(what)
    if found.problem != .none, found.problem != .strayBrace, !isNumberedName { return refuse(found.problem, at: found) }
    diagnosed = true
    if reportedSynonym() { return }
    if let apart = signApart(found) { return report(apart) }
    let place = found.start == last.start ? "" : afterLast
    // "a name for the task, such as …" reads better with the example at the very end.
    let (wanted, sample) = Self.split(what)
    var diagnostic = Diagnostic(
      .syntaxError, "expected \(wanted)\(place), found \(name(of: found))", at: visible(found),
      label: "expected \(wanted)")
    if let fix = unitApart(found, wanted) {
      (diagnostic.help, diagnostic.fixes) = ([fix.title], [fix])
    } else if let cure = cure(for: found, wanted) {
      diagnostic.help = [cure]
    } else if let property {
      diagnostic.help = [example(of: property)]
    } else if let sample {
      diagnostic.help = ["for example: \(sample)"]
    }
    report(diagnostic)
  }

  private mutating func refuse(_ problem: Token.Problem, at token: Token) {
    if diagnosed { return }
    diagnosed = true
    // `start on 2026-02-30` is well-formed except for the day.
    if problem != .unclosedText, problem != .unclosedLongText, !isOwnProperty, reportedSynonym() { return }
    report(diagnostic(of: problem, token))
    if problem == .unclosedLongText, depth > 0 { proseDepth = min(depth, proseDepth) }
  }

  private static func isName(_ what: String) -> Bool { what.hasPrefix("a name") || what.hasPrefix("the name") }

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
    if found.kind == .colon || text(found) == "=", let property, property.keyword.start == last.start {
      return "write the value directly after the property: \(text(property.keyword)) \(text(lexer.peek()))"
    }
    if found.kind == .colon || text(found) == "=", last.kind == .word, isOwnProperty, let property {
      let (before, after) = (text(Span(start: base + property.keyword.start, end: base + last.end)), rest(after: found))
      if !after.isEmpty, before.utf8.count + after.utf8.count <= 60 {
        return "write it without '\(text(found))': \(before) \(after)"
      }
    }
    if found.kind == .minus, last.kind == .word, last.end == found.start {
      return "names end in a letter, a digit or '_': write \(text(last))"
    }
    if let cure = cure(forValue: found, wanted) { return cure }
    let number = text(found)
    if let property, property.shape == .way, let cure = cureInWay(found, wanted) { return cure }
    if wanted == "'of'", found.kind == .word, last.kind == .number, let property {
      let one = "\(text(property.keyword)) \(number)"
      let several = "\(text(property.keyword)) \(text(last)) of \(number)"
      return property.shape.has(.assigns) ? "for one person write '\(one)', for \(text(last)) of a role or team '\(several)'" : "write '\(several)'"
    }
    if found.kind == .duration, Self.isName(wanted) { return "names begin with a letter" }
    if found.kind == .number, wanted.hasPrefix("a percentage") { return percentage(found) }
    if found.kind == .dot, last.kind == .number || lexer.peek().kind == .number {
      return last.kind == .number ? "write \(text(last)), or \(text(last)).0" : "write 0.\(text(lexer.peek()))"
    }
    guard found.kind == .number, wanted.hasPrefix("a duration") else { return nil }
    guard found.start == token.start else { return nil }
    let next = lexer.peek()
    if next.kind == .slash, let fraction = fraction(found) { return "write \(fraction)" }
    return "add a unit, such as \(number)d for days or \(number)h for hours"
  }

  /// `2 weeks` where a duration should be.
  private func unitApart(_ found: Token, _ wanted: String) -> Diagnostic.Fix? {
    guard found.kind == .number, found.start == token.start, wanted.hasPrefix("a duration") else { return nil }
    let next = lexer.peek()
    guard next.kind == .word, let unit = Self.unit(named: text(next)) else { return nil }
    let written = text(found) + unit
    return Diagnostic.Fix(
      "write the unit directly after the number: \(written)", .safe,
      [Diagnostic.Edit(Span(start: base + found.start, end: base + next.end), written)])
  }

  /// `0.5` means half, not half a percent.
  func percentage(_ found: Token) -> String {
    guard let value = decimal(found.start, found.end), value.double <= 1, value.unscaled > 0 else {
      return "write \(text(found))%"
    }
    let hundredths = Percent(value: value.hundredfold).text
    return value.scale == 0 ? "write \(hundredths) for all of it, or 1% for a hundredth" : "write \(hundredths)"
  }

  /// `1/2d` as `0.5d`; nil if it is not a short decimal.
  private func fraction(_ found: Token) -> String? {
    var ahead = lexer
    _ = ahead.next()
    let divisor = ahead.next()
    guard divisor.kind == .duration, divisor.problem == .none, let upper = decimal(found.start, found.end)?.integer else { return nil }
    let written = text(divisor)
    let digits = written.prefix { $0.isNumber }
    guard let lower = Int(digits), lower > 0, upper < 1_000_000, upper * 1000 % lower == 0 else { return nil }
    return Decimal(Int64(upper * 1000 / lower), scale: 3).text + written.dropFirst(digits.count)
  }

  private var afterLast: String {
    switch last.kind {
    case .newline, .endOfFile: ""
    default:
      last.end - last.start > 40 ? "" : " after '\(text(last))'"
    }
  }

  private func example(of property: (keyword: Token, shape: ValueShape)) -> String {
    var kind: DeclarationKind?
    if case .declaration(let around) = context { kind = around }
    return "for example: \(vocabulary.statement(text(property.keyword), in: context == .scenario ? .scenario : kind))"
  }

  /// A finding at a line end is shown after the last word instead.
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

  /// Something follows a complete statement.
  mutating func unexpectedRest() {
    if diagnosed { return }
    if let misread = misreading(afterValue: token) {
      diagnosed = true
      return report(misread)
    }
    if token.problem != .none, token.problem != .strayBrace {
      let _: Void? = fail(token.problem, at: token)
      return
    }
    diagnosed = true
    if reportedSynonym() { return }
    if let apart = signApart(token) { return report(apart) }
    if token.problem == .strayBrace, text(token) == "}" { return report(strayBrace(lastBrace(from: token))) }
    var help: [String] = []
    if let property { help = [cure(forRest: token) ?? cure(afterValue: token) ?? example(of: property)] }
    if token.kind == .leftBrace, let property {
      help = ["'\(text(property.keyword))' is a property and does not take a block"]
    }
    report(
      Diagnostic(
        .syntaxError, "expected the end of the line\(afterLast), found \(name(of: token))", at: span(token),
        label: "not expected here", help: help))
  }

  /// Ends a statement that could not be parsed: it stays in the tree as malformed, including any block that follows.
  mutating func abandon(_ start: Token, code: UInt16) {
    let index = tree.statements.count
    appendMalformed(start, code: advisedCode == .max ? code : advisedCode)
    recover()
    tree.statements[index].span = spanSince(start.start)
    tree.statements[index].subtreeEnd = UInt32(tree.statements.count)
  }

  /// Skips to the end of the statement. A block on the way is parsed, so that its braces count.
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
          .syntaxError, "this '{' does not belong to a declaration", at: span(token),
          help: ["write '{' on the same line as its declaration, such as task build \"Build\" {"]))
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
    if let (kind, end) = advisedHead {
      diagnosed = true
      return parseDeclaration(kind, through: end)
    }
    advance()
    abandon(word, code: .max)
    diagnosed = true
  }

  private mutating func reportUnknown(_ word: Token, _ entry: Vocabulary.Entry?, _ context: BlockContext) {
    diagnosed = true
    // Finding similar words costs more than everything else, so it is done only for findings that will be shown.
    guard !isSilent, !reportedLine.contains(Int(word.start)) else { return }
    if let entry { return reportMisplaced(word, entry, context) }
    let text = text(word)
    let isTop = context == .file || context == .scenario
    let message = "no \(isTop ? "declaration" : "property") named '\(text)'"
    let code = isTop ? Code.unknownDeclaration : .unknownWord
    if let known = synonym(at: word, in: context, code, saying: message) { return report(known) }
    let nearest = nearest(to: text, in: context)
    if let nearest, let kind = DeclarationKind.allCases.first(where: { $0.keyword == nearest }),
      isTop || kind.isActivity, looksLikeBlock()
    {
      advisedHead = (kind, word.end)
    }
    report(
      Diagnostic(
        code, message + Suggestion.question(nearest), at: span(word),
        help: nearest != nil
          ? []
          : isTop
            ? ["declarations are project, phase, task, milestone, person, account, risk and others"]
            : ["to record a property of your own, which planc ignores, begin its name with x-: x-\(text) …"],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(span(word), $0)])] } ?? []))
  }

  /// The known word that was probably meant, among those allowed here.
  private func nearest(to text: String, in context: BlockContext) -> String? {
    var words: [String]
    if case .declaration(let kind) = context {
      let work = kind.holdsActivities ? DeclarationKind.allCases.filter(\.isActivity).map(\.keyword) : []
      words = vocabulary.members(of: kind) + work
    } else {
      words = vocabulary.entries.filter { entry in
        context == .file || context == .scenario
          ? entry.declaration != nil || entry.record != nil || entry.directive != nil
          : entry.property != nil || entry.declaration?.isActivity == true
      }.map(\.word)
    }
    // With three letters, changing one makes a different word: `foo` does not mean `for`.
    if text.count <= 3 { words.removeAll { $0.count == text.count && $0.ordered() != text.lowercased().ordered() } }
    return Suggestion.nearest(to: text, in: words) ?? Suggestion.completed(text, among: words)
  }

  /// A known keyword that is not allowed here.
  private mutating func reportMisplaced(_ word: Token, _ entry: Vocabulary.Entry, _ context: BlockContext) {
    let text = text(word)
    var help = ""
    let message: String
    if entry.property != nil {
      message = "'\(text)' is a property and cannot be used outside a block"
      let kind = ([.task] + DeclarationKind.allCases).first { vocabulary.isMember(text, of: $0) } ?? .task
      let head = kind.isSingleton ? kind.keyword : "\(kind.keyword) \(kind.exampleName)"
      help = "move it into the block of a declaration, such as \(head) { \(vocabulary.statement(text, in: kind)) }"
    } else if entry.record != nil {
      message = "'\(text)' is a record and cannot be used inside a block"
      help = "move the line out of the block"
    } else if let kind = entry.declaration {
      message = "\(kind.withArticle) cannot be declared here"
      help = "declare it outside all blocks: \(kind.keyword) \(kind.exampleName) { … }"
    } else {
      message = "'\(text)' cannot be used here"
      help =
        entry.directive?.isScenarioMember == true
        ? "move it into a scenario: scenario what-if { \(text) … }" : "move the line out of the block"
    }
    let isRecord = entry.record != nil && lexer.peek().kind == .date
    if !isRecord, let known = synonym(at: word, in: context, .syntaxError, saying: message) { return report(known) }
    report(Diagnostic(.syntaxError, message, at: span(word), help: [help]))
  }

  mutating func misplaced(_ kind: DeclarationKind, in outer: DeclarationKind?) {
    diagnosed = true
    report(
      Diagnostic(
        .misplacedDeclaration,
        "\(kind.withArticle) cannot be declared inside \(outer == kind ? "another" : outer.map(\.withArticle) ?? "this block")",
        at: span(token),
        help: [
          kind == .scenario && outer == .scenario
            ? "move it out; a scenario that adds to another says so: based-on \(kind.exampleName)"
            : "close the block with '}' before it, or move it out of the block"
        ]))
  }
}
