import PlanSolver

/// A levelling problem whose work all shares the same hours, mapped to one grid of working time, on which it can be
/// searched many times faster. Nodes keep their numbers.
package struct GridReduction {
  /// Every activity takes memory for every resource.
  private static let mostRequirements = 1 << 24
  package let problem: GridProblem
  /// Minutes of working time per grid unit.
  private let unit: Int
  private let pattern: WorkPattern
  private let origin: Int

  /// Nil if calendars, limits, choices or other kinds of links matter.
  package init?(_ levelling: LevellingProblem) {
    let network = levelling.network
    let table = levelling.table
    guard !table.modes.isEmpty, !table.modes.contains(where: \.sharesPeople), levelling.special.rules.isEmpty, levelling.resources.quotas.isEmpty,
      table.modesOfActivity.allSatisfy({ $0.count < 2 }),
      network.links.allSatisfy({ $0.kind == .finishToStart && $0.lag == 0 }),
      !network.nodes.contains(where: { $0.kind == .phaseStart }),
      network.limits.allSatisfy({ $0.bindsNothingForwards(after: network.projectStart) }),
      levelling.special.notBefore.allSatisfy({ $0 == Int32.min })
    else { return nil }
    let first = table.modes[0].pattern
    guard table.modes.allSatisfy({ $0.pattern == first }), table.patterns[Int(first)].steadyRate != nil else { return nil }
    guard table.demands.allSatisfy({ $0.support == table.demands[0].support }) else { return nil }
    pattern = table.patterns[Int(first)]
    origin = levelling.origin
    let rate = pattern.steadyRate ?? 1
    let lengths = table.modes.map { ($0.work + rate - 1) / rate }
    let unit = max(1, lengths.reduce(0, Self.divisor))
    self.unit = unit
    guard lengths.reduce(0, { $0 + $1 / unit }) < 1 << 24 else { return nil }
    let resources = levelling.resources.resources
    // By resource: the greatest common divisor of its capacity and of everything that is needed of it; 0 if it is unused.
    var scaleOf = [Int](repeating: 0, count: resources.count)
    for demand in table.demands where !resources[Int(demand.resource)].isUnlimited {
      let resource = Int(demand.resource)
      let known = scaleOf[resource] == 0 ? Int(resources[resource].capacity) : scaleOf[resource]
      scaleOf[resource] = max(1, Self.divisor(known, Int(demand.need)))
    }
    let used = scaleOf.indices.filter { scaleOf[$0] > 0 }
    guard !used.isEmpty, network.nodes.count * used.count <= Self.mostRequirements else { return nil }
    var column = [Int32](repeating: -1, count: resources.count)
    for (number, index) in used.enumerated() {
      guard Self.hasConstantCapacity(levelling, index) else { return nil }
      column[index] = Int32(number)
    }
    let scales = used.map { scaleOf[$0] }
    let capacities = zip(used, scales).map { Int(levelling.resources.resources[$0].capacity) / $1 }
    guard capacities.allSatisfy({ $0 <= 32_767 }) else { return nil }
    var durations = [Int32](repeating: 0, count: network.nodes.count)
    var requirements = [Int32](repeating: 0, count: network.nodes.count * used.count)
    for node in network.nodes.indices {
      let activity = Int(levelling.activityOfNode[node])
      guard network.nodes[node].kind == .work, network.nodes[node].length > 0, activity >= 0,
        let mode = table.modesOfActivity[activity].first
      else { continue }
      durations[node] = Int32(lengths[Int(mode)] / unit)
      for index in table.modes[Int(mode)].demands {
        let demand = table.demands[Int(index)]
        let place = column[Int(demand.resource)]
        guard place >= 0 else { continue }
        let total = requirements[node * used.count + Int(place)] + Int32(Int(demand.need) / scales[Int(place)])
        guard total <= capacities[Int(place)] else { return nil }
        requirements[node * used.count + Int(place)] = total
      }
    }
    var successors: [[Int32]] = Array(repeating: [], count: network.nodes.count)
    for link in network.links { successors[Int(link.predecessor)].append(Int32(link.successor)) }
    let (hours, start) = (pattern, origin)
    problem = GridProblem(
      durations: durations, requirements: requirements, capacities: capacities.map { Int32($0) },
      successors: successors, classes: levelling.classes,
      commitments: levelling.commitments.map { Self.commitment($0, durations, hours, start, rate, unit) })
  }

  /// A commitment on the grid: lateness is measured in working time.
  private static func commitment(
    _ commitment: DateCommitment, _ durations: [Int32], _ pattern: WorkPattern, _ origin: Int, _ rate: Int, _ unit: Int
  ) -> GridCommitment {
    let done = pattern.work(at: origin)
    let base = (pattern.work(at: max(origin, commitment.last)) - done) / rate
    guard commitment.isStart else {
      return GridCommitment(
        activity: commitment.node?.index, isStart: false, last: Int32(clamping: base / unit), unit: unit, base: base,
        weight: commitment.weight)
    }
    // Work may start in the last minute; milestones lie at the end of what they follow.
    let isWork = commitment.node.map { durations[$0] > 0 } ?? false
    let minutes = isWork ? (pattern.work(at: max(origin, commitment.last + 1)) - done) / rate : base + 1
    return GridCommitment(
      activity: commitment.node?.index, isStart: true, last: Int32(clamping: (minutes + unit - 1) / unit - 1), unit: unit,
      base: base - 1, weight: commitment.weight)
  }

  /// Whole units of working time that fit before an instant, in minutes from the origin.
  package func units(of length: Int) -> Int {
    let rate = pattern.steadyRate ?? 1
    let work = pattern.work(at: origin + length) - pattern.work(at: origin)
    return (work / rate + unit - 1) / unit
  }

  /// Minutes from the origin to the end of this many units of work.
  package func length(of units: Int) -> Int {
    let rate = pattern.steadyRate ?? 1
    return units == 0 ? 0 : pattern.finish(of: units * unit * rate, from: pattern.next(origin)) - origin
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int { second == 0 ? first : divisor(second, first % second) }

  private static func hasConstantCapacity(_ levelling: LevellingProblem, _ index: Int) -> Bool {
    let resource = levelling.resources.resources[index]
    return resource.kind != .person || levelling.resources.profiles[Int(resource.profile)].levels.isSteady
  }
}

extension DateLimits {
  /// It sets no lower bound after an instant, and nothing is scheduled late.
  fileprivate func bindsNothingForwards(after instant: Int) -> Bool {
    !isLate && (earliestStart ?? .min) <= instant && (pinnedStart ?? .min) <= instant && earliestFinish == nil
      && pinnedFinish == nil
  }
}
