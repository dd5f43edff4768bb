import PlanSolver
import PlanText

/// How much each way to do an activity needs of resources, whatever the sequence.
struct ResourceLoads {
  private static let mostGroups = 200
  private static let mostPatterns = 20
  private let problem: LevellingProblem
  private let table: DemandTable
  private let resources: [Resource]

  init(_ problem: LevellingProblem) {
    self.problem = problem
    table = problem.table
    resources = problem.resources.resources
  }

  private func modes(_ node: NodeID) -> Range<Int32> { table.modesOfActivity[problem.activityOfNode[node]] }

  /// Single resources, and all resources among which an activity has a choice; each with the nodes all of whose modes
  /// use it.
  func groups(of nodes: [NodeID]) -> [(resources: [Int], nodes: [NodeID])] {
    var usersOf = [[NodeID]](repeating: [], count: resources.count)
    var choices: [[Int]: [NodeID]] = [:]
    for node in nodes where problem.steps.durations[node] == nil {
      let modes = modes(node)
      var counts: [Int: Int] = [:]
      for mode in modes {
        for resource in Set(table.modes[Int(mode)].demands.map { Int(table.demands[Int($0)].resource) }) {
          counts[resource, default: 0] += 1
        }
      }
      for (resource, count) in counts where count == modes.count { usersOf[resource].append(node) }
      let some = counts.filter { $0.value < modes.count }.keys
      let (people, things) = (some.filter { resources[$0].kind.works }, some.filter { !resources[$0].kind.works })
      for chosen in [people, things] where !chosen.isEmpty {
        choices[chosen.ordered(), default: []].append(node)
      }
    }
    var result = usersOf.indices.filter { !usersOf[$0].isEmpty }.map { (resources: [$0], nodes: usersOf[$0]) }
    // A wider choice includes what the narrower ones inside it need, and what each of its members has to do.
    let groups = choices.ordered {
      $0.value.count == $1.value.count ? $0.key.lexicographicallyPrecedes($1.key) : $0.value.count > $1.value.count
    }
    for (group, _) in groups.prefix(Self.mostGroups) {
      let inside = Set(group)
      var members = group.flatMap { usersOf[$0] }
      for (other, nodes) in choices where inside.isSuperset(of: other) { members += nodes }
      result.append((group, Set(members).ordered()))
    }
    return result
  }

  /// What a group does in each mode of a node; with a load of 0 if that depends on who is there when.
  func ways(_ node: NodeID, _ group: [Int]) -> [(pattern: Int32, work: Int, load: Int, pauses: Bool)] {
    modes(node).map { number in
      let mode = table.modes[Int(number)]
      return (mode.pattern, mode.work, load(mode, group), mode.sharesPeople)
    }
  }

  private func load(_ mode: Mode, _ group: [Int]) -> Int {
    let pattern = table.patterns[Int(mode.pattern)]
    let rate = pattern.highestRate
    guard mode.work > 0, rate > 0 else { return 0 }
    let demands = mode.demands.map { table.demands[Int($0)] }
    let workers = demands.filter { resources[Int($0.resource)].kind.works }
    // People who work as long as they are there do all of the work together.
    let sharesEffort = !mode.isTogether && !workers.isEmpty && workers.allSatisfy { group.contains(Int($0.resource)) }
    if sharesEffort { return mode.work }
    var result = 0
    for demand in demands where group.contains(Int(demand.resource)) {
      let resource = resources[Int(demand.resource)]
      if resource.kind.works {
        // A fixed duration that takes the rest of somebody's time may take next to nothing.
        guard mode.isTogether, !mode.isElapsed, !(mode.sharesPeople && demand.takesRest) else { continue }
        result += mode.work / WorkPattern.unit * usual(demand, resource)
      } else {
        result += Int(Double(demand.need) * (Double(mode.work) / Double(rate)) * (1 - 1e-12))
      }
    }
    return result
  }

  /// What a demand takes at least in each minute: people who are there for less of the time give less.
  private func usual(_ demand: Demand, _ resource: Resource) -> Int {
    if demand.isStrict || resource.kind != .person { return Int(demand.need) }
    let levels = problem.resources.profiles[Int(resource.profile)].levels.levels
    return min(Int(demand.need), levels.lazy.filter { $0 > 0 }.min().map { Int($0) } ?? 0)
  }

  /// What a resource can do; nil if it has no limit.
  /// - Parameter patterns: of everything that uses it.
  func capacity(_ number: Int, of patterns: [Int32]) -> WorkPattern? {
    let resource = resources[number]
    if resource.isUnlimited { return nil }
    let profile = problem.resources.profiles[Int(resource.profile)]
    if resource.kind.works {
      let hours = problem.usesWindows ? profile.reachable : profile.atWork
      if resource.kind == .person { return profile.levels.pattern(of: hours, atMost: .max >> 1) }
      return hours.pattern(rate: Int(resource.capacity))
    }
    // Things are used while those who use them work.
    let used = Set(patterns).prefix(Self.mostPatterns + 1).map { table.patterns[Int($0)].hours }
    let isMany = used.count > Self.mostPatterns
    let hours =
      isMany ? WeeklyRanges(InstantRanges([problem.horizon.range])) : used.dropFirst().reduce(used[0]) { $0.union($1) }
    return hours.pattern(rate: Int(resource.capacity))
  }
}
