import PlanModel
import PlanSyntax

/// A date behind which work that is still to be done is forecast to end.
package struct MissedDate: Sendable {
  package enum Source: Sendable, Equatable {
    /// Its own `finish by`.
    case finishBy
    /// Its own `finish on`.
    case finishOn
    /// The end of its sprint.
    case sprint(EntityID)
    /// The `finish by` of a phase around it.
    case phase(EntityID)
    /// The project's `finish by`.
    case project
  }

  package let source: Source
  /// The last instant that would have kept it.
  package let instant: Int
  /// Working minutes from then to the finish; 0 when only time off lies between.
  package let minutes: Int

  /// False of dates of what is around it.
  package var isOwn: Bool {
    switch source {
    case .finishBy, .finishOn, .sprint: true
    case .phase, .project: false
    }
  }
}

/// What is late: one answer for tables, drawings and data. Each comes with a finding, about the activity itself, its
/// phase or the project. What has happened late is a fact that no alarm changes, and is not late any more.
extension Schedule {
  /// The date that an activity misses: the earliest of its own, else of those of what is around it. Nil in time.
  package func missedDate(_ activity: Int) -> MissedDate? {
    guard hasDates(activity), !progress(activity).isSettled else { return nil }
    let finish = finish(activity)
    let missed = ownDates(activity) + dueDates(activity).filter { $0.instant < finish }.map {
      MissedDate(source: $0.source, instant: $0.instant, minutes: calendar(activity).between($0.instant, finish))
    }
    let own = missed.filter(\.isOwn)
    return (own.isEmpty ? missed : own).min { $0.instant < $1.instant }
  }

  /// The date on which an activity has to start, by `start by` or `start on`, and misses by most, and by how many working
  /// minutes; nil when all are kept, or it has begun.
  package func missedStart(_ activity: Int) -> (instant: Int, minutes: Int)? {
    guard hasDates(activity), !progress(activity).hasStarted, !progress(activity).isSettled else { return nil }
    var missed = plan.deadlines(ofStart: activity).compactMap { deadline in
      startLateness(activity, behind: deadline).map { (instant: deadline.instant, minutes: $0) }
    }
    if let instant = missedStartPin(activity) {
      let zone = plan.projectZone
      // Behind a day whole days count, as with `start by`.
      let isDay = clock(instant).time.minutes == 0
      let from = isDay ? zone.start(of: lastDay(instant)) : instant
      let to = isDay ? zone.start(of: zone.day(at: start(activity))) : start(activity)
      missed.append((instant, calendar(activity).between(from, to)))
    }
    return missed.max { $0.minutes < $1.minutes }
  }

  /// True for what misses a date of either kind.
  package func isLate(_ activity: Int) -> Bool { missedDate(activity) != nil || missedStart(activity) != nil }

  /// Those of its own `finish by` and `finish on` that it misses.
  private func ownDates(_ activity: Int) -> [MissedDate] {
    plan.activities[activity].finish.compactMap { rule in
      guard case .limit(let limit) = rule, limit.kind != .from else { return nil }
      let date = Plan.Deadline(limit: limit, instant: plan.projectZone.finishInstant(limit.moment))
      guard isBehind(activity, date) else { return nil }
      return MissedDate(
        source: limit.kind == .on ? .finishOn : .finishBy, instant: date.instant, minutes: minutes(activity, behind: date))
    }
  }

  private func dueDates(_ activity: Int) -> [(source: MissedDate.Source, instant: Int)] {
    var result: [(source: MissedDate.Source, instant: Int)] = []
    if let sprint = sprintEnd(activity) { result.append((.sprint(sprint.id), sprint.instant)) }
    // What spans other work ends with it, and moves nothing.
    if isSpanning(activity) { return result }
    var outer = plan.activity(plan[plan.activities[activity].id].parent)
    while let phase = outer {
      if let instant = deadline(of: phase) { result.append((.phase(plan.activities[phase].id), instant)) }
      outer = plan.activity(plan[plan.activities[phase].id].parent)
    }
    if let deadline { result.append((.project, deadline)) }
    return result
  }

  /// The end of the sprint that a task belongs to.
  package func sprintEnd(_ activity: Int) -> (id: EntityID, instant: Int)? {
    guard plan.activities[activity].hasDetails, let id = plan.activities[activity].details.task.sprint?.target,
      id != .none, plan[id].kind == .sprint, plan[id].row >= 0, plan[id].source < 0,
      case .limit(let limit)? = plan.sprints[Int(plan[id].row)].finish.first
    else { return nil }
    return (id, plan.projectZone.finishInstant(limit.moment))
  }
}
