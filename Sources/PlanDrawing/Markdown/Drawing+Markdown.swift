import PlanText

extension Drawing {
  /// Tables and lists as GitHub shows them: the project as the heading of all, and one below it for each view.
  package static let markdown = Drawing(
    table: { table, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownTable(table).write(to: &output)
    },
    timeline: { timeline, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownDocument.write(timeline, to: &output)
    },
    graph: { graph, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownGraph(graph).write(to: &output)
    },
    chart: { chart, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownDocument.write(chart, to: &output)
    },
    loads: { calendar, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownLoads(calendar: calendar).write(to: &output)
    },
    document: { document, page, output in
      MarkdownHeading.write(first: page.title, level: 2, to: &output)
      MarkdownDocument(document: document).write(to: &output)
    },
    opening: { heading, output in MarkdownHeading.write(heading, to: &output) })
}
