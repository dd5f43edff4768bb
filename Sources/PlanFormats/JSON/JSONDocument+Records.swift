import PlanModel
import PlanSyntax

extension JSONDocument {
  /// The dated records, in source order.
  mutating func writeRecords() {
    let plan = plan
    list("expenses") { document in
      for record in plan.registers.expenses { document.writer.value(Self.expense(record, plan)) }
    }
    list("forecasts") { document in
      for forecast in plan.registers.forecasts { document.writer.value(Self.forecast(forecast, plan)) }
    }
    list("progress") { document in
      for progress in plan.progress { document.writer.value(Self.progress(progress, plan)) }
    }
    list("timesheets") { document in
      for timesheet in plan.registers.timesheets { document.writer.value(Self.timesheet(timesheet, plan)) }
    }
    list("health") { document in
      for health in plan.registers.health { document.writer.value(Self.health(health, plan)) }
    }
  }

  static func value(of record: ScenarioRecord, in plan: Plan) -> FieldValue {
    switch record.kind {
    case .expense: expense(plan.registers.expenses[record.row], plan)
    case .forecast: forecast(plan.registers.forecasts[record.row], plan)
    case .progress: progress(plan.progress[record.row], plan)
    case .timesheet: timesheet(plan.registers.timesheets[record.row], plan)
    case .health: health(plan.registers.health[record.row], plan)
    }
  }

  private static func expense(_ record: ExpenseRecord, _ plan: Plan) -> FieldValue {
    let expense = record.expense
    var money = expense.money
    if expense.isNegative { money.amount.unscaled = -money.amount.unscaled }
    var members: [(String, FieldValue?)] = [
      ("date", expense.day.field(in: plan)), ("account", expense.account.field(in: plan)),
      ("money", money.field(in: plan)), ("text", expense.text?.field(in: plan)),
    ]
    for (row, value) in record.details.described(ExpenseDetails.rows, in: plan) {
      members.append((JSONLayout.key(row.keyword), value))
    }
    members += Self.members(record.common.described(in: plan), plan)
    return .object(members)
  }

  private static func forecast(_ forecast: Forecast, _ plan: Plan) -> FieldValue {
    .object([
      ("date", forecast.day.field(in: plan)), ("account", forecast.account.field(in: plan)),
      ("money", forecast.money.field(in: plan)), ("text", forecast.text?.field(in: plan)),
    ])
  }

  private static func progress(_ progress: Progress, _ plan: Plan) -> FieldValue {
    .object([
      ("date", progress.day.field(in: plan)), ("activity", progress.activity.field(in: plan)),
      ("started", progress.started?.field(in: plan)), ("done", progress.done?.field(in: plan)),
      ("remainingMinutes", progress.remaining?.field(in: plan)), ("spentMinutes", progress.spent?.field(in: plan)),
      ("finished", progress.finished?.field(in: plan)), ("text", progress.text?.field(in: plan)),
    ])
  }

  private static func timesheet(_ timesheet: Timesheet, _ plan: Plan) -> FieldValue {
    .object([
      ("first", timesheet.period.first.field(in: plan)), ("last", timesheet.period.last.field(in: plan)),
      ("person", timesheet.person.field(in: plan)), ("activity", timesheet.activity.field(in: plan)),
      ("minutes", timesheet.amount.field(in: plan)), ("text", timesheet.text?.field(in: plan)),
    ])
  }

  private static func health(_ health: Health, _ plan: Plan) -> FieldValue {
    .object([
      ("date", health.day.field(in: plan)), ("area", health.area.field(in: plan)),
      ("colour", health.colour.field(in: plan)), ("text", health.text?.field(in: plan)),
    ])
  }
}
