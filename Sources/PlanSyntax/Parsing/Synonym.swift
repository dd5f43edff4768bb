import PlanText

/// A word that other tools use for something plans express differently, and what to write instead.
///
/// The list is next to the schema, in the module above.
package struct Synonym: Sendable {
  /// Where the suggestion belongs.
  package enum Place: Sendable {
    /// In place of the statement.
    case here
    /// Also in its place, but with a name that only the author knows.
    case named
    /// Outside the block.
    case outside
    /// After the name of the block's declaration.
    case head
    /// In the block of another task.
    case elsewhere
  }

  /// What happens to a value after the suggested word.
  package enum ValueFit: Sendable {
    case unread, fits, unreadable
    /// It fits after the changes made in this statement.
    case mended(String)
  }

  /// Compared ignoring case, spaces, `-` and `_`.
  package var words: [String]
  /// The declarations in whose blocks it is written; if empty, at the top of a file, or wherever work is allowed.
  package var kinds: [DeclarationKind]
  /// What people write after it. A statement that begins the same way keeps its own value.
  package var sample: String
  /// What to write. `…` stands for the text after the word, `@` for the name of the current declaration.
  package var advice: String
  package var place: Place
  /// What else may have been meant, in the same format as the advice.
  package var alternative: String
  /// Additional explanation, as a sentence without its final full stop.
  package var because: String

  /// Stands for the project's currency, which the checker fills in.
  package static let currency = "¤"

  /// - Parameter words: separated by `, `. One literal, because a list of literals costs much more time to compile.
  package init(
    _ words: String, in kinds: [DeclarationKind] = [], sample: String, write advice: String, _ place: Place = .here,
    or alternative: String = "", because: String = ""
  ) {
    self.words = words.split(separator: ", ").map(String.init)
    self.kinds = kinds
    self.sample = sample
    self.advice = advice
    self.place = place
    self.alternative = alternative
    self.because = because
  }

  /// The kind of declaration meant, if it is one and the rest of the statement stays as it is.
  package var declared: DeclarationKind? {
    guard kinds.isEmpty, place == .here, advice.hasSuffix(" …") else { return nil }
    return DeclarationKind.allCases.first { advice == $0.keyword + " …" }
  }

  /// True for a line of a calendar for which the whole surrounding declaration is suggested.
  func declares(_ kind: DeclarationKind) -> Bool { kinds.isEmpty && advice.hasPrefix(kind.keyword + " ") && advice.hasSuffix("… }") }

  /// The advice with all placeholders filled in.
  package func advice(for value: String, in name: String) -> String { Self.filled(advice, value, name) }

  private static func filled(_ advice: String, _ value: String, _ name: String) -> String {
    var result = ""
    for character in advice {
      switch character {
      case "…": result += value
      case "@": result += name
      default: result.append(character)
      }
    }
    return result
  }

  /// The finding for a word at a place, with a value after it, in the block of a name.
  ///
  /// - Parameters:
  /// - replaced: the span a fix replaces if it is more than the word: including a colon or its value.
  /// - fit: whether the value can be kept after the suggested word.
  package func diagnostic(
    _ code: Code, _ message: String, at span: Span, replaced: Span? = nil, value: String, _ fit: ValueFit = .unread, in name: String
  ) -> Diagnostic {
    let isRenamed = advice.hasSuffix(" …")
    let renamed = isRenamed ? String(advice.dropLast(2)) : advice
    var (value, isOwn, isMended) = (value, isOwn(value), false)
    switch fit {
    case .unread: break
    case .fits: isOwn = true
    case .mended(let statement): (value, isOwn, isMended) = (String(statement.dropFirst(renamed.count + 1)), true, true)
    // The sample shows how to write it.
    case .unreadable: isOwn = false
    }
    let isShort = Self.isShort(value)
    let lacksCurrency = isOwn && lacksCurrency(value)
    let filledIn = lacksCurrency ? value + Self.unit(of: sample) : isOwn && isShort ? value : sample
    let full = advice(for: filledIn, in: name)
    let cure =
      switch place {
      case .here where isOwn && isRenamed && !isShort: "write '\(renamed)'"
      case .here where isOwn && isRenamed || sample.isEmpty: "write '\(full)'"
      case .here where isOwn && advice.contains("…"): "write '\(full)'"
      case .here, .named: "write it like this: '\(full)'"
      case .outside: "write it outside this block: \(full)"
      case .head: "write it after the name: \(full)"
      case .elsewhere where isOwn && isShort && !value.utf8.contains(0x2C): "write '\(full)' in the block of '\(value)'"
      case .elsewhere: "write '\(full)' in the block of each of those"
      }
    var help = [cure]
    if !alternative.isEmpty { help.append("or write '\(Self.filled(alternative, filledIn, name))'") }
    // If a fix says the same as the advice, the advice is not repeated.
    let titles = help
    if !because.isEmpty { help.append(because) }
    // If the words differ in meaning, or two things may be meant, a person has to decide.
    let isSame = because.isEmpty && alternative.isEmpty
    let renames = ([advice] + (alternative.isEmpty ? [] : [alternative])).map {
      isMended ? Self.filled($0, value, name) : String($0.dropLast(2))
    }
    return Diagnostic(
      code, message, at: span, help: help,
      fixes: isOwn && isRenamed && place == .here && !lacksCurrency
        ? zip(titles, renames).map { Diagnostic.Fix($0, isSame ? .safe : .unsafe, [Diagnostic.Edit(replaced ?? span, $1)]) } : [])
  }

  /// True when the advice is only the word: what follows it stays.
  func keepsValue(_ value: String) -> Bool {
    place == .here && advice.hasSuffix(" …") && Self.isShort(value) && !kinds.isEmpty && !(isOwn(value) && lacksCurrency(value))
  }

  private func isOwn(_ value: String) -> Bool { Self.firstKind(value) == Self.firstKind(sample) && !lacksNeeds(value) }

  private static func isShort(_ value: String) -> Bool {
    value.utf8.count <= 40 && !value.utf8.contains(0x7B) && value.utf8.last != 0x2C
  }

  private func lacksCurrency(_ value: String) -> Bool { Self.isAmount(sample) && !value.contains(" ") }

  /// The suggested property or declaration.
  package var keyword: String? { advice.split(separator: " ").first.map(String.init) }

  /// What to do if the block already has what would be suggested.
  package static func alreadyStated(_ keyword: String) -> String {
    "it means '\(keyword)', which this block already has: delete this line"
  }

  /// True for `routine weekly`: a declaration that requires several properties, suggested without its block.
  private func lacksNeeds(_ value: String) -> Bool {
    kinds.isEmpty && sample.contains(" ; ") && !value.utf8.contains(0x7B)
  }

  /// True for `3_000 EUR`.
  private static func isAmount(_ sample: String) -> Bool {
    firstKind(sample) == .number && sample.split(separator: " ").dropFirst().first.map { $0.hasPrefix("EUR") } ?? false
  }

  /// ` ¤/h` for `80 EUR/h`.
  private static func unit(of sample: String) -> String {
    guard let word = sample.split(separator: " ").dropFirst().first else { return "" }
    return " " + currency + word.dropFirst(3)
  }

  static func firstKind(_ text: String) -> Token.Kind {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes)
      return lexer.next().kind
    }
  }

  /// The normalised form in which words are compared.
  package static func folded(_ word: String) -> String { word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
}

/// The synonyms, keyed by normalised words.
package struct SynonymTable: Sendable {
  private var byWord: [String: [Synonym]] = [:]

  package init(_ synonyms: [Synonym]) {
    for synonym in synonyms {
      for word in synonym.words { byWord[Synonym.folded(word), default: []].append(synonym) }
    }
  }

  /// What a word means in the block of a declaration, or at the top of a file. If there are several, the one whose
  /// value begins like the current one.
  package func find(_ word: String, in kind: DeclarationKind?, before value: String) -> Synonym? {
    guard let all = byWord[Synonym.folded(word)] else { return nil }
    let fitting = all.filter { synonym in kind.map(synonym.kinds.contains) ?? synonym.kinds.isEmpty }
    guard fitting.count > 1 else { return fitting.first }
    if let same = fitting.first(where: { $0.sample == value.lowercased() }) { return same }
    func firstWord(_ text: String) -> Substring { text.prefix { $0 != " " } }
    if let same = fitting.first(where: { !$0.sample.isEmpty && firstWord($0.sample) == firstWord(value) }) { return same }
    let first = Synonym.firstKind(value)
    return fitting.first { Synonym.firstKind($0.sample) == first } ?? fitting.first
  }
}
