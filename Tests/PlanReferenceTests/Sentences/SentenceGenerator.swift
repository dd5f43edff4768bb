import PlanTesting

/// Makes random plans that the grammar allows.
struct SentenceGenerator {
  /// A token as written, and whether a blank must stand before it.
  struct Piece {
    enum Gap { case blank, maybe, none }
    var text: String
    var gap: Gap
  }

  let rules: [String: GrammarRule]
  private let heights: [String: Int]
  private(set) var reached: [String: Int] = [:]
  /// How often each alternative was taken, by number of the choice.
  private var taken: [Int: [Int]] = [:]
  var random: SeededGenerator
  private var pieces: [Piece] = []
  private var depth = 0
  private var templateDepth = 0
  private var isGlued = false
  /// First words of the facts of the record at hand.
  private var facts: [String] = []

  static let depthLimit = 26

  init(_ rules: [String: GrammarRule], seed: UInt64) {
    self.rules = rules
    random = SeededGenerator(seed: seed)
    heights = Self.heights(of: rules)
  }

  /// One plan.
  mutating func plan() -> String {
    pieces = []
    depth = 0
    produce("plan")
    var text = ""
    for piece in pieces {
      switch piece.gap {
      case .none: break
      case .maybe: if random.once(in: 2) { text += " " }
      case .blank: text += random.once(in: 20) ? " \t " : " "
      }
      text += piece.text
    }
    return text
  }

  // MARK: Rules

  private mutating func produce(_ name: String) {
    reached[name, default: 0] += 1
    depth += 1
    defer { depth -= 1 }
    guard let rule = rules[name] else { preconditionFailure("no production \(name)") }
    if templateDepth > 0, case .token = rule, random.once(in: 6) { return emit("$row") }
    switch name {
    case "ref":
      let wasGlued = isGlued
      isGlued = true
      let start = pieces.count
      expand(rule)
      pieces[start].gap = .blank
      isGlued = wasGlued
    case "template":
      templateDepth += 1
      expand(rule)
      templateDepth -= 1
    case "progress": expandWithoutRepeatedFacts(rule)
    case "fact":
      let start = pieces.count
      expand(rule)
      facts.append(pieces[start].text)
    default: expand(rule)
    }
  }

  /// A fact may stand only once in a record.
  private mutating func expandWithoutRepeatedFacts(_ rule: GrammarRule) {
    let start = pieces.count
    repeat {
      pieces.removeSubrange(start...)
      facts = []
      expand(rule)
    } while Set(facts).count < facts.count
  }

  private mutating func expand(_ rule: GrammarRule) {
    switch rule {
    case .word(let word): emit(word: word)
    case .token(let token): emit(token: token)
    case .production(let name): produce(name)
    case .sequence(let rules): for rule in rules { expand(rule) }
    case .choice(let number, let rules):
      let index = choose(number, rules)
      taken[number, default: Array(repeating: 0, count: rules.count)][index] += 1
      expand(rules[index])
    case .optional(let rule): if depth <= Self.depthLimit, random.once(in: 2) { expand(rule) }
    case .repetition(let rule):
      let length = depth == 1 ? 9 : 4
      while depth <= Self.depthLimit, !random.once(in: pieces.count > 1500 ? 1 : length) { expand(rule) }
    }
  }

  /// Any alternative, more often than by chance the one that was taken least; near the limit the shallowest.
  private mutating func choose(_ number: Int, _ rules: [GrammarRule]) -> Int {
    if depth > Self.depthLimit {
      return rules.indices.min { Self.height(rules[$0], heights) < Self.height(rules[$1], heights) } ?? 0
    }
    if random.once(in: 4), let counts = taken[number] { return counts.indices.min { counts[$0] < counts[$1] } ?? 0 }
    return Int.random(in: 0..<rules.count, using: &random)
  }

  // MARK: Tokens

  private mutating func emit(_ text: String, gap: Piece.Gap = .blank) {
    let isFirst = pieces.isEmpty || pieces.last?.gap == Piece.Gap.none && pieces.last?.text.hasSuffix("\n") == true
    pieces.append(Piece(text: text, gap: isGlued || isFirst ? .none : gap))
  }

  private mutating func emit(word: String) {
    switch word {
    case ",":
      emit("," + (random.once(in: 4) ? comment() + newline() : ""), gap: .maybe)
    case "..", "/":
      emit(word, gap: .maybe)
      pieces.append(Piece(text: "", gap: .maybe))
    case "+", "-":
      emit(word)
      pieces.append(Piece(text: "", gap: .maybe))
    default:
      if let last = pieces.last, last.text.isEmpty { return emit(word, gap: .none) }
      emit(word, gap: word == "}" || word == "{" ? .maybe : .blank)
    }
  }

  private mutating func emit(token: String) {
    if token == "EOL" { return emit(lineEnd(), gap: .none) }
    emit(spell(token), gap: pieces.last?.text.isEmpty == true ? .none : .blank)
  }

  private mutating func lineEnd() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: ";"
    case 1: " ; "
    case 2: comment() + newline() + "\t" + comment() + newline()
    default: comment() + newline()
    }
  }

  private mutating func newline() -> String { random.once(in: 5) ? "\r\n" : random.once(in: 9) ? "\n\n\n" : "\n" }

  private mutating func comment() -> String { random.once(in: 4) ? " # { \"a\" ; ünfinished } , $x" : "" }

  // MARK: Coverage

  /// Alternatives that no sentence took so far, by the production they stand in.
  var untaken: [String] {
    rules.sorted { $0.key < $1.key }.flatMap { name, rule in untaken(in: rule).map { "\(name): \($0)" } }
  }

  private func untaken(in rule: GrammarRule) -> [String] {
    switch rule {
    case .word, .token, .production: []
    case .sequence(let rules): rules.flatMap { untaken(in: $0) }
    case .optional(let rule), .repetition(let rule): untaken(in: rule)
    case .choice(let number, let rules):
      rules.indices.filter { (taken[number]?[$0] ?? 0) == 0 }.map { "\(rules[$0])" } + rules.flatMap { untaken(in: $0) }
    }
  }

  // MARK: Heights

  /// Fewest nested productions below each, by fixed point.
  private static func heights(of rules: [String: GrammarRule]) -> [String: Int] {
    var result = rules.mapValues { _ in 1000 }
    var isStable = false
    while !isStable {
      isStable = true
      for (name, rule) in rules {
        let height = min(1000, height(rule, result) + 1)
        if height < result[name] ?? 1000 {
          result[name] = height
          isStable = false
        }
      }
    }
    return result
  }

  private static func height(_ rule: GrammarRule, _ known: [String: Int]) -> Int {
    switch rule {
    case .word, .token, .optional, .repetition: 0
    case .production(let name): known[name] ?? 1000
    case .sequence(let rules): rules.map { height($0, known) }.max() ?? 0
    case .choice(_, let rules): rules.map { height($0, known) }.min() ?? 0
    }
  }
}
