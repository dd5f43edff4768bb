import PlanSyntax
import PlanText

/// The dates themselves: present or absent, in order, and not before the project or the status date.
extension Verification {
  mutating func checkDates() {
    let reach = Verifier.years * 525_960
    for activity in plan.activityIDs {
      guard let claimed = schedule.work[activity] else {
        // A phase without dated content need not have dates.
        if facts[activity].hasDates, !facts[activity].isParent, !facts[activity].isSpanning, facts[activity].kind != .phase,
          facts[activity].kind != .use
        {
          report(.datesMissing, [activity], at: projectStart, "has no dates")
        }
        continue
      }
      if !facts[activity].hasDates {
        report(.datesUnwanted, [activity], at: claimed.start, "has dates, but takes no time of its own or is cancelled")
      } else if claimed.finish < claimed.start {
        report(.datesReversed, [activity], at: claimed.start, "finishes \(text(claimed.finish)), before it starts")
      } else if claimed.start < projectStart - reach || claimed.finish > projectStart + reach {
        report(.tooFar, [activity], at: projectStart, "is more than \(Verifier.years) years from the start of the project")
      } else {
        let known = claimed.uses.filter { isResource($0.resource) }
        work[activity] = .init(start: claimed.start, finish: claimed.finish, uses: known)
        if known.count < claimed.uses.count {
          report(.candidate, [activity], at: claimed.start, "is assigned someone who cannot be booked")
        }
      }
    }
  }

  /// People, roles, equipment and software of this plan.
  private func isResource(_ id: EntityID) -> Bool {
    guard plan.entities.indices.contains(Int(id.index)) else { return false }
    let entity = plan[id]
    guard entity.row >= 0, entity.source < 0, !entity.isHypothetical else { return false }
    return [.person, .role, .equipment, .software].contains(entity.kind)
  }

  mutating func checkStart(_ activity: ActivityID) {
    guard let claimed = work[activity], !facts[activity].isParent, !facts[activity].isSpanning else { return }
    if !facts[activity].isWork, claimed.start != claimed.finish {
      report(.milestoneLength, [activity], at: claimed.start, "has no length, but ends \(text(claimed.finish))")
    }
    switch facts[activity].state {
    case .notStarted:
      if claimed.start < projectStart {
        report(.beforeProjectStart, [activity], at: claimed.start, "starts \(text(claimed.start)), before the project")
      } else if let status = statusInstant, claimed.start < status {
        report(.beforeStatus, [activity], at: claimed.start, "starts \(text(claimed.start)), but had not started by the status date")
      }
    case .started: checkRecordedStart(activity, claimed)
    case .finished:
      if facts[activity].isWork { checkRecordedStart(activity, claimed) }
      checkRecordedFinish(activity, claimed)
    }
  }

  private mutating func checkRecordedStart(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) {
    guard let day = facts[activity].startedDay else {
      if let status = statusInstant, claimed.start > status {
        report(.startedOtherwise, [activity], at: claimed.start, "starts \(text(claimed.start)), but had started by the status date")
      }
      return
    }
    if !(recorded(day) ~= claimed.start) {
      report(.startedOtherwise, [activity], at: claimed.start, "starts \(text(claimed.start)), but started on \(day.iso)")
    }
  }

  private mutating func checkRecordedFinish(_ activity: ActivityID, _ claimed: FinishedSchedule.Work) {
    guard let day = facts[activity].finishedDay else { return }
    if !(recorded(day) ~= claimed.finish) {
      report(.finishedOtherwise, [activity], at: claimed.finish, "finishes \(text(claimed.finish)), but finished on \(day.iso)")
    }
  }

  /// The range of an end recorded for a day: days are recorded, not hours.
  private func recorded(_ day: Day) -> ClosedRange<Int> {
    plan.projectZone.start(of: day)...plan.projectZone.end(of: day)
  }
}
