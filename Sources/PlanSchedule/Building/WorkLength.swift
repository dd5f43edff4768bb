import PlanModel
import PlanSolver
import PlanSyntax

/// How long work takes: estimates become expected minutes, effort is divided by the people on it.
package struct WorkLength: Sendable {
  package let plan: Plan
  private let method: Project.Estimates
  /// By row of the person: the share of their time that they have for the project on ordinary days, in millionths.
  private let shares: Lazily<[Int]>

  package init(_ plan: Plan) {
    self.plan = plan
    method = plan.project?.estimates ?? .pert
    shares = Lazily {
      plan.people.map { person in
        let undated = person.available.lazy.filter { $0.first == nil }.min { $0.share.millionths < $1.share.millionths }
        return Int(undated?.share.value.scaled(by: 4) ?? 1_000_000)
      }
    }
  }

  /// Expected minutes of an estimate. Two values: their mean. Three: by `project.estimates`, PERT
  /// (a + 4m + b) / 6 (Malcolm et al. 1959), triangular (a + m + b) / 3, or uniform (a + b) / 2.
  package func minutes(_ estimate: Estimate) -> Int {
    let scale = plan.timeScale
    return expected(estimate) { scale.minutes($0, elapsed: estimate.elapsed) }
  }

  /// Work that is planned to take no time is an event, which has happened or not. What is said to remain of it makes it
  /// work again, unless its effort and its length are both stated: of a fixed length of nothing, nothing remains.
  package func isEvent(_ activity: Activity, remaining: TimeAmount?) -> Bool {
    guard let estimate = activity.duration ?? activity.effort, minutes(estimate) == 0 else { return false }
    return remaining == nil || activity.duration != nil && activity.effort != nil
  }

  /// Expected minutes of an estimate whose amounts are counted in another way.
  func expected(_ estimate: Estimate, _ minutes: (TimeAmount) -> Int) -> Int {
    let low = minutes(estimate.low)
    guard let high = estimate.high else { return low }
    let weights = weights(hasMiddle: estimate.likely != nil)
    let likely = estimate.likely.map { weights.likely * minutes($0) } ?? 0
    return Self.quotient(low + likely + minutes(high), weights.sum)
  }

  /// The weight of the middle of an estimate relative to its ends, and the sum of all weights.
  private func weights(hasMiddle: Bool) -> (likely: Int, sum: Int) {
    guard hasMiddle else { return (0, 2) }
    return switch method {
    case .pert: (4, 6)
    case .triangular: (1, 3)
    case .uniform: (0, 2)
    }
  }

  /// An estimate of elapsed time, to be counted from an instant.
  func elapsed(_ estimate: Estimate) -> ExpectedLength {
    let low = estimate.low.elapsed(plan.timeScale)
    guard let high = estimate.high else { return ExpectedLength([(1, low)], divisor: 1) }
    let weights = weights(hasMiddle: estimate.likely != nil)
    var values = [(weight: 1, length: low), (weight: 1, length: high.elapsed(plan.timeScale))]
    if let likely = estimate.likely { values.append((weights.likely, likely.elapsed(plan.timeScale))) }
    return ExpectedLength(values, divisor: weights.sum)
  }

  /// Rounded half up.
  private static func quotient(_ sum: Int, _ divisor: Int) -> Int { (2 * sum + divisor) / (2 * divisor) }

  /// The people on an activity as a number of full-time workers: counts × shares, each person capped at their
  /// availability. Equipment and software do no work; an empty assignment counts as one worker. In millionths, so that
  /// it stays exact.
  package func capacity(_ allotments: [Allotment]) -> Int {
    var total = 0
    var hasWorkers = false
    for allotment in allotments {
      guard let each = availability(allotment.first.target) else { continue }
      hasWorkers = true
      let share = Int(allotment.share?.value.scaled(by: 4) ?? 1_000_000)
      total += min(each, members(allotment) * share) * (allotment.count ?? 1)
    }
    return hasWorkers ? total : 1_000_000
  }

  /// How many people one unit of an allotment stands for.
  private func members(_ allotment: Allotment) -> Int {
    plan.row(allotment.first, .team).map { max(1, plan.teams[$0].members.count) } ?? 1
  }

  /// Availability of a person, role or team in millionths; nil for things.
  private func availability(_ id: EntityID) -> Int? {
    guard id != .none, plan[id].source < 0, plan[id].row >= 0 else { return nil }
    switch plan[id].kind {
    case .person: return shares.value[Int(plan[id].row)]
    case .role: return 1_000_000
    case .team:
      let members = plan.teams[Int(plan[id].row)].members
      return members.reduce(0) { $0 + (availability($1.target) ?? 0) }
    default: return nil
    }
  }

  /// Working minutes it takes `capacity` millionths of a worker to do `effort` minutes; at least one for any effort.
  package static func length(effort: Int, capacity: Int) -> Int {
    guard capacity > 0 else { return effort }
    let (product, overflow) = effort.multipliedReportingOverflow(by: 1_000_000)
    if overflow { return effort / capacity * 1_000_000 }
    return (product + capacity - 1) / capacity
  }

  /// The only person doing the work, if there is exactly one.
  package func onlyPerson(_ allotments: [Allotment]) -> Person? {
    guard allotments.count == 1, let only = allotments.first, only.others.isEmpty, only.first.target != .none,
      plan[only.first.target].kind == .person, plan[only.first.target].row >= 0, plan[only.first.target].source < 0
    else { return nil }
    return plan.people[Int(plan[only.first.target].row)]
  }
}
