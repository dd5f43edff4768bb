import PlanSyntax
import PlanText

extension Lowering {
  /// Turns every entity's properties into values, starting with the project's, because it says how long a day is.
  mutating func lowerDeclarations() {
    let count = plan.entities.count
    var properties: [PropertyStatement] = []
    plan.activities.reserveCapacity(count)
    if let project = (0..<count).first(where: { plan.entities[$0].kind == .project && !plan.entities[$0].isHypothetical }) {
      lower(EntityID(project), &properties)
      setTimeScale()
    }
    let open = plan.entities.withUnsafeBufferPointer { entities in
      (0..<count).filter { entities[$0].row < 0 && !entities[$0].isHypothetical }
    }
    for index in open {
      let known = diagnostics.count
      lower(EntityID(index), &properties)
      if plan.entities[index].kind == .scenario { checkScenario(EntityID(index), diagnostics.count > known) }
    }
  }

  mutating func lower(_ id: EntityID, _ properties: inout [PropertyStatement]) {
    let entity = plan[id]
    // If the name is missing, the keyword itself is uncertain, so nothing is said about its block.
    let isLost = entity.name == .none && entity.isPoisoned && !entity.kind.isSingleton
    let known = diagnostics.count
    defer { if isLost { diagnostics.removeSubrange(known...) } }
    properties.removeAll(keepingCapacity: true)
    let declarer = plan.scenarioScopes.scenario(declaring: id)
    var gathering = Gathering(.declaration(id, entity.kind), scenario: declarer)
    let overrides = scenario.overrides.isEmpty ? nil : scenario.overrides[id]
    let gathered = overrides == nil ? nil : scenario.gathered[id]
    if let gathered {
      properties = gathered.properties
      (gathering.seen, gathering.hasCommon, gathering.custom) = (gathered.seen, gathered.hasCommon, gathered.custom)
    } else {
      gathering.add(sites[id], &self, &properties)
      if !sites.extensions.isEmpty, let more = sites.extensions[id] {
        for place in more { gathering.add(place, &self, &properties) }
      }
    }
    if let overrides {
      override(id, overrides[(gathered?.blocks ?? 0)...], &gathering, &properties)
      scenario.gathered[id] = diagnostics.count > known
        ? nil
        : GatheredProperties(
          properties: properties, seen: gathering.seen, hasCommon: gathering.hasCommon, custom: gathering.custom,
          blocks: overrides.count)
    }
    scope = NameScope(owner: id)
    let knownNames = droppedNames.count
    let schema = Schema[entity.kind]
    let own = schema.rows.count
    let row: Int
    if gathering.hasCommon {
      row = schema.lower(id, properties.filter { $0.row < own }, &self)
      lowerCommon(id, properties.filter { $0.row >= own }, own, gathering.custom)
    } else {
      row = schema.lower(id, properties, &self)
    }
    plan.entities[Int(id.index)].row = Int32(row)
    if entity.kind == .task { settleWays(of: id, in: row, properties, schema.rows) }
    if droppedNames.count > knownNames { keepDroppedNames(since: knownNames, of: schema, row: row) }
    checkRequired(id, schema, gathering.seen)
  }

  private mutating func lowerCommon(
    _ id: EntityID, _ properties: [PropertyStatement], _ own: Int, _ custom: [StatementPlace]
  ) {
    plan.entities[Int(id.index)].common = Int32(plan.common.count)
    plan.common.append(common(of: id, properties, own, custom))
  }

  mutating func common(
    of id: EntityID, _ properties: [PropertyStatement], _ own: Int, _ custom: [StatementPlace]
  ) -> CommonProperties {
    var common = CommonProperties(id: id)
    for property in properties {
      let row = CommonProperties.rows[property.row - own]
      enter(property, row.info)
      common.store(statement, row, &self)
    }
    for place in custom {
      let statement = trees[place]
      common.custom.append((statement.keyword, statement.range.map { AnyValue.read(trees[place.tree].values, statement.shape, $0) }))
    }
    return common
  }

  private mutating func checkRequired(_ id: EntityID, _ schema: DeclarationSchema, _ seen: UInt64) {
    guard schema.requiredRows & ~seen != 0 else { return }
    let entity = plan[id]
    guard !entity.isPoisoned else { return }
    for (index, row) in schema.rows.enumerated() where row.isRequired && seen & (1 << UInt64(index)) == 0 {
      report(
        Diagnostic(
          .missingValue, "\(plan.phrase(id)) needs '\(row.keyword)', for example: \(row.keyword) \(row.example)",
          at: entity.name == .none ? entity.head : entity.name))
    }
  }
}
