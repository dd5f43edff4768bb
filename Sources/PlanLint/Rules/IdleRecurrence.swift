import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Rule {
  /// A meeting or routine on days on which none of its participants work.
  static let idleRecurrence = Rule(
    basis: .dates,
    about: [.meeting, .routine],
    code: Code(
      "P0327", "idle-recurrence", .warning,
      summary: "A meeting or routine falls on days when nobody involved works.",
      why: "It takes working time from those who take part. On such days there is none, so it never takes place.",
      bad: """
        project p { start 2026-01-05 }
        person ana
        meeting review { every week on sat at 10:00 ; attend ana }
        task build { effort 5d ; assign ana }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana
        meeting review { every week on fri at 10:00 ; attend ana }
        task build { effort 5d ; assign ana }
        """)
  ) { facts, code in
    guard let schedule = facts.schedule else { return [] }
    let plan = facts.plan
    let hours = WorkingDays(schedule)
    let planned = plan.projectZone.day(at: schedule.plannedStart)
    return plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard activity.hasDetails, let every = activity.details.every,
        plan[activity.id].kind == .meeting || plan[activity.id].kind == .routine
      else { return nil }
      let meeting = activity.details.meeting
      let chair = plan[activity.id].kind == .meeting ? meeting.chair ?? plan.project?.manager : nil
      let involved = meeting.attend + [chair].compactMap { $0 } + activity.assign.flatMap { [$0.first] + $0.others }
      let calendars = Set(involved.flatMap { hours.calendars(of: $0) })
      guard !calendars.isEmpty else { return nil }
      var first = planned
      if case .moment(let moment) = activity.details.from { first = max(first, moment.day) }
      let usual = plan.usualDay(from: activity.details.from)
      let days = RecurringDays(every.frequency, anchor: min(first, usual), usual: usual) { hours.isWorked($0, on: CalendarTable.project) }
        .days(from: Int(first.number), through: Int(first.number) + 370)
      guard !days.isEmpty, !days.contains(where: { day in calendars.contains { hours.isWorked(day, on: $0) } }) else { return nil }
      let weekdays = Set(days.map { Day($0).weekday }).ordered().map { Weekdays.names[$0] }
      let when = weekdays.count <= 2 ? weekdays.joined(separator: " and ") : "these days"
      return Diagnostic(
        code, "nobody who takes part in '\(plan.name(activity.id))' works on \(when)", at: plan[activity.id].name,
        help: ["choose other days, or give the people who take part working hours on those days"])
    }
  }
}

/// The days on which the people of a plan work.
private struct WorkingDays {
  private let schedule: Schedule
  private let groups: PeopleGroups

  private var plan: Plan { _read { yield schedule.plan } }

  init(_ schedule: Schedule) {
    self.schedule = schedule
    groups = PeopleGroups(schedule.plan)
  }

  /// The calendars of the people a name refers to.
  func calendars(of reference: Reference) -> [CalendarID] {
    let people = groups.people(reference)
    if !people.isEmpty { return people.map { schedule.workers.calendar(ofPerson: $0) } }
    if let role = plan.row(reference, .role) { return [schedule.workers.index(of: plan.roles[role].calendar)] }
    return []
  }

  func isWorked(_ day: Int, on calendar: CalendarID) -> Bool {
    let zone = schedule.calendarTable.zones[calendar]
    let date = Day(day)
    return schedule.calendars[calendar].between(zone.start(of: date), zone.end(of: date)) > 0
  }
}
