import PlanSyntax

/// Time-boxed iteration.
package struct Sprint: Declaration, PlanEntry {
  package let id: EntityID
  package var start: [DateRule] = []
  package var finish: [DateRule] = []
  package var goal: Text?
  package var capacity: Decimal?
  package var after: [Dependency] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.sprint
  package static let plural = "sprints"
  package static let summary = "Time-boxed iteration."
  package static var table: WritableKeyPath<PlanTables, [Sprint]> { \.sprints }

  package static let rows: [Row<Sprint>] = [
    .many("start", .startRule, \.start, "First day").required.single,
    .many("finish", .finishRule, \.finish, "Last day").required.single,
    .one("goal", .text, \.goal, "Aim").recorded,
    .one("capacity", .number, \.capacity, "Points").planned,
    .many("after", .dependencies, \.after, "Predecessors").accepting(.schedulable),
  ]
}
