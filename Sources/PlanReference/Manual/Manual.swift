import PlanModel
import PlanSyntax

/// The user's reference of the language: `grammar/reference.md`.
package enum Manual {
  /// All examples of the introduction, in order.
  package static var examples: [ManualExample] {
    introduction.compactMap { if case .example(let example) = $0 { example } else { nil } }
  }

  static var introduction: [ManualBlock] { writing + time + ranges + scheduling + facts + reuse }

  /// The text of the file, in Markdown.
  package static var text: String {
    var page = "# The plan language\n\n"
    page += "<!-- Generated from the compiler's schema; do not edit. -->\n\n"
    page += contents
    page += (introduction + howToRead).map(markdown).joined()
    for group in Schema.groups {
      page += "\n## \(group.title)\n"
      for declaration in group.declarations { page += section(of: declaration) }
    }
    return page + commonSection + recordSection + index
  }

  /// Everything that states rules in sentences: the introduction, and the text around the tables.
  package static var prose: [ManualBlock] {
    introduction + howToRead + [.text(commonText), .text(recordText)] + RecordKind.allCases.map { .text(description(of: $0).meaning) }
  }

  private static func markdown(_ block: ManualBlock) -> String {
    switch block {
    case .heading(let title): "\n## \(title)\n"
    case .text(let text): "\n\(text)\n"
    case .example(let example): "\n```plan\n\(example.text)\n```\n"
    }
  }

  private static var contents: String {
    var result = "**Writing a plan:** "
    result += introduction.compactMap { if case .heading(let title) = $0 { link(title) } else { nil } }
      .joined(separator: " · ")
    result += "\n\n**Declarations**\n\n"
    for group in Schema.groups {
      result += "- \(group.title): "
      result += group.declarations.map { link($0.kind) }.joined(separator: ", ") + "\n"
    }
    return result + "\n**More:** \([commonTitle, recordTitle, indexTitle].map { link($0) }.joined(separator: " · "))\n"
  }

  static let commonTitle = "Properties of every declaration"
  static let recordTitle = "Dated records"
  static let indexTitle = "Index of properties"

  static func link(_ title: String) -> String {
    "[\(title)](#" + title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
      .map { $0 == " " ? "-" : String($0) }.joined() + ")"
  }

  static func link(_ kind: DeclarationKind) -> String { "[`\(kind.keyword)`](#\(kind.keyword))" }

  private static let howToRead: [ManualBlock] = [
    .heading("How to read the tables"),
    .text(
      """
      `code` is literal, *italics* stand for a value, and [brackets] mark optional parts.

      | How often | Means |
      |---|---|
      | required | exactly once |
      | once | once, or not at all |
      | any | any number of times; the values add up |
      | expected | any number of times, and usually at least once |

      *Recorded* marks text and references for readers, which no date, sum, check or view depends on.
      *Recorded, not yet computed* marks properties that are read, checked and kept, but do not affect any result yet.
      """),
  ]
}
