import PlanText

/// A possible value of a property: it is read from the tree, its names and units are resolved, and it can describe
/// itself.
package protocol PropertyValue: SyntaxValue {
  static func read(_ values: borrowing ValueColumns, _ shape: ValueShape, _ index: Int) -> Self
  /// Resolves names and checks units, currencies and order; reports what is wrong.
  mutating func resolve(using checker: inout some ValueChecking)
  func field(in plan: some ValueNaming) -> FieldValue
  /// Removes unresolved names; false if nothing meaningful remains.
  mutating func leavesOutUnknownNames() -> Bool
  /// The activity that the current work has to wait for because of it.
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

/// What values ask of the plan in order to describe themselves.
package protocol ValueNaming {
  /// The text at a place.
  func text(_ span: Span) -> String
  /// The content of a quoted text.
  func text(_ text: Text) -> String
  /// `build.schema`
  func path(_ id: EntityID) -> String
  func minutes(_ amount: TimeAmount, elapsed: Bool) -> Int
}

extension ValueNaming {
  package func text(_ word: Word) -> String { text(word.span) }
}
