import PlanModel
import PlanSchedule
import PlanSyntax

extension Rule {
  /// Work that is forecast behind its own `finish by` or `start by`.
  static let deadlineMissed = Rule(
    code: Code(
      "P0302", "deadline-missed", .error,
      summary: "An activity is forecast after the date by which it must be done.",
      why: "'by' never moves work; it raises this alarm while there is still time. The message names what drives the "
        + "date: shortening anything else does not help.",
      bad: """
        project p { start 2026-01-05 }
        task build { duration 10d }
        milestone ready { after build ; finish by 2026-01-14 }
        """,
      good: """
        project p { start 2026-01-05 }
        task build { duration 10d }
        milestone ready { after build ; finish by 2026-01-30 }
        """)
  ) { context, code in
    guard let schedule = context.schedule else { return [] }
    let plan = context.plan
    var chains: DrivingChains?
    return plan.activities.indices.flatMap { index -> [Diagnostic] in
      // What has happened late is a fact that no alarm changes.
      guard schedule.hasDates(index), !schedule.progress(index).isSettled else { return [] }
      let finishes = plan.activities[index].finish.compactMap { deadline(of: $0, isFinish: true, plan.projectZone) }
      let rules = schedule.progress(index).hasStarted ? [] : plan.activities[index].start
      let starts = rules.compactMap { deadline(of: $0, isFinish: false, plan.projectZone) }
      guard !finishes.isEmpty || !starts.isEmpty else { return [] }
      return finishes.compactMap { missed($0, index, schedule.finish(index), "finish", schedule, &chains, code) }
        + starts.compactMap { missed($0, index, schedule.start(index), "start", schedule, &chains, code) }
    }
  }
}

/// The last instant of a `by` limit.
private func deadline(of rule: DateRule, isFinish: Bool, _ zone: Zone) -> (limit: DateLimit, instant: Int)? {
  guard case .limit(let limit) = rule, limit.kind == .by || (isFinish && limit.kind == .unstated) else { return nil }
  return (limit, zone.finishInstant(limit.moment))
}

private func missed(
  _ deadline: (limit: DateLimit, instant: Int), _ index: Int, _ forecast: Int, _ word: String, _ schedule: Schedule,
  _ chains: inout DrivingChains?, _ code: Code
) -> Diagnostic? {
  guard forecast > deadline.instant else { return nil }
  let plan = schedule.plan
  let id = plan.activities[index].id
  let day = word == "finish" ? schedule.lastDay(forecast) : schedule.clock(forecast).day
  let late = Lateness(schedule.calendar(index), from: deadline.instant, to: forecast, plan.timeScale)
  let known = chains ?? DrivingChains(schedule)
  chains = known
  let chain = DrivingChain(known, schedule, index)
  return Diagnostic(
    code,
    "'\(plan.path(id))' is forecast for \(day.iso), \(late.text) after '\(word) by \(deadline.limit.moment.day.iso)'"
      + chain.text, at: plan[id].name, notes: chain.notes,
    help: ["shorten what drives it, start it earlier, or agree on a later date"])
}
