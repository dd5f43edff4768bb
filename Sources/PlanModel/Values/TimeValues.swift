import PlanSyntax
import PlanText

extension Day: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Day { values.days[index] }
  package func field(in plan: Plan) -> FieldValue { .text(iso) }
}

extension TimeAmount: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> TimeAmount { values.amounts[index] }
  package func field(in plan: Plan) -> FieldValue { .integer(plan.timeScale.minutes(self)) }
}

extension TimeSpan: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> TimeSpan { values.spans[index] }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("minutes", .integer(plan.timeScale.minutes(amount, elapsed: elapsed))), ("elapsed", elapsed ? .boolean(true) : nil),
    ])
  }
}

extension Estimate: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Estimate { values.estimates[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkOrder(self)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("low", high == nil ? nil : .integer(plan.timeScale.minutes(low, elapsed: elapsed))),
      ("minutes", high == nil ? .integer(plan.timeScale.minutes(low, elapsed: elapsed)) : nil),
      ("likely", likely.map { .integer(plan.timeScale.minutes($0, elapsed: elapsed)) }),
      ("high", high.map { .integer(plan.timeScale.minutes($0, elapsed: elapsed)) }),
      ("elapsed", elapsed ? .boolean(true) : nil),
    ])
  }
}

extension OffDates: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> OffDates { values.offDates[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkOrder([first, last], span, "the dates")
    if let times { lowering.checkOrder(times, span) }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("first", first.field(in: plan)), ("last", last.field(in: plan)), ("times", times?.field),
      ("text", text?.field(in: plan)),
    ])
  }
}

extension ExtraTime: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> ExtraTime { values.extraTimes[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkOrder([first, last], span, "the dates")
    lowering.checkTimes(times, span)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("first", first.field(in: plan)), ("last", last.field(in: plan)),
      ("times", times.isEmpty ? nil : .list(times.map(\.field))), ("text", text?.field(in: plan)),
    ])
  }
}

extension Hours: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Hours { values.hours[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkTimes(times, span, days: days)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("days", .list(days.field)), ("times", .list(times.map(\.field))),
    ])
  }
}

extension Opening: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Opening { values.openings[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    if case .every(let frequency, _) = self { lowering.checkOccasion(frequency) }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .every(let frequency, let times): .object([("every", frequency.field), ("times", times.field)])
    case .once(let first, let start, let last, let end):
      .object([("from", .text("\(first.iso)T\(start.iso)")), ("until", .text("\(last.iso)T\(end.iso)"))])
    }
  }
}

extension Recurrence: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Recurrence { values.recurrences[index] }
  package mutating func resolve(using lowering: inout Lowering) { lowering.checkOccasion(frequency) }
  package func field(in plan: Plan) -> FieldValue { .object([("every", frequency.field), ("at", time.map { .text($0.iso) })]) }
}

extension Inform: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Inform { values.informs[index] }
  package mutating func resolve(using lowering: inout Lowering) { lowering.checkOccasion(frequency) }
  package func field(in plan: Plan) -> FieldValue { .object([("every", frequency.field), ("text", text?.field(in: plan))]) }
}

extension Availability: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Availability { values.availabilities[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    share.resolve(using: &lowering)
    if let first, let last { lowering.checkOrder([first, last], nil, "the dates") }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("share", share.field(in: plan)), ("first", first?.field(in: plan)), ("last", last?.field(in: plan)),
    ])
  }
}

extension RampUp: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> RampUp { values.rampUps[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    share.resolve(using: &lowering)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("minutes", length.field(in: plan)), ("share", share.field(in: plan))]) }
}

extension Quota: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Quota { values.quotas[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkTimeUnit(unit)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("minutes", amount.field(in: plan)), ("per", unit.field(in: plan))]) }
}

extension ExpectedDate: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> ExpectedDate { values.expectedDates[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkOrder([low, likely, high].compactMap { $0 }, span, "the dates")
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("earliest", low.field(in: plan)), ("likely", likely?.field(in: plan)), ("latest", high?.field(in: plan)),
    ])
  }
}
