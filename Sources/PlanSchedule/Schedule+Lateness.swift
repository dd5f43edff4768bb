import PlanModel
import PlanSyntax
import PlanText

extension Plan {
  /// A date by which something must have started or finished.
  package struct Deadline: Sendable {
    package let limit: DateLimit
    /// The last instant that meets it.
    package let instant: Int

    package init(limit: DateLimit, instant: Int) {
      self.limit = limit
      self.instant = instant
    }

    /// The last minute at which a start meets it: "by" a day includes the day's last minute.
    package var lastStart: Int { limit.moment.time == nil ? instant - 1 : instant }
  }

  /// The `finish by` dates of an activity, in source order.
  package func deadlines(ofFinish activity: ActivityID) -> [Deadline] {
    activities[activity].finish.compactMap { deadline($0, isFinish: true) }
  }

  /// The `start by` dates of an activity, in source order.
  package func deadlines(ofStart activity: ActivityID) -> [Deadline] {
    activities[activity].start.compactMap { deadline($0, isFinish: false) }
  }

  private func deadline(_ rule: DateRule, isFinish: Bool) -> Deadline? {
    guard case .limit(let limit) = rule, limit.kind == .by || (isFinish && limit.kind == .unstated) else { return nil }
    return Deadline(limit: limit, instant: projectZone.finishInstant(limit.moment))
  }
}

extension Schedule {
  /// True for elapsed work, which is counted in clock minutes.
  package func isByTheClock(_ activity: ActivityID) -> Bool {
    !isSummary(activity) && plan[activity].duration?.elapsed ?? false
  }

  /// If an activity misses its pinned start, the end of that day, or the exact instant; nil if it meets it.
  package func missedStartPin(_ activity: ActivityID) -> Int? {
    plan[activity].start.compactMap { rule -> Int? in
      guard case .limit(let limit) = rule, limit.kind == .on else { return nil }
      let pin = plan.projectZone.finishInstant(limit.moment)
      return start(activity) > pin ? pin : nil
    }.min()
  }
}
