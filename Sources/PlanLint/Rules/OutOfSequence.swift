import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// Work that started before its predecessors were done.
  static let outOfSequence = Rule(
    basis: .dates,
    about: [.task, .milestone, .gate, .external],
    code: Code(
      "P0310", "out-of-sequence", .warning,
      summary: "An activity started before its predecessor allowed it.",
      why: "Either a date is wrong or the dependency is. Until that is settled, the remaining work still waits "
        + "for its predecessor, which may move dates that need not move.",
      bad: """
        project p { start 2026-03-02 ; status-date 2026-03-13 }
        task schema { duration 5d }
        task tests { duration 10d ; after schema }
        progress 2026-03-13 schema started 2026-03-02, finished 2026-03-06
        progress 2026-03-13 tests started 2026-03-04
        """,
      good: """
        project p { start 2026-03-02 ; status-date 2026-03-13 }
        task schema { duration 5d }
        task tests { duration 10d ; after schema - 3d }
        progress 2026-03-13 schema started 2026-03-02, finished 2026-03-06
        progress 2026-03-13 tests started 2026-03-04
        """),
    mayAppear: { facts in
      facts.plan.activityIDs.contains { activity in
        facts.progress[activity].hasStarted && ([activity] + facts.breakdown.ancestors(of: activity)).contains { holder in
          facts.plan[holder].statedDependencies.contains { stated in
            facts.plan.activity(stated.dependency.target.target).map { !facts.progress[$0].isSettled } ?? false
          }
        }
      }
    }
  ) { facts, code in
    guard let schedule = facts.schedule, !facts.progress.isEmpty else { return [] }
    let plan = facts.plan
    return plan.activityIDs.flatMap { activity -> [Diagnostic] in
      guard let progress = facts.progress.facts(activity), !schedule.isSummary(activity), schedule.hasDates(activity) else {
        return []
      }
      let isEvent = plan.kind(of: activity) != .task
      // Without a stated start, it started by the first progress record, or when the schedule says.
      let isBegun = facts.progress[activity].hasStarted
      let begun = isEvent ? progress.finished?.value : progress.started?.value ?? (isBegun ? progress.firstRecord : nil)
      guard begun != nil || (isBegun && !isEvent) else { return [] }
      // Waiving a gate means not waiting for its predecessors.
      if isEvent, plan[activity].statedProgress?.waived?.day == begun { return [] }
      let early = StartedEarly(
        schedule: schedule, activity: activity, begun: begun, isStated: isEvent || progress.started != nil, isEvent: isEvent)
      var seen: Set<ActivityID> = []
      var result: [Diagnostic] = []
      for current in [activity] + facts.breakdown.ancestors(of: activity) {
        var dependencies = plan[current].after
        for rule in plan[current].start { if case .after(let other) = rule { dependencies.append(other) } }
        for dependency in dependencies {
          guard let other = plan.activity(dependency.target.target), !seen.contains(other),
            let finding = early.finding(dependency, other, holder: current, code)
          else { continue }
          seen.insert(other)
          result.append(finding)
        }
      }
      return result
    }
  }
}

/// What a started activity implies about one of its predecessors.
private struct StartedEarly {
  let schedule: Schedule
  let activity: ActivityID
  /// Nil if it is not stated when, only how much is done.
  let begun: Day?
  /// The day was stated explicitly, not inferred from progress.
  let isStated: Bool
  let isEvent: Bool

  /// - Parameter holder: the activity that states the dependency: itself, or a phase around it.
  func finding(_ dependency: Dependency, _ other: ActivityID, holder: ActivityID, _ code: Code) -> Diagnostic? {
    guard schedule.hasDates(other), schedule.progress(other) != .cancelled else { return nil }
    let plan = schedule.plan
    let isStart = dependency.anchor == .starts
    let instant = isStart ? schedule.start(other) : schedule.finish(other)
    let day = isStart ? schedule.clock(instant).day : schedule.lastDay(instant)
    var allowed = day
    if let lag = dependency.lag, dependency.isLead {
      let minutes = plan.timeScale.minutes(lag.amount)
      let begin = lag.elapsed
        ? plan.projectZone.instant(elapsed: lag.amount, before: instant) : schedule.calendar(activity).subtract(minutes, from: instant)
      allowed = min(day, schedule.clock(begin).day)
    }
    guard let begun else { return unfinished(dependency, other, holder, code) }
    guard begun < allowed else { return nil }
    let (name, otherName) = (plan.path(plan[activity].id), plan.path(plan[other].id))
    let isPast = isStart ? schedule.actualStart(other) != nil : schedule.actualFinish(other) != nil
    let when = isPast ? day.iso : "forecast for \(day.iso)"
    let message =
      "'\(name)' \(isEvent ? "was reached" : isStated ? "started" : "was in progress by") \(begun.iso), "
      + "before '\(otherName)' \(isStart ? "started" : "finished") (\(when))"
    return Diagnostic(
      code, message, at: plan[plan[activity].id].name,
      notes: [Diagnostic.Note("'\(name)' waits for '\(otherName)' here", at: dependency.target.span)],
      help: [
        "fix the date, or \(dependencyText(holder))"
          + (lead(begun, instant).map { ": '\(after(dependency, other)) - \($0)d' allows the overlap" } ?? "")
      ])
  }

  /// The days of lead that would allow it to start on a day although it waits for an instant.
  private func lead(_ begun: Day, _ instant: Int) -> Int? {
    let plan = schedule.plan
    let minutes = schedule.calendar(activity).between(plan.projectZone.start(of: begun), instant)
    let least = max(1, (minutes + plan.timeScale.day - 1) / plan.timeScale.day)
    // Across non-working time, it takes one more.
    return (least...least + 1).first { days in
      schedule.clock(schedule.calendar(activity).subtract(days * plan.timeScale.day, from: instant)).day <= begun
    }
  }

  private func dependencyText(_ holder: ActivityID) -> String {
    holder == activity
      ? "the dependency"
      : "the dependency of '\(schedule.plan.path(schedule.plan[holder].id))', "
        + "which applies to everything inside it"
  }

  /// `after design starts`
  private func after(_ dependency: Dependency, _ other: ActivityID) -> String {
    "after \(schedule.plan.name(schedule.plan[other].id))" + (dependency.anchor == .starts ? " starts" : "")
  }

  /// Progress without a date, on work whose predecessor is not done.
  private func unfinished(_ dependency: Dependency, _ other: ActivityID, _ holder: ActivityID, _ code: Code) -> Diagnostic? {
    let isStart = dependency.anchor == .starts
    guard !dependency.isLead, isStart ? !schedule.progress(other).hasStarted : !schedule.progress(other).isSettled else { return nil }
    let plan = schedule.plan
    let (name, otherName) = (plan.path(plan[activity].id), plan.path(plan[other].id))
    let state = schedule.progress(activity).isSettled ? "is finished" : "is in progress"
    return Diagnostic(
      code, "'\(name)' \(state), but '\(otherName)' \(isStart ? "has not started" : "is not finished")",
      at: plan[plan[activity].id].name,
      notes: [Diagnostic.Note("'\(name)' waits for '\(otherName)' here", at: dependency.target.span)],
      help: [
        "record what is finished, or correct \(dependencyText(holder)): "
          + "a lead such as '\(after(dependency, other)) - 2d' allows an overlap"
      ])
  }
}
