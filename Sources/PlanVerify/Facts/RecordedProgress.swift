import PlanModel
import PlanSyntax
import PlanText

/// What had happened by the status date; nothing if there is none.
struct RecordedProgress {
  let statusDate: Day?
  /// Records up to the status date by activity and day; those of one day in source order.
  private var records: [ActivityID: [Progress]] = [:]

  init(_ plan: Plan, _ statusDate: Day?) {
    self.statusDate = statusDate
    guard let statusDate else { return }
    for record in plan.progress where record.day <= statusDate {
      guard let activity = plan.activity(record.activity.target) else { continue }
      records[activity, default: []].append(record)
    }
    for activity in plan.activityIDs {
      guard let list = records[activity], list.count > 1 else { continue }
      records[activity] = list.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element)
    }
  }

  /// True for a date that is not in the future. Cancellations count even without a status date.
  func counts(_ day: Day) -> Bool { statusDate.map { day <= $0 } ?? true }

  /// Finished work stays finished if it is cancelled later; content of cancelled activities is cancelled too.
  /// `remaining` takes precedence over `done`; either implies that the work has started, and that it is finished if
  /// nothing is left.
  func read(_ activity: ActivityID, into facts: inout ActivityFacts, _ plan: Plan, isInsideCancelled: Bool) {
    guard let statusDate, [.task, .milestone, .gate, .external].contains(facts.kind), !facts.isParent, !facts.isSpanning,
      !isInsideCancelled
    else { return }
    let details = plan[activity].details
    let list = records[activity] ?? []
    // From the last day that states the fact, the statement that reports more progress.
    func latest<Fact>(_ fact: (Progress) -> Fact?, _ saysMore: (Fact, Fact) -> Bool) -> (fact: Fact, day: Day)? {
      guard let day = list.last(where: { fact($0) != nil })?.day else { return nil }
      return list.filter { $0.day == day }.compactMap(fact).max { saysMore($1, $0) }.map { ($0, day) }
    }
    func minutes(_ amount: TimeAmount) -> Int { plan.timeScale.minutes(amount) }
    func past(_ day: Day?) -> Day? { day.flatMap { counts($0) ? $0 : nil } }
    let started = latest({ past($0.started) }, <)?.fact ?? past(details.task.started?.day)
    if let finished = latest({ past($0.finished) }, <)?.fact ?? past(details.finished?.day) ?? decided(details.gate) {
      facts.finish(finished, started: started)
      return
    }
    if facts.isCancelled { return }
    let remaining = latest(\.remaining, { minutes($0) < minutes($1) }).map { ($0.fact, $0.day) } ?? details.task.remaining.map { ($0, statusDate) }
    let done = latest(\.done, { millionths($0) > millionths($1) }).map { ($0.fact, $0.day) } ?? details.task.done.map { ($0, statusDate) }
    let share = min(1_000_000, done.map { millionths($0.0) } ?? 0)
    let isElapsed = plan[activity].effort == nil && plan[activity].duration?.elapsed == true
    let resumed = plan.projectZone.end(of: statusDate)
    let rest = remaining.map { remaining in
      isElapsed ? plan.projectZone.instant(elapsed: remaining.0, after: resumed) - resumed : plan.timeScale.minutes(remaining.0)
    }
    if let day = rest.map({ $0 == 0 ? remaining?.1 : nil }) ?? (share == 1_000_000 ? done?.1 : nil) {
      facts.finish(max(day, started ?? day), started: started)
      return
    }
    facts.takes(rest ?? 0, plan[activity])
    guard facts.isWork, started != nil || rest != nil || share > 0 else { return }
    facts.state = .started
    facts.startedDay = started ?? list.first { $0.done?.value.unscaled != 0 }?.day
    facts.remaining = rest ?? facts.whole * (1_000_000 - share) / 1_000_000
  }

  /// The day on which a gate was passed or waived, unless it failed later.
  private func decided(_ gate: GateDetails) -> Day? {
    let good = [gate.passed, gate.waived].compactMap { $0?.day }.filter(counts).max()
    guard let good, let failed = gate.failed?.day, counts(failed) else { return good }
    return failed > good ? nil : good
  }
}

extension ActivityFacts {
  fileprivate mutating func finish(_ day: Day, started: Day?) {
    state = .finished
    isCancelled = false
    (startedDay, finishedDay) = (started, day)
  }

  /// Work that was planned to take no time takes what is said to remain of it, unless its effort and its length are
  /// both stated: of a fixed length of nothing, nothing remains.
  fileprivate mutating func takes(_ rest: Int, _ activity: Activity) {
    guard case .nothing = amount, rest > 0, kind == .task else { return }
    switch (activity.duration, activity.effort) {
    case (let duration?, nil): amount = .duration(rest, elapsed: duration.elapsed)
    case (nil, _?): amount = .effort(rest)
    default: break
    }
  }

  /// The total minutes of effort or duration.
  fileprivate var whole: Int {
    switch amount {
    case .nothing: 0
    case .effort(let minutes), .duration(let minutes, _), .both(let minutes, _, _): minutes
    }
  }
}
