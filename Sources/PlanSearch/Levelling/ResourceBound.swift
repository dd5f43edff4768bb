import PlanSolver

/// How much time the work of single resources needs, whatever its sequence.
package enum ResourceBound {
  /// Minutes from the origin until each person could have done the work that only they can do: the work of each
  /// resource that activities cannot do without, fitted into its hours from the earliest start of that work on.
  ///
  /// `atLeast` is a known bound. Energetic reasoning: what is booked in an interval is at most what is available in it
  /// (Baptiste, Le Pape and Nuijten 1999).
  package static func length(_ problem: LevellingProblem, _ atLeast: Int) -> Int {
    let table = problem.table
    let resources = problem.resources
    var load = [Int](repeating: 0, count: resources.resources.count)
    for modes in table.modesOfActivity where modes.count == 1 {
      let mode = table.modes[Int(modes.lowerBound)]
      let pattern = table.patterns[Int(mode.pattern)]
      for index in mode.demands {
        let demand = table.demands[Int(index)]
        let resource = resources.resources[demand.resource]
        // Alone, the work of one person is the work of the task; in a group it depends on who is available when.
        guard resource.kind == .person, mode.demands.count(where: { table.demands[Int($0)].allotment >= 0 }) == 1,
          !pattern.isEmpty,
          // A fixed duration that takes the rest of somebody's time may take next to nothing.
          !(mode.sharesPeople && mode.isTogether && demand.takesRest)
        else { continue }
        load[Int(demand.resource)] += mode.isTogether ? mode.work / WorkPattern.unit * Int(demand.need) : mode.work
      }
    }
    var result = atLeast
    for (index, resource) in resources.resources.enumerated() where load[index] > 0 {
      let profile = resources.profiles[Int(resource.profile)]
      let hours = problem.usesWindows ? profile.reachable : profile.atWork
      let pattern = profile.levels.pattern(of: hours, atMost: .max >> 1)
      let end = pattern.finish(of: load[index], from: problem.origin)
      if end < WorkPattern.never { result = max(result, end - problem.origin) }
    }
    return result
  }
}
