import PlanTesting
import Testing

/// Names that nothing has.
struct AnyWordTests {
  /// One word at a time becomes such a name, in every plan of the manual. Whatever that makes of it, planc answers.
  @Test func anyWordMayBeUnknown() throws {
    var count = 0
    for path in Repository.files(below: "Tests/Golden/manual", ending: ".plan") {
      let text = Array(try Repository.text(of: path).utf8)
      for word in Self.words(text) {
        let changed = text[..<word.lowerBound] + Array("zzz".utf8) + text[word.upperBound...]
        let result = compile(String(decoding: changed, as: UTF8.self))
        count += 1
        #expect(result.schedule != nil || !result.diagnostics.isEmpty, "\(path)")
      }
    }
    #expect(count > 1_000)
  }

  /// Every fourth word of lower case that is not part of a comment.
  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var isComment = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "#") { isComment = true }
      if byte == UInt8(ascii: "\n") { isComment = false }
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "-")
      if isLetter, start == nil, !isComment { start = index }
      if !isLetter, let first = start {
        result.append(first..<index)
        start = nil
      }
    }
    return result.enumerated().filter { $0.offset % 4 == 3 }.map(\.element)
  }
}
