import PlanAnalysis
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
  /// The texts that objectives support, without duplicates.
  private let goals: [String]
  private var plan: Plan { facts.plan }

  private struct Link: Hashable {
    let tail: String
    let head: String
    var verifies = false
  }

  init(_ facts: ScheduleFacts) {
    self.facts = facts
    var goals: [String] = []
    for text in facts.plan.objectives.flatMap(\.supports).map(facts.plan.text) where !goals.contains(text) {
      goals.append(text)
    }
    self.goals = goals
  }

  var graph: Graph {
    let links = links()
    let (leading, linked) = (Set(links.map(\.tail)), Set(links.map(\.head)))
    var nodes = goals.enumerated().map { Graph.Node(id: "goal \($0 + 1)", kind: nil, title: $1) }
    for id in plan.objectives.map(\.id) + plan.requirements.map(\.id) + plan.deliverables.map(\.id) {
      nodes.append(node(id, leading.contains(name(id)) ? [] : .deadEnd))
    }
    for activity in facts.breakdown.order {
      let id = plan.activities[activity].id
      guard linked.contains(name(id)) else { continue }
      nodes.append(node(id, facts.schedule.hasDates(activity) ? facts.schedule.meanings(activity) : []))
    }
    let position = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    let edges = links.compactMap { link -> Graph.Edge? in
      guard let tail = position[link.tail], let head = position[link.head] else { return nil }
      return Graph.Edge(tail, head, link.verifies ? .verifies : .serves)
    }
    return Graph(name: "trace", subject: "From objectives to work", form: .network, nodes: nodes, edges: edges)
  }

  private func node(_ id: EntityID, _ meanings: Meanings) -> Graph.Node {
    Graph.Node(id: name(id), kind: plan[id].kind, meanings: meanings, title: plan.title(id))
  }

  /// Names may be the same in different families, so the kind is part of a node's name.
  private func name(_ id: EntityID) -> String { "\(plan[id].kind.keyword) \(plan.path(id))" }

  // MARK: Links

  private func links() -> [Link] {
    var result: [Link] = []
    var known: Set<Link> = []
    func add(_ link: Link) { if known.insert(link).inserted { result.append(link) } }
    for objective in plan.objectives {
      for text in objective.supports {
        let goal = goals.firstIndex(of: plan.text(text)) ?? 0
        add(Link(tail: "goal \(goal + 1)", head: name(objective.id)))
      }
      if let parent = target(objective.partOf) { add(Link(tail: parent, head: name(objective.id))) }
    }
    for requirement in plan.requirements {
      for tail in served(requirement.for) { add(Link(tail: tail, head: name(requirement.id))) }
      for head in requirement.verifiedBy.compactMap(target) {
        add(Link(tail: name(requirement.id), head: head, verifies: true))
      }
    }
    for deliverable in plan.deliverables {
      for tail in served(deliverable.for) { add(Link(tail: tail, head: name(deliverable.id))) }
      for tail in deliverable.meets.compactMap(target) { add(Link(tail: tail, head: name(deliverable.id))) }
      if let parent = target(deliverable.partOf) { add(Link(tail: parent, head: name(deliverable.id))) }
    }
    for index in facts.breakdown.order where plan.activities[index].hasDetails {
      let activity = plan.activities[index]
      for tail in activity.details.delivers.compactMap(target) { add(Link(tail: tail, head: name(activity.id))) }
      for tail in served(activity.details.for) { add(Link(tail: tail, head: name(activity.id))) }
    }
    return result
  }

  private func target(_ reference: Reference?) -> String? {
    guard let id = reference?.target, id != .none, plan[id].source < 0, !plan[id].isHypothetical else { return nil }
    return name(id)
  }

  private func target(_ reference: Reference) -> String? { target(reference as Reference?) }

  /// The objectives, requirements and deliverables among what something is for.
  private func served(_ references: [AnyReference]) -> [String] {
    references.compactMap { any in
      guard let name = target(any.reference) else { return nil }
      switch plan[any.reference.target].kind {
      case .objective, .requirement, .deliverable: return name
      default: return nil
      }
    }
  }
}
