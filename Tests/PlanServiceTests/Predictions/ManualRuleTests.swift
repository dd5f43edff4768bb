import Foundation
import PlanModel
import PlanTesting
import Testing

/// Every sentence of the manual that states a rule has a plan in `Tests/Golden/manual` that tests it, and the plan is
/// named after the rule. `prose.txt` there lists the other sentences: those that explain or introduce, and behind
/// ` => ` the test functions of those that a plan alone cannot show.
@Suite struct ManualRuleTests {
  private static let folder = GoldenFolder("manual")
  static let names = folder.names(ending: ".plan")

  @Test(arguments: names) func planIsAsTheSentenceSays(_ name: String) throws {
    let checks = try PredictionChecks(Self.folder.text(of: name))
    #expect(!checks.prediction.sentences.isEmpty, "quotes no sentence")
    try checks.expectDates()
    checks.expectFindings()
    checks.expectNothingElse()
    try checks.expectTexts()
    try checks.expectCosts()
  }

  /// A plan that states nothing would pass.
  @Test(arguments: names) func planExpectsSomething(_ name: String) throws {
    let prediction = Prediction(try Self.folder.text(of: name))
    let isEmpty =
      prediction.dates.isEmpty && prediction.floats.isEmpty && prediction.absent.isEmpty && prediction.findings.isEmpty
      && prediction.refusals.isEmpty && prediction.printed.isEmpty && prediction.inJSON.isEmpty
      && prediction.explained.isEmpty && prediction.costs.isEmpty
    #expect(!isEmpty)
  }

  @Test func everySentenceIsTestedOrListed() throws {
    let sentences = ManualSentences.all
    #expect(sentences.count > 100)
    let listed = try listed().map(\.sentence)
    let quoted = try quoted()
    let missing = sentences.filter { !quoted.keys.contains($0) && !listed.contains($0) }
    #expect(missing == [], "no plan in Tests/Golden/manual quotes them, and prose.txt there does not list them")
    #expect(listed.filter(quoted.keys.contains) == [], "prose.txt lists what a plan tests")
  }

  @Test func everyQuotedSentenceStandsInTheManual() throws {
    let sentences = Set(ManualSentences.all)
    for (sentence, names) in try quoted() where !sentences.contains(sentence) {
      Issue.record("\(names.joined(separator: ", ")): the manual does not say (any more): \(sentence)")
    }
    for (sentence, _) in try listed() where !sentences.contains(sentence) {
      Issue.record("prose.txt: the manual does not say (any more): \(sentence)")
    }
  }

  @Test func testsOfListedSentencesExist() throws {
    let named = try listed().flatMap(\.tests)
    guard !named.isEmpty else { return }
    let sources = try Repository.files(below: "Tests", ending: ".swift").map(Repository.text)
    for test in named {
      #expect(sources.contains { $0.contains("func \(test)(") }, "no test function \(test)")
    }
  }

  /// How the manual is taken apart.
  @Test func sentencesAreFound() {
    let text = """
      **Float.** One `a. b` here. Two,
      on two lines: 1.5 of it.

      - **What** is first. And then.
      - second

      | Written | Means |
      |---|---|
      | `after a` | b. C |
      """
    #expect(
      ManualSentences.sentences(of: text) == [
        "One `a. b` here.", "Two, on two lines: 1.5 of it.", "**What** is first.", "And then.", "second",
        "| `after a` | b. C |",
      ])
  }

  // MARK: Files

  /// The plans that quote a sentence, by sentence.
  private func quoted() throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    for name in Self.names {
      for sentence in Prediction(try Self.folder.text(of: name)).sentences { result[sentence, default: []].append(name) }
    }
    return result
  }

  /// The lines of `prose.txt` that are no comments, with the test functions that they name.
  private func listed() throws -> [(sentence: String, tests: [String])] {
    try Self.folder.text(of: "prose.txt").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") }
      .map { line in
        let parts = line.components(separatedBy: " => ")
        return (parts[0], parts.count > 1 ? parts[1].components(separatedBy: ", ") : [])
      }
  }
}
