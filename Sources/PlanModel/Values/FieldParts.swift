import PlanSyntax

extension Decimal {
  /// 0.3 for 30.
  var dividedByHundred: Decimal { Decimal(unscaled, scale: scale + 2).simplified }

  /// Without zeros at the end of the fraction.
  package var simplified: Decimal {
    var result = self
    while result.scale > 0, result.unscaled % 10 == 0 {
      result = Decimal(result.unscaled / 10, scale: result.scale - 1)
    }
    return result
  }

  /// Cents, or what the currency has instead.
  func minorUnits(_ currency: Word, _ plan: Plan) -> FieldValue {
    .integer(Int(scaled(by: Currency.minorDigits(plan.text(currency)) ?? 2) ?? 0))
  }
}

extension Money {
  func field(in plan: Plan, negative: Bool) -> FieldValue {
    var amount = amount
    if negative { amount.unscaled = -amount.unscaled }
    return .object([("amount", amount.minorUnits(currency, plan)), ("currency", currency.field(in: plan))])
  }
}

extension Moment {
  var field: FieldValue { .text(time.map { "\(day.iso)T\($0.iso)" } ?? day.iso) }
}

extension DateLimit {
  func field(in plan: Plan) -> FieldValue {
    .object([
      (kind == .unstated ? "date" : "\(kind)", moment.field), ("confidence", confidence?.field(in: plan)),
    ])
  }
}

extension TimeRange {
  var field: FieldValue { .text("\(start.iso)..\(end.iso)") }
}

extension Weekdays {
  var field: [FieldValue] { (0..<7).filter(contains).map { .text(Weekdays.names[$0]) } }
}

extension Period {
  func field(in plan: Plan) -> FieldValue {
    .object([("first", first.field(in: plan)), ("last", last.field(in: plan))])
  }
}

extension Frequency {
  var field: FieldValue {
    var members: [(String, FieldValue?)] = [("unit", unit.map { .text("\($0)") })]
    members.append(("interval", interval == 1 ? nil : .integer(interval)))
    switch occasion {
    case .unstated: break
    case .days(let days): members.append(("days", .list(days.field)))
    case .number(let number): members.append(("dayOfMonth", .integer(number)))
    case .ordinal(let ordinal, let day):
      members.append(("ordinal", .text("\(ordinal)")))
      switch day {
      case .weekday(let day): members.append(("day", .text(Weekdays.names[day])))
      case .workday: members.append(("day", .text("workday")))
      }
    }
    return .object(members)
  }
}
