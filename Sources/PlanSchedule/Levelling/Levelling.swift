import PlanSearch
import PlanSolver
import PlanSyntax
import PlanText

/// Dates together with the problem that they solve: who is booked when, and why nothing starts earlier. It is immutable.
package final class Levelling: Sendable {
  package let basis: PlanProblem
  // Stored here as well: reading through them copies nothing.
  package let problem: LevellingProblem
  package let dates: LevelledDates
  package let solution: Solution
  /// What level-of-effort work takes, by activity.
  private let levelOfEffort: [ActivityID: [Assignment]]
  /// The same over time.
  let levelOfEffortBookings: [ActivityID: [Booking]]
  /// Nodes that use each resource, each once, ascending by finish.
  private let users: [[NodeID]]
  /// Nodes that cannot be placed at all.
  package let stuck: [NodeID]

  init(
    _ basis: PlanProblem, _ decoder: CalendarDecoder, _ sequence: [NodeID], _ search: SearchSummary,
    _ stuck: [NodeID], isAlone: Bool = false
  ) {
    self.basis = basis
    problem = basis.problem
    dates = LevelledDates(basis.problem, decoder, sequence, search, isAlone: isAlone)
    solution = dates.solution
    users = Self.users(problem, solution)
    (levelOfEffort, levelOfEffortBookings) = Self.levelOfEffort(basis, decoder.forward)
    self.stuck = stuck
  }

  private static func levelOfEffort(
    _ basis: PlanProblem, _ side: DecoderSide
  ) -> (assignments: [ActivityID: [Assignment]], bookings: [ActivityID: [Booking]]) {
    let activities = basis.plan.activities
    guard activities.contains(where: { $0.hasDetails && !$0.details.task.spans.isEmpty && !$0.assign.isEmpty }) else {
      return ([:], [:])
    }
    var span: [ActivityID: Range<Int>] = [:]
    for node in basis.problem.activityOfNode.indices {
      let activity = basis.problem.activityOfNode[node]
      guard activity.exists, activities[activity].hasDetails, !activities[activity].details.task.spans.isEmpty,
        !basis.settings.isParent[activity]
      else { continue }
      let (start, finish) = (Int(side.starts[node]), Int(side.finishes[node]))
      let known = span[activity] ?? start..<finish
      span[activity] = min(known.lowerBound, start)..<max(known.upperBound, finish)
    }
    var taking = LevelOfEffort(basis, side)
    var result: (assignments: [ActivityID: [Assignment]], bookings: [ActivityID: [Booking]]) = ([:], [:])
    for (activity, span) in span.ordered(by: { $0.key < $1.key }) where !activities[activity].assign.isEmpty {
      result.assignments[activity] = taking.assignments(of: activities[activity], from: span.lowerBound, to: span.upperBound)
      result.bookings[activity] = taking.bookings
    }
    return result
  }

  private static func users(_ problem: LevellingProblem, _ solution: Solution) -> [[NodeID]] {
    var result: [[NodeID]] = Array(repeating: [], count: problem.resources.resources.count)
    for node in problem.network.nodeIDs where solution.chosen[node] >= 0 {
      for index in problem.table.modes[Int(solution.chosen[node])].demands {
        let resource = problem.table.demands[Int(index)].resource
        if result[resource].last != node { result[resource].append(node) }
      }
    }
    for index in result.indices {
      result[index] = result[index].ordered { (solution.finishes[$0], $0) < (solution.finishes[$1], $1) }
    }
    return result
  }

  /// Bounds that begin or end with activities whose dates in turn depend on them, if the resulting dates differ from
  /// the assumed ones.
  package func unsettled(_ actual: ActivityMoments) -> [MovingBound] {
    let assumed = basis.resourceTable.moments
    guard assumed != actual else { return [] }
    let groups = basis.resourceTable.groups
    return MovingBound.all(basis.plan).filter { bound in
      guard let gap = bound.gap(assumed, actual) else { return false }
      let people = bound.people(groups, basis.plan)
      return users.indices.contains { resource in
        let entity = problem.resources.resources[resource].entity
        return (entity == bound.owner || people.contains(entity))
          && users[resource].contains { solution.starts[$0] < gap.upperBound && solution.finishes[$0] > gap.lowerBound }
      }
    }
  }

  package func start(of node: NodeID) -> Int { dates.start(of: node) }
  package func finish(of node: NodeID) -> Int { dates.finish(of: node) }
  func instantOfCause(of node: NodeID) -> Int { dates.instantOfCause(of: node) }

  // MARK: People and things

  /// The resources assigned to a node, in the order of the activity's `assign`.
  package func assignments(ofNode node: NodeID) -> [Assignment] {
    guard solution.chosen[node] >= 0 else { return [] }
    let mode = problem.table.modes[Int(solution.chosen[node])]
    return mode.demands.compactMap { index -> Assignment? in
      let demand = problem.table.demands[Int(index)]
      guard demand.allotment >= 0 else { return nil }
      let resource = problem.resources.resources[demand.resource]
      let works = resource.kind.works
      return Assignment(
        allotment: Int(demand.allotment), resource: resource.entity,
        count: works ? 1 : count(Int(demand.allotment), node), units: Int(demand.need),
        work: works ? work(of: index, resource, node) : 0)
    }
  }

  /// Units or positions that `assign` asks for.
  private func count(_ allotment: Int, _ node: NodeID) -> Int {
    basis.plan[problem.activityOfNode[node]].assign[allotment].count ?? 1
  }

  /// The first choice of resources for an activity, if placing it did not choose any.
  func firstAssignments(of activity: ActivityID, _ length: Int) -> [Assignment] {
    if let known = levelOfEffort[activity] { return known }
    let stated = basis.plan[activity]
    guard length > 0, !stated.assign.isEmpty, !basis.settings.isParent[activity],
      !(stated.hasDetails && stated.details.task.margin != nil),
      let choice = Candidates(basis.resourceTable).choices(stated).first
    else { return [] }
    let workers = choice.filter { problem.resources.resources[$0.resource].kind.works }
    let shares = workers.reduce(0) { $0 + Int($1.share) }
    let effort = stated.effort.map(WorkLength(basis.plan).minutes) ?? 0
    return choice.map { part in
      let resource = problem.resources.resources[part.resource]
      let works = resource.kind.works
      return Assignment(
        allotment: Int(part.allotment), resource: resource.entity, count: Int(part.count),
        units: Int(part.count) * Int(part.share),
        work: works && shares > 0 ? effort * Int(part.share) / shares : 0)
    }
  }

  /// Minutes of work that a demand amounts to between start and finish.
  private func work(of index: Int32, _ resource: Resource, _ node: NodeID) -> Int {
    if problem.table.modes[Int(solution.chosen[node])].sharesPeople {
      let sum = solution.pieces[node].reduce(0) { sum, piece in
        piece.demand == index ? sum + piece.work : sum
      }
      return (sum + WorkPattern.unit / 2) / WorkPattern.unit
    }
    let demand = problem.table.demands[Int(index)]
    let support = problem.table.patterns[Int(demand.support)]
    let stretch = Int(solution.starts[node])..<Int(solution.finishes[node])
    let levels = problem.resources.profiles[Int(resource.profile)].levels
    let set = support.set(in: stretch)
    let pieces = resource.kind == .person ? levels.pieces(of: set, atMost: Int(demand.need)) : []
    let sum =
      resource.kind == .person
      ? pieces.reduce(0) { $0 + (Int($1.end) - Int($1.start)) * Int($1.rate) } : set.minutes * Int(demand.need)
    return (sum + WorkPattern.unit / 2) / WorkPattern.unit
  }

  /// The last node that uses a resource before a node starts; nil if none does.
  func lastUser(of resource: ResourceID, before node: NodeID) -> NodeID? {
    let list = users[resource]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if solution.finishes[list[middle]] <= solution.starts[node] { low = middle + 1 } else { high = middle }
    }
    while low > 0, list[low - 1] == node { low -= 1 }
    return low > 0 ? list[low - 1] : nil
  }

  /// Nodes that use a resource and end after an instant, in minutes from the origin, in order of finish.
  package func users(of resource: ResourceID, endingAfter instant: Int) -> ArraySlice<NodeID> {
    let list = users[resource]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(solution.finishes[list[middle]]) <= instant { low = middle + 1 } else { high = middle }
    }
    return list[low...]
  }

  /// The demands of the chosen mode.
  package func demands(ofNode node: NodeID) -> [Demand] {
    solution.chosen[node] < 0
      ? [] : problem.table.modes[Int(solution.chosen[node])].demands.map { problem.table.demands[Int($0)] }
  }
}
