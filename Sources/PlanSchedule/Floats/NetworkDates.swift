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

extension Schedule {
  /// The network's dates of an activity, ignoring competition for resources.
  package func networkDates(_ activity: ActivityID) -> NetworkDates {
    let (first, last) = (startNode[activity], finishNode[activity])
    guard let view = networkView?.value else {
      return NetworkDates(
        earlyStart: network.earlyStart(of: first), earlyFinish: network.earlyFinish(of: last),
        lateStart: actualStart(activity) ?? network.lateStart(of: first),
        lateFinish: actualFinish(activity) ?? network.lateFinish(of: last), totalFloat: networkTotalFloat(activity),
        freeFloat: progress(activity).isSettled ? 0 : network.freeFloat(of: last),
        isCritical: isCriticalInNetwork(activity))
    }
    let floats = view.floats
    let origin = floats.schedule.problem.horizon.origin
    return NetworkDates(
      earlyStart: Int(floats.schedule.starts[first]) + origin, earlyFinish: Int(floats.schedule.finishes[last]) + origin,
      lateStart: floats.lateStart(activity), lateFinish: floats.lateFinish(activity), totalFloat: floats.total(activity),
      freeFloat: floats.free(activity), isCritical: floats.isCritical(activity))
  }

  /// The smaller of start float and finish float, which differ for phases and spanning activities. Started work has no
  /// start float, completed work no float at all.
  private func networkTotalFloat(_ activity: ActivityID) -> Int {
    if progress(activity).isSettled { return 0 }
    let finish = network.totalFloat(of: finishNode[activity])
    return startNode[activity] == finishNode[activity] || progress(activity).hasStarted
      ? finish : min(network.totalFloat(of: startNode[activity]), finish)
  }

  private func isCriticalInNetwork(_ activity: ActivityID) -> Bool {
    if progress(activity).isSettled { return false }
    return isContainer(activity)
      ? summaryIsCritical[activity] : !isSpanning(activity) && network.isCritical(finishNode[activity])
  }
}
