import PlanText

/// A value that a property can have: it is read from the tree, its names and units are resolved, and it describes
/// itself.
package protocol PropertyValue: SyntaxValue {
  static func read(_ values: borrowing ValueColumns, _ shape: ValueShape, _ index: Int) -> Self
  /// Resolves names and checks units, currencies and order; reports what is wrong.
  mutating func resolve(using checker: inout some ValueChecking)
  func field(in plan: some ValueNaming) -> FieldValue
  /// Leaves out names that stand for nothing; false when the value says nothing without them.
  mutating func leavesOutUnknownNames() -> Bool
  /// The activity that it makes the work at hand wait for.
  var predecessor: Reference? { get }
}

extension PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ shape: ValueShape, _ index: Int) -> Self {
    values.column(shape, of: Self.self).pointee[index]
  }
  package mutating func resolve(using checker: inout some ValueChecking) {}
  package mutating func leavesOutUnknownNames() -> Bool { true }
  package var predecessor: Reference? { nil }
}

/// What values ask of the plan when they describe themselves.
package protocol ValueNaming {
  /// The bytes of a place as text.
  func text(_ span: Span) -> String
  /// What a text in quotes says.
  func text(_ text: Text) -> String
  /// `build.schema`
  func path(_ id: EntityID) -> String
  func minutes(_ amount: TimeAmount, elapsed: Bool) -> Int
}

extension ValueNaming {
  package func text(_ word: Word) -> String { text(word.span) }
}
