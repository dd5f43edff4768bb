import PlanSyntax

extension Decimal: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Decimal { values.numbers[index] }
  package func field(in plan: Plan) -> FieldValue { .number(self) }
}

extension Percent: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Percent { values.percents[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkPercent(self)
  }
  package func field(in plan: Plan) -> FieldValue { .number(value.dividedByHundred) }
}

extension Quantity: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Quantity { values.quantities[index] }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .number(let number, let unit, let per):
      .object([
        ("value", .number(number)),
        ("unit", unit.map { unit in .text(plan.text(unit) + (per.map { "/" + plan.text($0) } ?? "")) }),
      ])
    case .percent(let percent): .object([("value", .number(percent.value)), ("unit", .text("%"))])
    case .time(let amount): .object([("minutes", amount.field(in: plan))])
    }
  }
}

extension Target: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Target { values.targets[index] }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("direction", direction == .unstated ? nil : .text("\(direction)")), ("quantity", quantity.field(in: plan)),
    ])
  }
}

extension Measurement: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Measurement { values.measurements[index] }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("date", day.field(in: plan)), ("quantity", quantity.field(in: plan)), ("text", text?.field(in: plan)),
    ])
  }
}

extension Probability: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Probability { values.probabilities[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkProbability(self)
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .percent(let percent): percent.field(in: plan)
    case .level(let word): .text(plan.text(word))
    }
  }
}

extension Delay: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Delay { values.delays[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&activity)
    estimate.resolve(using: &lowering)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("activity", activity.field(in: plan)), ("estimate", estimate.field(in: plan))]) }
}

extension Damage: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Damage { values.damages[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkDamage(self)
    if account != nil { lowering.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("low", high == nil ? nil : low.minorUnits(currency, plan)), ("amount", high == nil ? low.minorUnits(currency, plan) : nil),
      ("likely", likely?.minorUnits(currency, plan)), ("high", high?.minorUnits(currency, plan)),
      ("currency", currency.field(in: plan)), ("account", account?.field(in: plan)),
    ])
  }
}

extension Saving: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Saving { values.savings[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    switch self {
    case .money(var damage):
      damage.resolve(using: &lowering)
      self = .money(damage)
    case .time(var delay):
      delay.resolve(using: &lowering)
      self = .time(delay)
    }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .money(let damage): damage.field(in: plan)
    case .time(let delay): delay.field(in: plan)
    }
  }
}

extension Response: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Response { values.responses[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    for index in tasks.indices { lowering.resolve(&tasks[index], accepting: .work) }
    cost?.resolve(using: &lowering)
    if account != nil { lowering.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("text", text.field(in: plan)), ("via", tasks.isEmpty ? nil : .list(tasks.map { $0.field(in: plan) })),
      ("cost", cost?.field(in: plan)), ("account", account?.field(in: plan)),
    ])
  }
}

extension Trigger: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Trigger { values.triggers[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("text", text.field(in: plan)), ("on", day?.field(in: plan))]) }
}
