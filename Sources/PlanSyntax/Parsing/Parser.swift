import PlanText

/// Builds the tree of one file. It never fails, and reports each mistake once.
///
/// Verbs: `parseX` must find an X (nil: it did not, and reported it); `parseXIfPresent` may; `eat` takes a word or mark
/// if present; `expect` must find it; `recover` skips to where parsing can resume.
///
/// If a file has mistakes and its braces do not match, it is parsed a second time with a ``NestingGuess``: then
/// indentation decides where blocks end, so that one lost brace gives one error.
package struct Parser {
  var lexer: Lexer
  /// The next token to be read, and the last one read.
  var token: Token
  var last: Token
  let base: UInt32
  let vocabulary: Vocabulary
  /// Nil as long as braces are trusted.
  let guess: NestingGuess?
  /// Offset at which the innermost block without a closing brace ends.
  var blockEnd = UInt32.max
  var tree: SyntaxTree
  var diagnostics: [Diagnostic] = []
  /// The current statement has been reported.
  var diagnosed = false
  var depth = 0
  /// Nesting depth of templates, in which `$parameter` stands for a value.
  var templateDepth = 0
  /// Depth of the block that contains an unterminated multi-line text: its lines look like statements.
  var proseDepth = Int.max
  var sawParameter = false
  /// The current block and the name of its declaration, for messages.
  var context = BlockContext.file
  var blockName = Span.none
  /// Number of the property suggested for the current statement, so that it is not reported as missing.
  var advisedCode = UInt16.max
  /// What the current statement was probably meant to declare, and where the words that say so end.
  var advisedHead: (kind: DeclarationKind, end: UInt32)?
  /// Offset of the brace that opened the current block.
  var blockOpening: UInt32?
  /// Advice is being tried: no other advice is given in the meantime.
  var isTrial = false
  /// Keyword and shape of the current property, for messages.
  var property: (keyword: Token, shape: ValueShape)?
  /// Set between `<<<<<<<` and `>>>>>>>`.
  var conflictStart: UInt32?
  /// The line of an offset in the text; lines have been counted up to that offset.
  var counted = (offset: 0, line: 1)
  var unmatchedBraces = false
  /// Line ends of declarations whose block may be marked by indentation only; used if the text has errors.
  var bareHeads: [UInt32] = []

  /// Maximum nesting depth of blocks.
  package static let depthLimit = 256
  /// The line of the last error; each line gets at most one.
  var reportedLine = 0..<0

  /// Maximum number of errors kept per file.
  package static let errorLimit = 1000

  /// Parses a file or, with `asMembers`, the inside of a block. O(bytes).
  package static func parse(
    _ source: SourceFile, vocabulary: Vocabulary, asMembers: Bool = false, reporting diagnostics: inout [Diagnostic]
  ) -> SyntaxTree {
    let context: BlockContext = asMembers ? .declaration(.template) : .file
    return source.bytes.withUnsafeBufferPointer { text in
      var parser = Parser(text, source, vocabulary, nil)
      parser.parseFile(context)
      if parser.hasErrors { parser.tryGuessing(text, context) }
      parser.tree.hasErrors = parser.hasErrors
      parser.tree.bracesMatch = !parser.unmatchedBraces && parser.bareHeads.isEmpty && !parser.tree.nestingIsGuessed
      diagnostics += parser.diagnostics
      return parser.tree
    }
  }

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ source: SourceFile, _ vocabulary: Vocabulary, _ guess: NestingGuess?
  ) {
    lexer = Lexer(text)
    base = source.base
    self.vocabulary = vocabulary
    self.guess = guess
    tree = SyntaxTree(source: source)
    tree.statements.reserveCapacity(text.count / 24 + 16)
    tree.declarations.reserveCapacity(text.count / 96 + 8)
    tree.values.reserve(forBytes: text.count)
    last = Token(.newline, 0, 0)
    token = lexer.next()
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Parses the text again if indentation is more reliable than the braces.
  private mutating func tryGuessing(_ text: UnsafeBufferPointer<UInt8>, _ context: BlockContext) {
    let guess = NestingGuess(text, vocabulary, bareHeads: bareHeads)
    guard !guess.isEmpty else { return }
    var patched = tree.source.bytes
    for stray in guess.strays {
      patched[Int(stray)] = patched[Int(stray)] == 0x7B ? Lexer.strayOpening : Lexer.strayClosing
    }
    patched.withUnsafeBufferPointer { text in
      var second = Parser(text, tree.source, vocabulary, guess)
      second.parseFile(context)
      second.tree.nestingIsGuessed = !guess.sparesOthers
      if prefers(second) { self = second }
    }
  }

  /// True if the guess explains the text better: always where a block is never closed, as braces only show that at the
  /// end of the file. A `}` too many is found where it is, so there the guess must not find more to report.
  private func prefers(_ guess: Parser) -> Bool {
    if !bareHeads.isEmpty || guess.diagnostics.count < diagnostics.count { return true }
    guard unmatchedBraces else { return false }
    return guess.diagnostics.count == diagnostics.count || diagnostics.contains { $0.code == .unclosedBlock }
  }

  // MARK: Tokens

  mutating func advance() {
    last = token
    token = lexer.next()
  }

  @inline(__always)
  func span(_ token: Token) -> Span { Span(start: base &+ token.start, end: base &+ token.end) }

  func spanSince(_ start: UInt32) -> Span { Span(start: base &+ start, end: base &+ Swift.max(last.end, start)) }

  func text(_ token: Token) -> String {
    String(decoding: tree.source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// True when the next token is of a kind, or is a parameter that may stand for it.
  @inline(__always)
  func at(_ kind: Token.Kind) -> Bool {
    token.kind == kind || (token.kind == .parameter && templateDepth > 0)
  }

  @inline(__always)
  func isWord(_ word: String) -> Bool { isWord(word, token) }

  @inline(__always)
  func isWord(_ word: String, _ token: Token) -> Bool { token.kind == .word && spells(token, word) }

  /// Not inlined: a hundred places ask, and most tokens there are of another kind.
  @inline(never)
  private func spells(_ token: Token, _ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.count == Int(token.end - token.start) else { return false }
    var index = Int(token.start)
    for byte in bytes {
      if lexer.text[unchecked: index] != byte { return false }
      index += 1
    }
    return true
  }

  /// True when the token after the next one is this word.
  func isWordAhead(_ word: String) -> Bool {
    var ahead = lexer
    return isWord(word, ahead.next())
  }

  @inline(__always)
  mutating func eat(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  /// Takes a comma and the line end after it: a line that ends in a comma continues.
  mutating func eatComma() {
    advance()
    if token.kind == .newline, guess == nil || !endsBlock(at: token) { token = lexer.next() }
  }

  @inline(__always)
  mutating func expect(_ kind: Token.Kind, _ what: String? = nil) -> Bool {
    if token.kind == kind, token.problem == .none {
      advance()
      return true
    }
    return expectParameter(kind, what)
  }

  private mutating func expectParameter(_ kind: Token.Kind, _ what: String?) -> Bool {
    if token.kind == .parameter, templateDepth > 0, kind.canBeParameter {
      sawParameter = true
      advance()
      return true
    }
    let _: Void? = fail(expected: what ?? Token.description(kind))
    return false
  }

  var atStatementEnd: Bool {
    switch token.kind {
    case .newline, .rightBrace, .endOfFile: true
    default: false
    }
  }

  // MARK: Values

  @inline(__always)
  mutating func one<Value: PropertyValue>(_ value: Value?, as shape: ValueShape) -> (first: Int, count: Int)? {
    guard let value, !diagnosed else { return nil }
    let column = tree.values.column(shape, of: Value.self)
    column.pointee.append(value)
    return (column.pointee.count - 1, 1)
  }

  /// Values separated by commas.
  @inline(__always)
  mutating func parseList<Value: PropertyValue>(
    as shape: ValueShape, _ parse: (inout Parser) -> Value?
  ) -> (first: Int, count: Int)? {
    let column = tree.values.column(shape, of: Value.self)
    let first = column.pointee.count
    while true {
      guard let value = parse(&self), !diagnosed else {
        column.pointee.removeSubrange(first...)
        return nil
      }
      column.pointee.append(value)
      guard token.kind == .comma else { break }
      eatComma()
    }
    return (first, column.pointee.count - first)
  }
}

extension Token.Kind {
  /// The kinds that a template's parameter can stand for.
  var canBeParameter: Bool {
    switch self {
    case .word, .text, .number, .percent, .duration, .date, .time: true
    default: false
    }
  }
}
