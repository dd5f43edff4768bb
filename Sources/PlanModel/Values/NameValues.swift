import PlanSyntax

extension Reference: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Reference { values.references[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&self)
  }
  package func field(in plan: Plan) -> FieldValue { target == .none ? .text(plan.sources.text(span)) : .text(plan.path(target)) }
}

extension AnyReference: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> AnyReference { values.anyReferences[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&self)
  }
  package func field(in plan: Plan) -> FieldValue { reference.field(in: plan) }
}

extension Compatibility: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Compatibility { values.compatibilities[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.resolve(&other)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("other", other.field(in: plan)), ("evidence", evidence?.field(in: plan))]) }
}

extension Stamp: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Stamp { values.stamps[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    for index in people.indices { lowering.resolve(&people[index], accepting: .who) }
  }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("date", day.field(in: plan)), ("by", people.isEmpty ? nil : .list(people.map { $0.field(in: plan) })),
      ("text", text?.field(in: plan)),
    ])
  }
}

extension Criterion: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Criterion { values.criteria[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    met?.resolve(using: &lowering)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("text", text.field(in: plan)), ("met", met?.field(in: plan))]) }
}

extension MemberPlan: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> MemberPlan { values.memberPlans[index] }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("name", name.field(in: plan)), ("path", path.field(in: plan)), ("priority", priority.map { .number($0) }),
    ])
  }
}

extension Parameter: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Parameter { values.parameters[index] }
  package func field(in plan: Plan) -> FieldValue {
    .object([
      ("name", name.field(in: plan)), ("type", .text("\(kind)")), ("value", value?.field(in: plan)),
    ])
  }
}

extension Argument: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Argument { values.arguments[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("name", name.field(in: plan)), ("value", value.field(in: plan))]) }
}

extension AnyValue: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> AnyValue { values.values[index] }
  package func field(in plan: Plan) -> FieldValue {
    switch self {
    case .text(let text): text.field(in: plan)
    case .quantity(let quantity, _): quantity.field(in: plan)
    case .date(let day, _): day.field(in: plan)
    case .time(let time, _): .text(time.iso)
    case .reference(let reference): .text(plan.sources.text(reference.span))
    }
  }
}
