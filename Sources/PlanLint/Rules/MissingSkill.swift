import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// A required skill that none of the assignees have.
  static let missingSkill = Rule(
    about: [.task],
    code: Code(
      "P0326", "missing-skill", .warning,
      summary: "A task needs a skill that nobody assigned to it has.",
      why: "The dates are computed as if someone had it. Either the skill is missing "
        + "from the list of a person or role, or the people assigned cannot do the work.",
      bad: """
        project p { start 2026-01-05 }
        person ana { skills writing }
        task weld { effort 5d ; needs welding ; assign ana }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana { skills writing, welding }
        task weld { effort 5d ; needs welding ; assign ana }
        """)
  ) { facts, code in
    let plan = facts.plan
    var known: [EntityID: Set<String>] = [:]
    lazy var names = Set(plan.activities.map { plan.path($0.id) })
    return plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard activity.hasDetails, !activity.details.task.needs.isEmpty, !activity.assign.isEmpty,
        !facts.progress[id].isSettled
      else { return nil }
      let needs = activity.details.task.needs.map { plan.text($0) }
      func missing(_ people: [Reference]) -> [String] {
        needs.filter { need in !people.contains { known[$0.target]?.contains(need) ?? false } }
      }
      let people = activity.assign.people
      let others = activity.ways.map(\.assign.people)
      // The skills of someone whose name is wrong are unknown.
      guard (people + others.joined()).allSatisfy({ $0.target != .none }) else { return nil }
      for reference in people + others.joined() where known[reference.target] == nil {
        known[reference.target] = plan.skills(of: reference)
      }
      // A way whose people lack a skill is not taken while those in another have it.
      guard let first = missing(people).first, !others.contains(where: { missing($0).isEmpty }) else { return nil }
      let who = people.map { "'\(plan.name($0))'" }
      return Diagnostic(
        code, "'\(plan.path(activity.id))' needs '\(first)', which \(who.listed(.and)) \(who.count == 1 ? "does" : "do") not have",
        at: plan[activity.id].name,
        help: [
          names.contains(first)
            ? "'needs' names skills; to wait for the work '\(first)', write 'after \(first)'"
            : "add it to the 'skills' of whoever has it, or assign someone else"
        ])
    }
  }
}

extension [Allotment] {
  /// Everyone and everything named.
  fileprivate var people: [Reference] { flatMap { [$0.first] + $0.others } }
}
