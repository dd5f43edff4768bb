import PlanText

/// A document as lines of text: an empty line before each block, long lines wrapped.
struct DocumentText {
  let document: Document
  let page: Page
  private var style: TerminalStyle { page.style }

  init(_ document: Document, _ page: Page) {
    self.document = document
    self.page = page
  }

  func write(to output: inout Output) {
    for block in document.blocks {
      switch block {
      case .title(let text, _):
        output.newline()
        write(visible(text), .strong, to: &output)
      case .paragraph(let text):
        output.newline()
        write(visible(text), to: &output)
      case .facts(let facts):
        output.newline()
        write(facts, to: &output)
      case .list(let items):
        output.newline()
        for item in items { write(visible(item), after: "- ", to: &output) }
      case .table(let table): TableLines(table, style).write(to: &output)
      case .timeline(let timeline): TimelineText(timeline, page).writeChart(to: &output)
      case .chart(let chart): ChartText(chart, style).write(to: &output)
      }
    }
  }

  private func write(_ facts: [Document.Fact], to output: inout Output) {
    let width = min(style.width / 3, facts.map { displayWidth(of: visible($0.name)) }.max() ?? 0)
    for fact in facts {
      let name = visible(fact.name).truncated(toDisplayWidth: width, ellipsis: style.ellipsis)
      let role = fact.meanings.contains(.late) ? TextRole.error : fact.meanings.contains(.critical) ? .critical : .plain
      write(visible(fact.text), role, after: name.padded(toDisplayWidth: width) + "  ", to: &output)
    }
  }

  /// A text on as many lines as it needs, with a hanging indent.
  private func write(_ text: String, _ role: TextRole = .plain, after lead: String = "", to output: inout Output) {
    let indentation = displayWidth(of: lead)
    for (number, part) in text.wrapped(toDisplayWidth: style.width - indentation).enumerated() {
      var line = TextLine()
      line.add(number == 0 ? lead : String(repeating: " ", count: indentation), .faint)
      line.add(part.truncated(toDisplayWidth: style.width - indentation, ellipsis: style.ellipsis), role)
      line.write(to: &output, style)
    }
  }
}
