import Foundation
@testable import PlanSyntax
import PlanText
import Testing


@Suite struct WritingTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ä", 1), ("a\u{308}", 1), ("移行", 4), ("한글", 4), ("각", 2), ("ｱ", 1), ("Ａ", 2),
    ("🚀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("\u{200B}", 1), ("\u{7}", 1),
    ("→", 1), ("€", 1), ("…", 1), ("│", 1), ("\u{202E}", 1), ("𠀀", 2), ("é", 1), ("ไทย", 3),
  ]) func width(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func fitting() {
    #expect("schema".truncated(toDisplayWidth: 6) == "schema")
    #expect("schemas".truncated(toDisplayWidth: 6) == "schem…")
    #expect("移行移行".truncated(toDisplayWidth: 6) == "移行…")
    #expect("移行移行".truncated(toDisplayWidth: 5, ellipsis: "...") == "移...")
    #expect("abc".truncated(toDisplayWidth: 0) == "")
    #expect("移".padded(toDisplayWidth: 5) == "移   ")
    #expect("移".padded(toDisplayWidth: 5, .right) == "   移")
    #expect("移".padded(toDisplayWidth: 5, .centre) == " 移  ")
    #expect("one two three".wrapped(toDisplayWidth: 7) == ["one two", "three"])
    #expect(visible("a\u{1B}[2J\u{202E}\n") == "a␛[2J\u{FFFD}␊")
  }

  @Test func jsonLayouts() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", "tab\t\"\\\u{0}\u{1F}é🚀")
      writer.key("list")
      writer.array(.inline) { writer in
        for number in [1, -2, Int.min] { writer.value(number) }
      }
      writer.key("empty")
      writer.object { _ in }
      writer.key("b".appending("\n"))
      writer.array { writer in
        writer.object(.inline) { writer in
          writer.member("x", 0.1)
          writer.key("y")
          writer.array { $0.null() }
        }
        writer.value(true)
        writer.value(Double.nan)
        writer.value(unscaled: -1205, scale: 2)
        writer.value(unscaled: 5, scale: 3)
        writer.value(unscaled: 7, scale: 0)
      }
    }
    #expect(
      writer.output.text == #"""
        {
          "a": "tab\t\"\\\u0000\u001fé🚀",
          "list": [1, -2, -9223372036854775808],
          "empty": {},
          "b\n": [
            {"x": 0.1, "y": [null]},
            true,
            null,
            -12.05,
            0.005,
            7
          ]
        }
        """#)
    #expect((try? JSONSerialization.jsonObject(with: Data(writer.output.bytes))) != nil)
  }

  @Test func everyScalarSurvivesJSON() throws {
    let text = String(String.UnicodeScalarView((0...0x2FFF).compactMap { Unicode.Scalar($0) }))
    var writer = JSONWriter(.inline)
    writer.array { $0.value(text) }
    #expect(try JSONSerialization.jsonObject(with: Data(writer.output.bytes)) as? [String] == [text])
  }
}
