import PlanText

/// The lines above a view: its subject, its start and finish, and its status.
struct HeadingText {
  let heading: Heading
  let style: TerminalStyle

  init(_ page: Page) { (heading, style) = (page.heading, page.style) }

  func write(to output: inout Output) {
    let title = heading.title.map { (text: visible($0), role: TextRole.strong) }
    let scenario = heading.scenario.map { (text: "scenario \(visible($0))", role: TextRole.plain) }
    let first = [title, scenario].compactMap { $0 }
    if !first.isEmpty { TextLine.flow(first, gap: 3, to: &output, style) }
    let dates = [heading.start.iso, style.glyph("->", "→"), heading.finish.iso].joined(separator: " ")
    let facts = heading.facts.map { (text: $0.text, role: $0.meanings.contains(.late) ? TextRole.error : .plain) }
    TextLine.flow([(dates, .plain)] + facts, gap: 3, to: &output, style)
  }
}
