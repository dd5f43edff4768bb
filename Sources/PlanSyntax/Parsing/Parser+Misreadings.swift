import PlanText

/// Nearly correct statements: the text shows what was meant.
extension Parser {
  /// True when the current property belongs to the surrounding declaration.
  var isOwnProperty: Bool {
    guard let keyword = property?.keyword, case .declaration(let kind) = context else { return false }
    return vocabulary.isMember(text(keyword), of: kind)
  }

  /// Something follows a complete value: a relation from another tool, `and` for a comma, or the next property.
  func misreading(afterValue found: Token) -> Diagnostic? {
    guard let property, !isSilent else { return nil }
    return relation(found, property) ?? joined(found, property) ?? missingSemicolon(found, property)
  }

  /// `after x FS + 2d`: Microsoft Project and Primavera name both ends of a link.
  private func relation(_ found: Token, _ property: (keyword: Token, shape: ValueShape)) -> Diagnostic? {
    guard found.kind == .word, let target = tree.values.lastPredecessor(property.shape) else { return nil }
    let word = text(found)
    let code = word.prefix(2).uppercased()
    guard ["FS", "SS", "FF", "SF"].contains(code), word.count == 2 || word.dropFirst(2).hasPrefix("-") else { return nil }
    var end = found.end
    var lag = word.count == 2 ? "" : " - " + word.dropFirst(3)
    var ahead = lexer
    var next = ahead.next()
    if word.count == 2, next.kind == .plus || next.kind == .minus {
      let sign = next.kind == .plus ? "+" : "-"
      next = ahead.next()
      guard next.kind == .duration, next.problem == .none else { return nil }
      lag = " \(sign) \(text(next))"
      end = next.end
      next = ahead.next()
    }
    if isWord("elapsed", next) {
      lag += " elapsed"
      end = next.end
      next = ahead.next()
    }
    let name = text(target.span)
    let starts = code.first == "S" ? " starts" : ""
    let advice = "\(code.last == "F" ? "finish after" : "after") \(name)\(starts)\(lag)"
    var fixes: [Diagnostic.Fix] = []
    if !text(Span(start: base + property.keyword.start, end: target.span.end)).contains(",") {
      switch next.kind {
      case .newline, .endOfFile, .rightBrace:
        let whole = Span(start: base + property.keyword.start, end: base + end)
        fixes = [Diagnostic.Fix("write '\(advice)'", .safe, [Diagnostic.Edit(whole, advice)])]
      default: break
      }
    }
    return Diagnostic(
      .syntaxError, "plans do not write dependency types as '\(code)'", at: span(found),
      help: ["write '\(advice)'\(fixes.isEmpty ? " as a separate property" : "")"], fixes: fixes)
  }

  /// `tom and ada`
  private func joined(_ found: Token, _ property: (keyword: Token, shape: ValueShape)) -> Diagnostic? {
    guard isWord("and", found) || text(found) == "&", lexer.peek().kind == .word else { return nil }
    guard property.shape.has(.listsNames) else { return nil }
    let place = Span(start: base + last.end, end: base + found.end)
    return Diagnostic(
      .syntaxError, "names are separated by commas, not '\(text(found))'", at: span(found),
      help: ["write '\(path(endingWith: last)), \(path(beginningWith: lexer.peek()))'"],
      fixes: [Diagnostic.Fix("write ','", .safe, [Diagnostic.Edit(place, ",")])])
  }

  /// `test.integration`, given its last word.
  private func path(endingWith word: Token) -> String {
    var start = Int(word.start)
    while start > 0, Self.isPathByte(lexer.text[start - 1]) { start -= 1 }
    return String(decoding: tree.source.bytes[start..<Int(word.end)], as: UTF8.self)
  }

  private func path(beginningWith word: Token) -> String {
    var end = Int(word.end)
    while end < lexer.text.count, Self.isPathByte(lexer.text[end]) { end += 1 }
    return String(decoding: tree.source.bytes[Int(word.start)..<end], as: UTF8.self)
  }

  /// The bytes of names, and the point and colon between them.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x3A, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// `available 60% leave 2026-04-06..2026-04-10`: the next property begins on the same line.
  private func missingSemicolon(_ found: Token, _ property: (keyword: Token, shape: ValueShape)) -> Diagnostic? {
    guard found.kind == .word, isOwnProperty, case .declaration(let kind) = context,
      let number = vocabulary.find(lexer.text, Int(found.start), Int(found.end))
    else { return nil }
    let entry = vocabulary.entries[number]
    let next = lexer.peek()
    if entry.property != nil, vocabulary.isMember(entry.word, of: kind) {
      switch next.kind {
      case .newline, .endOfFile, .rightBrace: guard entry.shape.has(.isEmpty) else { return nil }
      case .plus, .minus, .comma, .leftBrace: return nil
      default: break
      }
    } else {
      guard kind.holdsActivities, entry.declaration?.isActivity == true, next.kind == .word else { return nil }
    }
    let place = Span(start: base + last.end, end: base + last.end)
    return Diagnostic(
      .syntaxError, "a ';' is missing before '\(text(found))'", at: span(found), label: "starts another statement",
      help: ["write ';' between two statements on the same line"],
      fixes: [Diagnostic.Fix("add ';'", .safe, [Diagnostic.Edit(place, " ;")])])
  }

  /// Something else is where a value should be.
  func misreading(of found: Token, _ wanted: String) -> Diagnostic? {
    guard !isSilent else { return nil }
    return dateForActivity(found, wanted) ?? fact(found, wanted)
  }

  /// `after 2026-03-01`: a date limit, not a link.
  private func dateForActivity(_ found: Token, _ wanted: String) -> Diagnostic? {
    guard found.kind == .date, found.problem == .none, wanted == "the name of an activity", let property,
      property.shape.has(.links)
    else { return nil }
    let advice = "\(text(property.keyword) == "finish" ? "finish" : "start") from \(text(found))"
    var fixes: [Diagnostic.Fix] = []
    switch lexer.peek().kind {
    case .newline, .endOfFile, .rightBrace:
      guard isWord("after", last) else { break }
      let whole = Span(start: base + property.keyword.start, end: base + found.end)
      fixes = [Diagnostic.Fix("write '\(advice)'", .unsafe, [Diagnostic.Edit(whole, advice)])]
    default: break
    }
    return Diagnostic(
      .syntaxError, "'after' takes an activity, not a date", at: span(found),
      help: ["write '\(advice)', which includes that day"], fixes: fixes)
  }

  /// `progress 2026-03-31 design 50%`, and `passed` for a gate, which a record does not state.
  private func fact(_ found: Token, _ wanted: String) -> Diagnostic? {
    guard wanted.hasPrefix("'started', 'done', 'remaining'") else { return nil }
    let isFirst = last.kind == .word
    switch found.kind {
    case .percent:
      let place = Span(start: base + found.start, end: base + found.start)
      return Diagnostic(
        .syntaxError, "'\(text(found))' of what?", at: span(found), help: ["write 'done \(text(found))'"],
        fixes: [Diagnostic.Fix("write 'done \(text(found))'", .safe, [Diagnostic.Edit(place, "done ")])])
    case .word where isFirst && ["passed", "failed", "waived"].contains(text(found)):
      let date = lexer.peek().kind == .date ? text(lexer.peek()) : "2026-03-31"
      return Diagnostic(
        .syntaxError, "'\(text(found))' belongs in the gate itself, not in a record", at: span(found),
        help: ["write it in the block of the gate: gate \(text(last)) { \(text(found)) \(date) }"])
    default: return nil
    }
  }
}
