import PlanText

extension Parser {
  /// ```ebnf
  /// plan = [ item ] { EOL [ item ] } ;
  /// ```
  mutating func parseFile(_ context: BlockContext) {
    while true {
      if token.kind == .newline { advance() }
      if token.kind == .endOfFile { break }
      if token.kind == .rightBrace {
        unmatchedBraces = true
        report(strayBrace(token))
        advance()
        continue
      }
      parseStatement(in: context)
    }
    if let start = conflictStart {
      tree.conflicts.append(Span(start: base + start, end: base + token.end))
    }
  }

  /// ```ebnf
  /// item = directive | declaration | record ;
  /// ```
  /// ```ebnf
  /// declaration = singleton | named | activity | template | scenario | extension ;
  /// ```
  /// ```ebnf
  /// member = property | activity ;
  /// ```
  /// ```ebnf
  /// scenario-member = "override" changed
  ///                 | "drop" ( target | work-target )
  ///                 | scenario-property
  ///                 | singleton | named | activity | template | record ;
  /// ```
  mutating func parseStatement(in context: BlockContext) {
    diagnosed = false
    sawParameter = false
    property = nil
    advisedCode = .max
    advisedHead = nil
    self.context = context
    switch token.kind {
    case .word:
      break
    case .customWord where context != .file:
      parseProperty(code: .max, shape: .custom)
      return
    default:
      if token.problem == .mergeMarker { return parseMergeMarker() }
      return parseMisplacedToken(in: context)
    }
    guard let number = vocabulary.find(lexer.text, Int(token.start), Int(token.end)) else {
      return parseUnknownStatement(in: context)
    }
    if context != .file, let code = vocabulary.entries[number].property {
      let isDeclaration = vocabulary.entries[number].declaration != nil && (context == .scenario || looksLikeBlock())
      if !isDeclaration { return parseProperty(code: code, shape: vocabulary.entries[number].shape) }
    }
    let entry = vocabulary.entries[number]
    if let kind = entry.declaration, context == .file || context == .scenario || kind.isActivity || looksLikeBlock() {
      if case .declaration(let outer) = context, !(kind.isActivity && outer.holdsActivities) {
        misplaced(kind, in: outer)
      } else if context == .scenario, kind == .scenario {
        misplaced(kind, in: .scenario)
      } else if context == .expense {
        misplaced(kind, in: nil)
      }
      return parseDeclaration(kind)
    }
    if let record = entry.record, context == .file || context == .scenario { return parseRecord(record) }
    if let directive = entry.directive, directive.isScenarioMember ? context == .scenario : context == .file {
      return parseDirective(directive)
    }
    parseUnknownStatement(in: context)
  }

  /// True when a block follows the word, with or without a name and a title before it.
  func looksLikeBlock(after end: UInt32? = nil) -> Bool {
    var ahead = lexer
    if let end { ahead.offset = Int(end) }
    var next = ahead.next()
    if next.kind == .word { next = ahead.next() }
    if next.kind == .text { next = ahead.next() }
    return next.kind == .leftBrace
  }

  // MARK: Properties

  mutating func parseProperty(code: UInt16, shape: ValueShape) {
    let keyword = token
    advance()
    property = (keyword, shape)
    if let (first, count) = shape.type.parse(&self, as: shape), endStatement() {
      tree.statements.append(
        StatementSyntax(
          kind: .property, shape: shape, hasParameter: sawParameter, code: code,
          keywordLength: UInt16(truncatingIfNeeded: keyword.end - keyword.start), first: UInt32(first),
          count: UInt32(count), subtreeEnd: UInt32(tree.statements.count + 1),
          span: Span(start: base &+ keyword.start, end: base &+ last.end)))
    } else {
      abandon(keyword, code: code)
    }
  }

  /// A statement ends with its line or with the block.
  mutating func endStatement() -> Bool {
    if diagnosed { return false }
    if token.kind == .newline || token.kind == .rightBrace || token.kind == .endOfFile { return true }
    unexpectedRest()
    return false
  }

  func malformed(_ start: Token, code: UInt16) -> StatementSyntax {
    StatementSyntax(
      kind: .malformed, shape: .flag, code: code,
      keywordLength: UInt16(truncatingIfNeeded: min(start.end - start.start, 0xFFFF)), first: 0, count: 0,
      subtreeEnd: UInt32(tree.statements.count + 1),
      span: Span(start: base &+ start.start, end: base &+ Swift.max(last.end, start.end)))
  }

  mutating func appendMalformed(_ start: Token, code: UInt16) {
    tree.statements.append(malformed(start, code: code))
  }

  // MARK: Records

  /// ```ebnf
  /// record = expense | forecast | progress | timesheet | health ;
  /// ```
  mutating func parseRecord(_ record: RecordKind) {
    let keyword = token
    advance()
    var first: Int?
    switch record {
    case .expense: first = store(parseExpense(), \.expenses)
    case .forecast: first = store(parseForecast(), \.forecasts)
    case .progress: first = store(parseProgress(), \.progress)
    case .timesheet: first = store(parseTimesheet(), \.timesheets)
    case .health: first = store(parseHealth(), \.health)
    }
    let index = tree.statements.count
    guard let first, !diagnosed, (record == .expense && token.kind == .leftBrace) || endStatement() else {
      return abandon(keyword, code: .max)
    }
    tree.statements.append(
      StatementSyntax(
        kind: .record, shape: .flag, code: record.number,
        keywordLength: UInt16(keyword.end - keyword.start), first: UInt32(first), count: 1,
        subtreeEnd: UInt32(index + 1), span: spanSince(keyword.start)))
    if token.kind == .leftBrace { _ = parseBlock(.expense, head: keyword) }
    tree.statements[index].subtreeEnd = UInt32(tree.statements.count)
    tree.statements[index].span = spanSince(keyword.start)
  }

  private mutating func store<Value>(_ value: Value?, _ column: WritableKeyPath<RecordColumns, [Value]>) -> Int? {
    guard let value else { return nil }
    tree.records[keyPath: column].append(value)
    return tree.records[keyPath: column].count - 1
  }
}

extension Directive {
  var isScenarioMember: Bool { self == .override || self == .drop }
}
