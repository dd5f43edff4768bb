import PlanSyntax

/// What-if: override, drop, occurs, plus any new declarations.
package struct Scenario: Declaration, PlanEntry {
  package let id: EntityID
  package var basedOn: Reference?
  package var occurs: [Occurrence] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.scenario
  package static let plural = "scenarios"
  package static let summary = "What-if analysis: override, drop, occurs, plus any new declarations."
  package static var table: WritableKeyPath<PlanTables, [Scenario]> { \.scenarios }

  package static let rows: [Row<Scenario>] = [
    .one("based-on", .reference, \.basedOn, "Scenario whose changes also apply").accepting([.scenario]),
    .many("occurs", .occurrence, \.occurs, "Risk assumed to happen").accepting([.risk]).planned,
  ]
}
