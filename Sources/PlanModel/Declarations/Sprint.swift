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
  package static var table: EntryList<Sprint> { .init({ $0.sprints }, { $0.sprints.append($1) }) }

  package static let rows: [Row] = [
    many("start", .startRule, { $0(&$1.start) }, "First day").required.single,
    many("finish", .finishRule, { $0(&$1.finish) }, "Last day").required.single,
    one("goal", .text, { $0(&$1.goal) }, "Aim").recorded,
    one("capacity", .number, { $0(&$1.capacity) }, "Points").planned,
    many("after", .dependencies, { $0(&$1.after) }, "Predecessors").accepting(.schedulable),
  ]
}
