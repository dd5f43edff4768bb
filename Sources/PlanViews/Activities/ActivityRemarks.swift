import PlanAnalysis
import PlanDrawing
import PlanSchedule
import PlanText

/// The state of an activity, in words.
struct ActivityRemarks {
  let facts: ScheduleFacts
  private var schedule: Schedule { _read { yield facts.schedule } }

  init(_ facts: ScheduleFacts) { self.facts = facts }

  /// `finished`, `60% done`, `failed 2026-02-20`; empty if it has not started.
  func state(_ activity: ActivityID) -> [String] {
    if let decision = schedule.decision(activity) { return ["\(decision.word) \(decision.day.iso)"] }
    switch schedule.progress(activity) {
    case .finished: return ["finished"]
    case .started: return ["\(facts.done[activity] / 10_000)% done"]
    case .notStarted, .cancelled: return []
    }
  }

  /// `way 2 of 3`; empty if it is not one of several.
  func way(_ activity: ActivityID) -> [String] {
    let count = facts.plan[activity].ways.count
    guard count > 1, let way = facts.plan[activity].way, !schedule.isSummary(activity) else { return [] }
    return ["way \(way + 1) of \(count)"]
  }

  /// `finish by 2026-01-14: 3 working days late`; empty if on time, or if the missed date is not its own.
  func late(_ activity: ActivityID) -> [String] {
    var lines: [String] = []
    if let missed = facts.deadlines.missedStart(activity) {
      let late = lateness(activity, missed.minutes, from: missed.instant, to: schedule.start(activity))
      lines.append("starts \(late.phrase)")
    }
    guard let missed = facts.deadlines.missedDate(activity) else { return lines }
    let late = lateness(activity, missed.minutes, from: missed.instant, to: schedule.finish(activity))
    let day = schedule.lastDay(missed.instant).iso
    switch missed.source {
    case .finishBy: lines.append("finish by \(day): \(late.phrase)")
    case .finishOn: lines.append("finish on \(day): \(late.phrase)")
    case .sprint(let id): lines.append("\(schedule.plan.title(id)) ends \(day): \(late.phrase)")
    case .phase, .project: break
    }
    return lines
  }

  private func lateness(_ activity: ActivityID, _ minutes: Int, from deadline: Int, to forecast: Int) -> Lateness {
    Lateness(of: activity, minutes: minutes, from: deadline, to: forecast, schedule)
  }
}
