import PlanSyntax

/// A row of the schema without its owner's type: for the parser, messages, editors and the manual. Only the table that
/// states it writes to it.
package final class RowInfo: @unchecked Sendable {
  package let keyword: String
  package let shape: ValueShape
  /// May be given several times; the values add up.
  package fileprivate(set) var isMany: Bool
  package let meaning: String
  /// Described as a list, even if it may be given only once.
  package let isList: Bool
  package fileprivate(set) var isRequired = false
  /// At least one is expected, but a plan without one is not wrong.
  package fileprivate(set) var isExpected = false
  /// The default if the property is absent; empty if there is none.
  package fileprivate(set) var defaultText = ""
  /// The allowed words, if they are a closed set.
  package fileprivate(set) var words: [String] = []
  /// The kinds of declarations that its names may refer to.
  package fileprivate(set) var accepts: KindSet = []
  package fileprivate(set) var kind = PropertyKind.computed

  fileprivate init(_ keyword: String, _ shape: ValueShape, isMany: Bool = false, _ meaning: String) {
    self.keyword = keyword
    self.shape = shape
    self.isMany = isMany
    isList = isMany
    self.meaning = meaning
  }

  /// `statusDate` for `status-date`: the key in JSON.
  package var key: String {
    var result = ""
    var capital = false
    for character in keyword {
      if character == "-" {
        capital = true
      } else {
        result += capital ? character.uppercased() : String(character)
        capital = false
      }
    }
    return result
  }

  /// `1`, `?`, `*` or `+`.
  package var cardinality: String { isRequired ? "1" : isExpected ? "+" : isMany ? "*" : "?" }
}

// What the rows of one type of value have in common: compiled once per type, not once per row.
extension PropertyValue {
  @inline(never)
  fileprivate static func lowered(_ shape: ValueShape, _ index: Int, _ lowering: inout Lowering) -> Self? {
    var value = read(lowering.tree.values, shape, index)
    let known = lowering.droppedNames.count
    value.resolve(using: &lowering)
    // A value about something that a scenario drops is dropped with it.
    return lowering.droppedNames.count == known || value.leavesOutUnknownNames() ? value : nil
  }

  @inline(never)
  fileprivate static func lower(_ statement: StatementSyntax, _ lowering: inout Lowering, into values: inout [Self]) {
    let range = statement.range
    if values.isEmpty { values.reserveCapacity(range.count) }
    for index in range {
      if let value = lowered(statement.shape, index, &lowering) { values.append(value) }
    }
  }

  @inline(never)
  fileprivate static func describe(_ value: Self?, _ plan: Plan) -> FieldValue? { value?.field(in: plan) }

  @inline(never)
  fileprivate static func describe(_ values: [Self], _ plan: Plan) -> FieldValue? {
    values.isEmpty ? nil : .list(values.map { $0.field(in: plan) })
  }
}

/// One property of a declaration: its syntax, its meaning, and where its value is stored.
///
/// The paths are closures, because creating a key path is slow at run time and a plan uses few of them.
package struct Row<Owner: Sendable>: Sendable {
  package let info: RowInfo
  /// Reads a property statement into the owner.
  let store: @Sendable (_ statement: StatementSyntax, _ owner: inout Owner, _ lowering: inout Lowering) -> Void
  /// The value as fields; nil if absent.
  package let describe: @Sendable (_ owner: borrowing Owner, _ plan: Plan) -> FieldValue?

  // Specialising these three for five hundred rows, in every combination of types, is not worth the optimiser's time,
  // which everyone who installs the hook pays for.

  /// At most one value.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func one<Value: PropertyValue>(
    _ keyword: String, _ shape: ValueShape, _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, Value?>,
    _ meaning: String
  ) -> Row {
    let info = RowInfo(keyword, shape, meaning)
    return Row(
      info: info,
      store: { statement, owner, lowering in
        owner[keyPath: path()] = Value.lowered(statement.shape, Int(statement.first), &lowering)
      },
      describe: { owner, plan in Value.describe(owner[keyPath: path()], plan) })
  }

  /// Any number of values.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func many<Value: PropertyValue>(
    _ keyword: String, _ shape: ValueShape, _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, [Value]>,
    _ meaning: String
  ) -> Row {
    let info = RowInfo(keyword, shape, isMany: true, meaning)
    return Row(
      info: info,
      store: { statement, owner, lowering in
        Value.lower(statement, &lowering, into: &owner[keyPath: path()])
      },
      describe: { owner, plan in Value.describe(owner[keyPath: path()], plan) })
  }

  /// One of a closed set of words.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func choice<Value: Choice>(
    _ keyword: String, _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, Value?>,
    _ meaning: String
  ) -> Row {
    let info = RowInfo(keyword, .word, meaning)
    info.words = Value.allCases.map(\.rawValue)
    return Row(
      info: info,
      store: { statement, owner, lowering in
        let word = Word.read(lowering.tree.values, statement.shape, Int(statement.first))
        guard let value = Value(rawValue: lowering.text(word.span)) else { return lowering.unknownChoice(word) }
        owner[keyPath: path()] = value
      },
      describe: { owner, _ in owner[keyPath: path()].map { .text($0.rawValue) } })
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func infos(_ rows: [Row]) -> [RowInfo] { rows.map(\.info) }

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
  @inline(never)
  package func words(_ words: [String]) -> Row { with { $0.words = words } }
  @inline(never)
  package func byDefault(_ text: String) -> Row { with { $0.defaultText = text } }
}
