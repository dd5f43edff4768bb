import PlanModel
@testable import PlanReference
import PlanSyntax
import PlanTesting
import PlanText
import Testing


/// The parser accepts what the grammar allows, and the printer writes down what the parser read.
@Suite struct SentenceTests {
  static let plans = 2000

  @Test func sentencesOfTheGrammarAreAccepted() throws {
    let text = Grammar(sources: try Repository.sources(of: "PlanSyntax")).text
    let rules = GrammarReader.read(text)
    var generator = SentenceGenerator(rules, seed: 20_260_302)
    var failures = 0
    var bytes = 0
    for number in 0..<Self.plans where failures < 5 {
      let plan = generator.plan()
      bytes += plan.utf8.count
      if let problem = roundTrip(Array(plan.utf8)) {
        failures += 1
        Issue.record("plan \(number): \(problem)")
      }
    }
    let missed = rules.keys.filter { generator.reached[$0] == nil }.sorted()
    #expect(missed == [], "productions that no sentence reached")
    #expect(generator.untaken == [], "alternatives that no sentence took")
    print("\(Self.plans) plans, \(bytes) bytes")
    print(generator.reached.sorted { $0.value < $1.value }.prefix(8).map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  @Test func examplesSurvivePrinting() throws {
    let examples = try Repository.examples()
    #expect(examples.count > 3)
    for (path, bytes) in examples {
      if let problem = roundTrip(bytes) { Issue.record("\(path): \(problem)") }
    }
  }

  /// What goes wrong between parsing, printing, parsing and printing again; nil: nothing.
  private func roundTrip(_ bytes: [UInt8]) -> String? {
    let (tree, found) = parse(bytes)
    if let problem = found.first { return "refused: \(describe(problem, bytes))" }
    let printed = tree.printed()
    let (again, foundAgain) = parse(printed)
    if let problem = foundAgain.first { return "its print is refused: \(describe(problem, printed))" }
    if again.printed() != printed { return "its print is not stable:\n\(String(decoding: printed, as: UTF8.self))" }
    let (before, after) = (TreeOutline.lines(of: tree), TreeOutline.lines(of: again))
    guard before != after else { return nil }
    let line = zip(before, after).prefix { $0 == $1 }.count
    return "the trees differ:\n\(line < before.count ? before[line] : "end")\n\(line < after.count ? after[line] : "end")"
  }

  private func parse(_ bytes: [UInt8]) -> (SyntaxTree, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(path: "sentence.plan", bytes: bytes, base: 0)
    let tree = Parser.parse(source, vocabulary: Schema.vocabulary, reporting: &diagnostics)
    return (tree, diagnostics)
  }

  private func describe(_ problem: Diagnostic, _ bytes: [UInt8]) -> String {
    let start = Int(problem.span?.start ?? 0)
    let around = bytes[max(0, start - 120)..<min(bytes.count, start + 60)]
    return "\(problem.message)\n…\(String(decoding: around, as: UTF8.self))…"
  }
}
