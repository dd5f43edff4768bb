import PlanText
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("a\u{200B}b", "a\u{FFFD}b"), ("a\u{AD}b", "a\u{FFFD}b"), ("a\u{2060}\u{FEFF}b", "a\u{FFFD}\u{FFFD}b"),
    ("a\u{E0061}\u{E007F}", "a\u{FFFD}\u{FFFD}"), ("a\u{202E}b\u{2066}c\u{200F}\u{61C}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}"),
    ("a\u{200D}b\u{200C}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{FE0F}", "a\u{FFFD}"), ("1\u{FE0F}", "1\u{FFFD}"), ("\u{3164}\u{34F}", "\u{FFFD}\u{FFFD}"),
    ("\u{1B}[2J\u{7F}\u{9B}\u{2028}", "␛[2J␡\u{FFFD}␤"), ("r\u{F7E9}sum\u{F7E9}", "r\u{FFFD}sum\u{FFFD}"),
  ])
  func whatCannotBeSeenIsShown(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  /// Columns are often counted before a text is drawn.
  @Test(arguments: ["a\u{200B}b", "a\u{AD}b", "\u{2060}\u{FEFF}", "\u{202E}\u{61C}", "a\u{E0061}\u{E007F}", "\u{3164}", "\u{1B}\u{9B}"])
  func whatIsShownInsteadIsAsWide(text: String) { #expect(displayWidth(of: text) == displayWidth(of: visible(text))) }

  /// Joiners where they belong: emoji, keycaps, Persian, Hindi, variants of ideographs.
  @Test(arguments: [
    "plain", "Größe — 計画を立てる", "👩🏽\u{200D}🚀", "❤\u{FE0F}\u{200D}🔥", "☎\u{FE0E}", "1\u{FE0F}\u{20E3}", "می\u{200C}خواهم", "क्\u{200D}ष", "葛\u{E0100}", "🇪🇺",
    "e\u{301}", "שלום مرحبا", "\u{600}12",
  ])
  func writingStaysAsItIs(text: String) { #expect(Array(visible(text).unicodeScalars) == Array(text.unicodeScalars)) }

  /// JSON loses nothing, and shows what its readers could not see.
  @Test func jsonEscapesWhatCannotBeSeen() {
    var output = Output()
    output.writeEscapedForJSON("a\u{200B}\u{AD}\u{202E}\u{FEFF}\u{E0061}\u{85}\u{7F}\u{2028}é計👩\u{200D}🚀\"\n")
    #expect(output.text == #"a\u200b\u00ad\u202e\ufeff\udb40\udc61\u0085\u007f\u2028é計👩\u200d🚀\"\n"#)
  }
}
