
extension Backend {
  package static let schedule = Backend(
    "schedule", extensions: ["txt"], sections: [.schedule, .gantt, .milestones, .criticalPath], defaults: [.schedule],
    summary: "a table with bars for a terminal",
    .plan { input, output in
      for (index, section) in input.sections.enumerated() {
        if index > 0 { output.newline() }
        ScheduleTable(input, section).write(to: &output)
      }
    })
}
