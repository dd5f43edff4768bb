import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Work that is forecast to miss its own `finish by` or `start by`.
  static let deadlineMissed = Rule(
    basis: .forecast,
    about: .schedulable,
    code: Code(
      "P0302", "deadline-missed", .warning,
      summary: "An activity is forecast to miss the date by which it must be done.",
      why: "Urgent work gets its people first. If that is not enough, this warning comes while there is "
        + "still time. The message names what drives the date: shortening anything else will not help.",
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
  ) { facts, code in
    guard let dated = facts.dated else { return [] }
    let (plan, schedule) = (facts.plan, dated.schedule)
    return plan.activityIDs.flatMap { activity -> [Diagnostic] in
      // Lateness that has already happened is a fact no warning can change.
      guard schedule.hasDates(activity), !schedule.progress(activity).isSettled else { return [] }
      let finishes = plan.deadlines(ofFinish: activity)
      let starts = schedule.progress(activity).hasStarted ? [] : plan.deadlines(ofStart: activity)
      guard !finishes.isEmpty || !starts.isEmpty else { return [] }
      return finishes.compactMap { deadline in
        let forecast = schedule.finish(activity)
        guard schedule.isBehind(activity, deadline) else { return nil }
        let minutes = schedule.minutes(activity, after: deadline)
        let late = Lateness(of: activity, minutes: minutes, from: deadline.instant, to: forecast, schedule)
        let date = deadline.limit.moment.time == nil ? schedule.finishDay(activity).iso : schedule.finishText(activity)
        return missed(deadline, activity, date, late, "finish", dated, code)
      }
        + starts.compactMap { deadline in
          guard let minutes = schedule.startLateness(activity, after: deadline) else { return nil }
          let isEvent = schedule.start(activity) == schedule.finish(activity)
          let start = schedule.clock(schedule.start(activity))
          let day = isEvent ? schedule.finishDay(activity).iso : start.day.iso
          let instant = isEvent ? schedule.finishText(activity) : start.text
          let late = Lateness(of: activity, minutes: minutes, from: deadline.instant, to: schedule.start(activity), schedule)
          let date = deadline.limit.moment.time == nil ? day : instant
          return missed(deadline, activity, date, late, "start", dated, code)
        }
    }
  }
}

private func missed(
  _ deadline: Plan.Deadline, _ activity: ActivityID, _ date: String, _ late: Lateness, _ word: String, _ dated: ScheduleFacts,
  _ code: Code
) -> Diagnostic {
  let (plan, schedule) = (dated.plan, dated.schedule)
  let id = plan[activity].id
  let chain = DrivingChain(dated, activity)
  let isEvent = schedule.start(activity) == schedule.finish(activity)
  let forecast = word == "start" && !isEvent ? "is forecast to start" + (date.count > 10 ? "" : " on") : "is forecast for"
  // It is held by a date of its own, and nothing else would help.
  let reason = dated.analysis.reason(activity)
  let isOwn = reason.kind == .limit && reason.activity == nil && chain.text.isEmpty
  let isBegun = schedule.progress(activity).hasStarted
  if isEvent, reason.kind == .statusDate, chain.text.isEmpty {
    let (happened, fact) = plan[id].kind == .gate ? ("passed", "passed") : ("reached", "finished")
    return Diagnostic(
      code,
      "'\(plan.path(id))' \(forecast) \(date), \(late.after("'\(word) by \(deadline.limit.moment.text)'")); "
        + "it is not recorded as \(happened)",
      at: plan[id].name,
      help: ["if it was \(happened), write '\(fact)' and the day in its block; otherwise agree on a later date"])
  }
  let help =
    isBegun
    ? "shorten the remaining work, or agree on a later date"
    : isOwn
    ? (word == "finish" && !isEvent ? "shorten it, " : "")
      + "change that date, or agree on a date later than \(deadline.limit.moment.text)"
    : reason.kind == .projectStart && chain.text.isEmpty
    ? (word == "finish" && !isEvent ? "shorten it, or agree on a later date" : "agree on a later date")
    : word == "start"
    ? "shorten what drives it, or agree on a later date"
    : "shorten what drives it, start it earlier, or agree on a later date"
  return Diagnostic(
    code,
    "'\(plan.path(id))' \(forecast) \(date), \(late.after("'\(word) by \(deadline.limit.moment.text)'"))"
      + (isOwn ? "; it starts no earlier because \(reason.text(plan))" : chain.text.isEmpty ? cause(activity, reason, dated.analysis) : chain.text), at: plan[id].name, notes: chain.notes, help: [help])
}

/// What makes it late if no other work does: what its start waits for, or what slows it; empty if it is just too long.
private func cause(_ activity: ActivityID, _ reason: StartReason, _ analysis: ScheduleAnalysis) -> String {
  let waits =
    switch reason.kind {
    case .projectStart, .content, .actual: !reason.then.isEmpty
    case .activity, .resource: false
    case .statusDate, .limit, .late, .hours, .window, .freeze, .downtimeLimit, .stock, .weeklyLimit: true
    }
  if waits, !analysis.schedule.progress(activity).hasStarted { return "; it starts no earlier because \(reason.sentence(analysis.plan))" }
  return analysis.slowdowns(activity).first.map { "; \($0.text(analysis.plan))" } ?? ""
}
