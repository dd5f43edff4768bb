import PlanSyntax
import PlanText

extension Collector {
  /// The second pass: every entity's properties become values, the project's first because it says how long
  /// a day is.
  mutating func lowerAll(rootPath: String, isComplete: Bool) {
    let count = lowering.plan.entities.count
    var properties: [PropertyStatement] = []
    lowering.plan.activities.reserveCapacity(count)
    if let project = (0..<count).first(where: { lowering.plan.entities[$0].kind == .project }) {
      lower(EntityID(project), &properties)
      lowering.setTimeScale()
    }
    for index in 0..<count where lowering.plan.entities[index].row < 0 { lower(EntityID(index), &properties) }
    for (scenario, tree, statement) in overrides { override(scenario, tree, statement) }
    for tree in lowering.trees.indices { lowerRecords(tree) }
    lowering.checkChains()
    lowering.checkProject(rootPath: rootPath, isComplete: isComplete)
  }

  mutating func lower(_ id: EntityID, _ properties: inout [PropertyStatement]) {
    let entity = lowering.plan[id]
    // What the keyword was meant to be is not sure where the name is lost, so nothing is said about its block.
    let isLost = entity.name == .none && entity.isPoisoned && !entity.kind.isSingleton
    let known = lowering.diagnostics.count
    defer { if isLost { lowering.diagnostics.removeSubrange(known...) } }
    let (tree, statement) = sites[Int(id.index)]
    properties.removeAll(keepingCapacity: true)
    var gathering = Gathering(id: id, kind: entity.kind)
    gathering.add(tree, statement, &lowering, &properties)
    if !extensions.isEmpty, let more = extensions[id] {
      for (tree, statement) in more { gathering.add(tree, statement, &lowering, &properties) }
    }
    lowering.owner = id
    lowering.scenario = scenario(of: id)
    let schema = Schema[entity.kind]
    let own = schema.rows.count
    let row: Int
    if gathering.hasCommon {
      row = schema.lower(id, properties.filter { $0.row < own }, &lowering)
      lowerCommon(id, properties.filter { $0.row >= own }, own, gathering.custom)
    } else {
      row = schema.lower(id, properties, &lowering)
    }
    if entity.isHypothetical {
      let fields = schema.describe(row, lowering.plan)
      let activity = entity.kind.isActivity ? lowering.plan.activities.last : nil
      schema.removeLast(&lowering.plan)
      lowering.plan.scenarioParts.append(
        ScenarioPart(scenario: lowering.scenario, action: .adds, target: id, fields: fields, activity: activity))
    } else {
      lowering.plan.entities[Int(id.index)].row = Int32(row)
    }
    checkRequired(id, schema, gathering.seen)
  }

  private func scenario(of id: EntityID) -> EntityID {
    var current = id
    while current != .none {
      if lowering.plan[current].kind == .scenario { return current }
      current = lowering.plan[current].parent
    }
    return .none
  }

  private mutating func lowerCommon(
    _ id: EntityID, _ properties: [PropertyStatement], _ own: Int, _ custom: [(tree: Int, statement: Int)]
  ) {
    lowering.plan.entities[Int(id.index)].common = Int32(lowering.plan.common.count)
    lowering.plan.common.append(common(of: id, properties, own, custom))
  }

  private mutating func common(
    of id: EntityID, _ properties: [PropertyStatement], _ own: Int, _ custom: [(tree: Int, statement: Int)]
  ) -> CommonProperties {
    var common = CommonProperties(id: id)
    for property in properties {
      let row = CommonProperties.rows[property.row - own]
      lowering.enter(property, row.info)
      row.store(lowering.tree.statements[property.statement], &common, &lowering)
    }
    for (tree, index) in custom {
      let statement = lowering.trees[tree].statements[index]
      common.custom.append((statement.keyword, statement.range.map { lowering.trees[tree].values.values[$0] }))
    }
    return common
  }

  private mutating func checkRequired(_ id: EntityID, _ schema: DeclarationSchema, _ seen: UInt64) {
    guard schema.requiredRows & ~seen != 0 else { return }
    let entity = lowering.plan[id]
    guard !entity.isPoisoned else { return }
    for (index, row) in schema.rows.enumerated() where row.isRequired && seen & (1 << UInt64(index)) == 0 {
      lowering.report(
        Diagnostic(
          .missingValue, "\(lowering.describe(id)) needs '\(row.keyword)', for example: \(row.keyword) \(row.example)",
          at: entity.name == .none ? entity.head : entity.name))
    }
  }

