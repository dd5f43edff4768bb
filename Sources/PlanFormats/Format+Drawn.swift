import PlanDrawing
import PlanViews

/// The formats that draw views.
extension Format {
  package static let schedule = Format(
    "schedule", extensions: ["txt"], summary: "a table with bars for a terminal",
    .views(.text, usual: [.schedule], between: "\n"))

  package static let dot = Format(
    "dot", extensions: ["dot", "gv"], summary: "a drawing for Graphviz, one graph per view",
    .views(.dot, usual: [.network]))

  package static let csv = Format(
    "csv", extensions: ["csv"], summary: "one view as a table for spreadsheets and programs",
    .views(.csv, usual: [.schedule], between: nil))

  package static let markdown = Format(
    "markdown", extensions: ["md", "markdown"], summary: "tables and lists as GitHub shows them",
    .views(.markdown, usual: [.schedule], between: "\n"))
}
