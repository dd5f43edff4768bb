import PlanModel
import PlanSchedule
import PlanSyntax

/// The lines above a schedule: what it is, from when to when, whether that is in time, how much is critical.
struct ScheduleHeader {
  let input: RenderInput

  init(_ input: RenderInput) { self.input = input }

  func write(to output: inout Output) {
    let (plan, style) = (input.plan, input.style)
    if let project = plan.project {
      let title = visible(plan.title(project.id))
      TextLine.flow([(title, .strong)], gap: 0, to: &output, style)
    }
    TextLine.flow(parts, gap: 3, to: &output, style)
  }

  private var parts: [(text: String, role: TextRole)] {
    let (plan, schedule) = (input.plan, input.schedule)
    let day = plan.timeScale.day
    let (first, last) = (schedule.projectStart, schedule.projectFinish)
    let dates = [schedule.clock(first).day.iso, input.style.glyph("->", "→"), schedule.projectFinishDay.iso]
    var result: [(text: String, role: TextRole)] = [(dates.joined(separator: " "), .plain)]
    result.append((Self.count(schedule.calendars[0].between(first, last), day, "working day"), .plain))
    if let deadline = schedule.deadline, let float = schedule.deadlineFloat {
      let isLate = float < 0
      let spare = float == 0 ? "no float" : Self.count(abs(float), day, "day") + (isLate ? " late" : " float")
      result.append(("finish by \(schedule.lastDay(deadline).iso): \(spare)", isLate ? .error : .plain))
    }
    var critical = 0
    var all = 0
    var finished = 0
    for index in plan.activities.indices where schedule.hasDates(index) && !schedule.isSummary(index) {
      all += 1
      if schedule.isCritical(index) { critical += 1 }
      if schedule.actualFinish(index) != nil { finished += 1 }
    }
    if schedule.statusInstant != nil, all > 0 { result.append(("\(finished) of \(all) finished", .plain)) }
    if all > 0 { result.append(("\(critical) of \(all) critical", .plain)) }
    if let quality { result.append((quality, .plain)) }
    return result
  }

  /// How much shorter the schedule could be at best; nothing where nobody's time decides.
  private var quality: String? {
    let (plan, schedule) = (input.plan, input.schedule)
    guard let levelling = schedule.levelling, let gap = schedule.gap else { return nil }
    guard !schedule.isShortest else {
      let decides = plan.activities.indices.contains { !schedule.progress($0).isSettled && !schedule.uses($0).isEmpty }
      return decides ? "as short as it can be" : nil
    }
    let date = "at best \(schedule.lastDay(levelling.earliestFinish).iso)"
    return gap > 0 ? "\(date): \(Self.count(gap, plan.timeScale.day, "day")) shorter" : date
  }

  private static func count(_ minutes: Int, _ day: Int, _ unit: String) -> String {
    let days = ScheduleRow.days(minutes, day: day)
    return "\(days) \(unit)" + (days == "1" ? "" : "s")
  }
}
