import PlanText

/// The work breakdown structure: project → phases → work, as a tree.
struct BreakdownGraph {
  let input: RenderInput

  init(_ input: RenderInput) { self.input = input }

  func write(to output: inout Output) {
    let (plan, schedule, items) = (input.plan, input.schedule, input.outline.items)
    var writer = DOTWriter(into: output)
    output = Output()
    let dated = items.map(\.activity).filter(schedule.hasDates)
    DOTStyle.open(
      &writer, "wbs", input, "Work breakdown structure", legend: DOTStyle.legend(dated, schedule, isNetwork: false))
    // No activity has an empty name.
    writer.node(
      "", [("label", .label(DOTStyle.lines(plan.project.map { plan.title($0.id) } ?? ""))), ("penwidth", .word("2"))])
    writer.defaults("edge", [("arrowhead", .word("none"))])
    for item in items where schedule.hasDates(item.activity) {
      let id = plan.activities[item.activity].id
      let lines = DOTStyle.lines("\(item.number) \(plan.title(id))") + DOTStyle.state(item.activity, input)
      writer.node(plan.path(id), [("label", .label(lines))] + DOTStyle.node(item.activity, schedule))
      let parent = item.parent < 0 ? "" : plan.path(plan.activities[items[item.parent].activity].id)
      writer.edge(parent, plan.path(id))
    }
    writer.close()
    output = writer.output
  }
}
