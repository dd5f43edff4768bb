import PlanModel
import PlanSyntax

extension JSONDocument {
  mutating func writeProject() {
    writer.key("project")
    object { document in
      let plan = document.plan
      guard let project = plan.project else { return }
      document.writer.member("id", plan.path(project.id))
      document.writer.member("title", plan.title(project.id))
      document.writePlace(project.id)
      if plan.scenario != .none { document.writer.member("scenario", plan.name(plan.scenario)) }
      document.member("start", instant: document.schedule.projectStart)
      document.member("finish", instant: document.schedule.projectFinish)
      document.writer.member("finishDate", document.schedule.projectFinishDay.iso)
      if let deadline = document.schedule.deadline {
        document.member("deadline", instant: deadline)
        document.writer.member("deadlineDate", document.schedule.lastDay(deadline).iso)
        document.writer.member("deadlineFloatMinutes", document.schedule.deadlineFloat ?? 0)
        if let minutes = document.input.facts.deadlines.projectLateness { document.writer.member("latenessMinutes", minutes) }
      }
      document.writeLevelling()
      if let day = document.schedule.progress.statusDay {
        document.writer.member("statusDate", day.iso)
        if let millionths = document.input.facts.done.overall {
          document.writer.key("done")
          document.writer.value(.number(Decimal(Int64(millionths), scale: 6)))
        }
      }
      if let currency = project.currency { document.writer.member("currency", plan.text(currency)) }
      document.writer.member("minutesPerDay", plan.timeScale.day)
      document.writer.member("minutesPerWeek", plan.timeScale.week)
      document.writer.member("minutesPerMonth", plan.timeScale.month)
      document.writeLimits(project.start, project.finish)
      let fields = Schema[.project].describe(0, plan)
      document.writeFields(fields, except: JSONLayout.projectExcept)
      document.writeCommon(project.id)
    }
  }

  /// The quality of the dates; omitted without levelling.
  private mutating func writeLevelling() {
    guard let levelled = schedule.levelled, let gap = schedule.gap else { return }
    let bound = zone.localMinute(atUTC: min(levelled.earliestFinish, schedule.projectFinish))
    let isOptimal = schedule.isShortest
    writer.key("levelling")
    writer.object(.inline) { writer in
      writer.member("schedules", levelled.schedules)
      writer.member("earliestFinish", localMinute: bound)
      writer.member("gapMinutes", gap)
      writer.member("optimal", isOptimal)
    }
  }

  /// The dates that the plan requires, in source order.
  mutating func writeLimits(_ start: [DateRule], _ finish: [DateRule]) {
    let limits = start.compactMap { limit($0, "start") } + finish.compactMap { limit($0, "finish") }
    guard !limits.isEmpty else { return }
    writer.key("limits")
    writer.value(.list(limits))
  }

  private func limit(_ rule: DateRule, _ end: String) -> FieldValue? {
    guard case .limit(let limit) = rule else { return nil }
    let kind =
      switch limit.kind {
      case .unstated: end == "start" ? "from" : "by"
      case .from: "from"
      case .by: "by"
      case .on: "on"
      }
    return .object([
      ("end", .text(end)), ("kind", .text(kind)),
      ("date", .text(limit.moment.day.iso + (limit.moment.time.map { "T" + $0.iso } ?? ""))),
      ("confidence", limit.confidence?.field(in: plan)),
    ])
  }
}
