import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

extension Schedule {
  /// What the clocks of the project's zone show at an instant.
  package func clock(_ instant: Int) -> Clock { Clock(local: plan.projectZone.localMinute(atUTC: instant)) }

  /// The last day of work that ends at an instant: midnight belongs to the day before.
  package func lastDay(_ instant: Int) -> Day { clock(instant - 1).day }

  /// A minute of the day on which people say that an activity ends: its last worked minute. For zero-length activities
  /// it is the minute itself, unless that ends what came before, as at midnight.
  package func shownFinish(_ activity: ActivityID) -> Int {
    let finish = finish(activity)
    guard start(activity) == finish else { return finish - 1 }
    if clock(finish).time.minutes == 0 { return beginsDay(activity, finish) ? finish : finish - 1 }
    return calendar(activity).nextWorking(finish) == finish ? finish : finish - 1
  }

  /// The date of an event: only its day if it occurs at the day's first minute.
  package func eventText(_ activity: ActivityID) -> String {
    let finish = clock(finish(activity))
    return finish.time.minutes == 0 && finishDay(activity) == finish.day ? finish.day.iso : finishText(activity)
  }

  /// An instant at which work ends, as people write it: midnight as 24:00 of the day before.
  package func endText(_ instant: Int) -> String { clock(instant).endText }

  /// The day of ``shownFinish(_:)``.
  package func finishDay(_ activity: ActivityID) -> Day { clock(shownFinish(activity)).day }

  /// The text for a finish: `2026-03-07 24:00` for the midnight that ends the day.
  package func finishText(_ activity: ActivityID) -> String {
    let finish = clock(finish(activity))
    return finishDay(activity) < finish.day ? finish.endText : finish.text
  }

  /// The day on which the project ends.
  package var projectFinishDay: Day {
    let finish = projectFinish
    let last = plan.activityIDs.filter { hasDates($0) && !isSpanning($0) && self.finish($0) == finish }
    return last.map { finishDay($0) }.max() ?? clock(finish).day
  }

  /// True for a midnight that a date specifies as a beginning, for one at which the project starts, and for the end of
  /// the status date.
  private func beginsDay(_ activity: ActivityID, _ instant: Int, depth: Int = 0) -> Bool {
    if isContainer(activity), depth < 100 {
      let begins = plan.activityIDs.contains { inner in
        plan[inner].parent == activity && hasDates(inner) && start(inner) == instant && finish(inner) == instant
          && beginsDay(inner, instant, depth: depth + 1)
      }
      if begins || actualFinish(activity) != nil { return begins }
    } else if case .finished(_, let day) = progress(activity) {
      return plan.projectZone.start(of: day) == instant
    } else if instant == statusInstant, start(activity) == instant {
      // What has not happened by the end of the status date happens after it.
      return true
    }
    // An event that follows such an event is one too.
    if depth < 100, start(activity) == finish(activity) {
      for link in links(activity) where link.lag == 0 {
        guard let other = plan.activity(link.predecessor), hasDates(other), finish(other) == instant else { continue }
        if start(other) == instant, beginsDay(other, instant, depth: depth + 1) { return true }
      }
    }
    let zone = plan.projectZone
    for rule in plan[activity].start {
      guard case .limit(let limit) = rule, limit.kind != .by else { continue }
      if zone.startInstant(limit.moment) == instant { return true }
    }
    for case .limit(let limit) in plan[activity].finish where limit.kind == .from {
      if limit.moment.time == nil, zone.startInstant(limit.moment) == instant { return true }
    }
    if plan[activity].hasDetails, let expected = plan[activity].details.external.expected,
      zone.start(of: expected.planned) == instant
    {
      return true
    }
    return instant == plan.statedStart
  }
}
