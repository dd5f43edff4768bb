import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Work that is forecast to miss its own `finish by` or `start by`.
  static let deadlineMissed = Rule(
    basis: .forecast(about: .schedulable),
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
    return plan.activityIDs.flatMap { index -> [Diagnostic] in
      // Lateness that has already happened is a fact no warning can change.
      guard schedule.hasDates(index), !schedule.progress(index).isSettled else { return [] }
      let finishes = plan.deadlines(ofFinish: index)
      let starts = schedule.progress(index).hasStarted ? [] : plan.deadlines(ofStart: index)
      guard !finishes.isEmpty || !starts.isEmpty else { return [] }
      return finishes.compactMap { deadline in
        let forecast = schedule.finish(index)
        guard schedule.isBehind(index, deadline) else { return nil }
        let minutes = schedule.minutes(index, behind: deadline)
        let late = Lateness(of: index, minutes: minutes, from: deadline.instant, to: forecast, schedule)
        let date = deadline.limit.moment.time == nil ? schedule.finishDay(index).iso : schedule.finishText(index)
        return missed(deadline, index, date, late, "finish", dated, code)
      }
        + starts.compactMap { deadline in
          guard let minutes = schedule.startLateness(index, behind: deadline) else { return nil }
          let isEvent = schedule.start(index) == schedule.finish(index)
          let start = schedule.clock(schedule.start(index))
          let day = isEvent ? schedule.finishDay(index).iso : start.day.iso
          let instant = isEvent ? schedule.finishText(index) : start.text
          let late = Lateness(of: index, minutes: minutes, from: deadline.instant, to: schedule.start(index), schedule)
          let date = deadline.limit.moment.time == nil ? day : instant
          return missed(deadline, index, date, late, "start", dated, code)
        }
    }
  }
}

private func missed(
  _ deadline: Plan.Deadline, _ index: ActivityID, _ date: String, _ late: Lateness, _ word: String, _ dated: ScheduleFacts,
  _ code: Code
) -> Diagnostic {
  let (plan, schedule) = (dated.plan, dated.schedule)
  let id = plan[index].id
  let chain = DrivingChain(dated, index)
  let isEvent = schedule.start(index) == schedule.finish(index)
  let forecast = word == "start" && !isEvent ? "is forecast to start" + (date.count > 10 ? "" : " on") : "is forecast for"
  // It is held by a date of its own, and nothing else would help.
  let reason = schedule.reason(index)
  let isOwn = reason.kind == .limit && reason.activity == nil && chain.text.isEmpty
  let isBegun = schedule.progress(index).hasStarted
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
      + (isOwn ? "; it starts no earlier because \(reason.text(plan))" : chain.text.isEmpty ? cause(index, reason, schedule) : chain.text), at: plan[id].name, notes: chain.notes, help: [help])
}

/// What makes it late if no other work does: what its start waits for, or what slows it; empty if it is just too long.
private func cause(_ index: ActivityID, _ reason: StartReason, _ schedule: Schedule) -> String {
  let waits =
    switch reason.kind {
    case .projectStart, .content, .actual: !reason.then.isEmpty
    case .activity, .resource: false
    case .statusDate, .limit, .late, .hours, .window, .freeze, .downtimeLimit, .stock, .weeklyLimit: true
    }
  if waits, !schedule.progress(index).hasStarted { return "; it starts no earlier because \(reason.sentence(schedule.plan))" }
  return schedule.slowdowns(index).first.map { "; \($0.text(schedule.plan))" } ?? ""
}
