import PlanText

/// Work takes exactly as long as it should, from its first worked minute to the end of the last.
///
/// When a person's `limit` is used up depends on which work was planned first, which the dates do not show. So such
/// people's work is checked against two readings: they work whenever they are available, or only in what all their
/// other work certainly leaves of the limit. If no period is contested, both are the same.
extension Verification {
  mutating func traceWork() {
    let limited = limitedUse()
    settleShares(limited)
    for activity in plan.activityIDs {
      guard facts[activity].isWork, let claimed = work[activity], violations.count < Verifier.most else { continue }
      switch facts[activity].state {
      case .notStarted: judge(activity, claimed, limited)
      case .started: judgeStarted(activity, claimed)
      case .finished: break
      }
    }
    checkPersonLimits(limited)
  }

  /// The amount to do, in millionths of minutes.
  func need(_ activity: ActivityID) -> Int {
    switch facts[activity].amount {
    case .nothing: 0
    case .effort(let minutes), .duration(let minutes, _), .both(let minutes, _, _): min(minutes, 1 << 40) * 1_000_000
    }
  }

  /// Limits are applied in whole minutes: the last minute of each day or week may be left unworked.
  func slack(_ activity: ActivityID, _ range: Range<Int>) -> Int {
    shared.doubtful.contains(activity) ? 1 + range.count / 1440 : 0
  }

  private mutating func judge(_ activity: ActivityID, _ claimed: FinishedSchedule.Work, _ limited: LimitedUse) {
    let range = claimed.start..<claimed.finish
    let need = need(activity)
    let isDoubtful = shared.doubtful.contains(activity)
    let most = self.trace(activity, range, limits: nil, stopsAt: need)
    var trace = isDoubtful ? trace(activity, range, limits: limited.surely(activity) ?? [:], stopsAt: need) : most
    let first = most.steps.first?.range.lowerBound
    if first != claimed.start {
      report(.startNotWorked, [activity], at: claimed.start, "starts \(text(claimed.start)), when it cannot be worked on")
    } else if workers(activity).contains(where: \.takesRest), most.given * Self.leastPart < most.had {
      let (given, had) = (most.given / 10_000, most.had / 10_000)
      report(.beginsOnTooLittle, [activity], at: claimed.start, "starts \(text(claimed.start)), when its people have \(given)% of \(had)% left for it: less than a quarter")
    }
    if most.earliestEnd == nil {
      let missing = max(0, need - most.done) / 1_000_000
      report(
        .tooShort, [activity], at: claimed.finish,
        "finishes \(text(claimed.finish)), with \(missing) minutes of work left")
    } else if let end = trace.latestEnd, end + slack(activity, range) < claimed.finish {
      report(.tooLong, [activity], at: claimed.finish, "finishes \(text(claimed.finish)), but is done \(text(end))")
    } else if !isDoubtful, most.worked.last?.upperBound != claimed.finish, trace.worked.last?.upperBound != claimed.finish {
      report(
        .finishNotWorked, [activity], at: claimed.finish,
        "finishes \(text(claimed.finish)), which is not the end of a worked minute")
    }
    trace.bookings.removeAll { $0.range.isEmpty }
    book(activity, trace)
  }

  /// Work does not start on less than one part in this many of what the project has of its people at that moment.
  static let leastPart = 4

  /// Started work does its remaining work in the last worked minutes before its finish, because the dates do not show
  /// where it paused. Those must be after the status date and after what it still waits for.
  mutating func rest(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) -> (all: WorkTrace, last: WorkTrace, resume: Int)? {
    guard let status = statusInstant, let remaining = facts[activity].remaining, remaining > 0 else { return nil }
    var resume = max(status, claimed.start)
    for (_, link) in startDependencies(activity) where link.anchor != .starts {
      guard let before = plan.activity(link.target.target), facts[before].state != .finished, let dates = work[before],
        link.lag == nil
      else { continue }
      resume = max(resume, dates.finish)
    }
    let trace = trace(activity, resume..<max(resume, claimed.finish), limits: nil, stopsAt: .max)
    var rest = min(remaining, 1 << 40) * 1_000_000
    var from = claimed.finish
    rest -= trace.blur
    for step in trace.steps.reversed() where rest > 0 {
      // The last minute counts in full, even if a fraction would suffice.
      let minutes = min(step.range.count, (rest - 1) / step.rate + 1)
      from = step.range.upperBound - minutes
      rest -= step.rate * minutes
    }
    var last = trace
    let range = from..<max(from, claimed.finish)
    last.steps = trace.steps.compactMap { step in
      let part = step.range.clamped(to: range)
      return part.isEmpty ? nil : WorkTrace.Step(range: part, rate: step.rate)
    }
    last.bookings = trace.bookings.compactMap { booking in
      var booking = booking
      booking.range = booking.range.clamped(to: range)
      return booking.range.isEmpty ? nil : booking
    }
    return (trace, last, resume)
  }

  private mutating func judgeStarted(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) {
    guard let remaining = facts[activity].remaining, let (trace, last, resume) = rest(activity, claimed) else { return }
    // A share of a duration may be rounded either way.
    if trace.done + trace.blur < (min(remaining, 1 << 40) - 1) * 1_000_000 || claimed.finish <= resume {
      report(
        .tooShort, [activity], at: claimed.finish,
        "finishes \(text(claimed.finish)), but has \(remaining) minutes of work left from \(text(resume))")
      return
    }
    if trace.worked.last?.upperBound != claimed.finish {
      report(
        .finishNotWorked, [activity], at: claimed.finish,
        "finishes \(text(claimed.finish)), which is not the end of a worked minute")
    }
    if workers(activity).contains(where: { $0.person.flatMap { limitPeriod($0) } != nil }) { return }
    book(activity, last)
  }
}
