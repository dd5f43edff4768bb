import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What the table says about one activity.
struct ScheduleRow {
  let activity: Int
  /// `!` late, `*` critical.
  let mark: String
  let number: String
  let title: String
  let who: String
  let days: String
  /// Nil for what takes no time: its date is its finish.
  let start: Day?
  let finish: Day
  let float: String
  let isCritical: Bool
  let isLate: Bool
  let isSummary: Bool
  /// The instant of the activity's own `finish by`.
  let deadline: Int?
  /// The date that it misses, its own or that of its sprint, of a phase around it or of the project; nil in time.
  let missed: MissedDate?
  /// The day of the activity's own `finish by`.
  let deadlineDay: Day?
  /// Columns that are there only when asked for.
  let extras: [TableColumn: String]

  init(_ index: Int, _ input: RenderInput, indentation: Int) {
    let (plan, schedule) = (input.plan, input.schedule)
    let activity = plan.activities[index]
    self.activity = index
    isSummary = schedule.isSummary(index)
    isCritical = schedule.isCritical(index)
    let finish = schedule.finish(index)
    deadline = schedule.deadline(of: index)
    deadlineDay = deadline.map { schedule.lastDay($0) }
    let asked = input.columns ?? []
    extras = Dictionary(uniqueKeysWithValues: Set(asked + (input.showsDrag ? [.drag] : [])).map { ($0, Self.extra($0, index, input)) })
    missed = schedule.missedDate(index)
    isLate = schedule.isLate(index)
    mark = (isLate ? "!" : "") + (isCritical ? "*" : "")
    number = input.breakdown.number(of: index)
    title = String(repeating: " ", count: indentation) + visible(plan.title(activity.id)) + Self.decision(index, schedule)
    who = Self.who(index, activity, schedule)
    let isEvent = schedule.start(index) == finish
    start = isEvent ? nil : schedule.clock(schedule.start(index)).day
    self.finish = schedule.finishDay(index)
    let day = plan.timeScale.day
    let isElapsed = !isSummary && activity.duration?.elapsed ?? false
    days = isEvent ? "" : isElapsed
      ? Self.days(schedule.workedMinutes(index), day: 1440) + "e" : Self.days(schedule.workedMinutes(index), day: day)
    // What spans its content has the float of its end; beside the content's it would only puzzle.
    let hasFloat = !isSummary && !schedule.isSpanning(index) && !schedule.progress(index).isSettled
    float = hasFloat ? Self.float(schedule.totalFloat(index), day: day, isElapsed: isElapsed) : ""
  }

  /// What was decided about a gate, where it is not what everybody expects.
  private static func decision(_ index: Int, _ schedule: Schedule) -> String {
    guard let decision = schedule.decision(index), decision.word != "passed" else { return "" }
    return " (\(decision.word))"
  }

  /// Days with at most one digit behind the point.
  static func days(_ minutes: Int, day: Int) -> String {
    let tenths = (minutes.magnitude * 20 + UInt(day)) / UInt(2 * day)
    if tenths == 0 { return minutes == 0 ? "0" : minutes < 0 ? "-0.1" : "0.1" }
    let rest = tenths % 10
    return (minutes < 0 ? "-" : "") + String(tenths / 10) + (rest == 0 ? "" : ".\(rest)")
  }

  /// Days of float, rounded down to a tenth, so that no more is shown than there is; by the clock with an `e`.
  static func float(_ minutes: Int, day: Int, isElapsed: Bool) -> String {
    if minutes == 0 { return "0" }
    let day = isElapsed ? 1440 : day
    let tenths = minutes < 0 ? -((-minutes * 10 + day - 1) / day) : minutes * 10 / day
    let text = tenths == 0 ? "<0.1" : Self.days(tenths, day: 10)
    return text + (isElapsed ? "e" : "")
  }

  /// The names of those who do it, else of the owner: those chosen, else those asked for.
  private static func who(_ index: Int, _ activity: Activity, _ schedule: Schedule) -> String {
    let plan = schedule.plan
    func name(_ reference: Reference) -> String {
      visible(reference.target == .none ? plan.sources.text(reference.span) : plan.path(reference.target))
    }
    // Of what has work inside, those who do that work stand with it.
    if activity.assign.isEmpty || schedule.isSummary(index) {
      return activity.hasDetails ? activity.details.owner.map(name) ?? "" : ""
    }
    let uses = schedule.uses(index)
    if !uses.isEmpty {
      var counts: [(resource: EntityID, count: Int)] = []
      for use in uses {
        if let known = counts.firstIndex(where: { $0.resource == use.resource }) {
          if plan[use.resource].kind != .person { counts[known].count += use.count }
        } else {
          counts.append((use.resource, use.count))
        }
      }
      return counts.map { ($0.count == 1 ? "" : "\($0.count) ") + visible(plan.path($0.resource)) }
        .joined(separator: ", ")
    }
    return activity.assign.map { allotment in
      let count = allotment.count.flatMap(\.integer) ?? 1
      return (count == 1 ? "" : "\(count) ") + name(allotment.first)
    }.joined(separator: ", ")
  }
}
