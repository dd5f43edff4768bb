import PlanModel
import PlanSyntax

extension JSONDocument {
  /// The declarations of one kind, as elements of the currently open list.
  mutating func writeEntries(_ schema: DeclarationSchema) {
    let isResource = JSONLayout.resources.contains(schema.kind)
    for row in 0..<schema.count(plan) {
      let id = schema.identity(row, plan)
      object { document in
        let plan = document.plan
        document.writer.member("id", plan.path(id))
        document.writer.member("title", plan.title(id))
        if isResource { document.writer.member("kind", schema.kind.keyword) }
        document.writePlace(id)
        document.writeFields(
          schema.describe(row, plan), renaming: isResource ? JSONLayout.resourceNames : [:])
        if schema.kind == .scenario {
          document.writeParts(of: id)
          document.writeWithheld(id)
        }
        document.writeCommon(id)
      }
    }
  }

  mutating func writeSingleton(_ schema: DeclarationSchema) {
    writer.key(schema.kind.keyword)
    guard schema.count(plan) > 0 else { return writer.null() }
    let id = schema.identity(0, plan)
    object { document in
      document.writePlace(id)
      document.writeFields(schema.describe(0, document.plan))
      document.writeCommon(id)
    }
  }

  /// The errors that leave a scenario without dates.
  private mutating func writeWithheld(_ scenario: EntityID) {
    guard let codes = input.brokenScenarios[scenario] else { return }
    writer.key("withheld")
    writer.value(.list(codes.map { .text($0) }))
  }

  /// Records have no name.
  private mutating func write(_ record: ScenarioRecord, of plan: Plan) {
    object { document in
      document.writer.member("action", ScenarioChange.Action.adds.rawValue)
      document.writer.member("kind", record.kind.keyword)
      document.writePlace(at: record.span)
      document.writer.key("properties")
      document.writer.value(Self.value(of: record, in: plan))
    }
  }

  /// What a scenario adds, overrides and drops.
  private mutating func writeParts(of scenario: EntityID) {
    list("parts") { document in
      guard let changed = document.plan.scenarioPlans.first(where: { $0.scenario == scenario }) else { return }
      for change in changed.changes {
        document.object { document in
          document.writer.member("action", change.action.rawValue)
          document.writer.member("kind", changed.plan[change.target].kind.keyword)
          document.writer.member("id", changed.plan.path(change.target))
          document.writePlace(change.target)
          document.writer.key("properties")
          document.object { document in
            document.writeFields(changed.properties(of: change))
            document.write(changed.commonProperties(of: change), of: changed.plan)
          }
        }
      }
      for record in changed.records { document.write(record, of: changed.plan) }
    }
  }
}
