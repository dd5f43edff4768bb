import PlanText

/// The tree of one file: statements in source order in one flat array, each followed by its contents; values in
/// ``ValueColumns``. It is always complete: what could not be parsed is `malformed`.
package struct SyntaxTree: Sendable {
  package let source: SourceFile
  package internal(set) var statements: [StatementSyntax] = []
  package internal(set) var declarations: [DeclarationSyntax] = []
  package internal(set) var records: RecordColumns = RecordColumns()
  package internal(set) var values = ValueColumns()
  /// Regions between `<<<<<<<` and `>>>>>>>`.
  package internal(set) var conflicts: [Span] = []
  /// True if braces did not match, so that nesting is a guess, unless only blocks without work are concerned.
  package internal(set) var nestingIsGuessed = false
  /// False if a brace is missing or superfluous, so that a block may end elsewhere than it seems to.
  package internal(set) var bracesMatch = true
  /// True if a syntax error was found.
  package internal(set) var hasErrors = false

  /// Indices of the statements at the top of the file.
  package var top: StatementSequence { StatementSequence(statements: statements, index: 0, end: statements.count) }

  /// Indices of the statements directly inside another.
  package func inside(_ index: Int) -> StatementSequence {
    StatementSequence(statements: statements, index: index + 1, end: Int(statements[index].subtreeEnd))
  }

  /// The values of a property; none if its values are of another type.
  package func values<Value: PropertyValue>(of statement: StatementSyntax, as type: Value.Type) -> ArraySlice<Value> {
    statement.kind == .property ? values.values(statement.range, of: statement.shape, as: type) ?? [] : []
  }
  package func values<Value: PropertyValue>(of index: Int, as type: Value.Type) -> ArraySlice<Value> {
    values(of: statements[index], as: type)
  }

  /// The bytes of a span of this file.
  package func bytes(_ span: Span) -> ArraySlice<UInt8> {
    source.bytes[Int(span.start - source.base)..<Int(span.end - source.base)]
  }
}

/// One declaration, property, record or directive.
package struct StatementSyntax: Sendable {
  package enum Kind: UInt8, Sendable { case property, declaration, record, directive, malformed }
  package var kind: Kind
  package var shape: ValueShape
  /// True if the value contains a template parameter.
  package var hasParameter = false
  /// Property number of the vocabulary, or raw value of the record or directive. `UInt16.max` if unknown.
  package var code: UInt16
  package var keywordLength: UInt16
  /// The start of its range in the array of the shape; for declarations and directives, index in `declarations`.
  package var first: UInt32
  package var count: UInt32
  /// Index after the last statement inside this one.
  package var subtreeEnd: UInt32
  package var span: Span

  package var keyword: Span { Span(start: span.start, end: span.start + UInt32(keywordLength)) }
  package var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

/// The head of a declaration or directive.
package struct DeclarationSyntax: Sendable {
  package enum Form: UInt8, Sendable { case new, extend, override, drop, syntax, include, `import`, unknown }
  package var form: Form
  package var kind: DeclarationKind
  /// `Span.none` if there is none.
  package var name: Span = .none
  package var title: Span = .none
  /// The target of `extend`, `override` and `drop`, and the template of `use`.
  package var target: Span = .none
  /// From brace to brace.
  package var body: Span = .none
  /// The head or something directly inside could not be parsed.
  package var isPoisoned = false
}

/// The values of the dated records.
package struct RecordColumns: Sendable {
  package var expenses: [Expense] = []
  package var forecasts: [Forecast] = []
  package var progress: [Progress] = []
  package var timesheets: [Timesheet] = []
  package var health: [Health] = []
}

/// Iterates over sibling statements.
package struct StatementSequence: Sequence, IteratorProtocol {
  let statements: [StatementSyntax]
  var index: Int
  let end: Int

  package mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = Int(statements[index].subtreeEnd) }
    return index
  }
}
