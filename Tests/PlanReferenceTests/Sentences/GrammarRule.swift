/// The right side of a production, as read from the grammar's file.
indirect enum GrammarRule {
  case word(String)
  case token(String)
  case production(String)
  case sequence([GrammarRule])
  /// One of several; the number is unique in the grammar.
  case choice(Int, [GrammarRule])
  case optional(GrammarRule)
  case repetition(GrammarRule)
}

/// Reads EBNF: `name = "word" | TOKEN | other [ optional ] { repeated } ( group ) ;` with `(* comments *)`.
struct GrammarReader {
  private var symbols: [String]
  private var next = 0
  private var choices = 0

  private init(_ text: String) {
    symbols = []
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        while !rest.hasPrefix("*)") { rest.removeFirst() }
        rest = rest.dropFirst(2)
      } else if first == "\"" {
        let word = rest.dropFirst().prefix { $0 != "\"" }
        symbols.append("\"\(word)")
        rest = rest.dropFirst(word.count + 2)
      } else if first.isLetter {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        symbols.append(String(name))
        rest = rest.dropFirst(name.count)
      } else {
        if !first.isWhitespace { symbols.append(String(first)) }
        rest.removeFirst()
      }
    }
  }

  /// The rules by name.
  static func read(_ text: String) -> [String: GrammarRule] {
    var reader = GrammarReader(text)
    var rules: [String: GrammarRule] = [:]
    while reader.next < reader.symbols.count {
      let name = reader.take()
      precondition(reader.take() == "=", "no = after \(name)")
      rules[name] = reader.alternatives()
      precondition(reader.take() == ";", "no ; after \(name)")
    }
    return rules
  }

  private mutating func take() -> String {
    defer { next += 1 }
    return symbols[next]
  }

  private mutating func alternatives() -> GrammarRule {
    var result = [sequence()]
    while symbols[next] == "|" {
      next += 1
      result.append(sequence())
    }
    guard result.count > 1 else { return result[0] }
    choices += 1
    return .choice(choices - 1, result)
  }

  private mutating func sequence() -> GrammarRule {
    var result: [GrammarRule] = []
    while !["|", ";", "]", "}", ")"].contains(symbols[next]) { result.append(element()) }
    return result.count == 1 ? result[0] : .sequence(result)
  }

  private mutating func element() -> GrammarRule {
    let symbol = take()
    switch symbol.first {
    case "[": return closed { .optional($0) }
    case "{": return closed { .repetition($0) }
    case "(": return closed { $0 }
    case "\"": return .word(String(symbol.dropFirst()))
    default: return symbol.first?.isUppercase == true ? .token(symbol) : .production(symbol)
    }
  }

  private mutating func closed(_ wrap: (GrammarRule) -> GrammarRule) -> GrammarRule {
    let inside = alternatives()
    next += 1
    return wrap(inside)
  }
}
