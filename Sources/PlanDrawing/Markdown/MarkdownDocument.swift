import PlanText

/// The blocks of a document, each after an empty line, below the heading of its view.
struct MarkdownDocument {
  let document: Document

  func write(to output: inout Output) {
    for block in document.blocks {
      switch block {
      case .title(let text, let level): MarkdownHeading.write(text, level: level + 2, to: &output)
      case .paragraph(let text): output.write("\n\(MarkdownText.inline(text))\n")
      case .facts(let facts):
        Self.list(facts.map { fact in
          let isBad = fact.meanings.contains(.late)
          return "\(MarkdownText.inline(fact.name)): \(isBad ? MarkdownText.strong(fact.text) : MarkdownText.inline(fact.text))"
        }, to: &output)
      case .list(let items): Self.list(items.map(MarkdownText.inline), to: &output)
      case .table(let table): MarkdownTable(table).write(to: &output)
      case .timeline(let timeline): Self.write(timeline, to: &output)
      case .chart(let chart): Self.write(chart, to: &output)
      }
    }
  }

  private static func list(_ items: [String], to output: inout Output) {
    guard !items.isEmpty else { return }
    output.newline()
    for item in items { output.write(item.isEmpty ? "-\n" : "- \(item)\n") }
  }

  /// The table, and the work that no longer has dates.
  static func write(_ timeline: Timeline, to output: inout Output) {
    MarkdownTable(timeline.table).write(to: &output)
    guard !timeline.cancelled.isEmpty else { return }
    let names = timeline.cancelled.map { "\($0.number) \(MarkdownText.inline($0.title))" }
    output.write("\nCancelled: \(names.joined(separator: "; "))\n")
  }

  static func write(_ chart: Chart, to output: inout Output) {
    let series = chart.series + (chart.limits.map { [$0] } ?? [])
    MarkdownTable.write(
      [""] + series.map { MarkdownText.inline($0.name) }, [.left] + series.map { _ in .right },
      chart.categories.indices.map { index in
        [MarkdownText.inline(chart.categories[index])] + series.map { $0.values[index].map { text($0, chart.unit) } ?? "" }
      }, to: &output)
  }

  private static func text(_ number: Int, _ unit: Chart.Unit) -> String {
    switch unit {
    case .hours: "\(Length.count(number, 60)) h"
    case .percent: "\(number / 10_000)%"
    case .count: String(number)
    }
  }
}
