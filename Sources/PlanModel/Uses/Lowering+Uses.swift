import PlanSyntax
import PlanText

extension Lowering {
  /// The names that declarations, records and a scenario's changes use.
  static func uses(_ names: DeclaredNames, _ trees: [SyntaxTree], scenario: EntityID) -> [NameUse] {
    var lowering = Lowering(names, trees)
    lowering.uses = []
    lowering.enter(scenario: scenario)
    lowering.lowerDeclarations()
    lowering.lowerRecords()
    return lowering.uses ?? []
  }

  /// The names that the last declarations use, from one number on.
  static func uses(_ names: DeclaredNames, _ trees: [SyntaxTree], from first: Int) -> [NameUse] {
    var lowering = Lowering(names, trees)
    lowering.uses = []
    var properties: [PropertyStatement] = []
    for index in first..<names.plan.entities.count { lowering.lower(EntityID(index), &properties) }
    return lowering.uses ?? []
  }

  private var user: EntityID { scope.owner != .none ? scope.owner : scope.scenario }

  mutating func record(_ span: Span, _ id: EntityID) {
    guard uses != nil else { return }
    let found = plan.uses(span, of: id, by: user, in: subject.keyword)
    uses? += found
  }

  mutating func record(_ span: Span, _ id: EntityID, in project: Int) {
    guard uses != nil else { return }
    let found = plan.uses(span, of: id, in: project, by: user, in: subject.keyword)
    uses? += found
  }
}
