import PlanText

extension Drawing {
  /// Tables with bars for a terminal.
  package static let text = Drawing(
    table: { table, page, output in
      HeadingText(page).write(to: &output)
      TableLines(table, page.style).write(to: &output)
    },
    timeline: { timeline, page, output in TimelineText(timeline, page).write(to: &output) },
    chart: { chart, page, output in
      HeadingText(page).write(to: &output)
      ChartText(chart, page.style).write(to: &output)
    },
    loads: { calendar, page, output in
      HeadingText(page).write(to: &output)
      TableLines(LoadText(calendar: calendar).table, page.style).write(to: &output)
    },
    document: { document, page, output in
      HeadingText(page).write(to: &output)
      DocumentText(document, page).write(to: &output)
    })
}
