import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// In which of several ways it is done, and why in no other.
extension Explanation {
  /// `2 of 3: 2d with excavator`, or just `2d with excavator` if there is no other.
  var way: String? {
    guard let words = facts.way(activity), let way = plan[activity].way else { return nil }
    return plan[activity].ways.count == 1 ? words : "\(way + 1) of \(plan[activity].ways.count): \(words)"
  }

  /// Why it is done in this way and no other.
  var choiceOfWay: String? {
    guard way != nil, plan[activity].ways.count > 1 else { return nil }
    guard let levelled = schedule.levelled, !levelled.isAlone else {
      return "Of its \(plan[activity].ways.count) ways, it ends first in this one if everyone and everything is free."
    }
    return "This way belongs to the best schedule that was found for all work together."
  }

  /// Why it is not done in its other ways, as far as that is certain.
  func otherWays() -> [String] {
    guard way != nil, plan[activity].ways.count > 1, !schedule.progress(activity).hasStarted else { return [] }
    let equal = Dictionary(uniqueKeysWithValues: plan.equalWays(of: activity).map { ($0.way, $0.earlier) })
    let idle = Dictionary(uniqueKeysWithValues: (analysis.idleWays()[activity] ?? []).map { ($0.way, $0.clause) })
    let outcomes = schedule.levelled.flatMap { schedule.openWays?.outcomes(of: activity, in: plan, $0) } ?? [:]
    return plan[activity].ways.indices.compactMap { way in
      guard way != plan[activity].way else { return nil }
      let why =
        idle[way].map { "never taken: \($0)" } ?? equal[way].map { "the same as way \($0 + 1)" }
        ?? reason(outcomes[way], outcomes[plan[activity].way ?? 0], isLater: way > plan[activity].way ?? 0)
      return why.map { "\(way + 1): \(plan.words(ofWay: way, activity)): \($0)" }
    }
  }

  /// What is worse about another way, the gravest first; nil if it is not known to be worse.
  private func reason(_ other: OpenWays.Outcome?, _ own: OpenWays.Outcome?, isLater: Bool) -> String? {
    guard let other, case .placed(let own) = own else { return nil }
    switch other {
    case .lacksMaterial(let stock): return "too little of '\(plan.name(plan.materials[stock].id))' is left by other work"
    case .hasNoPlace: return "something else would have no place"
    case .placed(let dates):
      if dates.lateness != own.lateness { return dates.lateness > own.lateness ? "more would be late" : nil }
      let calendar = schedule.calendar(activity)
      func later(_ end: Int, _ before: Int) -> String? {
        let gain = calendar.between(before, end)
        return gain > 0 ? "\(ownTime(gain)) later" : nil
      }
      if dates.end != own.end {
        let (end, before) = (instant(dates.end), instant(own.end))
        guard end > before else { return nil }
        return "the project would end \(later(end, before) ?? "later"), \(schedule.endText(end))"
      }
      if dates.finish != own.finish {
        let (end, before) = (instant(dates.finish), instant(own.finish))
        guard end > before else { return nil }
        return "it would end \(later(end, before) ?? "later"), \(schedule.endText(end))"
      }
      if dates.cost != own.cost { return dates.cost > own.cost ? "it would end at the same time, but cost more" : nil }
      if dates.material != own.material {
        return dates.material > own.material ? "it would end at the same time, but use up more material" : nil
      }
      return isLater ? "it would end at the same time, and is stated later" : nil
    }
  }

  private func instant(_ minutes: Int) -> Int { minutes + (schedule.levelled?.origin ?? 0) }
}
