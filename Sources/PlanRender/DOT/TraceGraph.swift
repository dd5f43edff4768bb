import PlanModel
import PlanSyntax
import PlanText

/// What serves what: goal → objective → requirement → deliverable → work that produces or proves it.
///
/// An objective, requirement or deliverable that nothing leads on from is dashed.
struct TraceGraph {
  let input: RenderInput
  /// The texts that objectives support, each once.
  private let goals: [String]
  private var plan: Plan { input.plan }

  private struct Edge: Hashable {
    let tail: String
    let head: String
    var label = ""
  }

  init(_ input: RenderInput) {
    self.input = input
    var goals: [String] = []
    for text in input.plan.objectives.flatMap(\.supports).map(input.plan.text) where !goals.contains(text) {
      goals.append(text)
    }
    self.goals = goals
  }

  func write(to output: inout Output) {
    var writer = DOTWriter(into: output)
    output = Output()
    let edges = edges()
    let leading = Set(edges.map(\.tail))
    let linked = Set(edges.map(\.head))
    let work = input.breakdown.order.filter { input.schedule.hasDates($0) && linked.contains(name(plan.activities[$0].id)) }
    DOTStyle.open(
      &writer, "trace", input, "From objectives to work",
      legend: DOTStyle.legend(work, input.schedule, isNetwork: false))
    writeGoals(&writer)
    write(plan.objectives.map(\.id), "component", leading, &writer)
    write(plan.requirements.map(\.id), "note", leading, &writer)
    write(plan.deliverables.map(\.id), "tab", leading, &writer)
    for activity in input.breakdown.order {
      let id = plan.activities[activity].id
      guard linked.contains(name(id)) else { continue }
      let hasDates = input.schedule.hasDates(activity)
      let shape = hasDates ? DOTStyle.node(activity, input.schedule) : DOTStyle.shape(plan[id].kind)
      writer.node(name(id), [("label", .label(DOTStyle.lines(plan.title(id))))] + shape)
    }
    for edge in edges {
      writer.edge(
        edge.tail, edge.head,
        edge.label.isEmpty ? [] : [("label", .label([edge.label])), ("style", .word("dashed"))])
    }
    writer.close()
    output = writer.output
  }

  /// Families of names overlap, so the kind is part of a node's name.
  private func name(_ id: EntityID) -> String { "\(plan[id].kind.keyword) \(plan.path(id))" }

  private func write(
    _ ids: [EntityID], _ shape: String, _ leading: Set<String>, _ writer: inout DOTWriter
  ) {
    for id in ids {
      writer.node(
        name(id),
        [
          ("label", .label(DOTStyle.lines(plan.title(id)) + ["(\(plan[id].kind.keyword))"])), ("shape", .word(shape)),
          ("style", .word(leading.contains(name(id)) ? "filled" : "\"filled,dashed\"")),
        ])
    }
  }

  private func writeGoals(_ writer: inout DOTWriter) {
    for (index, text) in goals.enumerated() {
      writer.node(
        "goal \(index + 1)",
        [("label", .label(DOTStyle.lines(text))), ("shape", .word("plaintext")), ("style", .word("\"\""))])
    }
  }

  // MARK: Links

  private func edges() -> [Edge] {
    var result: [Edge] = []
    var known: Set<Edge> = []
    func add(_ edge: Edge) { if known.insert(edge).inserted { result.append(edge) } }
    for objective in plan.objectives {
      for text in objective.supports {
        let goal = goals.firstIndex(of: plan.text(text)) ?? 0
        add(Edge(tail: "goal \(goal + 1)", head: name(objective.id)))
      }
      if let parent = target(objective.partOf) { add(Edge(tail: parent, head: name(objective.id))) }
    }
    for requirement in plan.requirements {
      for tail in served(requirement.for) { add(Edge(tail: tail, head: name(requirement.id))) }
      for head in requirement.verifiedBy.compactMap(target) {
        add(Edge(tail: name(requirement.id), head: head, label: "verified by"))
      }
    }
    for deliverable in plan.deliverables {
      for tail in served(deliverable.for) { add(Edge(tail: tail, head: name(deliverable.id))) }
      for tail in deliverable.meets.compactMap(target) { add(Edge(tail: tail, head: name(deliverable.id))) }
      if let parent = target(deliverable.partOf) { add(Edge(tail: parent, head: name(deliverable.id))) }
    }
    for index in input.breakdown.order where plan.activities[index].hasDetails {
      let activity = plan.activities[index]
      for tail in activity.details.delivers.compactMap(target) { add(Edge(tail: tail, head: name(activity.id))) }
      for tail in served(activity.details.for) { add(Edge(tail: tail, head: name(activity.id))) }
    }
    return result
  }

  private func target(_ reference: Reference?) -> String? {
    guard let id = reference?.target, id != .none, plan[id].source < 0, !plan[id].isHypothetical else { return nil }
    return name(id)
  }

  private func target(_ reference: Reference) -> String? { target(reference as Reference?) }

  /// Of what something is for: objectives, requirements and deliverables.
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
