import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Activities that wait for each other in cycles, which leave a plan without dates.
package struct DependencyCycles: Error, Sendable {
  package let plan: Plan
  /// Each in the order of the work, starting with the activity that comes first in the text; never empty.
  package let cycles: [[Edge]]

  /// Who waits for whom across a link, and where the plan says so.
  package struct Edge: Sendable {
    /// Index of the activity.
    package let waiting: ActivityID
    package let from: EntityID
    package let span: Span
    /// The person, thing, window or sprint through which it waits; nil if the activity states the dependency itself.
    package let through: EntityID?
    /// It has no dates before the other has, because it spans it.
    package let isSpan: Bool

    init(_ waiting: ActivityID, _ reference: Reference, through: EntityID? = nil, isSpan: Bool = false) {
      self.isSpan = isSpan
      self.waiting = waiting
      from = reference.target
      span = reference.span
      self.through = through
    }
  }

  init(_ found: NetworkCycles, _ builder: NetworkBuilder) {
    plan = builder.plan
    cycles = found.cycles.compactMap { cycle in
      let edges = cycle.compactMap { builder.edge(ofLink: $0) }
      guard !edges.isEmpty else { return nil }
      let lead = edges.indices.min { edges[$0].waiting < edges[$1].waiting } ?? 0
      return Array(edges[lead...] + edges[..<lead])
    }
  }
}

extension NetworkBuilder {
  /// Nil for the links that hold phases together.
  fileprivate func edge(ofLink link: Int) -> DependencyCycles.Edge? {
    if let (waiting, dependency) = actuals.retainedLinks[link] { return DependencyCycles.Edge(waiting, dependency.target) }
    if let (waiting, reference, through) = boundLinks[link] { return DependencyCycles.Edge(waiting, reference, through: through) }
    if let (spanning, reference) = spanLinks[link] { return DependencyCycles.Edge(spanning, reference, isSpan: true) }
    guard link < Int(firstLink[firstLink.count - 1]) else { return nil }
    var low = 0
    var high = firstLink.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(firstLink[middle]) <= link { low = middle } else { high = middle }
    }
    let dependency = plan[ActivityID(low)].statedDependencies[link - Int(firstLink[low])].dependency
    return DependencyCycles.Edge(ActivityID(low), dependency.target)
  }
}
