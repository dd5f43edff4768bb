import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

/// Which activity a name on the command line refers to: its full path, the end of its path, its plain name, or its
/// number in the work breakdown structure.
package enum ActivityName: Sendable, Equatable {
  /// Index in `Plan.activities`.
  case found(ActivityID)
  /// Full paths, in source order.
  case ambiguous([String])
  /// The scenario of the compilation drops it; the plan has it, or a scenario that this one is based on.
  case dropped(path: String, from: String?)
  /// Another scenario declares it.
  case elsewhere(path: String, scenario: String)
  /// It refers to something else, such as a person.
  case other(String)
  /// The name that was probably meant.
  case unknown(nearest: String?)

  /// True for `2.1`, a work breakdown structure number: names begin with a letter.
  package static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
  }

  package init(_ text: String, in facts: PlanFacts) {
    let plan = facts.plan
    let paths = facts.paths
    if let exact = plan.activityIDs.first(where: { paths[$0] == text }) {
      self = .found(exact)
      return
    }
    let ending = "." + text
    let matches = plan.activityIDs.filter { paths[$0].hasSuffix(ending) }
    if let only = matches.first {
      self = matches.count == 1 ? .found(only) : .ambiguous(matches.map { paths[$0] })
      return
    }
    if Self.isNumber(text), let numbered = facts.breakdown.activity(numbered: text) {
      self = .found(numbered)
      return
    }
    let others = plan.entities.indices.lazy.map { EntityID($0) }
      .filter { plan[$0].source < 0 && !plan[$0].kind.isActivity && !plan[$0].isHypothetical && plan[$0].name != .none }
    if let other = others.first(where: { plan.name($0) == text }) {
      self = .other(plan[other].kind.keyword)
      return
    }
    if let absent = Self.absent(text, plan) {
      self = absent
      return
    }
    let names = plan.activities.map { plan.name($0.id) }
    self = .unknown(nearest: Suggestion.nearest(to: text, in: text.contains(".") ? paths : names + paths))
  }

  /// An activity that another compilation of the plan has.
  private static func absent(_ text: String, _ plan: Plan) -> ActivityName? {
    let ids = plan.entities.indices.lazy.map { EntityID($0) }.filter { id in
      guard plan[id].isHypothetical, plan[id].kind.isActivity, plan[id].source < 0 else { return false }
      let path = plan.path(id)
      return path == text || path.hasSuffix("." + text)
    }
    guard let id = ids.first else { return nil }
    let declarer = plan.scenario(declaring: id)
    let path = plan.path(id)
    guard declarer != .none else { return .dropped(path: path, from: nil) }
    return plan.bases(of: plan.scenario).contains(declarer)
      ? .dropped(path: path, from: plan.name(declarer)) : .elsewhere(path: path, scenario: plan.name(declarer))
  }
}
