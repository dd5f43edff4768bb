import PlanModel
import PlanTesting
import Testing

/// Each row of the schema says truthfully what its property does: one that is computed changes some output other than
/// what JSON repeats of it, one that is recorded or planned changes none.
@Suite struct PropertyKindTests {
  @Test func everyDeclarationHasAPlan() {
    let kinds = Schema.declarations.filter { !$0.rows.isEmpty }.map(\.kind.keyword) + ["expense"]
    #expect(PropertyPlan.names == kinds.map { $0 + ".plan" }.sorted())
  }

  @Test(arguments: PropertyPlan.names) func rowsDoWhatTheySay(_ name: String) throws {
    let plan = try PropertyPlan(name)
    let outputs = PlanOutputs(plan.text)
    #expect(outputs.hasDates, "\(name) has errors")
    for row in plan.rows {
      let statements = plan.statements.filter { $0.keyword == row.keyword }
      #expect(!statements.isEmpty, "\(name) does not state '\(row.keyword)'")
      let changes = try statements.contains { statement in
        let changed = PlanOutputs(plan.text(without: statement))
        return try !changed.isSame(as: outputs, butFor: row, of: statement.owner, plan.kind)
      }
      let subject = "'\(row.keyword)' of \(plan.kind)"
      switch row.kind {
      case .computed: #expect(changes, "\(subject) is said to be computed, and changes nothing")
      case .recorded: #expect(!changes, "\(subject) is said to be recorded only, and changes something")
      case .planned: #expect(!changes, "\(subject) is said to be planned, and changes something")
      }
    }
  }
}
