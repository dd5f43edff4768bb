import PlanLint
import PlanText
import Testing

/// What keeps a plan from being dated, and what is only said about its dates.
@Suite("Withholding")
struct WithholdingTests {
  /// Of these the dates are known, whatever is wrong besides.
  private static let errorsWithDates: Set<String> = ["P0315", "P0320", "P0401"]

  @Test("Errors withhold the schedule unless their dates are known; warnings never do", arguments: Catalogue.all)
  func kinds(code: Code) {
    let expected = code.severity == .error && !Self.errorsWithDates.contains(code.number)
    #expect(code.withholdsOutput == expected, "\(code.number) \(code.name)")
  }

  @Test("Bad news is a warning", arguments: ["deadline-missed", "project-late", "date-conflict", "sprint-slip", "future-actual"])
  func badNews(name: String) throws {
    let code = try #require(Catalogue.find(name))
    #expect(code.severity == .warning && !code.withholdsOutput)
  }

  @Test("The wrong example of a code has dates just where the code withholds nothing", arguments: Catalogue.all)
  func examples(code: Code) {
    guard !code.bad.isEmpty else { return }
    let compilation = compile(code.bad)
    guard compilation.diagnostics.contains(where: { $0.code == code }) else { return }
    let others = compilation.diagnostics.contains { $0.code != code && $0.code.withholdsOutput }
    if code.withholdsOutput { #expect(compilation.schedule == nil, "\(code.name)") }
    if !code.withholdsOutput, !others, !compilation.plan.projects.isEmpty {
      #expect(compilation.schedule != nil, "\(code.name)")
    }
  }

  @Test("An error whose dates are known is judged as one, and dated")
  func errorWithDates() {
    let result = compile(
      """
      project p { start 2026-03-02 ; status-date 2026-03-31 }
      phase build { task walls { duration 10d } }
      task paint { duration 2d ; after build }
      progress 2026-03-31 build done 40%
      """)
    #expect(result.hasErrors && result.hindrances.isEmpty && result.schedule != nil)
  }

  @Test("A fact later than the status date is ignored")
  func laterFact() {
    let plan = { (records: String) in
      "project p { start 2026-03-02 ; status-date 2026-03-06 }\ntask build { duration 10d }\n" + records
    }
    let begun = "progress 2026-03-06 build started 2026-03-02, done 50%\n"
    let result = compile(plan(begun + "progress 2026-03-31 build finished 2026-03-31\n"))
    #expect(
      result.findings == [
        "4:future-actual: 'finished 2026-03-31' of 'build' is after the status date 2026-03-06 and is ignored; a forecast is not a fact"
      ])
    #expect(result.dates("build") == compile(plan(begun)).dates("build"))
  }
}
