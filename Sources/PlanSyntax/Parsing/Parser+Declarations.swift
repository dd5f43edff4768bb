extension Parser {
  /// ```ebnf
  /// singleton = singleton-kind block ;
  /// ```
  /// ```ebnf
  /// named = named-kind ID [ STRING ] [ block ] ;
  /// ```
  /// ```ebnf
  /// activity = activity-kind ID [ STRING ] [ block ]
  ///          | container-kind ID [ STRING ] [ work-block ]
  ///          | "use" ID "as" ID [ STRING ] [ work-block ] ;
  /// ```
  /// ```ebnf
  /// template = "template" ID [ STRING ] work-block ;
  /// ```
  /// ```ebnf
  /// scenario = "scenario" ID [ STRING ] [ scenario-block ] ;
  /// ```
  ///
  /// - Parameter end: if other words replace the keyword, where they end.
  mutating func parseDeclaration(_ kind: DeclarationKind, through end: UInt32? = nil) {
    var keyword = token
    advance()
    if let end {
      while token.start < end { advance() }
      keyword.end = end
    }
    var head = DeclarationSyntax(form: .new, kind: kind)
    head.isPoisoned = diagnosed
    if kind == .use {
      if token.kind == .word {
        head.target = span(token)
        advance()
        if !eat("as") { let _: Void? = fail(expected: "'as' and a name for the copy, such as use row as row-a1") }
      } else {
        let _: Void? = fail(expected: "the name of a template, such as use row as row-a1")
      }
    }
    if !kind.isSingleton {
      if token.kind == .word, token.problem == .none {
        head.name = span(token)
        advance()
      } else if !diagnosed {
        let _: Void? = fail(expected: "a name for the \(kind.keyword), such as \(kind.keyword) \(kind.exampleName)")
      }
      if token.kind == .text {
        if token.problem != .none, !diagnosed { let _: Void? = fail(expected: "a title") }
        head.title = span(token)
        advance()
      }
    }
    head.isPoisoned = head.isPoisoned || diagnosed
    let context: BlockContext = kind == .scenario ? .scenario : .declaration(kind)
    parseBody(&head, context, keyword, requiresBlock: kind.isSingleton || kind == .template)
  }

  /// ```ebnf
  /// directive = "syntax" NUMBER | "include" STRING | "import" ID STRING ;
  /// ```
  /// ```ebnf
  /// extension = "extend" changed ;
  /// ```
  /// ```ebnf
  /// changed = target block | work-target work-block ;
  /// ```
  mutating func parseDirective(_ directive: Directive) {
    let keyword = token
    advance()
    var head = DeclarationSyntax(form: directive.form, kind: .project)
    switch directive {
    case .syntax:
      guard expect(.number, "the language version, such as syntax 1") else { return abandon(keyword) }
      head.name = span(last)
    case .include:
      guard expect(.text, "the path of a file in quotes") else { return abandon(keyword) }
      head.title = span(last)
    case .import:
      guard expect(.word, "a short name for the other project") else { return abandon(keyword) }
      head.name = span(last)
      guard expect(.text, "the path of its plan in quotes") else { return abandon(keyword) }
      head.title = span(last)
    case .extend, .override, .drop:
      guard parseTarget(of: directive, into: &head) else {
        // The block is parsed anyway, so that its braces do not seem lost.
        while !atStatementEnd, token.kind != .leftBrace { advance() }
        head.isPoisoned = true
        return parseBody(&head, .unknown, keyword, requiresBlock: false)
      }
      if directive != .drop {
        return parseBody(&head, .declaration(head.kind), keyword, requiresBlock: true)
      }
    }
    guard endStatement() else { return abandon(keyword) }
    appendHead(head, keyword)
  }

  private mutating func abandon(_ keyword: Token) { abandon(keyword, code: .max) }

  /// ```ebnf
  /// target = singleton-kind | ( named-kind | activity-kind ) ref ;
  /// ```
  /// ```ebnf
  /// work-target = ( container-kind | "use" ) ref ;
  /// ```
  private mutating func parseTarget(of directive: Directive, into head: inout DeclarationSyntax) -> Bool {
    guard token.kind == .word,
      let number = vocabulary.find(lexer.text, Int(token.start), Int(token.end)),
      let kind = vocabulary.entries[number].declaration, kind != .template, kind != .scenario
    else {
      refuseTarget(of: directive)
      return false
    }
    advance()
    head.kind = kind
    if kind.isSingleton { return true }
    guard let reference = parseReference("the name of the \(kind.keyword)") else { return false }
    head.target = reference.span
    return true
  }

  @discardableResult
  mutating func appendHead(_ head: DeclarationSyntax, _ keyword: Token) -> Int {
    tree.declarations.append(head)
    tree.statements.append(
      StatementSyntax(
        kind: head.form.isDeclaration ? .declaration : .directive, shape: .flag, code: UInt16(head.form.rawValue),
        keywordLength: UInt16(truncatingIfNeeded: keyword.end - keyword.start),
        first: UInt32(tree.declarations.count - 1), count: 1, subtreeEnd: UInt32(tree.statements.count + 1),
        span: spanSince(keyword.start)))
    return tree.statements.count - 1
  }

  /// The block of a declaration, or the end of its line.
  mutating func parseBody(
    _ head: inout DeclarationSyntax, _ context: BlockContext, _ keyword: Token, requiresBlock: Bool
  ) {
    let headEnd = last
    let index = appendHead(head, keyword)
    let number = tree.declarations.count - 1
    if token.kind != .leftBrace, !findBlock(keyword, headEnd, head.kind, requiresBlock: requiresBlock) {
      tree.declarations[number].isPoisoned = tree.declarations[number].isPoisoned || diagnosed
      tree.statements[index].span = spanSince(keyword.start)
      tree.statements[index].subtreeEnd = UInt32(tree.statements.count)
      return
    }
    tree.declarations[number].isPoisoned = tree.declarations[number].isPoisoned || diagnosed
    if context == .declaration(.template) { templateDepth += 1 }
    let outerName = blockName
    blockName = head.name
    let (body, isSound) = parseBlock(context, head: keyword)
    blockName = outerName
    if context == .declaration(.template) { templateDepth -= 1 }
    tree.declarations[number].body = body
    if !isSound { tree.declarations[number].isPoisoned = true }
    tree.statements[index].span = spanSince(keyword.start)
    tree.statements[index].subtreeEnd = UInt32(tree.statements.count)
  }
}

extension Directive {
  var form: DeclarationSyntax.Form {
    switch self {
    case .syntax: .syntax
    case .include: .include
    case .import: .import
    case .extend: .extend
    case .override: .override
    case .drop: .drop
    }
  }
}

extension DeclarationSyntax.Form {
  var isDeclaration: Bool {
    switch self {
    case .new, .extend, .override, .unknown: true
    case .drop, .syntax, .include, .import: false
    }
  }
}

extension DeclarationKind {
  var withArticle: String { keyword.withArticle }
  /// A name for messages.
  package var exampleName: String { family == .people && self == .person ? "ana" : "my-\(keyword)" }
}
