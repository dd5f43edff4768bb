import PlanSyntax
import PlanTesting
import PlanText
import Testing

@testable import PlanModel

/// What copies of templates would make is counted before they are made.
@Suite("Limits of templates", .timeLimit(.minutes(5))) struct TemplateLimitTests {
  private static let project = "project p { start 2026-01-05 }\n"

  private func lines(_ range: Range<Int>, _ line: (Int) -> String) -> String { range.map { line($0) + "\n" }.joined() }

  /// Forty templates, each of which uses the one before twice.
  private var doubling: String {
    "template t0 { task a { duration 1d } }\n" + lines(1..<40) { "template t\($0) { use t\($0 - 1) as x ; use t\($0 - 1) as y }" }
  }

  private func check(_ text: String) -> Checker.Result {
    Checker.check(path: "a.plan", loader: MemoryLoader(texts: ["a.plan": Self.project + text]))
  }

  private func findings(_ text: String) -> [String] {
    let result = check(text)
    var locator = Locator(result.plan.sources)
    return DiagnosticReport(result.diagnostics, &locator).shown.map { "\($0.span?.line ?? 0): \($0.diagnostic.message)" }
  }

  // MARK: Too much

  @Test func aUseThatMakesTooManyActivities() {
    #expect(findings(doubling + "use t39 as boom\nuse t39 as again\n") == ["42: this use of 't39' makes more than 100000 activities"])
  }

  /// Each makes 98,302 activities.
  @Test func theUseThatCrossesTheLimitOfThePlan() {
    let uses = lines(0..<30) { "use t15 as boom\($0)" }
    #expect(findings(uses + doubling) == ["12: with this use of 't15', templates make more than 1000000 activities altogether"])
  }

  @Test func textThatMultiplies() {
    let text = "template t0 { param s text ; task a \"$s\" { duration 1d } }\n"
      + lines(1..<12) { "template t\($0) { param s text ; use t\($0 - 1) as x { with s \"$s$s$s$s$s$s$s$s$s$s\" } }" }
    #expect(findings(text + "use t4 as small { with s \"0123456789\" }\n") == [])
    #expect(
      findings(text + "use t4 as small { with s \"0123456789\" }\nuse t11 as boom { with s \"0123456789\" }\n")
        == ["15: with this use of 't11', templates make more than 128 MB of text altogether"])
  }

  @Test func longValuesThatMultiply() {
    let text = "template t0 { param s text ; task a \"$s\" { duration 1d } }\n"
      + lines(1..<10) { "template t\($0) { param s text ; use t\($0 - 1) as x { with s $s } ; use t\($0 - 1) as y { with s $s } }" }
    let long = String(repeating: "word ", count: 200_000)
    #expect(
      findings(text + "use t9 as boom { with s \"\(long)\" }\n")
        == ["12: with this use of 't9', templates make more than 128 MB of text altogether"])
  }

  /// What they make is short, but each place is read, and remembered.
  @Test func parametersWithoutLength() {
    let places = String(repeating: "$s", count: 100_000)
    let text = "template t { param s text ; task a \"\(places)\" { duration 1d } }\n"
    let uses = lines(0..<100) { "use t as u\($0) { with s \"\" }" }
    #expect(findings(text + uses) == ["77: with this use of 't', templates make more than 128 MB of text altogether"])
  }

  /// Twelve templates, each of which uses all of them: as many ways as there are orders of twelve.
  @Test func circlesOfEveryKind() {
    let text = lines(0..<12) { number in
      "template t\(number) { task a { duration 1d } ; \((0..<12).map { "use t\($0) as u\($0)" }.joined(separator: " ; ")) }"
    }
    let found = findings(text + "use t0 as boom\n")
    #expect(found.count == 78 && found.allSatisfy { $0.hasSuffix("uses itself") }, "\(found)")
  }

  // MARK: Nothing uses them

  @Test func templatesThatNothingUses() {
    let result = check(doubling)
    #expect(result.diagnostics.isEmpty)
    let made = result.recording.expanded.trees
    #expect(made.count < 12_000)
  }

  /// Each is checked on its own if it is not in the copy of another.
  @Test(arguments: [0, 20, 39])
  func mistakesInThem(place: Int) {
    let text = doubling + "template u0 { use t39 as x }\ntemplate u1 { task b { duration 1d ; after a.b.c } }\n"
    let wrong = text.replacing("template t\(place) {", with: "template t\(place) { task wrong { duration 1x } ;")
    #expect(findings(wrong).contains { $0.hasPrefix("\(place + 2): ") }, "\(findings(wrong))")
  }

  // MARK: Counting

  private static let values = [
    "\"$s\"", "$s", "\"$s, $s \\\" $s\"", "“a \"b\" $s”", "\"\"\"\n  long \"$s\"\n  \"\"\"", "\"no\"", "\"5 \\$ \\n\"",
  ]

  /// The exact number of activities, and at least as much text as there is, but not much more.
  @Test(arguments: 0..<60) func sizesAreThoseOfTheCopies(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = "template t0 { param s text \"de $ fault\" ; param n number 1 ; task a \"$s of $n\" { duration 1d } }\n"
    for level in 1..<5 {
      let uses = (0..<Int.random(in: 1...3, using: &random)).map { number in
        let value = Self.values.randomElement(using: &random) ?? ""
        let arguments = Bool.random(using: &random) ? "with s \(value)\n with n \(Bool.random(using: &random) ? "$n" : "77")" : ""
        return "use t\(Int.random(in: 0..<level, using: &random)) as u\(number) \"$s\" {\n \(arguments)\n task b { duration 1d } }\n"
      }
      text += "template t\(level) {\n param s text \"x\"\n param n number 5\n \(uses.joined())}\n"
    }
    text += "use t4 as all { with s \"é“ \\\" $ \\n\" ; with n 123456 }\n"
    let result = check(text)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let file = try #require(result.trees.first)
    let templates = file.top.filter { file.head($0).kind == .template }.map { StatementPlace(0, $0) }
    let use = try #require(file.top.first { file.head($0).kind == .use })
    var sizes = TemplateSizes([file], Dictionary(uniqueKeysWithValues: templates.enumerated().map { ("t\($0)", $1) }))
    let size = sizes.size(of: templates[4], usedAt: use, in: file)
    let copies = result.trees.dropFirst()
    #expect(size.activities == copies.reduce(0) { $0 + $1.declarations.count { $0.kind.isActivity } })
    let bytes = copies.reduce(0) { $0 + $1.source.bytes.count }
    let places = copies.reduce(0) { $0 + ($1.source.expansion?.pieces.count { !$0.verbatim } ?? 0) }
    #expect(size.bytes >= bytes + 16 * places, "\(bytes), \(places): \(size.bytes)")
    #expect(size.bytes <= bytes * 5 / 4 + 20 * places + 100, "\(bytes), \(places): \(size.bytes)")
  }
}

extension SyntaxTree {
  fileprivate func head(_ index: Int) -> DeclarationSyntax { declarations[Int(statements[index].first)] }
}
