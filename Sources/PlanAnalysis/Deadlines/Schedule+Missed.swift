import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The dates that one activity misses.
extension Schedule {
  func missedDate(_ activity: ActivityID) -> MissedDate? {
    guard hasDates(activity), !progress(activity).isSettled else { return nil }
    let (finish, calendar) = (self.finish(activity), self.calendar(activity))
    let missed = ownDates(activity) + dueDates(activity).filter { $0.instant < finish }.map {
      MissedDate(source: $0.source, instant: $0.instant, minutes: calendar.between($0.instant, finish))
    }
    let own = missed.filter(\.isOwn)
    return (own.isEmpty ? missed : own).min { $0.instant < $1.instant }
  }

  func missedStart(_ activity: ActivityID) -> MissedStart? {
    guard hasDates(activity), !progress(activity).hasStarted, !progress(activity).isSettled else {
      return nil
    }
    var missed = plan.deadlines(ofStart: activity).compactMap { deadline in
      startLateness(activity, after: deadline).map { MissedStart(instant: deadline.instant, minutes: $0) }
    }
    if let instant = missedStartPin(activity) {
      let (zone, start) = (plan.projectZone, self.start(activity))
      // After a date without a time, whole days count, as with `start by`.
      let isDay = clock(instant).time.minutes == 0
      let from = isDay ? zone.start(of: lastDay(instant)) : instant
      let to = isDay ? zone.start(of: zone.day(at: start)) : start
      missed.append(MissedStart(instant: instant, minutes: self.calendar(activity).between(from, to)))
    }
    return missed.max { $0.minutes < $1.minutes }
  }

  /// Its own `finish by` and `finish on` dates that it misses.
  private func ownDates(_ activity: ActivityID) -> [MissedDate] {
    plan[activity].finish.compactMap { rule in
      guard case .limit(let limit) = rule, limit.kind != .from else { return nil }
      let date = Plan.Deadline(limit: limit, instant: plan.projectZone.finishInstant(limit.moment))
      guard isBehind(activity, date) else { return nil }
      return MissedDate(
        source: limit.kind == .on ? .finishOn : .finishBy, instant: date.instant,
        minutes: self.minutes(activity, after: date))
    }
  }

  private func dueDates(_ activity: ActivityID) -> [(source: MissedDate.Source, instant: Int)] {
    var result: [(source: MissedDate.Source, instant: Int)] = []
    if let sprint = plan.sprintEnd(activity) { result.append((.sprint(sprint.id), sprint.instant)) }
    // A spanning activity ends with the work it spans and moves nothing.
    if isSpanning(activity) { return result }
    var outer = plan[activity].parent
    while let phase = outer {
      if let instant = deadline(of: phase) { result.append((.phase(plan[phase].id), instant)) }
      outer = plan[phase].parent
    }
    if let deadline { result.append((.project, deadline)) }
    return result
  }
}
