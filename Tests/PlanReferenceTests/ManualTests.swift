import PlanModel
import PlanReference
import PlanSyntax
import PlanTesting
import PlanText
import Testing

@Suite struct ManualTests {
  @Test func manualIsFresh() throws { try GoldenFile("grammar/reference.md").expect(Manual.text) }

  /// Every example of the manual is a plan that the checker accepts.
  @Test func examplesAreSound() {
    #expect(Manual.examples.count > 10)
    for example in Manual.examples {
      var text = example.text + "\n" + example.given + "\n"
      if !example.text.contains("project ") { text += "project p { start 2026-03-02 ; currency USD }\n" }
      let loader = MemoryLoader(texts: example.files)
      let options = LoadOptions(allowsOutside: true)
      let result = Checker.check(path: "plan/main.plan", bytes: Array(text.utf8), loader: loader, options: options)
      #expect(result.diagnostics.map(\.message) == [], "\(example.text)")
    }
  }

  /// The example of each shape, which messages quote, is a value of that shape.
  @Test func examplesOfShapesAreSound() {
    var known: Set<ValueShape> = []
    for (keyword, shape) in Schema.properties + [("x-own", .custom)] where known.insert(shape).inserted {
      let text = "risk r { \(keyword) \(shape.example) }"
      var found: [Diagnostic] = []
      let source = SourceFile(path: "shape.plan", bytes: Array(text.utf8), base: 0)
      _ = Parser.parse(source, vocabulary: Schema.vocabulary, reporting: &found)
      #expect(found.isEmpty, "\(text)")
    }
    #expect(known.count == ValueShape.allCases.count)
  }

  /// Links inside the manual lead to one of its headings.
  @Test func linksLeadSomewhere() {
    let page = Manual.text
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      String(line.drop { $0 == "#" || $0 == " " }).lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map { $0 == " " ? "-" : String($0) }.joined()
    }
    #expect(Set(headings).count == headings.count, "two headings share an anchor")
    for piece in page.split(separator: "](#", omittingEmptySubsequences: false).dropFirst() {
      let target = String(piece.prefix { $0 != ")" })
      #expect(headings.contains(target), "#\(target) leads nowhere")
    }
  }
}
