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
  package static var table: WritableKeyPath<PlanTables, [Option]> { \.registers.options }

  package static let rows: [Row<Option>] = [
    .many("cost", .cost, \.cost, "Estimated cost").accepting([.account]).planned,
    .many("benefit", .cost, \.benefit, "Estimated benefit").accepting([.account]).planned,
    .one("duration", .estimate, \.duration, "Estimated length").recorded,
    .many("pro", .text, \.pro, "Argument for").recorded,
    .many("con", .text, \.con, "Argument against").recorded,
    .one("verdict", .verdict, \.verdict,
      "`chosen` / `rejected` with reason").words(["open", "chosen", "rejected"]).byDefault("open").recorded,
  ]
}
