import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// What slows an activity or its remaining work, or pauses it for a while, in chronological order; what begins at once
  /// is sorted by its words.
  package func slowdowns(_ activity: ActivityID) -> [Slowdown] {
    guard let levelling, !schedule.isSummary(activity), !schedule.isSpanning(activity), !schedule.progress(activity).isSettled else { return [] }
    let node = schedule.restNode(activity)
    let origin = levelling.problem.horizon.origin
    let span = levelling.start(of: node) - origin..<levelling.finish(of: node) - origin
    guard !span.isEmpty, levelling.solution.chosen[node] >= 0 else { return [] }
    let work = Waiting(schedule, levelling, activity, node, span: span)
    if work.isElapsed { return [] }
    let mode = levelling.problem.table.modes[Int(levelling.solution.chosen[node])]
    var result = work.interruptions
    var others: (resource: ResourceID, work: [OtherWork]) = (.none, [])
    for index in mode.demands {
      let demand = levelling.problem.table.demands[Int(index)]
      let resource = levelling.problem.resources.resources[demand.resource]
      guard demand.allotment >= 0, resource.kind.works else { continue }
      if demand.resource != others.resource { others = (demand.resource, work.others(using: demand.resource)) }
      result += GivenTime(work, index, demand, resource, besides: others.work).slowdowns
    }
    return Self.once(result).map { (slowdown: $0, text: $0.text(plan)) }.ordered { ($0.slowdown.start, $0.text) < ($1.slowdown.start, $1.text) }
      .map(\.slowdown)
  }
}

extension ScheduleAnalysis {
  /// What several unnamed positions of a role attend is named once, with the one that attends longest.
  private static func once(_ slowdowns: [Slowdown]) -> [Slowdown] {
    var result: [Slowdown] = []
    for slowdown in slowdowns {
      guard case .meeting(let who, let meeting, let attendance) = slowdown.cause,
        let known = result.firstIndex(where: { if case .meeting(who, meeting, _) = $0.cause { true } else { false } }),
        case .meeting(_, _, let other) = result[known].cause
      else {
        result.append(slowdown)
        continue
      }
      if attendance.minutes > other.minutes { result[known] = slowdown }
    }
    return result
  }
}

extension Waiting {
  /// Pauses, blackouts and days without a thing it needs, as far as they fall within the work's hours.
  var interruptions: [Slowdown] {
    let people = levelling.demands(ofNode: node).filter { $0.allotment >= 0 && isPerson($0) }
    let open = hours(people)
    return (windows.flatMap(blackouts) + pauses + daysWithoutThings).compactMap { candidate in
      open.intersection(candidate.set).ranges.first.map {
        Slowdown(
          cause: .closure(candidate.closure.cause), place: candidate.closure.place,
          start: $0.lowerBound + problem.horizon.origin)
      }
    }
  }

  /// Dates on which equipment used by the work is stated to be unavailable.
  private var daysWithoutThings: [Candidate] {
    levelling.demands(ofNode: node).flatMap { demand -> [Candidate] in
      let resource = problem.resources.resources[demand.resource]
      guard demand.allotment >= 0, resource.kind == .equipment else { return [] }
      let local = LocalTime(plan, plan.projectZone, problem.horizon)
      return plan.equipment[Int(plan[resource.entity].row)].unavailable.map { unavailable($0, resource.entity, local) }
    }
  }
}
