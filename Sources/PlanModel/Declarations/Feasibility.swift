import PlanSyntax

/// Feasibility study result; at most one.
package struct Feasibility: Declaration, PlanEntry {
  package let id: EntityID
  package var technical: Verdict?
  package var financial: Verdict?
  package var operational: Verdict?
  package var legal: Verdict?
  package var timescale: Verdict?
  package var verdict: Verdict?
  package var decided: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.feasibility
  package static let plural = "feasibilities"
  package static let summary = "Result of the feasibility study; at most one per plan."
  package static var table: WritableKeyPath<PlanTables, [Feasibility]> { \.registers.feasibilities }

  package static let rows: [Row<Feasibility>] = [
    .one("technical", .verdict, \.technical,
      "Technically viable?").words(["yes", "no", "conditional"]).recorded,
    .one("financial", .verdict, \.financial, "Financially viable?").words(["yes", "no", "conditional"]).recorded,
    .one("operational", .verdict, \.operational, "Operationally workable?").words(["yes", "no", "conditional"]).recorded,
    .one("legal", .verdict, \.legal, "Legally viable?").words(["yes", "no", "conditional"]).recorded,
    .one("timescale", .verdict, \.timescale, "Viable in the time available?").words(["yes", "no", "conditional"]).recorded,
    .one("verdict", .verdict, \.verdict, "`go`, `no-go`, `conditional`").words(["go", "no-go", "conditional"]).recorded,
    .one("decided", .stamp, \.decided, "Who decided, when").accepting(.who).recorded,
  ]
}
