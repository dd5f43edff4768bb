import PlanSyntax

extension Money: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Money { values.moneys[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkMoney(self)
  }
  package func field(in plan: Plan) -> FieldValue { field(in: plan, negative: false) }
}

extension Commitment: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Commitment { values.commitments[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    confidence?.resolve(using: &lowering)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("money", money.field(in: plan)), ("confidence", confidence?.field(in: plan))]) }
}

extension Share: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Share { values.shares[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    switch self {
    case .percent(let percent): lowering.checkPercent(percent)
    case .money(let money): lowering.checkMoney(money)
    }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .percent(let percent): percent.field(in: plan)
    case .money(let money): money.field(in: plan)
    }
  }
}

extension Price: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Price { values.prices[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    if let unit { lowering.checkTimeUnit(unit) }
  }
  package func field(in plan: Plan) -> FieldValue { .object([("money", money.field(in: plan)), ("per", unit?.field(in: plan))]) }
}

extension Rate: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Rate { values.rates[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    lowering.checkTimeUnit(unit)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("money", money.field(in: plan)), ("per", unit.field(in: plan)), ("from", from?.field(in: plan)),
    ])
  }
}

extension Cost: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Cost { values.costs[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    if let unit { lowering.checkTimeUnit(unit) }
    if account != nil { lowering.resolve(&account!, accepting: [.account]) }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("money", money.field(in: plan, negative: isNegative)), ("per", unit?.field(in: plan)),
      ("account", account?.field(in: plan)), ("at", timing == .spread ? nil : .text(timing == .atStart ? "start" : "finish")),
      ("text", text?.field(in: plan)),
    ])
  }
}

extension ExchangeRate: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> ExchangeRate { values.exchangeRates[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkCurrency(currency)
    lowering.checkCurrency(target)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("currency", currency.field(in: plan)), ("factor", .number(factor)), ("target", target.field(in: plan)),
      ("from", from?.field(in: plan)),
    ])
  }
}

extension Funding: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Funding { values.fundings[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    lowering.checkOrder([period.first, period.last], period.span, "the dates")
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("period", period.field(in: plan)), ("money", money.field(in: plan)), ("text", text?.field(in: plan)),
    ])
  }
}

extension Payment: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Payment { values.payments[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    share.resolve(using: &lowering)
    if case .after(var reference) = due {
      lowering.resolve(&reference, accepting: .schedulable)
      due = .after(reference)
    }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("share", share.field(in: plan)),
      ("after", { if case .after(let reference) = due { reference.field(in: plan) } else { nil } }()),
      ("on", { if case .on(let day) = due { day.field(in: plan) } else { nil } }()), ("text", text?.field(in: plan)),
    ])
  }
}

extension Penalty: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Penalty { values.penalties[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    money.resolve(using: &lowering)
    lowering.checkTimeUnit(unit)
    maximum?.resolve(using: &lowering)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("money", money.field(in: plan)), ("per", unit.field(in: plan)), ("from", from.field(in: plan)),
      ("maximum", maximum?.field(in: plan)),
    ])
  }
}

extension Tolerance: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Tolerance { values.tolerances[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    if case .share(_, var share) = self { share.resolve(using: &lowering) }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .time(let amount): .object([("time", amount.field(in: plan))])
    case .share(let word, let share): .object([(plan.text(word), share.field(in: plan))])
    case .text(let word, let text): .object([(plan.text(word), text.field(in: plan))])
    }
  }
}
