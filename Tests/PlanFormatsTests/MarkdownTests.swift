@testable import PlanDrawing
@testable import PlanFormats
import PlanTesting
import PlanText
import PlanViews
import Testing

/// What a Markdown linter checks first, of every plan, and that texts of plans mean nothing in Markdown.
struct MarkdownTests {
  private static func text(_ input: FormatInput) -> String {
    var output = Output()
    Format.markdown.write(Format.markdown.views(), of: input, into: &output)
    return output.text
  }

  @Test(arguments: Seeds.batches(0..<40)) func isWellFormed(seeds: Range<Int>) throws {
    for seed in seeds {
      var samples = SamplePlans(seed: UInt64(seed))
      let text = seed % 2 == 0 ? samples.plan() : RandomPlan(seed: UInt64(seed)).text
      guard let input = try? FormatFixture.quickInput(text) else { continue }
      check(Self.text(input), "seed \(seed)")
    }
  }

  @Test func staysWellFormedWhateverTitlesSay() throws { check(Self.text(try FormatFixture.quickInput(CSVTests.plan)), "hostile titles") }

  private func check(_ text: String, _ place: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("# ") } == 1 && lines[0].hasPrefix("# "), "\(place)")
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(place)")
    var table: Int?
    for (index, line) in lines.dropLast().enumerated() {
      #expect(line.last != " " && !line.contains("\t"), "\(place): \(line)")
      let (previous, next) = (index > 0 ? lines[index - 1] : "", lines[index + 1])
      #expect(!(line.isEmpty && previous.isEmpty), "\(place): two empty lines at \(index + 1)")
      if line.hasPrefix("#") { #expect(previous.isEmpty && next.isEmpty, "\(place): \(line)") }
      if line.hasPrefix("|") {
        if table == nil { #expect(previous.isEmpty, "\(place): \(line)") }
        let cells = Self.cells(line)
        #expect(cells == table ?? cells, "\(place): \(line)")
        table = cells
      } else {
        if table != nil { #expect(line.isEmpty, "\(place): \(line)") }
        table = nil
      }
    }
  }

  /// Bars that no backslash precedes.
  private static func cells(_ line: Substring) -> Int {
    var (count, isEscaped) = (0, false)
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  @Test(arguments: [
    ("Plain words 12", "Plain words 12"), ("a|b\\", #"a\|b\\"#), ("*x* _y_ a_b", #"\*x\* \_y\_ a_b"#), ("<b>&amp; & c", #"\<b>\&amp; & c"#),
    ("one\n\n two\t ", "one two"), ("https://a.example", #"https\://a\.example"#), ("Step: 9:30, v1.2. End.", #"Step: 9\:30, v1.2. End."#),
    ("1. a", #"1\. a"#), ("2) b", #"2\) b"#), ("f(2) b", "f(2) b"), ("- a - b", #"\- a - b"#), ("> q", #"\> q"#), ("a -> b", "a -> b"), ("===", #"\==="#),
    ("![x](y)", #"!\[x\](y)"#), ("~~x~~ $y$ `z` #1 @me", ##"\~\~x\~\~ \$y\$ \`z\` \#1 \@me"##), ("計画: 2 件", "計画: 2 件"), ("\u{3000}x\u{202E}y", "x\u{FFFD}y"), ("", ""),
  ])
  func textsMeanNothing(_ text: String, _ markdown: String) { #expect(MarkdownText.inline(text) == markdown) }
}
