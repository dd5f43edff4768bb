import PlanLint
import PlanSchedule
import PlanText

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
    let (first, last) = (schedule.projectStart, schedule.projectFinish)
    let dates = [schedule.clock(first).day.iso, input.style.glyph("->", "→"), schedule.projectFinishDay.iso]
    var result: [(text: String, role: TextRole)] = [(dates.joined(separator: " "), .plain)]
    let days = schedule.workingDays(from: first, to: last)
    result.append(("\(days) working day\(days == 1 ? "" : "s")", .plain))
    if let deadline = schedule.deadline { result.append(self.deadline(deadline)) }
    var (critical, all, finished, hasPhases) = (0, 0, 0, false)
    for index in plan.activities.indices where schedule.hasDates(index) {
      if schedule.isSummary(index) {
        hasPhases = true
        continue
      }
      all += 1
      if schedule.isCritical(index) { critical += 1 }
      if schedule.actualFinish(index) != nil { finished += 1 }
    }
    guard all > 0 else { return result }
    if schedule.statusInstant != nil {
      if let done = input.facts.done.overall { result.append(("\(done / 10_000)% done", .plain)) }
      result.append(("\(finished) of \(all) finished", .plain))
    }
    result.append(("\(critical) of \(all) critical" + (hasPhases ? ", phases not counted" : ""), .plain))
    if let quality { result.append((quality, .plain)) }
    return result
  }

  /// How late the project is, or how much time is left.
  private func deadline(_ deadline: Int) -> (text: String, role: TextRole) {
    let (plan, schedule) = (input.plan, input.schedule)
    let (calendar, finish) = (schedule.calendars[CalendarBook.project], schedule.projectFinish)
    let date = "finish by \(schedule.lastDay(deadline).iso)"
    if finish > deadline {
      return ("\(date): \(Lateness(calendar, from: deadline, to: finish, plan).phrase)", .error)
    }
    let minutes = calendar.between(finish, deadline)
    if minutes == 0 { return ("\(date): nothing to spare", .plain) }
    return ("\(date): \(WorkingTime(minutes: minutes, from: finish, to: deadline, plan, roundsDown: true).text) to spare", .plain)
  }

  /// Before which day no order of the work ends; nothing where nobody's time decides, and where that is the day on which
  /// it does end.
  private var quality: String? {
    let (plan, schedule) = (input.plan, input.schedule)
    guard let levelling = schedule.levelling, schedule.gap != nil else { return nil }
    guard !schedule.isShortest else {
      let decides = plan.activities.indices.contains { !schedule.progress($0).isSettled && !schedule.uses($0).isEmpty }
      return decides ? "as short as it can be" : nil
    }
    let bound = schedule.lastDay(levelling.earliestFinish)
    return bound < schedule.projectFinishDay ? "no order of the work can end before \(bound.iso)" : nil
  }
}
