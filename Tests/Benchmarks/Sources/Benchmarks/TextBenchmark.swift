import PlanModel
import PlanSyntax
import PlanText
import Yardsticks

/// Lexing and parsing of one long plan, here and in C.
enum TextBenchmark {
  static func run(bytes: Int, rounds: Int) -> [Row] {
    let plan = PlanGenerator.varied(bytes: bytes).text
    let vocabulary = Schema.vocabulary
    let words = cVocabulary()
    defer { withExtendedLifetime(words) {} }
    compareTrees(plan, vocabulary, words)
    return plan.withUnsafeBufferPointer { text in
      let room = text.count / 2 + 2
      let ours = UnsafeMutablePointer<Token>.allocate(capacity: room)
      let theirs = UnsafeMutablePointer<yard_token>.allocate(capacity: room)
      var counts = (0, 0)
      let lexing = ratio(rounds: rounds) {
        counts.0 = TokenSink.fill(ours, from: text)
      } to: {
        counts.1 = yard_lex(text.baseAddress, text.count, theirs)
      }
      precondition(counts.0 == counts.1, "the lexers disagree: \(counts)")
      for index in 0..<counts.0 {
        precondition(
          ours[index].kind.rawValue == theirs[index].kind && ours[index].problem.rawValue == theirs[index].problem
            && ours[index].start == theirs[index].start && ours[index].end == theirs[index].end,
          "the lexers disagree at token \(index)")
      }
      ours.deallocate()
      theirs.deallocate()
      let source = SourceFile(path: "sample.plan", bytes: plan, base: 0)
      let parsing = ratio(rounds: rounds) {
        var found: [Diagnostic] = []
        keep(Parser.parse(source, vocabulary: vocabulary, reporting: &found))
      } to: {
        yard_tree_free(yard_parse(text.baseAddress, text.count, words))
      }
      return [
        Row(work: "lexing", value: lexing, unit: "× C", limit: 1.15),
        Row(work: "parsing to the typed tree", value: parsing, unit: "× C", limit: 1.5),
      ]
    }
  }

  private static func compareTrees(_ plan: [UInt8], _ vocabulary: Vocabulary, _ words: OpaquePointer) {
    var found: [Diagnostic] = []
    let tree = Parser.parse(
      SourceFile(path: "sample.plan", bytes: plan, base: 0), vocabulary: vocabulary, reporting: &found)
    let size = plan.withUnsafeBufferPointer { text in
      let other = yard_parse(text.baseAddress, text.count, words)
      defer { yard_tree_free(other) }
      return yard_tree_measure(other)
    }
    let values = tree.statements.reduce(0) { $1.kind == .property ? $0 + Int($1.count) : $0 }
    // C does not read the one directive, and says so.
    precondition(
      found.isEmpty && size.statements == tree.statements.count && size.malformed == 1 && size.values == values
        && size.declarations == tree.declarations.count - 1, "the parsers disagree: \(size), \(found.count) findings")
  }

  private static func cVocabulary() -> OpaquePointer {
    let words = Schema.vocabulary.entries.map { entry in
      let spelling = entry.word.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: spelling.count)
      for (index, letter) in spelling.enumerated() { copy[index] = letter }
      return yard_word(
        word: copy, property: entry.property ?? .max, shape: UInt8(cShape(entry.shape).rawValue),
        declaration: entry.declaration?.number ?? .max)
    }
    return yard_vocabulary_new(words, words.count)
  }

  private static func cShape(_ shape: ValueShape) -> yard_shape {
    switch shape {
    case .text: YARD_TEXT
    case .names: YARD_NAMES
    case .word, .currency: YARD_WORD
    case .date: YARD_DATE
    case .duration: YARD_DURATION
    case .percent: YARD_PERCENT
    case .startRule: YARD_START_RULE
    case .finishRule: YARD_FINISH_RULE
    case .dependencies: YARD_DEPENDENCIES
    case .estimate: YARD_ESTIMATE
    case .allocation: YARD_ALLOCATION
    case .reference: YARD_REFERENCE
    case .references: YARD_REFERENCES
    case .rate: YARD_RATE
    case .cost: YARD_COST
    case .money: YARD_MONEY
    case .hours: YARD_HOURS
    case .flag: YARD_FLAG
    default: YARD_UNKNOWN
    }
  }
}
