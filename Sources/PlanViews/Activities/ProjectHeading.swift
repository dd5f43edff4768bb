import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Heading {
  /// The project, its start and finish, whether it is on time, and how much is done and critical.
  package init(_ facts: ScheduleFacts) {
    let (plan, schedule) = (facts.plan, facts.schedule)
    let (start, finish) = (schedule.clock(schedule.projectStart).day, schedule.projectFinishDay)
    self.init(
      title: plan.project.map { plan.title($0.id) }, scenario: Self.scenario(plan), start: start, finish: finish,
      facts: Self.facts(facts, start...max(start, finish)))
  }

  /// Its name, with its title if it has one.
  private static func scenario(_ plan: Plan) -> String? {
    guard plan.scenario != .none else { return nil }
    let (name, title) = (plan.name(plan.scenario), plan.title(plan.scenario))
    return title == name ? name : "\(name): \(title)"
  }

  private static func facts(_ facts: ScheduleFacts, _ days: ClosedRange<Day>) -> [Fact] {
    let schedule = facts.schedule
    var result = [Fact("working day".counted(schedule.workingDays(days)))]
    if let deadline = schedule.deadline { result.append(self.deadline(deadline, schedule)) }
    var (critical, all, finished, hasPhases) = (0, 0, 0, false)
    for activity in schedule.plan.activityIDs where schedule.hasDates(activity) {
      if schedule.isContainer(activity) {
        hasPhases = true
        continue
      }
      all += 1
      if facts.analysis.isCritical(activity) { critical += 1 }
      if schedule.actualFinish(activity) != nil { finished += 1 }
    }
    guard all > 0 else { return result + [Fact(facts.cancelled.isEmpty ? "no work" : "all work is cancelled")] }
    if schedule.statusInstant != nil {
      if let done = facts.done.overall { result.append(Fact("\(done / 10_000)% done")) }
      result.append(Fact("\(finished) of \(all) finished"))
    }
    result.append(Fact("\(critical) of \(all) critical" + (hasPhases ? ", not counting phases" : "")))
    if let quality = quality(schedule) { result.append(Fact(quality)) }
    if let cost = cost(facts) { result.append(cost) }
    return result
  }

  /// What it costs, against what may be spent; nil if it costs nothing.
  private static func cost(_ facts: ScheduleFacts) -> Fact? {
    guard let exchange = facts.undated.exchange, let ledger = facts.ledger, !ledger.costs.isEmpty else { return nil }
    guard ledger.isComplete, let costs = facts.costs else { return Fact("no costs: an exchange rate is missing") }
    let total = "\(exchange.text(costs.whole.total, separator: ",")) \(exchange.currency)"
    guard let budget = facts.undated.budget else { return Fact("cost \(total)") }
    let isOver = costs.whole.total > budget.forWork
    return Fact("cost \(total) of \(exchange.text(budget.forWork, separator: ","))", isOver ? .late : [])
  }

  /// How late the project is, or how much time remains.
  private static func deadline(_ deadline: Int, _ schedule: Schedule) -> Fact {
    let (calendar, finish) = (schedule.calendars[CalendarTable.project], schedule.projectFinish)
    let date = "finish by \(schedule.plan.deadline?.text ?? schedule.lastDay(deadline).iso)"
    if finish > deadline {
      return Fact("\(date): \(Lateness(calendar, from: deadline, to: finish, schedule.plan).phrase)", .late)
    }
    let minutes = calendar.between(finish, deadline)
    if minutes == 0 { return Fact("\(date): no time to spare") }
    let spare = SpokenLength(minutes: minutes, from: finish, to: deadline, schedule.plan, rounding: .down)
    return Fact("\(date): \(spare.text) to spare")
  }

  /// How good the schedule is: as short as possible, or the day before which no sequence of the work can end; nil if
  /// nobody's time affects it, or if the work does end on that day.
  private static func quality(_ schedule: Schedule) -> String? {
    guard let levelled = schedule.levelled, schedule.gap != nil else { return nil }
    guard !schedule.isShortest else {
      let decides = schedule.plan.activityIDs.contains {
        !schedule.progress($0).isSettled && !schedule.uses($0).isEmpty
      }
      return decides ? "as short as possible" : nil
    }
    let bound = schedule.lastDay(levelled.earliestFinish)
    return bound < schedule.projectFinishDay ? "no sequence of the work can end before \(bound.iso)" : nil
  }
}
