import PlanSyntax
import PlanText

extension Lowering {
  /// The dated records of all trees, then those of the current scenario. Records about anything it drops are ignored.
  mutating func lowerRecords() {
    let known = droppedNames
    scope = NameScope()
    for place in sites.records { lowerRecord(place) }
    for (scenario, places) in scenario.recorded {
      scope = NameScope(scenario: scenario)
      for place in places { lowerRecord(place) }
    }
    droppedNames = known
  }

  private mutating func lowerRecord(_ place: StatementPlace) {
    let statement = trees[place]
    guard let kind = RecordKind(number: statement.code) else { return }
    let (known, count) = (diagnostics.count, plan.recordCount(kind))
    enter(place, .record(kind))
    lowerRecord(kind, place)
    if plan.recordCount(kind) > count, !hasErrors(since: known), scope.scenario != .none, scope.scenario == scenario.chain.first {
      scenario.records.append(ScenarioRecord(kind: kind, row: count, span: statement.span))
    }
  }

  private mutating func lowerRecord(_ kind: RecordKind, _ place: StatementPlace) {
    let records = tree.records
    let known = droppedNames.count
    let first = Int(statement.first)
    switch kind {
    case .expense:
      var expense = records.expenses[first]
      resolve(&expense.account, accepting: [.account])
      if droppedNames.count > known { break }
      checkMoney(expense.money)
      let (details, common) = lowerExpense(place)
      plan.registers.expenses.append(ExpenseRecord(expense: expense, details: details, common: common))
    case .forecast:
      var forecast = records.forecasts[first]
      resolve(&forecast.account, accepting: [.account])
      if droppedNames.count > known { break }
      checkMoney(forecast.money)
      plan.registers.forecasts.append(forecast)
    case .progress:
      var progress = records.progress[first]
      resolve(&progress.activity, accepting: .work)
      if let done = progress.done { checkPercent(done) }
      if let started = progress.started, let finished = progress.finished {
        checkOrder(started: started, finished: finished)
      }
      if droppedNames.count > known { break }
      plan.progress.append(progress)
    case .timesheet:
      var timesheet = records.timesheets[first]
      resolve(&timesheet.person, accepting: [.person, .role, .team])
      resolve(&timesheet.activity, accepting: .work)
      if droppedNames.count > known { break }
      plan.registers.timesheets.append(timesheet)
    case .health:
      let health = records.health[first]
      checkWord(health.area, among: HealthArea.allCases.map(\.rawValue))
      checkWord(health.colour, among: HealthColour.allCases.map(\.rawValue))
      plan.registers.health.append(health)
    }
  }

  /// The block of an `expense`.
  private mutating func lowerExpense(_ place: StatementPlace) -> (details: ExpenseDetails, common: CommonProperties) {
    var details = ExpenseDetails(id: .none)
    var properties: [PropertyStatement] = []
    var gathering = Gathering(.expense)
    gathering.add(place, &self, &properties)
    let own = ExpenseDetails.rows.count
    for property in properties where property.row < own {
      let row = ExpenseDetails.rows[property.row]
      enter(property.place, .property(row.info))
      details.store(statement, row, &self)
    }
    return (details, common(of: .none, properties.filter { $0.row >= own }, own, gathering.custom))
  }
}

extension Plan {
  /// The number of records of a kind.
  fileprivate func recordCount(_ kind: RecordKind) -> Int {
    switch kind {
    case .expense: registers.expenses.count
    case .forecast: registers.forecasts.count
    case .progress: progress.count
    case .timesheet: registers.timesheets.count
    case .health: registers.health.count
    }
  }
}

extension SyntaxTree {
  /// The dated records among adjacent statements in a range.
  func records(from: Int, to: Int) -> [Int] {
    var result: [Int] = []
    var index = from
    while index < to {
      if statements[index].kind == .record { result.append(index) }
      index = Int(statements[index].subtreeEnd)
    }
    return result
  }
}
