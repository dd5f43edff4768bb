import PlanText

/// Headings, and what stands above all views.
enum MarkdownHeading {
  /// The project, its start and finish, and its status.
  static func write(_ heading: Heading, to output: inout Output) {
    let title = heading.title.map(MarkdownText.inline) ?? ""
    output.write("# \(title.isEmpty ? "Plan" : title)\n\n")
    if let scenario = heading.scenario { output.write("Scenario \(MarkdownText.inline(scenario))\n\n") }
    let facts = heading.facts.map { $0.meanings.contains(.late) ? MarkdownText.strong($0.text) : MarkdownText.inline($0.text) }
    output.write((["\(heading.start.iso) → \(heading.finish.iso)"] + facts).joined(separator: " · ") + "\n\n")
  }

  /// After an empty line.
  static func write(_ title: String, level: Int, to output: inout Output) {
    output.newline()
    write(first: title, level: level, to: &output)
  }

  /// Where an empty line stands already.
  static func write(first title: String, level: Int, to output: inout Output) {
    let text = MarkdownText.inline(title)
    output.write(String(repeating: "#", count: min(6, level)) + (text.isEmpty ? "" : " " + text) + "\n")
  }
}
