import PlanText

/// A word that other tools use for something that a plan says otherwise, and what to write instead.
///
/// The list is beside the schema, in the room above.
package struct Synonym: Sendable {
  /// Where the advice is to be written.
  package enum Place: Sendable {
    /// In the place of the statement.
    case here
    /// In its place too, with a name that only the writer knows.
    case named
    /// Outside of the block.
    case outside
    /// Behind the name of the block's declaration.
    case head
    /// In the block of another task.
    case elsewhere
  }

  /// What becomes of a value behind the advised word.
  package enum ValueFit: Sendable {
    case unread, fits, unreadable
    /// It fits with changes, which are made in this statement.
    case mended(String)
  }

  /// Compared without case, blanks, `-` and `_`.
  package var words: [String]
  /// The declarations in whose blocks it is written; none: at the top of a file, or where work may stand.
  package var kinds: [DeclarationKind]
  /// What people write behind it. A statement that begins in the same way keeps its own value.
  package var sample: String
  /// What to write. `…` stands for what is behind the word, `@` for the name of the declaration at hand.
  package var advice: String
  package var place: Place
  /// What else may have been meant, in the same form as the advice.
  package var alternative: String
  /// What else to know, as a sentence without its full stop.
  package var because: String

  /// Stands for the project's currency, which the checker fills in.
  package static let currency = "¤"

  package init(
    _ words: [String], in kinds: [DeclarationKind] = [], sample: String, write advice: String, _ place: Place = .here,
    or alternative: String = "", because: String = ""
  ) {
    self.words = words
    self.kinds = kinds
    self.sample = sample
    self.advice = advice
    self.place = place
    self.alternative = alternative
    self.because = because
  }

  /// The kind of declaration that is meant, where it is one and has the rest of the statement as it is.
  package var declared: DeclarationKind? {
    guard kinds.isEmpty, place == .here, advice.hasSuffix(" …") else { return nil }
    return DeclarationKind.allCases.first { advice == $0.keyword + " …" }
  }

  /// True for a line of a calendar that is advised with the whole declaration around it.
  func declares(_ kind: DeclarationKind) -> Bool { kinds.isEmpty && advice.hasPrefix(kind.keyword + " ") && advice.hasSuffix("… }") }

  /// The advice with everything filled in.
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

  /// The finding for a word that stands at a place with a value behind it, in the block of a name.
  ///
  /// - Parameters:
  ///   - replaced: what a fix writes over, when it is more than the word: that with a colon or its value.
  ///   - fit: whether the value can be kept behind the advised word.
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
    // The sample shows how it is written.
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
      case .here, .named: "write it as in '\(full)'"
      case .outside: "write outside of this block: \(full)"
      case .head: "write it after the name: \(full)"
      case .elsewhere where isOwn && isShort && !value.utf8.contains(0x2C): "write '\(full)' in the block of '\(value)'"
      case .elsewhere: "write '\(full)' in the blocks of those"
      }
    var help = [cure]
    if !alternative.isEmpty { help.append("or write '\(Self.filled(alternative, filledIn, name))'") }
    // A fix says the same as the advice, which is then given once.
    let titles = help
    if !because.isEmpty { help.append(because) }
    // Where the words differ in meaning, or two things may be meant, somebody has to look.
    let isSame = because.isEmpty && alternative.isEmpty
    let renames = ([advice] + (alternative.isEmpty ? [] : [alternative])).map {
      isMended ? Self.filled($0, value, name) : String($0.dropLast(2))
    }
    return Diagnostic(
      code, message, at: span, help: help,
      fixes: isOwn && isRenamed && place == .here && !lacksCurrency
        ? zip(titles, renames).map { Diagnostic.Fix($0, isSame ? .safe : .unsafe, [Diagnostic.Edit(replaced ?? span, $1)]) } : [])
  }

  /// True when the advice is the word alone: what is written behind it stays.
  func keepsValue(_ value: String) -> Bool {
    place == .here && advice.hasSuffix(" …") && Self.isShort(value) && !kinds.isEmpty && !(isOwn(value) && lacksCurrency(value))
  }

  private func isOwn(_ value: String) -> Bool { Self.firstKind(value) == Self.firstKind(sample) && !lacksNeeds(value) }

  private static func isShort(_ value: String) -> Bool {
    value.utf8.count <= 40 && !value.utf8.contains(0x7B) && value.utf8.last != 0x2C
  }

  private func lacksCurrency(_ value: String) -> Bool { Self.isAmount(sample) && !value.contains(" ") }

  /// The property or declaration that is advised.
  package var keyword: String? { advice.split(separator: " ").first.map(String.init) }

  /// What to do where the block has what would be advised.
  package static func alreadyStated(_ keyword: String) -> String {
    "it means '\(keyword)', which this block has already: delete this one"
  }

  /// True for `routine weekly`: a declaration that needs several properties, without its block.
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

  /// The bare form in which words are compared.
  package static func folded(_ word: String) -> String { word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
}

/// The synonyms by their bare words.
package struct SynonymTable: Sendable {
  private var byWord: [String: [Synonym]] = [:]

  package init(_ synonyms: [Synonym]) {
    for synonym in synonyms {
      for word in synonym.words { byWord[Synonym.folded(word), default: []].append(synonym) }
    }
  }

  /// What a word means in the block of a declaration, or at the top of a file. Of several the one is taken whose value
  /// begins like the one at hand.
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
