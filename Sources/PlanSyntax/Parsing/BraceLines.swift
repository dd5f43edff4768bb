/// The lines of a text with their braces and indentation, the input of ``NestingGuess``.
struct BraceLines {
  struct Brace {
    let offset: UInt32
    let isOpen: Bool
    /// Its neighbours fit: a head before `{`, a line end after `}`.
    var isPlausible: Bool
    /// It is the first token on its line, except for closing braces.
    let isLeading: Bool
    /// Nothing follows it on its line.
    var isTrailing = false
  }

  struct Line {
    enum Beginning { case declaration, property, closing, other }
    /// Offsets of its first token and of its end.
    let start: UInt32
    var end: UInt32
    /// Blanks before the first token.
    let indent: Int
    var beginning: Beginning
    /// It consists of a single token.
    var isLone = true
    /// Range in `braces`.
    let firstBrace: Int
    var endBrace: Int
    /// Where the block's first property begins, in case the `{` before it is missing.
    var inlineOpening: UInt32?
    /// Its first word can be a whole statement.
    let isWhole: Bool
    /// It begins with the head of something that can neither hold work nor change what other declarations say.
    let standsAlone: Bool

    /// A single token that says nothing: it may be in the place of a brace.
    var isFragment: Bool { isLone && !isWhole && beginning != .closing }
  }

  private(set) var lines: [Line] = []
  private(set) var braces: [Brace] = []
  let end: UInt32
  /// A multi-line text is never closed: what was meant as text and what was not may be reversed.
  let hasUnclosedText: Bool

