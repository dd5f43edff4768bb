import PlanText

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
  /// Returns the span from brace to brace, and whether everything directly inside could be parsed.
  mutating func parseBlock(_ context: BlockContext, head: Token) -> (Span, isSound: Bool) {
    let open = token
    guard depth < Self.depthLimit else { return (skipDeepBlock(), false) }
    if open.kind == .leftBrace { advance() }
    depth += 1
    // The content of an unknown block may be the text of a template.
    if context == .unknown { templateDepth += 1 }
    let (outerEnd, outerOpening) = (blockEnd, blockOpening)
    blockOpening = open.kind == .leftBrace ? open.start : nil
    let ownEnd = guess?.ends[open.start]
    if let ownEnd { blockEnd = min(ownEnd, blockEnd) }
    defer {
      depth -= 1
      if context == .unknown { templateDepth -= 1 }
      if depth < proseDepth { proseDepth = .max }
      blockEnd = outerEnd
      blockOpening = outerOpening
    }
    var isSound = true
    while true {
      if token.start >= blockEnd {
        if ownEnd != nil { endWithoutBrace(open, head) }
        return (spanSince(open.start), false)
      }
      if token.kind == .newline {
        advance()
        continue
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

  /// Skips a block that is nested too deeply; iterative, so that no depth can exhaust the stack.
  private mutating func skipDeepBlock() -> Span {
    let start = token.start
    if !diagnosed {
      diagnosed = true
      report(
        Diagnostic(
          .tooDeep, "blocks are nested more than \(Self.depthLimit) levels deep", at: span(token),
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

  /// True when a block without a closing brace ends at a token.
  func endsBlock(at token: Token) -> Bool { token.start >= blockEnd }

  /// The block's end was found by indentation.
  private mutating func endWithoutBrace(_ open: Token, _ head: Token) {
    if let guess, guess.mistyped.contains(token.start) {
      mistypedBrace("}", instead: token)
      advance()
      return
    }
    // Both of its braces are missing, which has been reported.
    if let guess, guess.unopened.contains(open.start) { return }
    if token.kind == .newline || token.kind == .endOfFile, let index = tree.statements.indices.last {
      // On one line, something else may be in the brace's place: the last property's value cannot be trusted.
      if diagnosed { return }
      if tree.statements[index].kind == .property { tree.statements[index].kind = .malformed }
    }
    unclosedBlock(open, head)
  }

  /// Looks for the block of a declaration whose `{` is not where it should be. True if a block should be parsed, with
  /// or without the brace.
  mutating func findBlock(
    _ keyword: Token, _ headEnd: Token, _ kind: DeclarationKind, requiresBlock: Bool
  ) -> Bool {
    if token.kind == .newline, !isMissingBrace, braceFollows {
      let brace = span(lexer.peek())
      report(
        Diagnostic(
          .braceApart, "this '{' is on a line of its own", at: brace,
          help: ["write it at the end of the line above"]))
      advance()
      return true
    }
    if isMissingBrace {
      if !diagnosed { missingBrace(after: headEnd) }
      return true
    }
    // Indentation is ignored as long as the text can be parsed without it.
    if !diagnosed, guess == nil, isBareHead(keyword, kind) { bareHeads.append(token.start) }
    if atStatementEnd {
      if requiresBlock, !diagnosed { let _: Void? = fail(expected: "'{' and a block") }
      return false
    }
    if !diagnosed, token.problem == .strayBrace {
      if text(token) == "}" {
        diagnosed = true
        report(strayBrace(token))
      } else {
        blockWithoutEnd(token, keyword)
      }
    } else if !diagnosed {
      let _: Void? = fail(expected: requiresBlock ? "'{'" : "'{' or the end of the line")
    }
    while !atStatementEnd, token.kind != .leftBrace, !isMissingBrace { advance() }
    return token.kind == .leftBrace || isMissingBrace
  }

  /// True when the next line consists of the current head's `{`.
  private var braceFollows: Bool {
    var ahead = lexer
    guard ahead.next().kind == .leftBrace else { return false }
    return ahead.next().kind == .newline && lexer.byte(Int(token.start)) != 0x3B
  }

  private var isMissingBrace: Bool { guess?.openings.contains(token.start) ?? false }
}
