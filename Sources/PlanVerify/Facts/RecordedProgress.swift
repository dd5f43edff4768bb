import PlanModel
import PlanSyntax

/// What had happened by the status date. Without one nothing has.
struct RecordedProgress {
  let statusDate: Day?
  /// Records up to the status date by activity, by day, those of one day in the order of the text.
  private var records: [Int: [Progress]] = [:]

  init(_ plan: Plan, _ statusDate: Day?) {
    self.statusDate = statusDate
    guard let statusDate else { return }
    for record in plan.progress where record.day <= statusDate {
      guard let index = plan.activity(record.activity.target) else { continue }
      records[index, default: []].append(record)
    }
    for index in plan.activities.indices {
      guard let list = records[index], list.count > 1 else { continue }
      records[index] = list.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element)
    }
  }

  /// True for a stamp that is not in the future. Cancelling counts without a status date too.
  func counts(_ day: Day) -> Bool { statusDate.map { day <= $0 } ?? true }

  func read(_ index: Int, into facts: inout ActivityFacts, _ plan: Plan) {
    guard statusDate != nil, !facts.isParent, !facts.isSpanning, facts.hasDates else { return }
    let details = plan.activities[index].details
    let list = records[index] ?? []
    func latest<Fact>(_ fact: (Progress) -> Fact?) -> Fact? { list.reversed().lazy.compactMap(fact).first }
    func past(_ day: Day?) -> Day? { day.flatMap { counts($0) ? $0 : nil } }
    let started = past(latest(\.started)) ?? past(details.task.started?.day)
    let finished = past(latest(\.finished)) ?? past(details.finished?.day) ?? past(details.gate.passed?.day)
      ?? past(details.gate.waived?.day)
    let done = latest(\.done) ?? details.task.done
    if finished != nil {
      facts.state = .finished
      facts.finishedDay = finished
      facts.startedDay = started
      return
    }
    guard facts.isWork else { return }
    let share = done.map(millionths) ?? 0
    guard started != nil || share > 0 else { return }
    facts.state = .started
    facts.startedDay = started ?? list.first?.day
    facts.startIsOpen = facts.startedDay == nil
    if let remaining = latest(\.remaining) ?? details.task.remaining {
      facts.remaining = plan.timeScale.minutes(remaining)
    } else {
      let whole: Int =
        switch facts.amount {
        case .nothing: 0
        case .effort(let minutes), .duration(let minutes, _), .both(let minutes, _, _): minutes
        }
      facts.remaining = whole * (1_000_000 - min(share, 1_000_000)) / 1_000_000
    }
  }
}
