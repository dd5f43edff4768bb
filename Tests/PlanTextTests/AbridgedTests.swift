import PlanText
import Testing

/// What findings quote from a plan has no bounds; what they say has.
@Suite struct AbridgedTests {
  private static let code = Code("P9999", "test", .error, summary: "", why: "", bad: "", good: "")

  private func message(_ text: String) -> String { Diagnostic(Self.code, text, at: .commandLine).message }

  @Test func othersStayAsTheyAre() {
    let name = String(repeating: "n", count: 290)
    for text in ["", "no 'a'", "no '\(name)'", String(repeating: "some words ", count: 350), "two  blanks\nand lines \(name)"] {
      #expect(message(text) == text)
    }
  }

  @Test(arguments: ["n", "é", "日", "🏗"]) func longWords(letter: String) {
    let name = String(repeating: letter, count: 1_000_000)
    let text = message("no  '\(name)'; is it\n'\(name)'?")
    #expect(text.utf8.count < 500 && text.hasPrefix("no  '\(letter)\(letter)") && text.hasSuffix("\(letter)'?"))
    #expect(text.contains("…\(letter)") && text.contains("\(letter)'; is it\n'\(letter)") && !text.contains("\u{FFFD}"), "\(text)")
  }

  @Test func longTexts() {
    let text = message("no '" + String(repeating: "some words ", count: 100_000) + "'")
    #expect(text.utf8.count < 4000 && text.hasPrefix("no 'some words ") && text.hasSuffix("words '"))
  }

  @Test func everythingThatAFindingSays() {
    let name = String(repeating: "n", count: 1000)
    let found = Diagnostic(
      Self.code, name, at: .commandLine, notes: [Diagnostic.Note(name)], help: [name], fixes: [Diagnostic.Fix(name, .safe, [])])
    let said = [found.message] + found.notes.map(\.message) + found.help + found.fixes.map(\.title)
    #expect(said.count == 4 && said.allSatisfy { $0.utf8.count < 300 })
  }
}
