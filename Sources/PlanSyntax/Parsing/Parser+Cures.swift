/// What to write instead of things people commonly use as values: quotes, dashes, brackets and everyday words.
extension Parser {
  /// Something else is where a value should be; nil if an example is the best advice.
  func cure(forValue found: Token, _ wanted: String) -> String? {
    if let comment = cureForComment(found) { return comment }
    let next = lexer.peek()
    switch found.kind {
    case .text where wanted.hasPrefix("a date"):
      let inner = text(found).filter { $0 != "\"" && $0 != "“" && $0 != "”" }
      return Synonym.firstKind(inner) == .date ? "write it without quotes: \(inner)" : nil
    case .percent where property?.shape.has(.assigns) == true && next.kind == .word:
      return "write the share after the name: \(text(next)) \(text(found))"
    case .number where wanted.hasPrefix("a duration") && next.kind == .minus: return cureForSpan(found)
    case .word where wanted == "quoted text":
      let words = text(found) + rest(after: found).withLeadingBlank
      guard let property, words.utf8.count <= 60, !words.contains("\""), !words.contains("\\") else { return nil }
      return "put text in double quotes: \(text(property.keyword)) \"\(words)\""
    case .word where wanted.hasPrefix("a day such as mon"):
      var ahead = lexer
      let final = ahead.next().kind == .range ? Self.days(text(ahead.next())) : nil
      return Self.days(text(found)).map { "write \($0)" + (final.map { "..\($0)" } ?? "") }
    case .word where property?.shape.has(.repeats) == true && wanted.hasPrefix("day, week"):
      return Self.days(text(found)).map { "write 'every \($0)'" }
    default: return wanted.hasPrefix("'{' or the end") ? cureForHead(found) : nil
    }
  }

  /// `3-5d`
  private func cureForSpan(_ low: Token) -> String? {
    var ahead = lexer
    _ = ahead.next()
    let high = ahead.next()
    guard high.kind == .duration, high.problem == .none else { return nil }
    return "write \(text(low))\(text(high).drop { $0.isNumber || $0 == "." })..\(text(high))"
  }

  /// `mon..fri` for `mon-fri`, `mon` for `Monday`.
  static func days(_ word: String) -> String? {
    let parts = word.lowercased().split(separator: "-").map(String.init)
    let short = parts.compactMap { part in
      [("mon", "monday"), ("tue", "tuesday"), ("wed", "wednesday"), ("thu", "thursday"), ("fri", "friday"), ("sat", "saturday"), ("sun", "sunday")]
        .first { part.hasPrefix($0.0) && ($0.1.hasPrefix(part) || part == $0.1 + "s") }?.0
    }
    return short.count == parts.count && (1...2).contains(short.count) ? short.joined(separator: "..") : nil
  }

  /// `task Build it {` and `task a "Build" duration 3d`
  private func cureForHead(_ found: Token) -> String? {
    switch found.kind {
    case .date: return "write '{ finish by \(text(found)) }' for a deadline, '{ start on \(text(found)) }' for an appointment"
    case .word where vocabulary.property(text(found)) != .max: return "write '{' before '\(text(found))', and '}' after the last property"
    case .word where last.kind == .word: return "a name is a single word; put a title after it, in double quotes"
    default: return nil
    }
  }

  /// `way 3d with 2 digger`, and several ways in one.
  func cureInWay(_ found: Token, _ wanted: String) -> String? {
    if wanted == "'of'", found.kind == .word, last.kind == .number { return "write \(text(last)) of \(text(found))" }
    guard found.kind == .duration, wanted.hasPrefix("the name") else { return nil }
    return "each way is a property of its own: way \(text(found)) \(rest(after: found))"
  }

  /// Something follows a value; nil if an example is the best advice.
  func cure(afterValue found: Token) -> String? {
    if let comment = cureForComment(found) { return comment }
    guard let property else { return nil }
    if property.shape.has(.assigns), found.kind == .number, last.kind == .word { return percentage(found) }
    let isBetween = found.kind == .minus || ["to", "until", "till", "through"].contains(text(found))
    let next = lexer.peek()
    guard isBetween, last.kind == .date, next.kind == .date, next.problem == .none else { return nil }
    return property.shape.has(.limitsDate)
      ? "write two limits: start from \(text(last)) ; finish by \(text(next))"
      : "write '..' between the dates: \(text(last))..\(text(next))"
  }

  /// `// …` and `/* … */`
  private func cureForComment(_ found: Token) -> String? {
    guard found.kind == .slash else { return nil }
    let next = lexer.peek()
    return next.start == found.end && (next.kind == .slash || text(next) == "*") ? "comments begin with '#'" : nil
  }
}

extension String {
  fileprivate var withLeadingBlank: String { isEmpty ? "" : " " + self }
}
