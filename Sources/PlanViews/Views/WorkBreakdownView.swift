import PlanAnalysis
import PlanDrawing
import PlanSchedule
import PlanText

extension View {
  package static let wbs = View(
    "wbs", title: "Work breakdown structure", "the work breakdown structure as a tree", .graph { facts, _ in WorkBreakdownGraph(facts).graph })
}

/// The work breakdown structure: project → phases → work.
private struct WorkBreakdownGraph {
  let facts: ScheduleFacts

  init(_ facts: ScheduleFacts) { self.facts = facts }

  var graph: Graph {
    let (plan, schedule, breakdown) = (facts.plan, facts.schedule, facts.breakdown)
    let remarks = ActivityRemarks(facts)
    // No activity has an empty name.
    var nodes = [Graph.Node(id: "", kind: .project, title: plan.project.map { plan.title($0.id) } ?? "")]
    var edges: [Graph.Edge] = []
    var position: [ActivityID: Int] = [:]
    for activity in breakdown.order where schedule.hasDates(activity) {
      let id = plan[activity].id
      var node = Graph.Node(
        id: plan.path(id), kind: plan[id].kind, meanings: facts.meanings(activity), title: plan.title(id))
      node.number = breakdown.number(of: activity)
      node.depth = breakdown.depth(of: activity)
      node.remarks = remarks.state(activity)
      let parent = breakdown.parent(of: activity).flatMap { position[$0] } ?? 0
      edges.append(Graph.Edge(parent, nodes.count, .part))
      position[activity] = nodes.count
      nodes.append(node)
    }
    return Graph(name: "wbs", subject: "Work breakdown structure", form: .tree, nodes: nodes, edges: edges)
  }
}
