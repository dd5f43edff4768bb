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
  package static var table: EntryList<Feasibility> { .init({ $0.registers.feasibilities }, { $0.registers.feasibilities.append($1) }) }

  package static let rows: [Row] = [
    one("technical", .verdict, { $0(&$1.technical) },
      "Technically viable?").words(["yes", "no", "conditional"]).recorded,
    one("financial", .verdict, { $0(&$1.financial) }, "Financially viable?").words(["yes", "no", "conditional"]).recorded,
    one("operational", .verdict, { $0(&$1.operational) }, "Operationally workable?").words(["yes", "no", "conditional"]).recorded,
    one("legal", .verdict, { $0(&$1.legal) }, "Legally viable?").words(["yes", "no", "conditional"]).recorded,
    one("timescale", .verdict, { $0(&$1.timescale) }, "Viable in the time available?").words(["yes", "no", "conditional"]).recorded,
    one("verdict", .verdict, { $0(&$1.verdict) }, "`go`, `no-go`, `conditional`").words(["go", "no-go", "conditional"]).recorded,
    one("decided", .stamp, { $0(&$1.decided) }, "Who decided, when").accepting(.who).recorded,
  ]
}
