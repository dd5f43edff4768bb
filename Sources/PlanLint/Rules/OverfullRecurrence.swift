import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// A meeting or routine that takes longer than the time until its next occurrence.
  static let overfullRecurrence = Rule(
    about: [.meeting, .routine],
    code: Code(
      "P0331", "overfull-recurrence", .error,
      summary: "A meeting or routine takes more time than there is until it recurs.",
      why: "Those who take part would never get to do anything else, and work "
        + "assigned to them would never get done. Usually a unit is wrong.",
      bad: """
        project p { start 2026-01-05 }
        person ana
        routine backup { every day at 09:00 ; effort 30h ; assign ana }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana
        routine backup { every day at 09:00 ; effort 30min ; assign ana }
        """)
  ) { facts, code in
    let plan = facts.plan
    var hours: AttendanceHours?
    return plan.activities.compactMap { activity -> Diagnostic? in
      guard activity.hasDetails, let every = activity.details.every else { return nil }
      let isRoutine = plan[activity.id].kind == .routine
      guard let amount = amount(plan, activity) else { return nil }
      let people = isRoutine ? activity.assign.reduce(0) { $0 + ($1.count ?? 1) } : 1
      let teams = isRoutine && activity.assign.contains { plan.row($0.first, .team) != nil }
      let minutes = plan.timeScale.minutes(amount)
      // A team counts as its number of members; counting them is not worthwhile just to find typing errors.
      guard !teams, minutes > room(plan, activity, every, people: max(1, people), &hours) else { return nil }
      return Diagnostic(
        code, "'\(plan.name(activity.id))' takes \(amount.text) each time, more than there is before it recurs",
        at: plan[activity.id].name, help: ["correct the number or its unit, or make it less frequent"])
    }
  }

  /// What it takes each time, at the least.
  private static func amount(_ plan: Plan, _ activity: Activity) -> TimeAmount? {
    plan[activity.id].kind == .routine ? activity.effort?.low : activity.details.meeting.lasts
  }

  /// How much it may take of so many people together so that something is left of the time until it recurs; in minutes.
  /// - Parameter hours: read once, and only if something takes long.
  private static func room(
    _ plan: Plan, _ activity: Activity, _ every: Recurrence, people: Int, _ hours: inout AttendanceHours?
  ) -> Int {
    let gap = gap(every.frequency) * people
    // What ends some day leaves time after that.
    guard activity.details.until == nil, let amount = amount(plan, activity), plan.timeScale.minutes(amount) > plan.timeScale.day / 4
    else { return gap }
    let known = hours ?? AttendanceHours(plan)
    hours = known
    if known.haveExtraHours(activity) { return gap }
    return min(gap, known.mostBetweenOccurrences(of: activity, every).map { $0 * people } ?? gap)
  }

  /// The longest time from one occurrence to the next, in minutes.
  private static func gap(_ frequency: Frequency) -> Int {
    let days =
      switch frequency.unit {
      case .day: 1
      case .week, nil: 7
      case .month: 31
      case .quarter: 92
      case .year: 366
      }
    return days * max(1, frequency.interval) * 1440
  }
}
