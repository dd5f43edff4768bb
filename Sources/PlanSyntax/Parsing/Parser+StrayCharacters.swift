import PlanText

/// What to do about characters from other notations.
extension Parser {
  func cure(forStray token: Token) -> String {
    var ahead = lexer
    ahead.offset = Int(token.end)
    let next = ahead.next()
    switch text(token) {
    case "=":
      if let keyword = property?.keyword, keyword.start == last.start, isValue(next) {
        return "write the value directly after the property: \(text(keyword)) \(text(next))"
      }
    case "!":
      // TaskJuggler's prefix for the enclosing scope.
      if next.kind == .word, next.start == token.end { return "write just the name, or its path: \(text(next))" }
    case "[", "(":
      if next.kind == .percent, last.kind == .word { return "write the share without brackets: \(text(last)) \(text(next))" }
    case "'":
      let line = lexer.lineEnd(from: Int(token.end))
      if let end = (Int(token.end)..<line).first(where: { lexer.text[$0] == 0x27 }), end > Int(token.end) {
        let content = String(decoding: tree.source.bytes[Int(token.end)..<end], as: UTF8.self)
        if content.utf8.count <= 40, !content.utf8.contains(0x22), !content.utf8.contains(0x5C) {
          return "put text in double quotes: \"\(content)\""
        }
      }
      return "put text in double quotes"
    default: if isInvisible(lexer.decode(at: Int(token.start)).0) { return "delete it" }
    }
    return "names consist of letters, digits, '_' and '-'; other text belongs in quotes"
  }

  private func isValue(_ token: Token) -> Bool {
    guard token.problem == .none else { return false }
    return switch token.kind {
    case .newline, .endOfFile, .leftBrace, .rightBrace: false
    default: token.end - token.start <= 40
    }
  }

  /// `% complete 40`, as Microsoft Project writes it.
  func completion(after sign: Token) -> Diagnostic? {
    var ahead = lexer
    ahead.offset = Int(sign.end)
    let word = ahead.next()
    guard property == nil, ["complete", "completed", "done"].contains(text(word).lowercased()) else { return nil }
    let number = ahead.next()
    let isNumber = (number.kind == .number || number.kind == .percent) && number.problem == .none
    let share = isNumber ? text(number) + (number.kind == .percent ? "" : "%") : "40%"
    return Diagnostic(
      .strayCharacter, "no property named '% \(text(word))'",
      at: Span(start: base + sign.start, end: base + word.end), help: ["write 'done \(share)'"])
  }

  /// What to write if something follows the end of a statement; nil if its example shows it.
  func cure(forRest token: Token) -> String? {
    guard let keyword = property?.keyword else { return nil }
    var ahead = lexer
    ahead.offset = Int(token.end)
    if token.kind == .comma {
      let next = ahead.next()
      guard next.kind == .word, vocabulary.property(text(next)) != .max else { return nil }
      return "write ';' between properties on one line: \(text(keyword)) \(text(last)) ; \(text(next)) …"
    }
    if token.kind == .time, property?.shape.has(.repeats) == true { return "write 'at' before the time: \(text(last)) at \(text(token))" }
    if last.kind == .date, token.start == last.end, text(token).first == "T" {
      let colon = ahead.next()
      let minutes = ahead.next()
      let hour = text(token).dropFirst()
      guard colon.kind == .colon, hour.utf8.count == 2, hour.allSatisfy(\.isNumber), text(minutes).utf8.count == 2,
        minutes.kind == .number
      else { return "write a space between date and time: \(text(last)) 08:00" }
      return "write a space between date and time: \(text(last)) \(hour):\(text(minutes))"
    }
    return nil
  }
}
