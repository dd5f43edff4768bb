import PlanModel
import PlanSyntax
import PlanText

/// Traceability: business goal → objective → requirement → deliverable → work that produces or verifies it.
package struct Trace: Sendable {
  package enum Node: Hashable, Sendable {
    /// A text that objectives support, by its index in ``goals``.
    case goal(Int)
    /// An objective, a requirement, a deliverable or work.
    case entity(EntityID)
  }

  /// How one is linked to the other.
  package enum Relation: Hashable, Sendable {
    /// An objective supports a goal.
    case supports
    /// It is part of the other.
    case partOf
    /// It serves the other.
    case serves
    /// A deliverable meets a requirement.
    case meets
    /// Work delivers a deliverable.
    case delivers
    /// Work verifies a requirement.
    case verifies
  }

  package struct Link: Hashable, Sendable {
    /// The node that is served.
    package let from: Node
    /// The node that serves it.
    package let to: Node
    package let relation: Relation
  }

  /// The texts that objectives support, each once.
  package let goals: [String]
  /// Without duplicates: of objectives, of requirements, of deliverables, then of work in the order of the work
  /// breakdown.
  package let links: [Link]
  private let following: [Node: [Node]]
  private let preceding: [Node: [Node]]
  private let plan: Plan

  package init(_ plan: Plan, _ breakdown: Breakdown) {
    var reading = TraceReading(plan)
    reading.read(breakdown)
    self.plan = plan
    goals = reading.goals
    links = reading.links
    var (following, preceding): ([Node: [Node]], [Node: [Node]]) = ([:], [:])
    for link in links {
      following[link.from, default: []].append(link.to)
      preceding[link.to, default: []].append(link.from)
    }
    self.following = following
    self.preceding = preceding
  }

  // MARK: Paths

  /// True when something serves it.
  package func isServed(_ node: Node) -> Bool { following[node] != nil }
  /// True when it serves something.
  package func serves(_ node: Node) -> Bool { preceding[node] != nil }

  /// Everything that serves an objective, requirement or deliverable, directly or through others, nearest first.
  package func serving(_ id: EntityID) -> [EntityID] { reached(from: id, following) }
  /// Everything that an activity, deliverable or requirement serves, directly or through others, nearest first.
  package func served(by id: EntityID) -> [EntityID] { reached(from: id, preceding) }

  /// The work that serves an objective, requirement or deliverable; indices in `Plan.activities`.
  package func work(for id: EntityID) -> [ActivityID] { serving(id).compactMap(plan.activity) }
  /// The objectives that work serves.
  package func objectives(of activity: ActivityID) -> [EntityID] {
    served(by: plan[activity].id).filter { plan[$0].kind == .objective }
  }

  private func reached(from id: EntityID, _ neighbours: [Node: [Node]]) -> [EntityID] {
    var seen: Set<Node> = [.entity(id)]
    var queue: [Node] = [.entity(id)]
    var result: [EntityID] = []
    var next = 0
    while next < queue.count {
      for node in neighbours[queue[next]] ?? [] where seen.insert(node).inserted {
        queue.append(node)
        if case .entity(let other) = node { result.append(other) }
      }
      next += 1
    }
    return result
  }
}

/// Collects the links of a plan.
private struct TraceReading {
  private let plan: Plan
  private(set) var goals: [String] = []
  private(set) var links: [Trace.Link] = []
  private var known: Set<Trace.Link> = []

  init(_ plan: Plan) { self.plan = plan }

  mutating func read(_ breakdown: Breakdown) {
    for objective in plan.registers.objectives {
      for text in objective.supports { add(goal(plan.text(text)), objective.id, .supports) }
      add(objective.partOf, objective.id, .partOf)
    }
    for requirement in plan.registers.requirements {
      for reference in requirement.for { add(served: reference, requirement.id) }
      for reference in requirement.verifiedBy {
        guard let work = target(reference) else { continue }
        add(.entity(requirement.id), work, .verifies)
      }
    }
    for deliverable in plan.registers.deliverables {
      for reference in deliverable.for { add(served: reference, deliverable.id) }
      for reference in deliverable.meets { add(reference, deliverable.id, .meets) }
      add(deliverable.partOf, deliverable.id, .partOf)
    }
    for index in breakdown.order where plan[index].hasDetails {
      let activity = plan[index]
      for reference in activity.details.delivers { add(reference, activity.id, .delivers) }
      for reference in activity.details.for { add(served: reference, activity.id) }
    }
  }

  private mutating func goal(_ text: String) -> Trace.Node {
    if let index = goals.firstIndex(of: text) { return .goal(index) }
    goals.append(text)
    return .goal(goals.count - 1)
  }

  private mutating func add(_ from: Trace.Node, _ to: EntityID, _ relation: Trace.Relation) {
    let link = Trace.Link(from: from, to: .entity(to), relation: relation)
    if known.insert(link).inserted { links.append(link) }
  }

  private mutating func add(_ from: Reference?, _ to: EntityID, _ relation: Trace.Relation) {
    if let from, let id = target(from) { add(.entity(id), to, relation) }
  }

  /// Of the things served, only objectives, requirements and deliverables count.
  private mutating func add(served any: AnyReference, _ to: EntityID) {
    guard let id = target(any.reference), [.objective, .requirement, .deliverable].contains(plan[id].kind) else { return }
    add(.entity(id), to, .serves)
  }

  /// Nil if it is unknown, or belongs to another project or only to a scenario.
  private func target(_ reference: Reference) -> EntityID? {
    let id = reference.target
    return id == .none || plan[id].source >= 0 || plan[id].isHypothetical ? nil : id
  }
}
