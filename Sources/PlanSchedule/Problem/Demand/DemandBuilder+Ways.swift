import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Tasks whose ways are open.
extension DemandBuilder {
  /// The modes of all ways to do an activity, one way after the other. A way with a flaw has none, unless all have one.
  mutating func addModesOfWays(_ id: ActivityID) {
    let activity = plan[id]
    swap(&recipes, &recipesOfWays)
    defer { swap(&recipes, &recipesOfWays) }
    let first = Int32(table.modes.count)
    let (demands, known) = (table.demands.count, recipes.count)
    addModes(id, activity, leavingOut: [:])
    let flaws = flaws(id, activity)
    if !flaws.isEmpty {
      table.modes.removeSubrange(Int(first)...)
      table.demands.removeSubrange(demands...)
      recipes.forget(since: known)
      addModes(id, activity, leavingOut: flaws)
      self.flaws[id] = flaws
    }
    table.modesOfActivity[id] = first..<Int32(table.modes.count)
  }

  private mutating func addModes(_ id: ActivityID, _ activity: Activity, leavingOut flaws: [Int: WayFlaw]) {
    table.ways[id] = activity.ways.indices.map { way in
      let first = table.modes.count
      guard flaws[way] == nil else { return Int32(first)..<Int32(first) }
      addModes(id, activity.done(inWay: way), .whole)
      let material = activity.ways[way].consume.reduce(0) { $0 + Int64($1.count.scaled(by: 3) ?? 0) }
      let consumed = HourlyCost.consumed(activity.ways[way], in: plan) * 120
      for mode in first..<table.modes.count {
        table.modes[mode].cost = min(cost(of: table.modes[mode]) + consumed, 1 << 62)
        table.modes[mode].material = material
      }
      return table.modesOfActivity[id]
    }
  }

  /// What the people and things of a way cost as a whole, so that ways of different lengths can be compared: of work that
  /// is an effort, people do as much as their shares say. In halves of hundredths, times the minutes of an hour.
  private func cost(of mode: Mode) -> Int64 {
    if mode.cost == 0 { return 0 }
    var (rates, shares) = (0.0, 0.0)
    for demand in table.demands[Int(mode.demands.lowerBound)..<Int(mode.demands.upperBound)] {
      let resource = resources.resources[demand.resource]
      let share = Double(demand.need) / Double(WorkPattern.unit)
      rates += Double(resource.hourlyCost * 2 + (resource.isVacant ? 1 : 0)) * share
      if resource.kind.works { shares += share }
    }
    let minutes = Double(mode.work / WorkPattern.unit)
    return Int64(min(rates * minutes / (mode.isTogether || shares == 0 ? 1 : shares), 0x1p61))
  }

  // MARK: Flaws

  /// The ways that are left out; none if that would leave nothing.
  private mutating func flaws(_ id: ActivityID, _ activity: Activity) -> [Int: WayFlaw] {
    guard let ways = table.ways[id] else { return [:] }
    var result: [Int: WayFlaw] = [:]
    for (number, way) in activity.ways.enumerated() where leavesOutWays && (asksForTooMuch(ways[number]) || lacksMaterial(way)) {
      result[number] = .tooLittle
    }
    if result.count == ways.count { return [:] }
    let needs = activity.details.task.needs.map { plan.text($0) }
    if needs.isEmpty { return result }
    var missing: [Int: String] = [:]
    var isMet = false
    for (number, way) in activity.ways.enumerated() where result[number] == nil && !way.assign.isEmpty {
      if let skill = missingSkill(way.assign, needs) { missing[number] = skill } else { isMet = true }
    }
    if isMet { for (number, skill) in missing { result[number] = .lacks(skill: skill) } }
    return result
  }

  /// True if none of the modes of a way can ever be done, whatever else there is to do.
  private func asksForTooMuch(_ modes: Range<Int32>) -> Bool {
    modes.allSatisfy { mode in
      table.modes[Int(mode)].demands.contains { index in
        let demand = table.demands[Int(index)]
        let resource = resources.resources[demand.resource]
        return demand.allotment >= 0 && !resource.isUnlimited && demand.together > resource.capacity
      }
    }
  }

  private func lacksMaterial(_ way: Way) -> Bool {
    way.consume.contains { item in
      guard let row = plan.row(item.material, .material), plan.materials[row].leadTime == nil,
        let quantity = plan.materials[row].quantity?.scaled(by: 3), let amount = item.count.scaled(by: 3)
      else { return false }
      return amount > quantity
    }
  }

  private mutating func missingSkill(_ assign: [Allotment], _ needs: [String]) -> String? {
    let people = assign.flatMap { [$0.first] + $0.others }
    for person in people where skillsOf[person.target] == nil { skillsOf[person.target] = plan.skills(of: person) }
    return needs.first { need in !people.contains { skillsOf[$0.target]?.contains(need) ?? false } }
  }
}
