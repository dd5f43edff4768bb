import PlanSchedule
import PlanSyntax

/// The table at the top: dates, length, people, float.
extension Explanation {
  var table: [(label: String, value: String)] {
    if isRecurring { return recurringFacts }
    guard schedule.hasDates(activity) else { return cancellation.map { [$0] } ?? [] }
    if schedule.isUnplaced(activity) { return [("Contains", "no work")] }
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    var result: [(label: String, value: String)] = []
    if start == finish {
      result.append(("Date", schedule.finishText(activity)))
    } else {
      result += [("Start", date(start)), ("Finish", schedule.finishText(activity)), ("Length", length)]
    }
    result += deadlines
    if let outer = missedAround { result.append(outer) }
    if let effort = plan[activity].effort, !schedule.isSummary(activity) {
      result.append(("Effort", days(WorkLength(plan).minutes(effort))))
    }
    if let who { result.append(who) }
    if let way { result.append(("Way", way)) }
    if schedule.isContainer(activity) { result.append(("Contains", content)) }
    if schedule.statusInstant != nil, let status { result.append(status) }
    // Both depend on all work that may move the end of the project.
    if provision?.leavesDoubt ?? false { return result }
    if let float { result.append(("Float", float)) }
    if let drag { result.append(("Drag", drag)) }
    return result
  }

  private var content: String {
    let inside = facts.breakdown.children(of: activity).filter { schedule.hasDates($0) && !schedule.isEmptyPhase($0) }
    guard let end = inside.map({ schedule.finish($0) }).max(),
      let last = inside.first(where: { schedule.finish($0) == end })
    else { return "no work; its limits and dependencies decide when it is" }
    let count = inside.count == 1 ? "1 activity" : "\(inside.count) activities"
    if end == schedule.finish(activity) { return "\(count); it ends with '\(path(last))'" }
    let name = inside.count == 1 ? "'\(path(last))', which" : "the last of which, '\(path(last))',"
    return "\(count), \(name) ends \(schedule.finishText(last))"
  }

  /// A spanning activity has none of its own.
  private var float: String? {
    if schedule.progress(activity).isSettled || schedule.isSpanning(activity) { return nil }
    if schedule.isContainer(activity) { return analysis.isCritical(activity) ? "some of it is critical" : nil }
    let (total, free) = (analysis.totalFloat(activity), analysis.freeFloat(activity))
    if total < 0 { return "misses a required date by \(ownTime(total))" }
    if total == 0 { return "none: it is critical" }
    var result = spareTime(total)
    if free == total { result += " without moving anything else" }
    if free > 0, free < total { result += ", of which \(spareTime(free)) would not move anything else" }
    if free == 0 { result += ", but using it moves what comes after" }
    return result + "; not critical"
  }

  /// What shortening it would gain: critical activities hold up the project, and sometimes work with float does too.
  private var drag: String? {
    guard !schedule.progress(activity).isSettled, !isEvent(activity), let drag = analysis.drag(activity),
      analysis.isCritical(activity) || drag.minutes > 0
    else { return nil }
    if drag.minutes == 0 {
      return drag.finish < schedule.projectFinish
        ? "none: the project would end \(schedule.endText(drag.finish)) without it, which gains no working time"
        : "none: the project would end no earlier without it"
    }
    let gain = "\(days(drag.minutes)): without it "
    return drag.finish <= schedule.projectStart
      ? gain + "nothing would be left to do"
      : gain + "the project would end \(schedule.endText(drag.finish))"
  }
}
