import PlanSyntax

extension Dependency: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Dependency { values.dependencies[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&target)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("on", target.field(in: plan)), ("anchor", anchor == .unstated ? nil : .text("\(anchor)")),
      ("lag", lag.map { lag in
        .integer(plan.timeScale.minutes(lag.amount, elapsed: lag.elapsed) * (isLead ? -1 : 1))
      }),
      ("elapsed", lag?.elapsed == true ? .boolean(true) : nil),
    ])
  }
}

extension DateRule: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> DateRule { values.dateRules[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    switch self {
    case .after(var dependency):
      lowering.checkAllowsDependency(dependency)
      dependency.resolve(using: &lowering)
      self = .after(dependency)
    case .limit(let limit):
      if let confidence = limit.confidence { lowering.checkPercent(confidence) }
    }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .after(let dependency): .object([("after", dependency.field(in: plan))])
    case .limit(let limit): limit.field(in: plan)
    }
  }
}

extension Bound: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Bound { values.bounds[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    if case .activity(var reference, let anchor) = self {
      lowering.resolve(&reference)
      self = .activity(reference, anchor)
    }
  }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .moment(let moment): moment.field
    case .activity(let reference, let anchor):
      .object([
        ("activity", reference.field(in: plan)), ("anchor", anchor == .unstated ? nil : .text("\(anchor)")),
      ])
    }
  }
}

extension Allotment: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Allotment { values.allotments[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&first)
    for index in others.indices { lowering.resolve(&others[index]) }
    lowering.checkShare(self)
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("count", count.map { .number($0) }), ("resource", first.field(in: plan)),
      ("or", others.isEmpty ? nil : .list(others.map { $0.field(in: plan) })), ("share", share?.field(in: plan)),
    ])
  }
}

extension Consumption: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Consumption { values.consumptions[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&material)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("count", .number(count)), ("material", material.field(in: plan))]) }
}

extension Outage: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Outage { values.outages[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&system)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("system", system.field(in: plan)), ("minutes", length.field(in: plan))]) }
}

extension Backout: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Backout { values.backouts[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("text", text.field(in: plan)), ("minutes", length?.field(in: plan))]) }
}

extension Training: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Training { values.trainings[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&audience)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("audience", audience.field(in: plan)), ("count", count.map { .number($0) })]) }
}

extension Planned: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Planned { values.planneds[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&activity)
    cost?.resolve(using: &lowering)
    if let finish { lowering.checkOrder([start, finish], activity.span, "the dates") }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("activity", activity.field(in: plan)), ("start", start.field(in: plan)), ("finish", finish?.field(in: plan)),
      ("effortMinutes", effort?.field(in: plan)), ("cost", cost?.field(in: plan)),
    ])
  }
}

extension Occurrence: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Occurrence { values.occurrences[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&risk)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("risk", risk.field(in: plan)), ("date", day?.field(in: plan))]) }
}
