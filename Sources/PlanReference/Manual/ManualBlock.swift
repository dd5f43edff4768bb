/// A piece of the manual's introduction.
package enum ManualBlock: Sendable {
  case heading(String)
  case text(String)
  case example(ManualExample)

  static func plan(_ text: String, given: String = "", files: [String: String] = [:]) -> ManualBlock {
    .example(ManualExample(text: text, given: given, files: files))
  }
}

/// A piece of a plan in the manual. A test checks each one as part of a complete plan.
package struct ManualExample: Sendable {
  /// The text shown to the reader.
  package let text: String
  /// Additional declarations that complete the plan, not shown to the reader.
  package let given: String
  /// Other files that it refers to, by path.
  package let files: [String: String]
}
