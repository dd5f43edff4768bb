import PlanSyntax
import PlanText

/// A plan as changed by one of its scenarios: a plan of its own.
package struct ScenarioPlan: Sendable {
  package let scenario: EntityID
  package internal(set) var plan: Plan
  /// The changes of the scenario: its additions in declaration order, then the rest in source order.
  package let changes: [ScenarioChange]
  /// The sound records in the block of the scenario, in source order.
  package let records: [ScenarioRecord]
  /// What the checker found in this plan, and neither in the one without the scenario nor in those of its bases.
  package let diagnostics: [Diagnostic]
  /// What it found in the plan of a base as well, where it is reported.
  package let inherited: [Diagnostic]
}

/// One thing that a scenario changes.
package struct ScenarioChange: Sendable {
  package enum Action: String, Sendable { case adds, overrides, drops }
  package let action: Action
  package let target: EntityID
  /// The rows of the target's schema that are stated without errors, one bit each.
  let rows: UInt64
  /// The keywords of the `x-…` properties that it states.
  let custom: [Span]
}

/// A dated record that a scenario adds.
package struct ScenarioRecord: Sendable {
  package let kind: RecordKind
  /// Index in the list of its kind in the scenario's plan.
  package let row: Int
  package let span: Span
}

extension Plan {
  /// The names of all scenarios, in source order.
  package var scenarioNames: [String] { scenarioPlans.map { name($0.scenario) } }

  /// The plan with a scenario's changes; nil if it has no scenario of that name.
  package func changed(byScenario name: String) -> Plan? {
    scenarioPlans.first { self.name($0.scenario) == name }.map { changed(by: $0) }
  }

  /// The same for one of its scenarios.
  package func changed(by scenario: ScenarioPlan) -> Plan {
    var result = scenario.plan
    result.scenarioPlans = scenarioPlans
    return result
  }

  /// A scenario and those it is based on, nearest first; empty for none.
  package func bases(of scenario: EntityID) -> [EntityID] { scenarioScopes.chain(scenario) }

  /// The scenario whose block contains a place, or the use of the template that a place was copied from; none outside
  /// scenarios, and in a template that one declares.
  package func scenario(around span: Span) -> EntityID {
    guard let start = scenarioBlocks.scenario(around: span, in: sources) else { return .none }
    return scenarioPlans.first { self[$0.scenario].head.start == start }?.scenario ?? .none
  }

  /// The same for many places. Linear in the scenarios and the places.
  package func scenarios(around spans: [Span?]) -> [EntityID] {
    let starts = Dictionary(scenarioPlans.map { (self[$0.scenario].head.start, $0.scenario) }) { first, _ in first }
    return spans.map { span in
      span.flatMap { scenarioBlocks.scenario(around: $0, in: sources) }.flatMap { starts[$0] } ?? .none
    }
  }

  /// The scenario that declares something; none if the plan itself does.
  package func scenario(declaring id: EntityID) -> EntityID { scenarioScopes.scenario(declaring: id) }
}

extension ScenarioPlan {
  /// The properties of its kind that a change states, in row order.
  package func properties(of change: ScenarioChange) -> [(row: RowInfo, value: FieldValue)] {
    let entity = plan[change.target]
    let schema = Schema[entity.kind]
    guard entity.row >= 0, change.rows != 0 else { return [] }
    let stated = Set(schema.rows.indices.filter { change.rows & 1 << UInt64($0) != 0 }.map { schema.rows[$0].keyword })
    return schema.describe(Int(entity.row), plan).filter { stated.contains($0.row.keyword) }
  }

  /// The properties of any declaration that a change states, in row order, and its `x-…`.
  package func commonProperties(of change: ScenarioChange) -> CommonProperties.Described {
    guard let common = plan.common(change.target) else { return ([], []) }
    let own = Schema[plan[change.target].kind].rows.count
    let rows = CommonProperties.rows.indices.filter { change.rows & 1 << UInt64(own + $0) != 0 }
    let stated = Set(rows.map { Schema.common[$0].keyword })
    return (
      common.described(in: plan).fields.filter { stated.contains($0.row.keyword) },
      common.custom.filter { change.custom.contains($0.keyword) }
    )
  }
}
