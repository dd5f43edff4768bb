import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// How an activity's work is divided among its assignees: the ones chosen by levelling, otherwise the ones named in the
/// plan.
package enum AssignedWork {
  package struct Share: Sendable {
    /// What the plan asks for.
    package let allotment: Allotment
    /// The person, the role for unnamed positions, or the thing; nil if nobody was chosen.
    package let chosen: EntityID?
    /// Count × share; 1.0 is one full-time worker. At least one decimal.
    package let units: (unscaled: Int, scale: Int)
    /// Minutes of work, done and remaining; nil for resources that do none, such as equipment.
    package let work: Int?
    /// Minutes of it that were done by the status date.
    package let done: Int

    /// True when the plan leaves the choice of resource open.
    package var isChoice: Bool { !allotment.others.isEmpty || allotment.first.target != chosen }
  }

  /// The effort in proportion to what each contributes; for a fixed duration, what each contributes in that time. Of
  /// started work, what is done of it and what remains. Rounded so that the parts add up to the whole.
  package static func shares(
    of id: ActivityID, _ activity: Activity, _ analysis: ScheduleAnalysis, _ lengths: WorkLength
  ) -> [Share] {
    // The work of a task that contains other work is that of its content.
    if activity.assign.isEmpty || analysis.schedule.isSummary(id) { return [] }
    let uses = analysis.schedule.uses(id)
    return uses.isEmpty
      ? asked(id, activity, analysis, lengths) : chosen(uses, id, activity, analysis, lengths)
  }

  // MARK: As chosen

  /// The positions of one role form one share. If nobody could be found, the share stays as requested.
  private static func chosen(
    _ uses: [Assignment], _ id: ActivityID, _ activity: Activity, _ analysis: ScheduleAnalysis, _ lengths: WorkLength
  ) -> [Share] {
    var merged: [(use: Assignment, count: Int, units: Int, work: Int)] = []
    for use in uses {
      if let last = merged.indices.last, merged[last].use.resource == use.resource,
        merged[last].use.allotment == use.allotment
      {
        merged[last].count += use.count
        merged[last].units += use.units
        merged[last].work += use.work
      } else {
        merged.append((use, use.count, use.units, use.work))
      }
    }
    let plan = analysis.schedule.plan
    let isWorker = merged.map { works($0.use.resource, plan) }
    let capacities = zip(merged, isWorker).map { $1 ? $0.units : 0 }
    let booked = merged.map(\.work).contains { $0 > 0 } ? merged.map(\.work) : []
    let weights = booked.isEmpty ? capacities : booked
    let total = weights.reduce(0, +)
    let whole = whole(booked, capacities.reduce(0, +), id, activity, analysis, lengths)
    func parts(_ before: Int, _ after: Int) -> (work: Int, done: Int) {
      let work = part(whole.work, after, total) - part(whole.work, before, total)
      return (work, min(work, part(whole.done, after, total) - part(whole.done, before, total)))
    }
    var result: [Share] = []
    var before = 0
    for number in activity.assign.indices {
      let allotment = activity.assign[number]
      var isFilled = false
      for (position, item) in merged.enumerated() where item.use.allotment == number {
        isFilled = true
        let own = parts(before, before + weights[position])
        before += weights[position]
        result.append(
          Share(
            allotment: allotment, chosen: item.use.resource, units: units(item.count * 1000, allotment),
            work: isWorker[position] ? own.work : nil, done: isWorker[position] ? own.done : 0))
      }
      if !isFilled {
        let isWork = allotment.first.target != .none && works(allotment.first.target, plan)
        result.append(Share(allotment: allotment, chosen: nil, units: asked(allotment), work: isWork ? 0 : nil, done: 0))
      }
    }
    return result
  }

  /// Minutes of all assignees together, and those of them that are done. Of started work, only the rest is booked;
  /// spanning work takes what is left.
  private static func whole(
    _ booked: [Int], _ units: Int, _ id: ActivityID, _ activity: Activity, _ analysis: ScheduleAnalysis, _ lengths: WorkLength
  ) -> (work: Int, done: Int) {
    let (schedule, sum) = (analysis.schedule, booked.reduce(0, +))
    if schedule.isSpanning(id) { return (sum, 0) }
    if let effort = activity.effort { return total(lengths.minutes(effort), id, schedule) }
    let fixed = activity.duration.flatMap { $0.elapsed ? nil : lengths.minutes($0) }
    let whole = (fixed ?? analysis.workedMinutes(id)) * units / 10_000
    switch schedule.progress(id) {
    case .started:
      let done = schedule.donePart(id).length * units / 10_000
      return (done + (booked.isEmpty ? schedule.remainingMinutes(id) * units / 10_000 : sum), done)
    case .finished: return (whole, whole)
    case .notStarted, .cancelled: return (booked.isEmpty ? whole : sum, 0)
    }
  }

  /// Of planned minutes of effort: what is done and what remains together, and what is done.
  private static func total(_ planned: Int, _ id: ActivityID, _ schedule: Schedule) -> (work: Int, done: Int) {
    switch schedule.progress(id) {
    case .notStarted, .cancelled: return (planned, 0)
    case .finished: return (planned, planned)
    case .started:
      let done = schedule.donePart(id).work
      return (done + schedule.remainingMinutes(id), done)
    }
  }

  // MARK: As requested

  private static func asked(
    _ id: ActivityID, _ activity: Activity, _ analysis: ScheduleAnalysis, _ lengths: WorkLength
  ) -> [Share] {
    let plan = analysis.schedule.plan
    let isWork = activity.assign.map { $0.first.target != .none && works($0.first.target, plan) }
    let capacities = activity.assign.indices.map { isWork[$0] ? lengths.capacity([activity.assign[$0]]) : 0 }
    let total = capacities.reduce(0, +)
    let length = analysis.schedule.hasDates(id) ? analysis.workedMinutes(id) : 0
    let effort = activity.effort.map { Self.total(lengths.minutes($0), id, analysis.schedule).work }
    let whole = effort ?? Int(Double(length) * Double(total) / 1_000_000)
    var before = 0
    return activity.assign.indices.map { number in
      let allotment = activity.assign[number]
      guard isWork[number] else { return Share(allotment: allotment, chosen: nil, units: asked(allotment), work: nil, done: 0) }
      let start = part(whole, before, total)
      before += capacities[number]
      return Share(
        allotment: allotment, chosen: nil, units: asked(allotment), work: part(whole, before, total) - start, done: 0)
    }
  }

  // MARK: Numbers

  static func part(_ whole: Int, _ share: Int, _ total: Int) -> Int {
    guard total > 0 else { return 0 }
    let (product, rest) = whole.multipliedFullWidth(by: share)
    return total.dividingFullWidth((product, rest)).quotient
  }

  private static func works(_ id: EntityID, _ plan: Plan) -> Bool {
    switch plan[id].kind {
    case .person, .role, .team: true
    default: false
    }
  }

  private static func asked(_ allotment: Allotment) -> (unscaled: Int, scale: Int) {
    units((allotment.count ?? 1) * 1000, allotment)
  }

  /// A number of thousandths, each with the share, without trailing zeros.
  private static func units(_ count: Int, _ allotment: Allotment) -> (unscaled: Int, scale: Int) {
    var (unscaled, scale) = (count * Int(allotment.share?.value.scaled(by: 2) ?? 10_000), 7)
    while scale > 1, unscaled % 10 == 0 { (unscaled, scale) = (unscaled / 10, scale - 1) }
    return (unscaled, scale)
  }
}
