import PlanSyntax

/// A token of the grammar, as explained in its file.
package struct LexicalClass: Sendable {
  package let name: String
  package let definition: [String]

  private init(_ name: String, _ definition: String...) {
    self.name = name
    self.definition = definition
  }

  package static let all: [LexicalClass] = [
    LexicalClass(
      "EOL", "the end of a line, or \";\". Several in a row, including blank lines, count as one.",
      "A line that ends in \",\" continues on the next."),
    LexicalClass(
      "ID", "a name or word: a letter of any alphabet, then letters, digits, \"_\" and \"-\"; no \"-\" at the end.",
      "It does not begin with \"x-\".   build   row-a1   préparation"),
    LexicalClass("XID", "the name of a custom property: like ID, but it begins with \"x-\".   x-cost-centre"),
    LexicalClass(
      "STRING", "\"…\" on one line with the escapes \\\" \\\\ \\n \\$, or “…” likewise,",
      "or \"\"\"…\"\"\" over several lines, whose common indentation is removed."),
    LexicalClass(
      "NUMBER", "digits, grouped with \"_\", or with \",\" before exactly three digits; decimals after \".\".",
      "450000   450_000   450,000   1.5"),
    LexicalClass("COUNT", "a whole NUMBER: up to 200000; 1 to 1000 in a recurrence, or 1 to 31 as the day of a month."),
    LexicalClass("PERCENT", "a NUMBER with \"%\" directly after it.   30%"),
    LexicalClass(
      "DURATION", "a NUMBER with a unit directly after it: "
        + TimeUnit.allCases.map(\.symbol).joined(separator: ", ") + ".   30min   1.5d   2w"),
    LexicalClass("DATE", "year-month-day, which must exist.   2026-03-02"),
    LexicalClass("TIME", "hours:minutes with two digits each, 00:00 to 24:00.   09:30"),
    LexicalClass("WEEK", "an ISO 8601 week.   2026-W18"),
    LexicalClass("MONTH", "year-month.   2026-04"),
    LexicalClass("QUARTER", "year-quarter.   2026-Q2"),
  ]

  /// What applies to all of them.
  static let preface = [
    "Plans are UTF-8 text. Spaces, tabs and comments (\"#\" to the end of the line) separate tokens.",
    "No word is reserved: keywords are recognised by their position, so a task may be called \"start\".",
    "A word that can begin both a property and a declaration, such as role, begins a declaration in a file",
    "or in a scenario, and a property in the block of a declaration.",
    "In a template, $name may replace any single ID, STRING, NUMBER, PERCENT, DURATION, DATE or TIME in a",
    "property's value.",
  ]
}
