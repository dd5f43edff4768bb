import PlanText
import PlanViews

extension Format {
  package static let schedule = Format(
    "schedule", extensions: ["txt"], summary: "a table with bars for a terminal",
    .views(
      Drawing(timeline: { timeline, style, output in TimelineText(timeline, style).write(to: &output) }), usual: [.schedule],
      between: "\n"))
}
