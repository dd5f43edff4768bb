import PlanText

/// The work breakdown structure: project → phases → work, as a tree.
struct BreakdownGraph {
  let input: RenderInput

  init(_ input: RenderInput) { self.input = input }

  func write(to output: inout Output) {
    let (plan, schedule, breakdown) = (input.plan, input.schedule, input.breakdown)
    var writer = DOTWriter(into: output)
    output = Output()
    let dated = breakdown.order.filter(schedule.hasDates)
    DOTStyle.open(
      &writer, "wbs", input, "Work breakdown structure", legend: DOTStyle.legend(dated, schedule, isNetwork: false))
    // No activity has an empty name.
    writer.node(
      "", [("label", .label(DOTStyle.lines(plan.project.map { plan.title($0.id) } ?? ""))), ("penwidth", .word("2"))])
    writer.defaults("edge", [("arrowhead", .word("none"))])
    for activity in dated {
      let id = plan.activities[activity].id
      let lines = DOTStyle.lines("\(breakdown.number(of: activity)) \(plan.title(id))") + DOTStyle.state(activity, input)
      writer.node(plan.path(id), [("label", .label(lines))] + DOTStyle.node(activity, schedule))
      let parent = breakdown.parent(of: activity).map { plan.path(plan.activities[$0].id) } ?? ""
      writer.edge(parent, plan.path(id))
    }
    writer.close()
    output = writer.output
  }
}
