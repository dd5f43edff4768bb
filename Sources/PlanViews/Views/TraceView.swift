import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSyntax

extension View {
  package static let trace = View(
    "trace", "from objectives over requirements and deliverables to work", .graph { facts, _ in TraceGraph(facts).graph })
}

/// Traceability: goal → objective → requirement → deliverable → work that produces or verifies it.
private struct TraceGraph {
  let facts: ScheduleFacts
  private var plan: Plan { _read { yield facts.plan } }
  private var trace: Trace { facts.undated.trace }

  private struct Line: Hashable {
    let tail: Int
    let head: Int
    let verifies: Bool
  }

  init(_ facts: ScheduleFacts) { self.facts = facts }

  var graph: Graph {
    let entities = plan.registers.objectives.map(\.id) + plan.registers.requirements.map(\.id) + plan.registers.deliverables.map(\.id)
    let work = facts.breakdown.order.map { plan[$0].id }.filter { trace.serves(.entity($0)) }
    let drawn = trace.goals.indices.map { Trace.Node.goal($0) } + (entities + work).map { Trace.Node.entity($0) }
    let position = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    var edges: [Graph.Edge] = []
    var known: Set<Line> = []
    for link in trace.links {
      guard let tail = position[link.from], let head = position[link.to] else { continue }
      // One line for several reasons to serve.
      let line = Line(tail: tail, head: head, verifies: link.relation == .verifies)
      if known.insert(line).inserted { edges.append(Graph.Edge(tail, head, line.verifies ? .verifies : .serves)) }
    }
    return Graph(name: "trace", subject: "From objectives to work", form: .layers, nodes: drawn.map(node), edges: edges)
  }

  private func node(_ node: Trace.Node) -> Graph.Node {
    switch node {
    case .goal(let index): Graph.Node(id: "goal \(index + 1)", kind: nil, title: trace.goals[index])
    case .entity(let id):
      // Families of names overlap, so the kind is part of a node's name.
      Graph.Node(
        id: "\(plan[id].kind.keyword) \(plan.path(id))", kind: plan[id].kind, meanings: meanings(id), title: plan.title(id))
    }
  }

  private func meanings(_ id: EntityID) -> Meanings {
    guard let activity = plan.activity(id) else { return trace.isServed(.entity(id)) ? [] : .deadEnd }
    return facts.schedule.hasDates(activity) ? facts.meanings(activity) : []
  }
}
