import PlanText
import PlanViews

extension Format {
  package static let schedule = Format(
    "schedule", extensions: ["txt"], summary: "a table with bars for a terminal",
    .views(
      Drawing(
        table: { table, page, output in
          HeadingText(page).write(to: &output)
          TableLines(table, page.style).write(to: &output)
        },
        timeline: { timeline, page, output in TimelineText(timeline, page).write(to: &output) },
        chart: { chart, page, output in
          HeadingText(page).write(to: &output)
          ChartText(chart, page.style).write(to: &output)
        },
        document: { document, page, output in
          HeadingText(page).write(to: &output)
          DocumentText(document, page).write(to: &output)
        }), usual: [.schedule], between: "\n"))
}
