import PlanModel
import PlanSchedule
import PlanSyntax

/// How an activity's work is divided among those assigned to it.
package enum AssignedWork {
  package struct Share: Sendable {
    package let allotment: Allotment
    /// Count × share; 1.0 is one, full-time. At least one digit behind the point.
    package let units: (unscaled: Int, scale: Int)
    /// Minutes of work; nil for what does none, such as equipment.
    package let work: Int?
  }

  /// The effort in proportion to what each brings; for a fixed length, what each brings in that time. Rounded so
  /// that the parts add up to the whole.
  package static func shares(
    of index: Int, _ activity: Activity, _ schedule: Schedule, _ lengths: WorkLength
  ) -> [Share] {
    if activity.assign.isEmpty { return [] }
    let plan = schedule.plan
    let capacities = activity.assign.map { works($0, plan) ? lengths.capacity([$0]) : 0 }
    let total = capacities.reduce(0, +)
    let length = schedule.hasDates(index) ? schedule.length(index) : 0
    let whole = activity.effort.map(lengths.minutes) ?? Int(Double(length) * Double(total) / 1_000_000)
    var before = 0
    return activity.assign.indices.map { number in
      let allotment = activity.assign[number]
      guard works(allotment, plan) else { return Share(allotment: allotment, units: units(allotment), work: nil) }
      let start = part(whole, before, total)
      before += capacities[number]
      return Share(allotment: allotment, units: units(allotment), work: part(whole, before, total) - start)
    }
  }

  private static func part(_ whole: Int, _ share: Int, _ total: Int) -> Int {
    guard total > 0 else { return 0 }
    let (product, rest) = whole.multipliedFullWidth(by: share)
    return total.dividingFullWidth((product, rest)).quotient
  }

  private static func works(_ allotment: Allotment, _ plan: Plan) -> Bool {
    guard allotment.first.target != .none else { return false }
    switch plan[allotment.first.target].kind {
    case .person, .role, .team: return true
    default: return false
    }
  }

  private static func units(_ allotment: Allotment) -> (unscaled: Int, scale: Int) {
    let count = Int(allotment.count?.scaled(by: 3) ?? 1000)
    let share = Int(allotment.share?.value.scaled(by: 2) ?? 10_000)
    var (unscaled, scale) = (count * share, 7)
    while scale > 1, unscaled % 10 == 0 { (unscaled, scale) = (unscaled / 10, scale - 1) }
    return (unscaled, scale)
  }
}
