import PlanSyntax

/// What is to be done with the field of a row while it is lent. The type of its value is known only then.
enum FieldUse {
  /// Read the value of a statement into it.
  case store(StatementSyntax, UnsafeMutablePointer<Lowering>)
  case describe(Plan)
  /// It has been described, and is set.
  case described(FieldValue)

  // Rare, so it is not specialised for each type.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  fileprivate static func list<Value: PropertyValue>(_ field: [Value], _ plan: Plan) -> FieldValue {
    .list(field.map { $0.field(in: plan) })
  }
}

/// The use of a field for at most one value.
struct SingleField {
  var use: FieldUse

  @inline(never)
  mutating func callAsFunction<Value: PropertyValue>(_ field: inout Value?) {
    switch use {
    case .store(let statement, let lowering):
      field = Value.lowered(statement.shape, Int(statement.first), &lowering.pointee)
    case .describe(let plan):
      if let value = field?.field(in: plan) { use = .described(value) }
    case .described: break
    }
  }
}

/// The use of a field for any number of values.
struct ListField {
  var use: FieldUse

  @inline(never)
  mutating func callAsFunction<Value: PropertyValue>(_ field: inout [Value]) {
    switch use {
    case .store(let statement, let lowering):
      let range = statement.range
      if field.isEmpty { field.reserveCapacity(range.count) }
      for index in range {
        if let value = Value.lowered(statement.shape, index, &lowering.pointee) { field.append(value) }
      }
    case .describe(let plan):
      if !field.isEmpty { use = .described(FieldUse.list(field, plan)) }
    case .described: break
    }
  }
}

/// The use of a field for one of a closed set of words.
struct ChoiceField<Value: Choice> {
  var use: FieldUse

  @inline(never)
  mutating func callAsFunction(_ field: inout Value?) {
    switch use {
    case .store(let statement, let lowering):
      let word = Word.read(lowering.pointee.tree.values, statement.shape, Int(statement.first))
      guard let value = Value(rawValue: lowering.pointee.text(word.span)) else { return lowering.pointee.unknownChoice(word) }
      field = value
    case .describe:
      if let field { use = .described(.text(field.rawValue)) }
    case .described: break
    }
  }
}

extension PropertyValue {
  @inline(never)
  fileprivate static func lowered(_ shape: ValueShape, _ index: Int, _ lowering: inout Lowering) -> Self? {
    var value = read(lowering.tree.values, shape, index)
    let known = lowering.droppedNames.count
    let said = lowering.diagnostics.count
    value.resolve(using: &lowering)
    // Nothing is computed from a number that is out of its range.
    if lowering.diagnostics.count > said, lowering.diagnostics[said...].contains(where: { $0.code == .numberTooLarge }) {
      lowering.plan.entities[Int(lowering.scope.owner.index)].isPoisoned = true
      return nil
    }
    // A value about something that a scenario drops is dropped with it.
    return lowering.droppedNames.count == known || value.leavesOutUnknownNames() ? value : nil
  }
}
