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
      summary: "A meeting or routine never takes place.",
      why: "It takes working time from those who take part. If nobody does, or none of them works then, there is none.",
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
    let hours = AttendanceHours(plan, schedule.calendarTable, schedule.workers)
    return plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard activity.hasDetails, let every = activity.details.every,
        plan[activity.id].kind == .meeting || plan[activity.id].kind == .routine
      else { return nil }
      guard let idle = IdleRecurrence(schedule, hours, id, every).found else { return nil }
      return Diagnostic(code, idle.message, at: plan[activity.id].name, help: [idle.help])
    }
  }
}

/// Why a meeting or a routine never takes place.
private struct IdleRecurrence {
  private let schedule: Schedule
  private let hours: AttendanceHours
  private let id: ActivityID
  private let every: Recurrence

  init(_ schedule: Schedule, _ hours: AttendanceHours, _ id: ActivityID, _ every: Recurrence) {
    (self.schedule, self.hours, self.id, self.every) = (schedule, hours, id, every)
  }

  private var plan: Plan { hours.plan }
  private var activity: Activity { plan[id] }
  private var name: String { plan.name(activity.id) }
  private var isRoutine: Bool { plan[activity.id].kind == .routine }

  /// Nil if it may take place.
  var found: (message: String, help: String)? {
    if isRoutine, activity.assign.isEmpty {
      return ("nobody does '\(name)', so it never takes place", "assign somebody")
    }
    if RecurringLoads.minutes(plan, activity) == 0 {
      return ("'\(name)' takes no time, so it never takes place", "state how long it takes, such as \(isRoutine ? "effort 1h" : "lasts 30min")")
    }
    if case .moment(let from) = activity.details.from, case .moment(let until) = activity.details.until,
      plan.projectZone.startInstant(from) >= plan.projectZone.finishInstant(until)
    {
      return ("'\(name)' never takes place: its 'until' is before its 'from'", "correct one of the two dates")
    }
    let calendars = hours.calendars(of: activity)
    if calendars.isEmpty { return nil }
    let days = days(through: Int(first.number) + 370)
    return withoutPeople(calendars, on: days) ?? withoutHours(calendars, on: days) ?? withoutProject
  }

  private var first: Day {
    let planned = plan.projectZone.day(at: schedule.plannedStart)
    if case .moment(let moment) = activity.details.from { return max(planned, moment.day) }
    return planned
  }

  private func days(through last: Int) -> [Int] { hours.days(activity, every, from: first, through: last) }

  /// Nobody works on its days.
  private func withoutPeople(_ calendars: Set<CalendarID>, on days: [Int]) -> (message: String, help: String)? {
    guard !days.isEmpty, !days.contains(where: { day in calendars.contains { hours.isWorked(day, on: $0) } }) else { return nil }
    return (
      "nobody who takes part in '\(name)' works on \(words(days))",
      "choose other days, or give the people who take part working hours on those days"
    )
  }

  /// People work on its days, but not so late.
  private func withoutHours(_ calendars: Set<CalendarID>, on days: [Int]) -> (message: String, help: String)? {
    guard let time = every.time, !hours.haveExtraHours(activity) else { return nil }
    let worked = days.lazy.filter { hours.isWorked($0, on: CalendarTable.project) }
    let isAttended = worked.contains { day in calendars.contains { hours.minutes($0, on: day, from: Int(time.minutes)) > 0 } }
    guard !isAttended, !worked.isEmpty else { return nil }
    return (
      "nobody who takes part in '\(name)' works at \(time.iso) or later",
      "choose an earlier time, or give the people who take part later hours"
    )
  }

  /// The project works on none of its days before it ends.
  private var withoutProject: (message: String, help: String)? {
    if case .activity = activity.details.from { return nil }
    var last = schedule.projectFinishDay
    if case .moment(let until) = activity.details.until { last = min(last, until.day) }
    let days = first <= last ? days(through: Int(last.number)) : []
    guard !days.isEmpty, !days.contains(where: { hours.isWorked($0, on: CalendarTable.project) }) else { return nil }
    let when = days.count == 1 ? Day(days[0]).iso : words(days)
    return ("'\(name)' never takes place: the project does not work on \(when)", "choose other days, such as 'month on first workday'")
  }

  private func words(_ days: [Int]) -> String {
    let weekdays = Set(days.map { Day($0).weekday }).ordered().map { Weekdays.names[$0] }
    return weekdays.count <= 2 ? weekdays.joined(separator: " and ") : "these days"
  }
}
