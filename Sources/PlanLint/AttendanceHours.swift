import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The hours of those who take part in meetings and routines, as their calendars state them.
struct AttendanceHours {
  let plan: Plan
  private let table: CalendarTable
  private let workers: WorkerCalendars
  private let groups: PeopleGroups

  init(_ plan: Plan, _ table: CalendarTable, _ workers: WorkerCalendars) {
    (self.plan, self.table, self.workers) = (plan, table, workers)
    groups = PeopleGroups(plan)
  }

  init(_ plan: Plan) {
    let table = CalendarTable(plan)
    self.init(plan, table, WorkerCalendars(plan, table))
  }

  /// Everyone who may take part, as the plan names them.
  private func involved(_ activity: Activity) -> [Reference] {
    let meeting = activity.details.meeting
    let chair = plan[activity.id].kind == .meeting ? meeting.chair ?? plan.project?.manager : nil
    return meeting.attend + [chair].compactMap { $0 } + activity.assign.flatMap { [$0.first] + $0.others }
  }

  /// The calendars of all who may take part.
  func calendars(of activity: Activity) -> Set<CalendarID> {
    Set(involved(activity).flatMap { reference -> [CalendarID] in
      let people = groups.people(reference)
      if !people.isEmpty { return people.map { workers.calendar(ofPerson: $0) } }
      if let role = plan.row(reference, .role) { return [workers.index(of: plan.roles[role].calendar)] }
      return []
    })
  }

  /// Someone has agreed on hours that no calendar states.
  func haveExtraHours(_ activity: Activity) -> Bool {
    involved(activity).contains { groups.people($0).contains { !plan.people[$0].extra.isEmpty } }
  }

  /// Working minutes of a calendar from a time of a day of the project to the end of the day.
  func minutes(_ calendar: CalendarID, on day: Int, from time: Int) -> Int {
    table.calendars[calendar].between(instant(day, time), plan.projectZone.end(of: Day(day)))
  }

  /// True for days on which a calendar has hours, in its own zone.
  func isWorked(_ day: Int, on calendar: CalendarID) -> Bool {
    let zone = table.zones[calendar]
    return table.calendars[calendar].between(zone.start(of: Day(day)), zone.end(of: Day(day))) > 0
  }

  /// The days on which something recurs, if the project works on them or not.
  /// - Parameter first: the day of its first date.
  func days(_ activity: Activity, _ every: Recurrence, from first: Day, through last: Int) -> [Int] {
    let usual = plan.usualDay(from: activity.details.from)
    return RecurringDays(every.frequency, anchor: min(first, usual), usual: usual) { isWorked($0, on: CalendarTable.project) }
      .days(from: Int(first.number), through: last)
  }

  /// The most working minutes that anyone who takes part has from one occurrence to the next; nil if nobody is known, or
  /// if it does not recur within a few years.
  func mostBetweenOccurrences(of activity: Activity, _ every: Recurrence) -> Int? {
    let calendars = calendars(of: activity)
    let first = plan.usualDay(from: activity.details.from)
    let days = days(activity, every, from: first, through: Int(first.number) + 2000).lazy
      .filter { isWorked($0, on: CalendarTable.project) }.prefix(20)
    guard !calendars.isEmpty, days.count > 1 else { return nil }
    let starts = days.map { instant($0, every.time.map { Int($0.minutes) } ?? 0) }
    return zip(starts, starts.dropFirst()).flatMap { start, next in
      calendars.map { table.calendars[$0].between(start, next) }
    }.max()
  }

  private func instant(_ day: Int, _ minute: Int) -> Int { plan.projectZone.utcMinutes(ofLocal: day * 1440 + minute) }
}
