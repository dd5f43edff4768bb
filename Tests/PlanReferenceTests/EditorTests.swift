import Foundation
import PlanReference
import PlanTesting
import Testing

@Suite struct EditorTests {
  private func grammar() throws -> Grammar { Grammar(sources: try Repository.sources(of: "PlanSyntax")) }

  @Test func editorFilesAreFresh() throws {
    for (path, text) in Editors.files(try grammar()) { try GoldenFile(path).expect(text) }
  }

  @Test func wordListsAreComplete() throws {
    let words = WordList(try grammar())
    for word in ["starts", "finishes", "elapsed", "from", "by", "on", "after", "with", "of", "or", "every", "at", "to",
      "via", "met", "as", "off", "least", "workday", "mon", "max"]
    {
      #expect(words.inner.contains(word), "\(word)")
    }
    #expect(words.double.contains("role"))
    #expect(!words.double.contains("task"))
    #expect(words.choices.contains("very-low") && words.choices.contains("amber"))
  }

  /// The JSON files can be read, and every pattern is a regular expression.
  @Test func patternsCompile() throws {
    for (path, text) in Editors.files(try grammar()) where path.hasSuffix(".json") {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      for pattern in Self.patterns(in: value) {
        #expect(throws: Never.self, "\(path): \(pattern)") { try NSRegularExpression(pattern: pattern) }
      }
    }
  }

  private static func patterns(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap { patterns(in: $0) } }
    guard let members = value as? [String: Any] else { return [] }
    return members.flatMap { key, value -> [String] in
      if ["match", "begin", "end"].contains(key), let pattern = value as? String { return [pattern] }
      return patterns(in: value)
    }
  }
}
