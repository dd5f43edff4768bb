import PlanSolver
import PlanText

/// The dates and floats of one activity in the resource-unconstrained network.
package struct NetworkDates: Sendable {
  package var earlyStart: Int
  package var earlyFinish: Int
  package var lateStart: Int
  package var lateFinish: Int
  /// Minutes in the activity's own hours; clock time for elapsed work.
  package var totalFloat: Int
  package var freeFloat: Int
  package var isCritical: Bool
}

extension ScheduleAnalysis {
  /// The network's dates of an activity, ignoring competition for resources.
  package func networkDates(_ activity: ActivityID) -> NetworkDates {
    let (first, last) = (schedule.startNode[activity], schedule.finishNode[activity])
    guard let view = deferred?.network.value else {
      return NetworkDates(
        earlyStart: schedule.network.earlyStart(of: first), earlyFinish: schedule.network.earlyFinish(of: last),
        lateStart: schedule.actualStart(activity) ?? schedule.network.lateStart(of: first),
        lateFinish: schedule.actualFinish(activity) ?? schedule.network.lateFinish(of: last), totalFloat: networkTotalFloat(activity),
        freeFloat: schedule.progress(activity).isSettled ? 0 : schedule.network.freeFloat(of: last),
        isCritical: isCriticalInNetwork(activity))
    }
    let floats = view.floats
    let origin = floats.schedule.problem.horizon.origin
    return NetworkDates(
      earlyStart: Int(floats.schedule.starts[first]) + origin, earlyFinish: Int(floats.schedule.finishes[last]) + origin,
      lateStart: floats.lateStart(activity), lateFinish: floats.lateFinish(activity), totalFloat: floats.total(activity),
      freeFloat: floats.free(activity), isCritical: floats.isCritical(activity))
  }

  /// Minutes in which an activity is worked on in the resource-unconstrained network.
  package func networkMinutes(_ activity: ActivityID) -> Int {
    let node = schedule.network.network.nodes[schedule.finishNode[activity]]
    if !schedule.isSummary(activity), !schedule.isSpanning(activity), !schedule.progress(activity).hasStarted { return Int(node.length) }
    let dates = networkDates(activity)
    return schedule.calendars[node.calendar].between(dates.earlyStart, dates.earlyFinish)
  }

  /// The smaller of start float and finish float, which differ for phases and spanning activities. Started work has no
  /// start float, completed work no float at all.
  private func networkTotalFloat(_ activity: ActivityID) -> Int {
    if schedule.progress(activity).isSettled { return 0 }
    let finish = schedule.network.totalFloat(of: schedule.finishNode[activity])
    return schedule.startNode[activity] == schedule.finishNode[activity] || schedule.progress(activity).hasStarted
      ? finish : min(schedule.network.totalFloat(of: schedule.startNode[activity]), finish)
  }

  private func isCriticalInNetwork(_ activity: ActivityID) -> Bool {
    if schedule.progress(activity).isSettled { return false }
    return schedule.isContainer(activity)
      ? schedule.summaryIsCritical[activity] : !schedule.isSpanning(activity) && schedule.network.isCritical(schedule.finishNode[activity])
  }
}
