import PlanText
import Testing

@Suite struct LookalikeTests {
  @Test(arguments: [
    ("copy", "сору"), ("payment", "p\u{430}yment"), ("A-1", "Α-1"), ("build", "bu\u{200B}ild"), ("test", "\u{FF54}est"), ("x", "\u{1D431}"),
    ("\u{E9}t", "e\u{301}t"), ("\u{EF}", "\u{457}"),
  ])
  func theyLookAlike(name: String, other: String) {
    #expect(Lookalike.appearance(of: name) == Lookalike.appearance(of: other))
  }

  @Test(arguments: [("copy", "copi"), ("l1", "ll"), ("сервер", "server"), ("O", "0"), ("Größe", "Grosse")])
  func theyDoNot(name: String, other: String) {
    #expect(Lookalike.appearance(of: name) != Lookalike.appearance(of: other))
  }

  @Test(arguments: [("p\u{430}yment", "\u{430}", "Cyrillic"), ("с\u{65}рвер", "e", "Latin"), ("a\u{FE0F}", "\u{FE0F}", nil)])
  func strangers(name: String, scalar: Unicode.Scalar, script: String?) throws {
    let stranger = try #require(Lookalike.stranger(in: name))
    #expect(stranger.scalar == scalar && stranger.script == script)
  }

  @Test func natives() {
    for name in ["payment", "сервер", "этап-A", "API_сервер", "Δt", "Größe", "計画A", "x1"] { #expect(Lookalike.stranger(in: name) == nil, "\(name)") }
  }
}
