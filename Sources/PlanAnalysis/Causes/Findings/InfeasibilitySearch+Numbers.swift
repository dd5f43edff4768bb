import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax

/// More asked for than exists, and windows without room.
extension InfeasibilitySearch {
  /// It asks for more than exists.
  var excess: Infeasibility.Excess? { tooManyWorkers ?? demands.lazy.compactMap(excess).first }

  private var assign: [Allotment] { plan[activity].assign }

  private var tooManyWorkers: Infeasibility.Excess? {
    for allotment in assign {
      guard let count = allotment.count, count > Allotment.most, allotment.first.target != .none,
        ![.equipment, .software].contains(plan[allotment.first.target].kind)
      else { continue }
      return .workers(count, of: allotment.names)
    }
    return nil
  }

  private func excess(_ demand: Demand) -> Infeasibility.Excess? {
    let resource = resource(demand)
    guard !resource.isUnlimited, demand.together > resource.capacity else { return nil }
    let id = resource.entity
    guard demand.allotment >= 0 else { return .window(id, capacity: Int(resource.capacity)) }
    let own = demands.filter { $0.resource == demand.resource }
    if resource.kind == .person, Set(own.map(\.allotment)).count > 1 { return .repetition(id, times: own.count) }
    let allotment = assign[Int(demand.allotment)]
    guard resource.kind.works, let count = allotment.count else {
      return .amount(of: id, resource.kind, needed: Int(demand.together), available: Int(resource.capacity))
    }
    return .places(
      count, of: allotment.names, available: places(demand.allotment), lacking: id,
      isRole: resource.kind == .seat)
  }

  /// How many of the resources that a mode names for one place in `assign` exist, in parts.
  private func places(_ allotment: Int16) -> Int {
    Set(demands.filter { $0.allotment == allotment }.map(\.resource)).reduce(0) { sum, index in
      let resource = problem.resources.resources[index]
      return sum + (resource.kind == .seat ? Int(resource.capacity) : WorkPattern.unit)
    }
  }

  // MARK: Windows

  /// Its window gives it no room.
  var opening: Infeasibility.Opening? {
    guard let window else { return nil }
    if let never = neverTogether { return never }
    let openings = basis.resourceTable.openings(basis.settings.windows(activity)).clipped(to: ahead)
    let id = plan.windows[window].id
    guard !openings.isEmpty else { return plan.windows[window].open.isEmpty ? .none(id) : .nonePast(id) }
    let length = mode.work / WorkPattern.unit
    if openings.minutes < length { return .short(id, needed: length, open: openings.minutes) }
    guard let special, special.openings != nil else { return nil }
    let longest = openings.ranges.map(\.count).max() ?? 0
    guard special.outage + special.backout > longest else { return nil }
    return .shortForOutage(id, outage: special.outage, backout: special.backout, longest: longest)
  }

  /// The systems it changes have windows that are never open at the same time.
  private var neverTogether: Infeasibility.Opening? {
    let rows = basis.settings.windows(activity)
    guard rows.count > 1, basis.resourceTable.openings(rows).clipped(to: ahead).isEmpty,
      rows.allSatisfy({ !basis.resourceTable.openings[$0].clipped(to: ahead).isEmpty })
    else { return nil }
    return .neverTogether(rows.map { plan.windows[$0].id })
  }
}

extension Allotment {
  fileprivate var names: [Reference] { [first] + others }
}
