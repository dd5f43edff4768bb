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
    /// Minutes of work; nil for resources that do none, such as equipment.
    package let work: Int?

    /// True when the plan leaves the choice of resource open.
    package var isChoice: Bool { !allotment.others.isEmpty || allotment.first.target != chosen }
  }

  /// The effort in proportion to what each contributes; for a fixed duration, what each contributes in that time.
  /// Rounded so that the parts add up to the whole.
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
    var result: [Share] = []
    var before = 0
    for number in activity.assign.indices {
      let allotment = activity.assign[number]
      var isFilled = false
      for (position, item) in merged.enumerated() where item.use.allotment == number {
        isFilled = true
        let start = part(whole, before, total)
        before += weights[position]
        result.append(
          Share(
            allotment: allotment, chosen: item.use.resource, units: units(item.count * 1000, allotment),
            work: isWorker[position] ? part(whole, before, total) - start : nil))
      }
      if !isFilled {
        let isWork = allotment.first.target != .none && works(allotment.first.target, plan)
        result.append(Share(allotment: allotment, chosen: nil, units: asked(allotment), work: isWork ? 0 : nil))
      }
    }
    return result
  }

  /// Minutes of all assignees together. For started work, only the remaining work is booked; spanning work takes what
  /// is left.
  private static func whole(
    _ booked: [Int], _ units: Int, _ id: ActivityID, _ activity: Activity, _ analysis: ScheduleAnalysis, _ lengths: WorkLength
  ) -> Int {
    if analysis.schedule.isSpanning(id) { return booked.reduce(0, +) }
    if let effort = activity.effort { return lengths.minutes(effort) }
    if !booked.isEmpty, !analysis.schedule.progress(id).hasStarted { return booked.reduce(0, +) }
    let fixed = activity.duration.flatMap { $0.elapsed ? nil : lengths.minutes($0) }
    return (fixed ?? analysis.workedMinutes(id)) * units / 10_000
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
    let whole = activity.effort.map(lengths.minutes) ?? Int(Double(length) * Double(total) / 1_000_000)
    var before = 0
    return activity.assign.indices.map { number in
      let allotment = activity.assign[number]
      guard isWork[number] else { return Share(allotment: allotment, chosen: nil, units: asked(allotment), work: nil) }
      let start = part(whole, before, total)
      before += capacities[number]
      return Share(
        allotment: allotment, chosen: nil, units: asked(allotment), work: part(whole, before, total) - start)
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
    units(Int(allotment.count?.scaled(by: 3) ?? 1000), allotment)
  }

  /// A number of thousandths, each with the share, without trailing zeros.
  private static func units(_ count: Int, _ allotment: Allotment) -> (unscaled: Int, scale: Int) {
    var (unscaled, scale) = (count * Int(allotment.share?.value.scaled(by: 2) ?? 10_000), 7)
    while scale > 1, unscaled % 10 == 0 { (unscaled, scale) = (unscaled / 10, scale - 1) }
    return (unscaled, scale)
  }
}
