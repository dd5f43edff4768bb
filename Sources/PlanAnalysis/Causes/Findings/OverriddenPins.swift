import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Pinned dates that links and other bounds override in the network.
  func overriddenPins() -> [Diagnostic] {
    schedule.network.contradictions.compactMap { contradiction in
      guard let activity = schedule.activity(ofNode: contradiction.node) else { return nil }
      let isStart = contradiction.limit == .pinnedStart
      let rules = isStart ? plan[activity].start : plan[activity].finish
      return rules.lazy.compactMap(\.pin).first.map { overridden($0, activity, isStart: isStart, contradiction.got) }
    }
  }

  /// What moves a pinned date to another instant.
  func overridden(_ pin: Moment, _ activity: ActivityID, isStart: Bool, _ got: Int) -> Diagnostic {
    let id = plan[activity].id
    let word = isStart ? "start" : "finish"
    return Diagnostic(
      .dateConflict,
      "'\(plan.path(id))' cannot \(word) on \(pin.text); \(cause(activity)) moves its \(word) to \(schedule.clock(got).text)",
      at: plan[id].name, help: [help(activity, word)])
  }

  private func help(_ activity: ActivityID, _ word: String) -> String {
    guard schedule.networkDriver(activity) == .statusDate else {
      return "write '\(word) from' if a later date will do: '\(word) on' does not override dependencies and limits"
    }
    let isEvent = schedule.start(activity) == schedule.finish(activity)
    return isEvent
      ? "write 'finished' and the day if it has happened, or else choose a day after the status date"
      : "write 'started' and the day if it has started, or else choose a day after the status date"
  }

  private func cause(_ activity: ActivityID) -> String {
    switch schedule.networkDriver(activity) {
    case .activity(let driving), .resource(let driving, _): "'\(plan.path(plan[driving].id))'"
    case .limit: limitCause(activity)
    case .projectStart: "the start of the project"
    case .statusDate: "the status date"
    case .actual: "recorded progress"
    }
  }

  /// The activity's own line, or its sprint, if that decides.
  private func limitCause(_ activity: ActivityID) -> String {
    guard case .limit(let limit) = schedule.network.driver(of: schedule.startNode[activity]) else { return "another limit" }
    func own(_ rules: [DateRule], _ kinds: [DateLimit.Kind], _ word: String) -> String? {
      let stated = rules.compactMap { rule -> DateLimit? in
        if case .limit(let limit) = rule, kinds.contains(limit.kind) { limit } else { nil }
      }
      return stated.max { ($0.moment.day, $0.moment.time?.minutes ?? 0) < ($1.moment.day, $1.moment.time?.minutes ?? 0) }
        .map { "'\(word) \($0.moment.text)'" }
    }
    let (start, finish) = (plan[activity].start, plan[activity].finish)
    switch limit {
    case .pinnedStart: return own(start, [.on], "start on") ?? "another limit"
    case .pinnedFinish: return own(finish, [.on], "finish on") ?? "another limit"
    case .earliestFinish: return own(finish, [.from], "finish from") ?? "another limit"
    case .earliestStart:
      let sprint = plan[activity].hasDetails ? plan.row(plan[activity].details.task.sprint, .sprint) : nil
      return own(start, [.from, .unstated], "start from") ?? sprint.map { "its sprint '\(plan.name(plan.sprints[$0].id))'" }
        ?? "another limit"
    }
  }
}
