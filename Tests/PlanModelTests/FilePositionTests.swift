import PlanModel
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Each file of a compilation has positions of its own.
@Suite struct FilePositionTests {
  private static let first = "project p { start 2026-03-02 }\ntask a \"A\" { duration 2d }\n"
  private static let second = "task b \"B\" {\n  duration 3d..5d\n  after a + 1d, c\n  assign ana 50%\n}\n"

  /// Every span of a tree with what it says.
  private static func spans(_ tree: SyntaxTree, in sources: SourceMap) -> [String] {
    var spans: [Span] = []
    func collect(_ value: Any) {
      if let span = value as? Span { return spans.append(span) }
      for child in Mirror(reflecting: value).children { collect(child.value) }
    }
    func collectValues<S: Shape>(_ statement: StatementSyntax, _ shape: S.Type) {
      for value in tree.values(of: statement, as: S.Value.self) { collect(value) }
    }
    for statement in tree.statements {
      collect(statement)
      if statement.kind == .property { collectValues(statement, statement.shape.type) }
    }
    for head in tree.declarations { collect(head) }
    return spans.map { $0 == .none ? "-" : "\($0.start)..<\($0.end) \(sources.text($0))" }
  }

  private static func parsed(_ file: SourceFile) -> SyntaxTree {
    var found: [Diagnostic] = []
    return Parser.parse(file, vocabulary: Schema.vocabulary, reporting: &found)
  }

  @Test(arguments: [0, 1, 30, 4000, 4095, 4096, 4097, 100_000])
  func anEditMovesNothingInAnotherFile(length: Int) {
    var sources = SourceMap()
    _ = sources.add(path: "a.plan", bytes: Array(Self.first.utf8))
    let other = sources.add(path: "b.plan", bytes: Array(Self.second.utf8))
    let tree = Self.parsed(other)
    let before = Self.spans(tree, in: sources)
    #expect([" ana", " b", " duration 3d..5d"].allSatisfy { end in before.contains { $0.hasSuffix(end) } })

    let bytes = Array(Self.first.utf8) + Array(repeating: 0x20, count: length)
    for text in [Array(bytes.prefix(length)), bytes] {
      let edited = sources.replace(0, bytes: text)
      #expect(Self.spans(tree, in: sources) == before)
      #expect(Self.spans(Self.parsed(sources.files[1]), in: sources) == before)
      for position in [edited.span.start, edited.span.start + UInt32(text.count / 2), edited.span.end] {
        #expect(sources.fileIndex(of: position) == 0)
      }
      #expect(sources.bytes(edited.span) == text[...])
      #expect(sources.fileIndex(of: other.span.start) == 1 && sources.fileIndex(of: other.span.end) == 1)
      #expect(sources.isBefore(edited.span, other.span) && !sources.isBefore(other.span, edited.span))
    }
  }

  /// A file that grows line by line leaves few pages behind.
  @Test func aGrowingFileNeedsFewPages() {
    var sources = SourceMap(pageLimit: 400)
    _ = sources.add(path: "a.plan", bytes: [])
    _ = sources.add(path: "b.plan", bytes: [])
    for page in 1...100 {
      let bytes = [UInt8](repeating: 0x61, count: page * 4096)
      #expect(sources.hasRoom(for: bytes.count), "no room for \(page) pages")
      let file = sources.replace(0, bytes: bytes)
      #expect(sources.bytes(file.span) == bytes[...])
    }
  }

  /// Reading everything anew, too, a short edit moves nothing in another file.
  @Test func aShortEditMovesNothingWhenAllIsReadAnew() {
    func spans(_ first: String) -> [String] {
      let files = ["a.plan": "include \"b.plan\"\n" + first, "b.plan": Self.second]
      let result = Checker.check(path: "a.plan", loader: MemoryLoader(texts: files))
      return Self.spans(result.trees[0].source.path == "b.plan" ? result.trees[0] : result.trees[1], in: result.plan.sources)
    }
    #expect(spans(Self.first).contains { $0.hasSuffix(" 3d..5d") })
    #expect(spans(Self.first) == spans("# A new line.\n" + Self.first))
  }

  @Test func mergedCompilationsKeepTheirTexts() {
    var sources = SourceMap()
    _ = sources.add(path: "a.plan", bytes: Array(repeating: 0x61, count: 5000))
    var others = SourceMap()
    let files = [0, 1, 4095, 4096, 9000].map { count in
      others.add(path: "\(count)", bytes: Array(repeating: 0x62, count: count))
    }
    _ = others.replace(1, bytes: Array(repeating: 0x63, count: 6000))
    let shift = sources.append(others)
    for (index, file) in others.files.enumerated() {
      #expect(sources.bytes(file.span.shifted(by: shift)) == file.bytes[...])
      #expect(sources.fileIndex(of: file.span.end + shift) == index + 1)
    }
    #expect(files[4].span.shifted(by: shift).count == 9000)
    #expect(sources.bytes(sources.files[0].span).count == 5000)
  }

  // MARK: Limits

  private static func tooLarge(_ text: String, pageLimit: Int) -> [String] {
    let loader = MemoryLoader(texts: ["a.plan": text, "b.plan": "project q { start 2026-03-02 }\n"])
    let result = Checker.check(path: "a.plan", loader: loader, options: LoadOptions(pageLimit: pageLimit))
    return result.diagnostics.filter { $0.code.name == "too-large" }.map(\.message)
  }

  /// A page fewer than a plan needs is a finding.
  @Test(arguments: [
    ("include \"b.plan\"\n" + first, 2, "'b.plan'"),
    (first + String(repeating: " ", count: 9000), 3, "'a.plan'"),
    ("template t { task x { duration 1d } }\nuse t as d\nuse t as e\n" + first, 3, "this copy of 't'"),
    ("import other \"b.plan\"\n" + first, 2, "'b.plan'"),
  ])
  func whatCannotBeAddressedIsAFinding(text: String, pages: Int, what: String) {
    #expect(Self.tooLarge(text, pageLimit: pages) == [])
    for fewer in 1..<pages {
      #expect(Self.tooLarge(text, pageLimit: fewer) == ["\(what) makes the plan too large"])
    }
  }
}
