import PlanModel
import PlanSyntax

extension Schedule {
  /// Pinned dates that the network allows but people, things or the order of the work do not.
  func missedPins() -> [Diagnostic] {
    let known = Set(network.contradictions.compactMap { activity(ofNode: $0.node) })
    return plan.activities.indices.flatMap { index -> [Diagnostic] in
      guard hasDates(index), !progress(index).isSettled, !known.contains(index) else { return [] }
      let starts = progress(index).hasStarted ? [] : plan.activities[index].start
      return starts.compactMap { missed($0, index, isStart: true) }
        + plan.activities[index].finish.compactMap { missed($0, index, isStart: false) }
    }
  }

  private func missed(_ rule: DateRule, _ index: Int, isStart: Bool) -> Diagnostic? {
    guard case .limit(let limit) = rule, limit.kind == .on else { return nil }
    let zone = plan.projectZone
    let wanted = isStart ? zone.startInstant(limit.moment) : zone.finishInstant(limit.moment)
    let actual = isStart ? start(index) : finish(index)
    // A day without working time means the next one with some.
    guard actual > wanted, calendar(index).between(wanted, actual) > 0 else { return nil }
    let id = plan.activities[index].id
    let word = isStart ? "start" : "finish"
    return Diagnostic(
      .dateConflict,
      "'\(plan.path(id))' cannot \(word) on \(limit.moment.day.iso): \(reason(index).text); it \(word)s \(clock(actual).text)",
      at: plan[id].name,
      help: ["free the people and things it needs on that day, or let it \(word) later: '\(word) from \(limit.moment.day.iso)'"])
  }
}
