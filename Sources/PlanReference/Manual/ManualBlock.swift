/// A piece of the manual's introduction.
package enum ManualBlock: Sendable {
  case heading(String)
  case text(String)
  case example(ManualExample)

  static func plan(_ text: String, given: String = "", files: [String: String] = [:]) -> ManualBlock {
    .example(ManualExample(text: text, given: given, files: files))
  }
}

/// A piece of a plan in the manual. A test checks each as part of a whole plan.
package struct ManualExample: Sendable {
  /// What the reader sees.
  package let text: String
  /// Further declarations that make it a plan, which the reader does not see.
  package let given: String
  /// Other files that it mentions, by path.
  package let files: [String: String]
}
