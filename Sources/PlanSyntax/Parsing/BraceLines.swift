/// The lines of a text with their braces and indentation: what ``NestingGuess`` reasons about.
struct BraceLines {
  struct Brace {
    let offset: UInt32
    let isOpen: Bool
    /// Its neighbours are such that it could belong here: a head before `{`, a line end behind `}`.
    var isPlausible: Bool
    /// Nothing but closing braces stands before it on its line.
    let isLeading: Bool
    /// Nothing stands behind it on its line.
    var isTrailing = false
  }

  struct Line {
    enum Beginning { case declaration, property, closing, other }
    /// Offsets of its first token and of its line end.
    let start: UInt32
    var end: UInt32
    /// Blanks before the first token.
    let indent: Int
    var beginning: Beginning
    /// It holds a single token.
    var isLone = true
    /// Range in `braces`.
    let firstBrace: Int
    var endBrace: Int
    /// Where the block's first property stands, should the `{` before it be missing.
    var inlineOpening: UInt32?
  }

  private(set) var lines: [Line] = []
  private(set) var braces: [Brace] = []
  let end: UInt32

  /// O(bytes).
  init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    end = UInt32(truncatingIfNeeded: text.count)
    var scanner = Scanner(lexer: Lexer(text), vocabulary: vocabulary)
    scanner.run(&lines, &braces)
  }

  private struct Scanner {
    var lexer: Lexer
    let vocabulary: Vocabulary
    var last = Token(.newline, 0, 0)
    /// Offset of the first byte of the line at hand.
    var lineStart = 0
    var isLineStart = true
    var isAtMargin = true
    var onlyClosings = true
    /// Tokens of the statement at hand, and whether a block may follow its head.
    var position = 0
    var declares = false
    var isSingleton = false
    /// The statement at hand begins with a word that takes no block.
    var isOther = false

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
          take(token, &lines, &braces)
          last = token
        }
      }
    }

    /// Several line ends, `;` and comments are one token; only a real line end begins a line.
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
      // A line that ends in a comma continues, unless the next one begins like a statement of its own.
      if last.kind == .comma {
        var ahead = lexer
        let next = ahead.next()
        if next.kind != .rightBrace, next.kind != .leftBrace, entry(next) == nil { return }
      }
      finish(&lines, &braces, at: token.start)
      isLineStart = true
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
        // Behind a brace that took the keyword's place, a name may look like a keyword.
        isOther = !declares && last.kind != .rightBrace && (entry != nil || token.kind == .customWord)
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
            firstBrace: braces.count, endBrace: braces.count))
      } else {
        lines[lines.count - 1].isLone = false
      }
      let followsHead = token.kind == .leftBrace && takesPlaceOfHead(lines, braces)
      if token.kind != .leftBrace || followsHead, followsHead || (last.kind == .rightBrace && token.kind != .rightBrace),
        let brace = braces.last, brace.offset == last.start
      {
        braces[braces.count - 1].isPlausible = false
        if brace.isLeading { lines[lines.count - 1].beginning = .other }
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

    /// Some words begin both declarations and properties; those declarations stand at the margin.
    private func isDeclared(_ entry: Vocabulary.Entry) -> Bool {
      entry.property == nil || entry.declaration?.isActivity == true || (isLineStart && isAtMargin)
    }

    /// True when the token read last is a brace that stands where a declaration's keyword or title should be.
    private func takesPlaceOfHead(_ lines: [Line], _ braces: [Brace]) -> Bool {
      guard last.kind == .rightBrace || last.kind == .leftBrace, let brace = braces.last, let line = lines.last else {
        return false
      }
      return last.kind == .leftBrace ? brace.offset == line.start : declares && position > 0
    }

    private mutating func add(
      _ token: Token, _ followsHead: Bool, _ lines: inout [Line], _ braces: inout [Brace]
    ) {
      let isOpen = token.kind == .leftBrace
      var isPlausible = true
      if isOpen {
        isPlausible = position > 0 && (last.kind == .word || last.kind == .text || followsHead) && (declares || !isOther)
        if isPlausible { declares = false }
        position = isPlausible ? 0 : position + 1
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