  // MARK: Scenarios and records

  private mutating func override(_ scenario: EntityID, _ tree: Int, _ index: Int) {
    let statement = lowering.trees[tree].statements[index]
    let head = lowering.trees[tree].declarations[Int(statement.first)]
    lowering.owner = .none
    lowering.scenario = scenario
    guard scenario != .none, let target = target(of: head, tree, index) else { return }
    var part = ScenarioPart(
      scenario: scenario, action: head.form == .drop ? .drops : .overrides, target: target, fields: [])
    if head.form == .override {
      var properties: [PropertyStatement] = []
      var gathering = Gathering(id: target, kind: head.kind)
      gathering.add(tree, index, &lowering, &properties)
      lowering.owner = target
      let schema = Schema[head.kind]
      let row = schema.lower(target, properties.filter { $0.row < schema.rows.count }, &lowering)
      part.fields = schema.describe(row, lowering.plan)
      part.activity = head.kind.isActivity ? lowering.plan.activities.last : nil
      schema.removeLast(&lowering.plan)
    }
    lowering.plan.scenarioParts.append(part)
  }

  private mutating func lowerRecords(_ tree: Int) {
    lowering.owner = .none
    lowering.scenario = .none
    lowering.treeIndex = tree
    var index = 0
    let end = lowering.trees[tree].statements.count
    while index < end {
      let statement = lowering.trees[tree].statements[index]
      if statement.kind == .record, let kind = RecordKind(rawValue: UInt8(statement.code)) {
        lowering.statement = index
        lowering.row = RowInfo(keyword: kind.keyword, shape: .flag, isMany: true, meaning: "")
        lowerRecord(kind, statement, tree, index)
      }
      index = Int(statement.subtreeEnd)
    }
  }

  private mutating func lowerRecord(_ kind: RecordKind, _ statement: StatementSyntax, _ tree: Int, _ index: Int) {
    let first = Int(statement.first)
    switch kind {
    case .expense:
      var expense = lowering.trees[tree].records.expenses[first]
      lowering.resolve(&expense.account, accepting: [.account])
      lowering.checkMoney(expense.money)
      var details = ExpenseDetails(id: .none)
      var properties: [PropertyStatement] = []
      var gathering = Gathering(id: .none, kind: .charge)
      gathering.add(tree, index, &lowering, &properties, expense: true)
      let own = ExpenseDetails.rows.count
      for property in properties where property.row < own {
        let row = ExpenseDetails.rows[property.row]
        lowering.enter(property, row.info)
        row.store(lowering.tree.statements[property.statement], &details, &lowering)
      }
      let common = common(of: .none, properties.filter { $0.row >= own }, own, gathering.custom)
      lowering.plan.expenses.append(ExpenseRecord(expense: expense, details: details, common: common))
    case .forecast:
      var forecast = lowering.trees[tree].records.forecasts[first]
      lowering.resolve(&forecast.account, accepting: [.account])
      lowering.checkMoney(forecast.money)
      lowering.plan.forecasts.append(forecast)
    case .progress:
      var progress = lowering.trees[tree].records.progress[first]
      lowering.resolve(&progress.activity, accepting: .work)
      if let done = progress.done { lowering.checkPercent(done) }
      if let started = progress.started, let finished = progress.finished {
        lowering.checkOrder(started: started, finished: finished)
      }
      lowering.plan.progress.append(progress)
    case .timesheet:
      var timesheet = lowering.trees[tree].records.timesheets[first]
      lowering.resolve(&timesheet.person, accepting: [.person, .role, .team])
      lowering.resolve(&timesheet.activity, accepting: .work)
      lowering.plan.timesheets.append(timesheet)
    case .health:
      let health = lowering.trees[tree].records.health[first]
      lowering.row.words = HealthArea.allCases.map(\.rawValue)
      lowering.checkWord(health.area)
      lowering.row.words = HealthColour.allCases.map(\.rawValue)
      lowering.checkWord(health.colour)
      lowering.plan.health.append(health)
    }
  }
}

extension RowInfo {
  /// A value for messages: one of its words, or its shape's example.
  package var example: String { words.first ?? shape.example }
}
