import PlanModel
import PlanSyntax
import Testing

/// Input that nobody would write by hand is refused with clear errors, without a crash and without long waits:
/// the sizes are such that anything quadratic would not end.
struct HostileInputTests {
  static let project = "project p { start 2026-01-05 }\n"

  private func repeated(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

  private func names(_ bytes: [UInt8]) -> [String] { Checker.check(bytes: bytes).diagnostics.map(\.code.name) }
  private func names(_ text: String) -> [String] { names(Array(text.utf8)) }

  @Test(arguments: ["", "# Nothing but a comment", "\n\n  \n", "\u{FEFF}", ";;;"])
  func aPlanWithoutStatementsLacksItsProject(_ text: String) {
    #expect(names(text) == ["missing-project"])
  }

  @Test(arguments: ["\u{FEFF}project p {\n  start 2026-01-05\n}\n", "project p {\r  start 2026-01-05\r}\r",
    "project p {\r\n  start 2026-01-05\r\n}\r\n", "project p {\u{A0}start 2026-01-05\t}"])
  func anyLineEndAndBlankWillDo(_ text: String) {
    #expect(names(text) == [])
  }

  @Test func bytesThatAreNoText() {
    #expect(names([0x70, 0xC3, 0x28]) == ["invalid-encoding"])
    #expect(names([0xFF, 0xFE, 0x70, 0x00]) == ["invalid-encoding"])
    #expect(names(Self.project + "task a\0 { effort 1d }") == ["stray-character"])
    #expect(names(Self.project + "task a { effort\u{7} 1d }") == ["stray-character"])
    #expect(names(repeated("\0")) == ["stray-character"])
  }

  @Test func bracesWithoutEnd() {
    #expect(names(repeated("{")).count == 1)
    #expect(names(repeated("}")) == ["stray-brace"])
    #expect(names(repeated("phase a {")).count == 1)
    #expect(names(repeated("phase a {\n")).count <= Parser.errorLimit)
    #expect(names(repeated("task a {\n  effort 1d\n", 20_000)).count <= Parser.errorLimit)
  }

  @Test func longLines() {
    let many = (0..<20_000).map { "n\($0)" }.joined(separator: ", ")
    #expect(names(Self.project + "task a { effort 1d ; assign \(many) }").allSatisfy { $0 == "unknown-name" })
    #expect(names("project p \"\(repeated("x", 1_000_000))\" { start 2026-01-05 }") == [])
    #expect(names("project \(repeated("x", 1_000_000)) { start 2026-01-05 }") == [])
    #expect(names(Self.project + "task a { tag \(repeated("x-")) }").count <= 1)
    let unknown = names(repeated("zzz ; ", 20_000))
    #expect(unknown.count == Parser.errorLimit && unknown.allSatisfy { $0 == "unknown-declaration" })
  }

  @Test func quotesWithoutEnd() {
    #expect(names(Self.project + "task a {\n  effort 1d\n  note \"\"\"\n  text\n}") == ["unclosed-text"])
    #expect(names(repeated("note \"abc\n", 20_000)).count <= Parser.errorLimit)
    #expect(names(repeated("note \"\"\"abc\n", 20_001)).count <= Parser.errorLimit)
  }

  @Test func mergeMarkersWithoutEnd() {
    #expect(names(repeated("<<<<<<< a\n")) == ["merge-marker"])
    #expect(names(repeated("<<<<<<< a\n=======\n")) == ["merge-marker"])
    #expect(names(repeated("<<<<<<< a\n>>>>>>> b\n", 20_000)).count <= Parser.errorLimit)
  }

  @Test func manyUnknownWordsAndNames() {
    let words = (0..<10_000).map { "wrod\($0) a { }\n" }.joined()
    #expect(names(words).count <= Parser.errorLimit)
    let tasks = (0..<4000).map { "task name\($0) { effort 1d ; after nmae\(($0 + 1) % 4000) }\n" }.joined()
    let found = Checker.check(Self.project + tasks).diagnostics
    #expect(found.count == 4000)
    #expect(found.first?.message == "no activity named 'nmae1'; did you mean 'name1'?")
    #expect(found.last?.message == "nothing named 'nmae0'")
  }
}
