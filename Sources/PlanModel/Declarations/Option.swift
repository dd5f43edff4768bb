import PlanSyntax

/// Alternative solution that was or is considered.
package struct Option: Declaration, PlanEntry {
  package let id: EntityID
  package var cost: [Cost] = []
  package var benefit: [Cost] = []
  package var duration: Estimate?
  package var pro: [Text] = []
  package var con: [Text] = []
  package var verdict: Verdict?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.option
  package static let plural = "options"
  package static let summary = "Alternative solution that is or was considered."
  package static var table: EntryList<Option> { .init({ $0.registers.options }, { $0.registers.options.append($1) }) }

  package static let rows: [Row] = [
    many("cost", .cost, { $0(&$1.cost) }, "Estimated cost").accepting([.account]).planned,
    many("benefit", .cost, { $0(&$1.benefit) }, "Estimated benefit").accepting([.account]).planned,
    one("duration", .estimate, { $0(&$1.duration) }, "Estimated length").recorded,
    many("pro", .text, { $0(&$1.pro) }, "Argument for").recorded,
    many("con", .text, { $0(&$1.con) }, "Argument against").recorded,
    one("verdict", .verdict, { $0(&$1.verdict) },
      "`chosen` / `rejected` with reason").words(["open", "chosen", "rejected"]).byDefault("open").recorded,
  ]
}
