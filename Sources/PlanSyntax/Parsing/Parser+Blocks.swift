extension Parser {
  /// ```ebnf
  /// block = "{" [ property ] { EOL [ property ] } "}" ;
  /// ```
  /// ```ebnf
  /// work-block = "{" [ member ] { EOL [ member ] } "}" ;
  /// ```
  /// ```ebnf
  /// scenario-block = "{" [ scenario-member ] { EOL [ scenario-member ] } "}" ;
  /// ```
  ///
  /// Returns the span from brace to brace, and whether everything directly inside could be read.
  mutating func parseBlock(_ context: BlockContext, head: Token) -> (Span, isSound: Bool) {
    let open = token
    let isOpen = open.kind == .leftBrace
    let indent = nesting == .guessed ? indentation(of: head) : 0
    let headLine = nesting == .guessed ? lineStart(of: head) : 0
    guard depth < Self.depthLimit else { return (skipDeepBlock(), false) }
    if isOpen { advance() }
    depth += 1
    defer { depth -= 1 }
    var isSound = true
    while true {
      if token.kind == .newline { advance() }
      if nesting == .guessed, endsByIndentation(indent, headLine, open) {
        return (spanSince(open.start), false)
      }
      switch token.kind {
      case .rightBrace:
        advance()
        return (spanSince(open.start), isSound)
      case .endOfFile:
        unmatchedBraces = true
        unclosedBlock(open, head)
        return (spanSince(open.start), false)
      default:
        let before = tree.statements.count
        parseStatement(in: context)
        if diagnosed { isSound = false }
        if before < tree.statements.count, tree.statements[before].kind == .malformed { isSound = false }
      }
    }
  }

  /// Skips a block that is nested too deep; iterative, so that no depth can exhaust the stack.
  private mutating func skipDeepBlock() -> Span {
    let start = token.start
    if !diagnosed {
      diagnosed = true
      report(
        Diagnostic(
          .tooDeep, "blocks are nested more than \(Self.depthLimit) deep", at: span(token),
          help: ["use phases and tasks a few levels deep, or split the plan with include"]))
    }
    var open = 0
    repeat {
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace { open -= 1 }
      if token.kind == .endOfFile {
        unmatchedBraces = true
        break
      }
      advance()
    } while open > 0
    return spanSince(start)
  }

  // MARK: Guessing by indentation

  /// Offset of the first byte of the line that holds a token; tokens must be asked in order.
  mutating func lineStart(of token: Token) -> Int {
    let offset = Int(token.start)
    if offset < lineScanned {
      var index = offset
      while index > 0, lexer.text[index - 1] != 0x0A, lexer.text[index - 1] != 0x0D { index -= 1 }
      return index
    }
    while lineScanned < offset {
      if lexer.text[lineScanned] == 0x0A || lexer.text[lineScanned] == 0x0D { lineStart = lineScanned + 1 }
      lineScanned += 1
    }
    return lineStart
  }

  /// Number of blanks at the beginning of a token's line.
  mutating func indentation(of token: Token) -> Int {
    let start = lineStart(of: token)
    var index = start
    while lexer.byte(index) == 0x20 || lexer.byte(index) == 0x09 { index += 1 }
    return index - start
  }

  /// True when the token is the first of its line.
  mutating func beginsLine(_ token: Token) -> Bool {
    lineStart(of: token) + indentation(of: token) == Int(token.start)
  }

  /// Whether the block ends here although its brace is missing. Extra braces deeper inside are reported and
  /// skipped.
  private mutating func endsByIndentation(_ indent: Int, _ headLine: Int, _ open: Token) -> Bool {
    while token.kind == .rightBrace {
      let column = indentation(of: token)
      if beginsLine(token) {
        if column < indent || (column == indent && lineStart(of: token) == headLine) { break }
        if column == indent { return false }
      } else {
        // A brace behind others: `}}` closes as often as the lines are that far out.
        var first = Int(lineStart(of: token)) + column
        let beginsWithBrace = lexer.byte(first) == 0x7D
        first += 1
        if !beginsWithBrace || column <= indent { return false }
      }
      strayBrace()
      advance()
      if token.kind == .newline { advance() }
    }
    guard token.kind != .endOfFile, lineStart(of: token) != headLine, beginsLine(token) else { return false }
    guard token.kind == .rightBrace ? indentation(of: token) < indent : indentation(of: token) <= indent else {
      return false
    }
    if standsForBrace(indent) {
      mistypedBrace("}", instead: token)
      advance()
      return true
    }
    unclosedBlock(open, open)
    return true
  }

  /// A lone unknown word or mark where the closing brace belongs.
  private func standsForBrace(_ indent: Int) -> Bool {
    guard token.kind != .rightBrace, token.kind != .newline else { return false }
    if token.kind == .word, vocabulary.find(lexer.text, Int(token.start), Int(token.end)) != nil { return false }
    var ahead = lexer
    let next = ahead.next().kind
    return next == .newline || next == .endOfFile || next == .rightBrace
  }

  /// Looks for the block of a declaration whose `{` is not where it should be. Returns true when a block
  /// is to be read, with the brace or without.
  mutating func findBlock(_ keyword: Token, _ headEnd: Token, requiresBlock: Bool) -> Bool {
    let indent = nesting == .guessed ? indentation(of: keyword) : 0
    if token.kind == .newline || token.kind == .endOfFile || token.kind == .rightBrace {
      if nesting == .guessed, !isInConflict {
        var ahead = self
        let mistyped = token.kind == .rightBrace
        if mistyped { ahead.advance() }
        if ahead.token.kind == .newline {
          ahead.advance()
          if ahead.token.kind != .endOfFile, ahead.token.kind != .rightBrace, ahead.indentation(of: ahead.token) > indent {
            if !diagnosed {
              if mistyped { mistypedBrace("{", instead: token) } else { missingBrace(after: headEnd) }
            }
            if mistyped { advance() }
            return true
          }
        }
      }
      if requiresBlock, !diagnosed { let _: Void? = fail(expected: "'{' and a block") }
      return false
    }
    // Something else stands behind the head.
    if nesting == .guessed, token.kind == .word || token.kind == .customWord,
      vocabulary.find(lexer.text, Int(token.start), Int(token.end)) != nil, closesOnThisLine()
    {
      if !diagnosed { missingBrace(after: headEnd) }
      return true
    }
    if !diagnosed { let _: Void? = fail(expected: requiresBlock ? "'{'" : "'{' or the end of the line") }
    while !atStatementEnd, token.kind != .leftBrace { advance() }
    if token.kind == .leftBrace { return true }
    return nesting == .guessed && token.kind == .newline && findBlock(keyword, headEnd, requiresBlock: false)
  }

  /// True when a `}` without `{` follows on the line.
  private func closesOnThisLine() -> Bool {
    var ahead = self
    while ahead.token.kind != .endOfFile {
      switch ahead.token.kind {
      case .leftBrace: return false
      case .rightBrace: return true
      case .newline where ahead.lexer.byte(Int(ahead.token.start)) != 0x3B: return false
      default: ahead.advance()
      }
    }
    return false
  }
}
