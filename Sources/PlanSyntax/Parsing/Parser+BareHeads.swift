/// Declarations whose block is indented but has no braces, as in Python or YAML.
extension Parser {
  /// True when the line below a head is indented deeper than the head and says something its block could contain. The
  /// head ends at the current token.
  func isBareHead(_ keyword: Token, _ kind: DeclarationKind) -> Bool {
    guard token.kind == .newline, lexer.byte(Int(token.start)) != 0x3B else { return false }
    var ahead = lexer
    let next = ahead.next()
    guard next.kind == .word || next.kind == .customWord, isDeeper(next, than: keyword) else { return false }
    if next.kind == .customWord { return true }
    guard let number = vocabulary.find(lexer.text, Int(next.start), Int(next.end)) else { return false }
    let entry = vocabulary.entries[number]
    if kind.holdsActivities, entry.declaration?.isActivity == true { return true }
    if kind == .scenario { return entry.declaration != nil || entry.directive?.isScenarioMember == true }
    guard entry.property != nil, vocabulary.isMember(entry.word, of: kind) else { return false }
    // `team crew { … }` below a person is a team, not that person's property.
    return entry.declaration == nil || !opensBlock(&ahead)
  }

  /// True when only whitespace precedes both tokens on their lines, and the inner one is indented deeper.
  private func isDeeper(_ inner: Token, than outer: Token) -> Bool {
    let innerLine = lexer.lineStart(from: Int(inner.start))
    let outerLine = lexer.lineStart(from: Int(outer.start))
    let indent = Int(outer.start) - outerLine
    guard Int(inner.start) - innerLine > indent else { return false }
    for step in 0..<indent {
      let byte = lexer.text[outerLine + step]
      guard byte == 0x20 || byte == 0x09, lexer.text[innerLine + step] == byte else { return false }
    }
    return (innerLine + indent..<Int(inner.start)).allSatisfy { lexer.text[$0] == 0x20 || lexer.text[$0] == 0x09 }
  }

  private func opensBlock(_ ahead: inout Lexer) -> Bool {
    var next = ahead.next()
    if next.kind == .word { next = ahead.next() }
    if next.kind == .text { next = ahead.next() }
    return next.kind == .leftBrace
  }
}
