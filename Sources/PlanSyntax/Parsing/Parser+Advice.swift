import PlanText

/// Advice that works: the suggested statement is parsed before it is suggested.
extension Parser {
  /// A suggested statement for the current block, with mistakes in its value fixed; nil if that is not
  /// possible.
  func mended(_ statement: String) -> String? {
    guard case .declaration = context else { return statement }
    var bytes = Array(statement.utf8)
    for _ in 0..<Self.mostMends {
      let (isSound, edits) = tried(bytes)
      if isSound { return String(decoding: bytes, as: UTF8.self) }
      guard !edits.isEmpty else { return nil }
      for edit in edits.ordered(by: { $0.span.start > $1.span.start }) {
        guard Int(edit.span.end) <= bytes.count else { return nil }
        bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.replacement.utf8)
      }
    }
    return nil
  }

  /// The maximum number of mistakes fixed in one value.
  private static let mostMends = 4

  /// True when a statement can be parsed; otherwise, the edits that fix its first mistake.
  private func tried(_ bytes: [UInt8]) -> (isSound: Bool, edits: [Diagnostic.Edit]) {
    bytes.withUnsafeBufferPointer { text in
      var trial = Parser(text, SourceFile(path: "", bytes: bytes, base: 0), vocabulary, nil)
      trial.isTrial = true
      trial.templateDepth = templateDepth
      trial.parseStatement(in: context)
      if trial.diagnostics.isEmpty { return (trial.token.kind == .endOfFile, []) }
      let fixes = trial.diagnostics[0].fixes
      return (false, fixes.count == 1 ? fixes[0].edits : [])
    }
  }

  /// True when the current block contains another statement, before or after the current one, with a keyword that it
  /// may have only once.
  func alreadyStates(_ keyword: String, besides own: Token) -> Bool {
    guard case .declaration(let kind) = context, let blockOpening, vocabulary.isSingle(keyword, in: kind)
    else { return false }
    var ahead = lexer
    ahead.offset = Int(blockOpening)
    var (depth, begins) = (0, false)
    while true {
      let next = ahead.next()
      switch next.kind {
      case .leftBrace: depth += 1
      case .rightBrace: depth -= 1
      case .endOfFile: return false
      default:
        if begins, depth == 1, next.start != own.start, isWord(keyword, next) { return true }
      }
      if depth == 0 { return false }
      begins = next.kind == .newline || next.kind == .leftBrace || next.kind == .rightBrace
    }
  }
}
