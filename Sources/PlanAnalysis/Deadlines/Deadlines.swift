import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What is late, defined once for tables, drawings and data. Each comes with a finding, about the activity itself, its
/// phase or the project. Actuals that were late are facts no warning can change, so they no longer count as late.
package struct Deadlines: Sendable {
  private let schedule: Schedule
  /// By activity.
  private let finishes: [ActivityID: MissedDate]
  private let starts: [ActivityID: MissedStart]

  /// O(activities · depth).
  package init(_ schedule: Schedule) {
    var (finishes, starts): ([ActivityID: MissedDate], [ActivityID: MissedStart]) = ([:], [:])
    for activity in schedule.plan.activityIDs {
      if let missed = schedule.missedDate(activity) { finishes[activity] = missed }
      if let missed = schedule.missedStart(activity) { starts[activity] = missed }
    }
    (self.schedule, self.finishes, self.starts) = (schedule, finishes, starts)
  }

  /// The date that an activity misses: the earliest of its own, otherwise the earliest inherited one. Nil if on time.
  package func missedDate(_ activity: ActivityID) -> MissedDate? { finishes[activity] }

  /// The date on which an activity has to start, by `start by` or `start on`, and misses by most; nil when all are
  /// kept, or it has begun.
  package func missedStart(_ activity: ActivityID) -> MissedStart? { starts[activity] }

  /// The instant by which an activity must be done: its earliest `finish by`.
  package func finishBy(_ activity: ActivityID) -> Int? { schedule.deadline(of: activity) }
  /// The instant by which an activity must have started: its earliest `start by`.
  package func startBy(_ activity: ActivityID) -> Int? { schedule.startDeadline(of: activity) }

  /// Working minutes on the project's calendar from its `finish by` to its finish; nil if on time; 0 if there is only
  /// non-working time in between.
  package var projectLateness: Int? {
    guard let deadline = schedule.deadline, schedule.projectFinish > deadline else { return nil }
    return schedule.calendars[CalendarTable.project].between(deadline, schedule.projectFinish)
  }

  /// True for activities that miss a start or a finish date.
  package func isLate(_ activity: ActivityID) -> Bool { finishes[activity] != nil || starts[activity] != nil }
}

extension Plan {
  /// The end of the sprint that a task belongs to.
  package func sprintEnd(_ activity: ActivityID) -> (id: EntityID, instant: Int)? {
    guard activities[activity].hasDetails, let row = row(activities[activity].details.task.sprint, .sprint),
      case .limit(let limit)? = sprints[row].finish.first
    else { return nil }
    return (sprints[row].id, projectZone.finishInstant(limit.moment))
  }
}
