import PlanModel
import PlanSyntax
import PlanText

/// Names that a meeting or a routine lists twice: everyone takes part once.
struct RepeatedNames {
  let plan: Plan

  func findings(_ code: Code) -> [Diagnostic] {
    plan.activityIDs.flatMap { id -> [Diagnostic] in
      let kind = plan.kind(of: id)
      guard kind == .meeting || kind == .routine else { return [] }
      let activity = plan[id]
      let name = plan.path(activity.id)
      if kind == .meeting { return repeated(activity.details.meeting.attend, "'\(name)' is attended", code) }
      return repeated(activity.assign.compactMap(certain), "'\(name)' is done", code)
    }
  }

  /// The person or the team that an entry of `assign` stands for; nil if it leaves a choice, or if asking for more of
  /// the same adds up.
  private func certain(_ allotment: Allotment) -> Reference? {
    guard allotment.others.isEmpty else { return nil }
    if plan.row(allotment.first, .person) != nil { return allotment.first }
    return allotment.count == nil && plan.row(allotment.first, .team) != nil ? allotment.first : nil
  }

  private func repeated(_ references: [Reference], _ what: String, _ code: Code) -> [Diagnostic] {
    var known: [EntityID: Span] = [:]
    return references.compactMap { reference -> Diagnostic? in
      guard reference.target != .none else { return nil }
      guard let first = known.updateValue(known[reference.target] ?? reference.span, forKey: reference.target) else { return nil }
      let who = "'\(plan.name(reference.target))'"
      return Diagnostic(
        code, "\(what) by \(who) once, although \(who) is named twice", at: reference.span,
        notes: [Diagnostic.Note("first named here", at: first)], help: ["name \(who) once"])
    }
  }
}