  /// O(bytes).
  init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    end = UInt32(truncatingIfNeeded: text.count)
    var scanner = Scanner(lexer: Lexer(text), vocabulary: vocabulary)
    scanner.run(&lines, &braces)
    hasUnclosedText = scanner.hasUnclosedText
  }

  private struct Scanner {
    var lexer: Lexer
    let vocabulary: Vocabulary
    var last = Token(.newline, 0, 0)
    /// Offset of the first byte of the current line.
    var lineStart = 0
    var isLineStart = true
    var isAtMargin = true
    var onlyClosings = true
    /// Tokens of the current statement so far, and whether a block may follow its head.
    var position = 0
    var declares = false
    var isSingleton = false
    /// The current statement begins with a word that takes no block.
    var isOther = false
    var hasUnclosedText = false

    mutating func run(_ lines: inout [Line], _ braces: inout [Brace]) {
      while true {
        let token = lexer.next()
        switch token.kind {
        case .endOfFile:
          finish(&lines, &braces, at: token.start)
          return
        case .newline:
          position = 0
          if breaksLine(token) { endLine(token, &lines, &braces) }
          last = token
        default:
          if token.problem == .unclosedLongText { hasUnclosedText = true }
          take(token, &lines, &braces)
          last = token
        }
      }
    }

    /// Several line ends, `;` and comments form one token; only a real line end begins a line.
    private mutating func breaksLine(_ token: Token) -> Bool {
      var index = lexer.offset
      while index > Int(token.start) {
        index -= 1
        if lexer.text[index] == 0x0A || lexer.text[index] == 0x0D {
          lineStart = index + 1
          return true
        }
      }
      return false
    }

    private mutating func endLine(_ token: Token, _ lines: inout [Line], _ braces: inout [Brace]) {
      // A line that ends in a comma continues, unless the next one begins like a new statement.
      if last.kind == .comma {
        var ahead = lexer
        let next = ahead.next()
        if next.kind != .rightBrace, next.kind != .leftBrace, entry(next) == nil { return }
      }
      finish(&lines, &braces, at: token.start)
      takeForKeyword(&lines, &braces)
      isLineStart = true
    }

    /// `} {` with more deeply indented lines below: the closing brace is where a keyword should be.
    private func takeForKeyword(_ lines: inout [Line], _ braces: inout [Brace]) {
      guard let line = lines.last, line.endBrace - line.firstBrace == 2, last.kind == .leftBrace,
        line.beginning == .closing, braces[line.firstBrace].offset == line.start
      else { return }
      var ahead = lexer
      guard Int(ahead.next().start) - lineStart > line.indent else { return }
      braces[line.firstBrace].isPlausible = false
      braces[line.firstBrace + 1].isPlausible = true
      lines[lines.count - 1].beginning = .other
    }

    private func finish(_ lines: inout [Line], _ braces: inout [Brace], at end: UInt32) {
      guard !isLineStart, !lines.isEmpty else { return }
      lines[lines.count - 1].end = end
      if let brace = braces.last, brace.offset == last.start { braces[braces.count - 1].isTrailing = true }
    }

    private func entry(_ token: Token) -> Vocabulary.Entry? {
      guard token.kind == .word else { return nil }
      return vocabulary.find(lexer.text, Int(token.start), Int(token.end)).map { vocabulary.entries[$0] }
    }

    private mutating func take(_ token: Token, _ lines: inout [Line], _ braces: inout [Brace]) {
      isAtMargin = Int(token.start) == lineStart
      let entry = position == 0 || declares ? entry(token) : nil
      if position == 0 {
        isSingleton = entry?.declaration?.isSingleton == true
        declares = entry.map { isDeclared($0) && ($0.declaration != nil || $0.directive?.hasBlock == true || $0.record == .expense) } ?? false
        // After a brace in the place of a keyword, a name may look like a keyword.
        isOther = !declares && last.kind != .rightBrace && !beganWithBrace(lines, braces) && (entry != nil || token.kind == .customWord)
      }
      if isLineStart {
        isLineStart = false
        onlyClosings = true
        let beginning: Line.Beginning =
          token.kind == .rightBrace
          ? .closing : declares || entry?.record != nil || entry?.directive != nil
            ? .declaration : entry != nil || token.kind == .customWord ? .property : .other
        lines.append(
          Line(
            start: token.start, end: token.end, indent: Int(token.start) - lineStart, beginning: beginning,
            firstBrace: braces.count, endBrace: braces.count, isWhole: isWhole(entry), standsAlone: declares && standsAlone(entry)))
      } else {
        lines[lines.count - 1].isLone = false
      }
      let followsHead = token.kind == .leftBrace && takesPlaceOfHead(lines, braces)
      if token.kind != .leftBrace || followsHead, followsHead || (last.kind == .rightBrace && token.kind != .rightBrace),
        let brace = braces.last, brace.offset == last.start
      {
        braces[braces.count - 1].isPlausible = false
        if brace.offset == lines[lines.count - 1].start { lines[lines.count - 1].beginning = .other }
      }
      if last.kind == .leftBrace, let brace = braces.last, brace.offset == last.start {
        switch token.kind {
        case .word, .customWord, .leftBrace, .rightBrace: break
        default: braces[braces.count - 1].isPlausible = false
        }
      }
      switch token.kind {
      case .leftBrace, .rightBrace:
        add(token, followsHead, &lines, &braces)
      default:
        onlyClosings = false
        if declares, position >= (isSingleton ? 1 : 2), entry?.property != nil {
          if lines[lines.count - 1].inlineOpening == nil { lines[lines.count - 1].inlineOpening = token.start }
          declares = false
        }
        position += 1
      }
    }

    /// Some words begin both declarations and properties; those declarations are not indented.
    private func isDeclared(_ entry: Vocabulary.Entry) -> Bool {
      entry.property == nil || entry.declaration?.isActivity == true || (isLineStart && isAtMargin)
    }

    /// True for a declaration without a name or a property without a value.
    private func isWhole(_ entry: Vocabulary.Entry?) -> Bool {
      guard let entry else { return false }
      return entry.declaration?.isSingleton == true || (entry.property != nil && entry.shape.has(.isEmpty))
    }

    private func standsAlone(_ entry: Vocabulary.Entry?) -> Bool {
      guard let kind = entry?.declaration else { return entry?.record == .expense }
      return !kind.holdsActivities && kind != .scenario
    }

    /// True when the last token read is a brace where a declaration's keyword or title should be.
    private func takesPlaceOfHead(_ lines: [Line], _ braces: [Brace]) -> Bool {
      last.kind == .rightBrace ? declares && position > 0 : beganWithBrace(lines, braces)
    }

    /// True when the last token read is a `{` at the beginning of a line.
    private func beganWithBrace(_ lines: [Line], _ braces: [Brace]) -> Bool {
      guard last.kind == .leftBrace, let brace = braces.last, let line = lines.last else { return false }
      return brace.offset == line.start && brace.offset == last.start
    }

    private mutating func add(
      _ token: Token, _ followsHead: Bool, _ lines: inout [Line], _ braces: inout [Brace]
    ) {
      let isOpen = token.kind == .leftBrace
      var isPlausible = true
      if isOpen {
        isPlausible = followsHead || position > 0 && (last.kind == .word || last.kind == .text) && (declares || !isOther)
        if isPlausible { declares = false }
        position = 0
        onlyClosings = false
      } else {
        if !declares { position = 0 }
      }
      braces.append(
        Brace(offset: token.start, isOpen: isOpen, isPlausible: isPlausible, isLeading: !isOpen && onlyClosings))
      lines[lines.count - 1].endBrace = braces.count
    }

  }
}

extension Directive {
  var hasBlock: Bool { self == .extend || self == .override }
}
