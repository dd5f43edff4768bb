import PlanSyntax
import PlanText

/// The language's declarations, in the order of the reference.
package enum Schema {
  /// Sections of the reference, each with its declarations.
  package static let groups: [(title: String, declarations: [DeclarationSchema])] = [
    (
      "Project and justification",
      [
        DeclarationSchema(Project.self),
        DeclarationSchema(Charter.self),
        DeclarationSchema(Feasibility.self),
        DeclarationSchema(Option.self),
        DeclarationSchema(Objective.self),
      ]
    ),
    (
      "Scope",
      [
        DeclarationSchema(Requirement.self),
        DeclarationSchema(Deliverable.self),
        DeclarationSchema(Exclusion.self),
        DeclarationSchema(Assumption.self),
        DeclarationSchema(ProjectConstraint.self),
      ]
    ),
    (
      "Time and place",
      [
        DeclarationSchema(CalendarDeclaration.self),
        DeclarationSchema(Window.self),
        DeclarationSchema(SystemUnderChange.self),
      ]
    ),
    (
      "People and resources",
      [
        DeclarationSchema(Person.self),
        DeclarationSchema(Role.self),
        DeclarationSchema(Team.self),
        DeclarationSchema(Equipment.self),
        DeclarationSchema(Material.self),
        DeclarationSchema(Software.self),
        DeclarationSchema(Vendor.self),
      ]
    ),
    (
      "Stakeholders and communication",
      [
        DeclarationSchema(Stakeholder.self),
        DeclarationSchema(Communication.self),
      ]
    ),
    (
      "Work",
      [
        DeclarationSchema(PhaseSchema.self),
        DeclarationSchema(TaskSchema.self),
        DeclarationSchema(MilestoneSchema.self),
        DeclarationSchema(GateSchema.self),
        DeclarationSchema(ExternalSchema.self),
        DeclarationSchema(MeetingSchema.self),
        DeclarationSchema(RoutineSchema.self),
        DeclarationSchema(UseSchema.self),
        DeclarationSchema(Sprint.self),
      ]
    ),
    (
      "Money and contracts",
      [
        DeclarationSchema(Budget.self),
        DeclarationSchema(Account.self),
        DeclarationSchema(Charge.self),
        DeclarationSchema(Contract.self),
      ]
    ),
    (
      "Risk and control",
      [
        DeclarationSchema(Risk.self),
        DeclarationSchema(Issue.self),
        DeclarationSchema(Change.self),
        DeclarationSchema(Decision.self),
        DeclarationSchema(ActionItem.self),
        DeclarationSchema(Lesson.self),
        DeclarationSchema(Compliance.self),
        DeclarationSchema(Benchmark.self),
        DeclarationSchema(Handover.self),
      ]
    ),
    (
      "Reuse, baselines, what-if, outputs",
      [
        DeclarationSchema(Template.self),
        DeclarationSchema(Baseline.self),
        DeclarationSchema(Scenario.self),
        DeclarationSchema(ViewDeclaration.self),
        DeclarationSchema(Portfolio.self),
      ]
    ),
  ]

  package static let declarations: [DeclarationSchema] = groups.flatMap(\.declarations)

  /// Indexed by the number of the kind.
  package static let byKind: [DeclarationSchema] = declarations.ordered { $0.kind.number < $1.kind.number }

  package static subscript(kind: DeclarationKind) -> DeclarationSchema { byKind[Int(kind.number)] }

  /// Properties that every declaration has.
  package static let common: [RowInfo] = CommonProperties.rows.map(\.info)

  /// Properties in the block of an `expense`.
  package static let expense: [RowInfo] = ExpenseDetails.rows.map(\.info)

  private static let synonymTable = SynonymTable(synonyms)

  package static let vocabulary = Vocabulary(
    properties: (common + declarations.flatMap(\.rows) + expense).map { ($0.keyword, $0.shape) },
    synonyms: { synonymTable },
    members: { kind in (Schema[kind].rows + common).map { ($0.keyword, !$0.isMany) } },
    example: { keyword, kind in
      let rows = (kind.map { Schema[$0].rows } ?? []) + common + declarations.flatMap(\.rows) + expense
      return rows.first { $0.keyword == keyword }?.example ?? ValueShape.custom.example
    })

  /// Every property keyword with its only shape, in order of first appearance.
  package static let properties: [(keyword: String, shape: ValueShape)] = vocabulary.properties.map {
    (vocabulary.entries[$0].word, vocabulary.entries[$0].shape)
  }

  /// Row of each property number in each declaration; 255 if the declaration has no such property. Common properties
  /// follow the declaration's own rows.
  static let rowNumbers: [[UInt8]] = byKind.map { numbers(of: $0.rows + common) }
  static let expenseNumbers: [UInt8] = numbers(of: expense + common)

  /// True for a property, by its number, that a declaration records without computing it yet.
  package static func isPlanned(property: Int, of kind: DeclarationKind) -> Bool {
    let rows = Schema[kind].rows
    let row = Int(rowNumbers[Int(kind.number)][property])
    return row != 255 && (row < rows.count ? rows[row] : common[row - rows.count]).kind == .planned
  }

  private static func numbers(of rows: [RowInfo]) -> [UInt8] {
    var result = [UInt8](repeating: 255, count: vocabulary.properties.count)
    for (index, row) in rows.enumerated() { result[Int(vocabulary.property(row.keyword))] = UInt8(index) }
    return result
  }
}
