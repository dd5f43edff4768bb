import PlanModel
import PlanSyntax

extension Schedule {
  /// Pins that the network moves off their day.
  var overriddenPins: [(activity: Int, contradiction: Contradiction)] {
    network.contradictions.compactMap { contradiction in
      guard let activity = activity(ofNode: contradiction.node), let limit = pin(contradiction, activity) else { return nil }
      // What has to wait until the afternoon is on its day all the same.
      let isKept = contradiction.limit == .pinnedStart && !limit.moment.hasTime(isStart: true)
        && clock(contradiction.got).day == limit.moment.day
      return isKept ? nil : (activity, contradiction)
    }
  }

  func pin(_ contradiction: Contradiction, _ activity: Int) -> DateLimit? {
    let rules = contradiction.limit == .pinnedStart ? plan.activities[activity].start : plan.activities[activity].finish
    return rules.lazy.compactMap { rule -> DateLimit? in
      if case .limit(let limit) = rule, limit.kind == .on { limit } else { nil }
    }.first
  }

  func cause(_ activity: Int) -> String {
    switch networkDriver(activity) {
    case .activity(let driving), .resource(let driving, _): "'\(plan.path(plan.activities[driving].id))'"
    case .limit: limitCause(activity)
    case .projectStart: "the start of the project"
    case .statusDate: "the status date"
    case .actual: "what happened"
    }
  }

  /// Its own line, or its sprint, where that decides.
  private func limitCause(_ activity: Int) -> String {
    guard case .limit(let limit) = network.driver(of: Int(startNode[activity])) else { return "another limit" }
    func own(_ rules: [DateRule], _ kinds: [DateLimit.Kind], _ word: String) -> String? {
      let stated = rules.compactMap { rule -> DateLimit? in
        if case .limit(let limit) = rule, kinds.contains(limit.kind) { limit } else { nil }
      }
      return stated.max { ($0.moment.day, $0.moment.time?.minutes ?? 0) < ($1.moment.day, $1.moment.time?.minutes ?? 0) }
        .map { "'\(word) \($0.moment.text)'" }
    }
    let (start, finish) = (plan.activities[activity].start, plan.activities[activity].finish)
    switch limit {
    case .pinnedStart: return own(start, [.on], "start on") ?? "another limit"
    case .pinnedFinish: return own(finish, [.on], "finish on") ?? "another limit"
    case .earliestFinish: return own(finish, [.from], "finish from") ?? "another limit"
    case .earliestStart:
      let sprint = plan.activities[activity].hasDetails ? plan.row(plan.activities[activity].details.task.sprint, .sprint) : nil
      return own(start, [.from, .unstated], "start from") ?? sprint.map { "its sprint '\(plan.name(plan.sprints[$0].id))'" }
        ?? "another limit"
    }
  }
}

extension Moment {
  /// `2026-03-02`, or `2026-03-02 12:00`.
  package var text: String { day.iso + (time.map { " \($0.iso)" } ?? "") }

  /// False also where the time is that of the day as a whole: 00:00 of a start, 24:00 of a finish.
  func hasTime(isStart: Bool) -> Bool { time.map { $0.minutes != (isStart ? 0 : 1440) } ?? false }
}
