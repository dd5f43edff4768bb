import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension JSONDocument {
  mutating func writeActivity(_ activity: ActivityID) {
    object { document in
      let stated = document.plan[activity]
      let kind = document.plan.kind(of: activity)
      document.writer.member("id", document.paths[activity])
      document.writer.member("title", document.plan.title(stated.id))
      document.writer.member("kind", kind.keyword)
      let breakdown = document.input.facts.breakdown
      let number = breakdown.number(of: activity)
      if !number.isEmpty { document.writer.member("wbs", number) }
      if let parent = breakdown.parent(of: activity) { document.writer.member("parent", document.paths[parent]) }
      document.writePlace(stated.id)
      if document.schedule.hasDates(activity), !document.schedule.isUnplaced(activity) { document.writeDates(activity, stated) }
      document.writeDependencies(activity)
      document.writeAssignments(activity, stated)
      document.writeWays(stated)
      document.writeLimits(stated.start, stated.finish)
      document.writeDeadlines(activity)
      let fields = Schema[kind].describe(activity.index, document.plan)
      let hasStatus = document.schedule.statusInstant != nil
      if let sums = document.money?.sums, document.schedule.hasDates(activity) {
        document.writer.member("cost", sums.sum(of: activity).total.minorUnits)
      }
      document.writeFields(
        fields, except: hasStatus ? JSONLayout.activityExcept.union(JSONLayout.progressExcept) : JSONLayout.activityExcept,
        renaming: JSONLayout.activityNames)
      document.writeProgress(activity, kind, fields)
      document.writeCommon(stated.id)
    }
  }

  private mutating func writeDates(_ id: ActivityID, _ activity: Activity) {
    member("start", instant: schedule.start(id))
    member("finish", instant: schedule.finish(id))
    writer.member("finishDate", schedule.finishDay(id).iso)
    writer.member("durationMinutes", analysis.workedMinutes(id))
    if let effort = activity.effort { writer.member("effortMinutes", lengths.minutes(effort)) }
    let hasFloat = !schedule.isEmptyPhase(id)
    if hasFloat {
      member("lateStart", instant: analysis.lateStart(id))
      member("lateFinish", instant: analysis.lateFinish(id))
      writer.member("totalFloatMinutes", analysis.totalFloat(id))
      writer.member("freeFloatMinutes", analysis.freeFloat(id))
    }
    writer.member("critical", analysis.isCritical(id))
    if input.request.showsDrag, let drag = analysis.drag(id) { writer.member("dragMinutes", drag.minutes) }
    let (network, zone, networkMinutes) = (analysis.networkDates(id), zone, analysis.networkMinutes(id))
    writer.key("network")
    writer.object(.inline) { writer in
      writer.member("earlyStart", localMinute: zone.localMinute(atUTC: network.earlyStart))
      writer.member("earlyFinish", localMinute: zone.localMinute(atUTC: network.earlyFinish))
      writer.member("durationMinutes", networkMinutes)
      if hasFloat {
        writer.member("lateStart", localMinute: zone.localMinute(atUTC: network.lateStart))
        writer.member("lateFinish", localMinute: zone.localMinute(atUTC: network.lateFinish))
        writer.member("totalFloatMinutes", network.totalFloat)
        writer.member("freeFloatMinutes", network.freeFloat)
      }
      writer.member("critical", network.isCritical)
    }
    writer.key("drivenBy")
    let (paths, reason, plan) = (paths, analysis.reason(id), plan)
    let place = reason.place.flatMap { locator.locate($0) }
    writer.object(.inline) { writer in
      writer.member("kind", reason.kind.rawValue)
      if let other = reason.activity { writer.member("activity", paths[other]) }
      if let entity = reason.entity { writer.member("resource", plan.name(entity)) }
      writer.member("text", reason.sentence(plan))
      if let place {
        writer.member("file", place.path)
        writer.member("line", place.line)
      }
    }
  }

  /// The dates by which it must have started and finished, and how late it is.
  private mutating func writeDeadlines(_ activity: ActivityID) {
    if let latest = deadlines.startBy(activity) {
      member("startDeadline", instant: latest)
      writer.member("startDeadlineDate", schedule.lastDay(latest).iso)
    }
    if let missed = deadlines.missedStart(activity) { writer.member("startLatenessMinutes", missed.minutes) }
    if let latest = deadlines.finishBy(activity) {
      member("deadline", instant: latest)
      writer.member("deadlineDate", schedule.lastDay(latest).iso)
    }
    guard let missed = deadlines.missedDate(activity) else { return }
    writer.member("latenessMinutes", missed.minutes)
    writer.key("missed")
    let (zone, plan, day) = (zone, plan, schedule.lastDay(missed.instant).iso)
    writer.object(.inline) { writer in
      writer.member("of", missed.source.word)
      if let owner = missed.source.owner { writer.member("id", plan.path(owner)) }
      writer.member("instant", localMinute: zone.localMinute(atUTC: missed.instant))
      writer.member("date", day)
    }
  }

  /// The activity's progress at the end of the status date.
  private mutating func writeProgress(_ id: ActivityID, _ kind: DeclarationKind, _ fields: [(row: RowInfo, value: FieldValue)]) {
    let state = schedule.progress(id)
    guard schedule.statusInstant != nil, kind != .meeting, kind != .routine else {
      if state == .cancelled { writer.member("status", state.word) }
      return
    }
    writer.member("status", state.word)
    let facts = schedule.progress.facts(id)
    func stamp(_ keyword: String, _ fact: ProgressFacts.Fact<Day>?) -> FieldValue? {
      guard let fact else { return nil }
      // The activity's own statement also says who made it.
      return (fact.record == nil ? fields.first { $0.row.keyword == keyword }?.value : nil)
        ?? .object([("date", .text(fact.value.iso))])
    }
    let started = stamp("started", facts?.started)
    var finished = stamp("finished", facts?.finished)
    if finished == nil, case .finished(_, let day) = state, !schedule.isSummary(id), !schedule.isSpanning(id) {
      finished = .object([("date", .text(day.iso))])
    }
    for (key, value) in [("started", started), ("finished", finished)] {
      guard let value else { continue }
      writer.key(key)
      writer.value(value)
    }
    if let spent = facts?.spent { writer.member("spent", plan.timeScale.minutes(spent.value)) }
    guard kind == .task || schedule.isContainer(id), state != .cancelled else { return }
    let millionths = input.facts.done[id]
    if millionths > 0 {
      writer.key("done")
      writer.value(.number(Decimal(Int64(millionths), scale: 6)))
    }
    guard kind == .task, !schedule.isSummary(id), !schedule.isSpanning(id) else { return }
    writer.member("remainingMinutes", schedule.remainingMinutes(id))
  }

  private mutating func writeDependencies(_ id: ActivityID) {
    guard schedule.hasDates(id) else { return }
    let (links, analysis) = (schedule.links(id), analysis)
    let names = links.map { link in
      if let activity = plan.activity(link.predecessor) { return paths[activity] }
      return link.predecessor == .none ? plan.sources.text(link.dependency.target.span) : plan.path(link.predecessor)
    }
    writer.key("dependencies")
    writer.array { writer in
      for (link, name) in zip(links, names) {
        writer.object(.inline) { writer in
          writer.member("on", name)
          writer.member("type", link.kind.abbreviation)
          writer.member("lagMinutes", link.lag)
          if link.isElapsed { writer.member("elapsed", true) }
          writer.member("driving", analysis.isDriving(link))
        }
      }
    }
  }

  private mutating func writeWays(_ activity: Activity) {
    guard let way = activity.way else { return }
    writer.member("way", way + 1)
    writer.key("ways")
    writer.value(.list(activity.ways.map { $0.field(in: plan) }))
  }

  private mutating func writeAssignments(_ id: ActivityID, _ activity: Activity) {
    guard schedule.hasDates(id) || !activity.assign.isEmpty else { return }
    let shares = input.facts.shares(id)
    if shares.isEmpty {
      writer.key("assignments")
      return writer.array { _ in }
    }
    let plan = plan
    var costs = money?.ledger.time(of: id) ?? [:]
    writer.key("assignments")
    writer.array { writer in
      for share in shares {
        writer.object(.inline) { writer in
          let allotment = share.allotment
          writer.key("resource")
          if let chosen = share.chosen {
            writer.value(.text(plan.path(chosen)))
            if share.isChoice {
              writer.key("asked")
              writer.value(.list(([allotment.first] + allotment.others).map { $0.field(in: plan) }))
            }
          } else {
            writer.value(allotment.first.field(in: plan))
            if !allotment.others.isEmpty {
              writer.key("alternatives")
              writer.value(.list(allotment.others.map { $0.field(in: plan) }))
            }
          }
          writer.key("units")
          writer.value(unscaled: share.units.unscaled, scale: share.units.scale)
          if let work = share.work { writer.member("workMinutes", work) }
          if let cost = share.chosen.flatMap({ costs.removeValue(forKey: $0) }) { writer.member("cost", cost.minorUnits) }
        }
      }
    }
  }
}

extension MissedDate.Source {
  /// The kind of thing that states the date.
  fileprivate var word: String {
    switch self {
    case .finishBy, .finishOn: "activity"
    case .sprint: "sprint"
    case .phase: "phase"
    case .project: "project"
    }
  }

  fileprivate var owner: EntityID? {
    switch self {
    case .finishBy, .finishOn, .project: nil
    case .sprint(let id), .phase(let id): id
    }
  }
}

extension ActivityProgress {
  fileprivate var word: String {
    switch self {
    case .notStarted: "not-started"
    case .started: "in-progress"
    case .finished: "finished"
    case .cancelled: "cancelled"
    }
  }
}
