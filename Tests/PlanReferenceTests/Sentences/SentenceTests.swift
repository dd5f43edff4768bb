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
      if let problem = RoundTrip.problem(Array(plan.utf8)) {
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
      if let problem = RoundTrip.problem(bytes) { Issue.record("\(path): \(problem)") }
    }
  }
}
