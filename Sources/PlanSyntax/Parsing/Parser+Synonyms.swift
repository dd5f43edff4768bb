import PlanText

/// Advice for words from other tools.
extension Parser {
  /// The finding for the statement that begins with a word, if another tool uses that word. The longest phrase wins:
  /// `depends on` before `depends`.
  mutating func synonym(at word: Token, in context: BlockContext, _ code: Code, saying message: String) -> Diagnostic? {
    var ahead = lexer
    ahead.offset = Int(word.end)
    var tokens = [word]
    while tokens.count <= Self.longestPhrase {
      let next = ahead.next()
      tokens.append(next)
      if next.kind != .word { break }
    }
    for count in stride(from: tokens.count - 1, to: 0, by: -1) {
      let phrase = tokens[..<count].map(text).joined()
      guard let known = synonym(phrase, context, through: tokens[count - 1], holdsName: tokens[count]) else { continue }
      if known.place == .here || known.place == .named, let keyword = known.advice.split(separator: " ").first {
        advisedCode = vocabulary.property(String(keyword))
      }
      if let kind = known.declared, looksLikeBlock(after: tokens[count - 1].end) { advisedHead = (kind, tokens[count - 1].end) }
      return diagnostic(of: known, word, through: tokens[count - 1], code, message)
    }
    return nil
  }

  /// The number of words in the longest phrase that is looked up.
  private static let longestPhrase = 6

  /// Reports the current statement as one that another tool would write this way. False if none would.
  mutating func reportedSynonym() -> Bool {
    guard let keyword = property?.keyword, !isSilent, !isTrial, keyword.kind == .word else { return false }
    let word = text(keyword)
    guard case .declaration(let kind) = context else { return false }
    let isOwn = vocabulary.isMember(word, of: kind)
    if isOwn, hasLimitWord { return false }
    let message = isOwn ? "this is not how '\(word)' is written" : "no \(kind.keyword) has a property '\(word)'"
    guard let known = synonym(at: keyword, in: context, .unknownWord, saying: message) else { return false }
    report(known)
    return true
  }

  /// `start on …` is written correctly, whatever is wrong after it.
  private var hasLimitWord: Bool {
    guard let property, property.shape.has(.limitsDate) else { return false }
    var ahead = lexer
    ahead.offset = Int(property.keyword.end)
    let next = ahead.next()
    return ["from", "by", "on", "after"].contains { isWord($0, next) }
  }

  private func synonym(
    _ word: String, _ context: BlockContext, through lastWord: Token, holdsName next: Token
  ) -> Synonym? {
    func find(_ kind: DeclarationKind?) -> Synonym? {
      vocabulary.synonyms.find(word, in: kind, before: rest(after: lastWord))
    }
    guard case .declaration(let kind) = context else {
      return context == .file || context == .scenario ? find(nil) : nil
    }
    // `story 3` is a size; `story login { … }` is work.
    if let own = find(kind), next.kind != .word || Synonym.firstKind(own.sample) != .number { return own }
    guard kind.holdsActivities, next.kind == .word, let work = find(nil),
      let keyword = work.advice.split(separator: " ").first,
      DeclarationKind.allCases.contains(where: { $0.isActivity && $0.keyword == keyword })
    else { return nil }
    return work
  }

  private func diagnostic(
    of synonym: Synonym, _ word: Token, through lastWord: Token, _ code: Code, _ message: String
  ) -> Diagnostic {
    let place = Span(start: base + word.start, end: base + lastWord.end)
    let value = rest(after: lastWord)
    if synonym.kinds.isEmpty, let arrow = value.firstRange(of: "->") {
      let names = [value[..<arrow.lowerBound], value[arrow.upperBound...]].map { $0.filter { $0 != " " } }
      return Diagnostic(
        code, message, at: place, help: ["write 'after \(names[0])' in the block of '\(names[1])'"])
    }
    // Inside a block, an unknown word could be either.
    let message =
      synonym.declared != nil && property == nil && code == .unknownWord
      ? "no declaration named '\(text(word))'" : message
    if synonym.declares(.calendar), property == nil, let calendar = firstCalendar {
      let line = "holiday \(value.isEmpty || value.utf8.count > 60 ? "2026-05-01" : value)"
      return Diagnostic(code, message, at: place, help: ["write '\(line)' in the block of the calendar '\(calendar)'"])
    }
    if synonym.place == .here || synonym.place == .named, let keyword = synonym.keyword,
      alreadyStates(keyword, besides: word)
    {
      return Diagnostic(code, message, at: place, help: [Synonym.alreadyStated(keyword)])
    }
    let names = value.split(separator: " ")
    if synonym.kinds.isEmpty, text(word) == "dependency", names.count == 2, !value.contains("{"), !value.contains("\"") {
      return Diagnostic(code, message, at: place, help: ["write 'after \(names[0])' in the block of '\(names[1])'"])
    }
    var ahead = lexer
    ahead.offset = Int(lastWord.end)
    let sign = ahead.next()
    let isSign = sign.kind == .colon || text(sign) == "="
    let name = blockName == .none ? "it" : text(blockName)
    var replaced = Span(start: place.start, end: isSign ? base + sign.end : place.end)
    var fit = Synonym.ValueFit.unread
    if synonym.keepsValue(value) {
      let advised = synonym.advice(for: value, in: name)
      let written = mended(advised)
      fit = written.map { $0 == advised ? .fits : .mended($0) } ?? .unreadable
      if case .mended = fit { replaced.end = base + restSpan(after: lastWord).end }
    }
    return synonym.diagnostic(code, message, at: place, replaced: replaced, value: value, fit, in: name)
  }

  /// The calendar that the plan names first, usually the project's.
  private var firstCalendar: String? {
    var ahead = lexer
    ahead.offset = 0
    var next = ahead.next()
    while next.kind != .endOfFile {
      let isCalendar = isWord("calendar", next)
      next = ahead.next()
      if isCalendar, next.kind == .word, next.problem == .none { return text(next) }
    }
    return nil
  }

  /// The text after a word, up to the end of its statement or the beginning of its block.
  func rest(after word: Token) -> String {
    let (start, end) = restSpan(after: word)
    return String(decoding: tree.source.bytes[Int(start)..<Int(end)], as: UTF8.self)
  }

  private func restSpan(after word: Token) -> (start: UInt32, end: UInt32) {
    var ahead = lexer
    ahead.offset = Int(word.end)
    var next = ahead.next()
    // `owner: ana` and `owner = ana`.
    if next.kind == .colon || text(next) == "=" { next = ahead.next() }
    let start = next.start
    var end = start
    while next.kind != .newline, next.kind != .endOfFile, next.kind != .rightBrace {
      end = next.end
      if next.kind == .leftBrace { break }
      next = ahead.next()
    }
    return (start, end)
  }

  func text(_ span: Span) -> String {
    String(decoding: tree.source.bytes[Int(span.start - base)..<Int(span.end - base)], as: UTF8.self)
  }
}
