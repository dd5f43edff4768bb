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
  package static var table: EntryList<Scenario> { .init({ $0.scenarios }, { $0.scenarios.append($1) }) }

  package static let rows: [Row] = [
    one("based-on", .reference, { $0(&$1.basedOn) }, "Scenario whose changes also apply").accepting([.scenario]),
    many("occurs", .occurrence, { $0(&$1.occurs) }, "Risk assumed to happen").accepting([.risk]).planned,
  ]
}
