import PlanSyntax

/// One property of a declaration: its syntax, its meaning, and the field that keeps its value.
///
/// The types of its owner and of its value are erased: a generic type costs time at run time the first time it is used,
/// key paths most of all, and every command would pay for five hundred rows of which a plan uses ten.
package struct Row: Sendable {
  package let info: RowInfo
  /// Lends the field of the owner at an address.
  fileprivate let lend: @Sendable (_ use: inout FieldUse, _ owner: UnsafeMutableRawPointer) -> Void

  private func with(_ change: (RowInfo) -> Void) -> Row {
    change(info)
    return self
  }

  package var required: Row { @inline(never) get { with { $0.isRequired = true } } }
  package var expected: Row { @inline(never) get { with { $0.isExpected = true } } }
  package var recorded: Row { @inline(never) get { with { $0.kind = .recorded } } }
  package var planned: Row { @inline(never) get { with { $0.kind = .planned } } }
  /// A list that may be given only once.
  package var single: Row { @inline(never) get { with { $0.isMany = false } } }
  @inline(never)
  package func accepting(_ kinds: KindSet) -> Row { with { $0.accepts = kinds } }
  /// A whole number of people or things.
  package var counted: Row { @inline(never) get { with { $0.ranges.number = .count } } }
  /// People's time, which may be much longer than any schedule.
  package var work: Row { @inline(never) get { with { $0.ranges.time = .work } } }
  @inline(never)
  package func words(_ words: [String]) -> Row { with { $0.choices = { words } } }
  @inline(never)
  package func byDefault(_ text: String) -> Row { with { $0.defaultText = text } }
  @inline(never)
  package func example(_ text: String) -> Row { with { $0.ownExample = text } }
}

/// What states a table of rows.
package protocol RowOwner {
  /// The entry whose fields the rows fill.
  associatedtype Owner: PlanEntry = Self
}

extension RowOwner {
  // Specialising these three for each owner is not worth the optimiser's time, which everyone who installs the hook
  // pays for.

  /// At most one value; `field` lends the field: `{ $0(&$1.effort) }`.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func one(
    _ keyword: String, _ shape: ValueShape, _ field: @escaping @Sendable (inout SingleField, inout Owner) -> Void,
    _ meaning: String
  ) -> Row {
    Row(info: RowInfo(keyword, shape, meaning)) { use, owner in
      var single = SingleField(use: use)
      field(&single, &owner.assumingMemoryBound(to: Owner.self).pointee)
      use = single.use
    }
  }

  /// Any number of values.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func many(
    _ keyword: String, _ shape: ValueShape, _ field: @escaping @Sendable (inout ListField, inout Owner) -> Void,
    _ meaning: String
  ) -> Row {
    Row(info: RowInfo(keyword, shape, isMany: true, meaning)) { use, owner in
      var list = ListField(use: use)
      field(&list, &owner.assumingMemoryBound(to: Owner.self).pointee)
      use = list.use
    }
  }

  /// One of a closed set of words.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func choice<Value: Choice>(
    _ keyword: String, _ field: @escaping @Sendable (inout ChoiceField<Value>, inout Owner) -> Void, _ meaning: String
  ) -> Row {
    let info = RowInfo(keyword, .word, meaning)
    info.choices = { Value.allCases.map(\.rawValue) }
    return Row(info: info) { use, owner in
      var choice = ChoiceField<Value>(use: use)
      field(&choice, &owner.assumingMemoryBound(to: Owner.self).pointee)
      use = choice.use
    }
  }
}

extension PlanEntry {
  /// Reads a property statement into the field of one of its rows.
  mutating func store(_ statement: StatementSyntax, _ row: Row, _ lowering: inout Lowering) {
    withUnsafeMutablePointer(to: &lowering) { lowering in
      var use = FieldUse.store(statement, lowering)
      withUnsafeMutablePointer(to: &self) { row.lend(&use, UnsafeMutableRawPointer($0)) }
    }
  }

  /// The values that are set, in the order of its rows.
  package func described(_ rows: [Row], in plan: Plan) -> [(row: RowInfo, value: FieldValue)] {
    var copy = self
    return withUnsafeMutablePointer(to: &copy) { owner in
      var result: [(row: RowInfo, value: FieldValue)] = []
      for (index, row) in rows.enumerated() where owner.pointee.mayState(row: index) {
        var use = FieldUse.describe(plan)
        row.lend(&use, UnsafeMutableRawPointer(owner))
        if case .described(let value) = use { result.append((row.info, value)) }
      }
      return result
    }
  }
}
