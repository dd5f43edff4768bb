@testable import PlanSyntax
import PlanText
import Testing


@Suite struct CaretTests {
  private func caret(_ text: String, at wanted: String) -> String { DiagnosticFixture(text).caret(at: wanted) }

  @Test func standsUnderTheText() {
    #expect(caret("\tafter\tx", at: "x") == "     after   x\n             ^")
    #expect(caret("移行 x", at: "x") == " 移行 x\n      ^")
    #expect(caret("移行 x", at: "行") == " 移行 x\n   ^^")
    #expect(caret("🚀👩‍👩‍👧 x", at: "x") == " 🚀👩‍👩‍👧 x\n      ^")
    #expect(caret("❤️🇩🇪 x", at: "x") == " ❤️🇩🇪 x\n      ^")
    #expect(caret("e\u{301}te\u{301} x", at: "x") == " e\u{301}te\u{301} x\n     ^")
    #expect(caret("a\r\nx y\r\n", at: "y") == " x y\n   ^")
    #expect(caret("\u{FEFF}x y", at: "y") == " x y\n   ^")
    #expect(caret("\u{7}\u{1B}[31m x", at: "x") == " ␇␛[31m x\n        ^")
  }

  @Test func columnsCountScalarsWithoutTheMark() {
    let fixture = DiagnosticFixture("\u{FEFF}移行 x")
    let text = fixture.render(Diagnostic(DiagnosticFixture.openEnd, "late", at: fixture.place("x")), as: .concise)
    #expect(text == "\ncrm.plan:1:4: warning[P0503]: late\n")
  }

  @Test func invalidBytesAreReplaced() {
    let fixture = DiagnosticFixture(bytes: [0x61, 0xFF, 0xE2, 0x82, 0x20, 0x78])
    #expect(fixture.caret(at: fixture.span(5, 6)) == " a\u{FFFD}\u{FFFD} x\n     ^")
  }

  @Test func emptySpansShowOneCaret() {
    let fixture = DiagnosticFixture("task a {\n  effort\n}\n")
    #expect(fixture.caret(at: fixture.span(17, 17)) == "   effort\n         ^")
    #expect(fixture.caret(at: fixture.span(17, 18)) == "   effort\n         ^")
    #expect(fixture.caret(at: fixture.span(20, 20)) == " }\n  ^")
    #expect(DiagnosticFixture("").caret(at: Span(start: 0, end: 0)) == "\n ^")
  }

  @Test(arguments: [0, 500_000, 1_048_570]) func longLinesAreCut(offset: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    bytes.replaceSubrange(offset..<(offset + 6), with: Array("wrong!".utf8))
    let fixture = DiagnosticFixture(bytes: bytes)
    let rows = fixture.caret(at: fixture.span(offset, offset + 6)).split(separator: "\n")
    #expect(rows[0].count <= 77)
    let columns = rows[1].enumerated().filter { $0.element == "^" }.map(\.offset)
    #expect(String(columns.map { Array(rows[0])[$0] }) == "wrong!")
  }

  @Test func marksFarApartOnOneLineAreBothSeen() {
    let fixture = DiagnosticFixture("first " + String(repeating: "a ", count: 200) + "second")
    let diagnostic = Diagnostic(
      DiagnosticFixture.repeated, "twice", at: fixture.place("second"),
      notes: [.init("here", at: fixture.place("first"))])
    #expect(
      fixture.render(diagnostic) == """

        error[P0204]: twice
         --> crm.plan:1:407
          |
        1 | ... a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a second
          |                                                                   ^^^^^^
        1 | first a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a ...
          | ----- here

        1 error in crm.plan

        """)
  }

  @Test func narrowTerminalsGetWholeRenderings() {
    for width in 0..<60 {
      var fixture = DiagnosticFixture("task a { " + String(repeating: "移行 ", count: 13) + "after x }")
      fixture.style = TerminalStyle(drawing: .unicode, width: width)
      let rows = fixture.caret(at: "x").split(separator: "\n")
      #expect(displayWidth(of: String(rows[0])) + 3 <= fixture.style.width)
      let before = rows[0].prefix { $0 != "x" }
      #expect(displayWidth(of: String(before)) == rows[1].count - 1)
    }
  }

  /// Whatever the bytes, every finding has exactly one place marked with carets, and no line is too wide.
  @Test func anyBytesAnySpan() {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces: [[UInt8]] = [
      [0x61], [0x20], [0x09], [0x0A], [0x0D, 0x0A], [0x0D], [0xFF], [0xE7, 0xA7], [0xCC, 0x81], Array("移".utf8),
      Array("👩‍👩‍👧".utf8), [0xEF, 0xBB, 0xBF], [0x00], Array("long word ".utf8),
    ]
    for _ in 0..<1_500 {
      var fixture = DiagnosticFixture(bytes: (0..<random(120)).flatMap { _ in pieces[random(pieces.count)] })
      fixture.style = TerminalStyle(drawing: random(2) == 0 ? .ascii : .unicode, width: 40 + random(30))
      let count = fixture.sources.files[0].bytes.count
      let spans = (0..<3).map { _ in
        let start = random(count + 1)
        return fixture.span(start, start + random(count - start + 1))
      }
      let finding = Diagnostic(
        DiagnosticFixture.unknownName, "wrong", at: spans[0], notes: [.init("n", at: spans[1])],
        fixes: [.init("x", .safe, [.init(spans[2], "y\n"), .init(spans[1], "z")])])
      let rows = fixture.render(finding).split(separator: "\n")
      #expect(rows.contains { $0.contains("^") })
      for row in rows { #expect(displayWidth(of: String(row)) <= fixture.style.width + 2, "\(row)") }
    }
  }
}
