/// A shape of property values, with everything the compiler knows about it: how it is written, parsed, and described in
/// the manual and in the JSON Schema. ``PropertyValue`` defines how its values are printed, resolved and described in
/// JSON.
///
/// Each shape has one file in Values and one line in ``ValueShape/all``.
package protocol Shape: SendableMetatype {
  /// The type that the tree stores for such a value.
  associatedtype Value: PropertyValue
  static var label: ShapeLabel { get }
  /// True for values separated by commas.
  static var isList: Bool { get }
  /// How the value is written, in Markdown: `code` literally, italics for values, brackets for optional parts.
  static func form(in row: RowForm) -> String
  /// The JSON Schema of a value; see ``PropertyValue/field(in:)``.
  static var schema: ValueSchema { get }
  /// The words that its values can be regardless of the property; completion offers them.
  static var words: [String] { get }
  /// Bytes of a long plan per value of this shape, if it has many; otherwise 0.
  static var bytesPerValue: Int { get }
  /// Parses one value; nil if it failed, which has been reported.
  static func parse(_ parser: inout Parser) -> Value?
  /// Parses everything the property states, and returns its range in the column of the shape.
  static func parse(_ parser: inout Parser, as shape: ValueShape) -> (first: Int, count: Int)?
  /// Prints values.
  static func print(_ values: ArraySlice<Value>, to printer: inout SyntaxPrinter)
}

extension Shape {
  package static var isList: Bool { false }
  package static var words: [String] { [] }
  package static var bytesPerValue: Int { 0 }

  package static func parse(_ parser: inout Parser, as shape: ValueShape) -> (first: Int, count: Int)? {
    isList ? parser.parseList(as: shape) { parse(&$0) } : parser.one(parse(&parser), as: shape)
  }

  // Printing is too rare to be specialised for each shape: everyone who installs the hook pays for the optimiser's time.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func print(_ values: ArraySlice<Value>, to printer: inout SyntaxPrinter) {
    for index in values.indices {
      if index > values.startIndex { printer.glue(",") }
      values[index].print(to: &printer)
    }
  }

  // The storage of the shape's column, for ``ValueColumns``.

  static func reserve(_ count: Int, at slot: UnsafeMutableRawPointer) {
    slot.column(of: Value.self).pointee.reserveCapacity(count)
  }
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func print(_ range: Range<Int>, of slot: UnsafeMutableRawPointer, to printer: inout SyntaxPrinter) {
    print(slot.column(of: Value.self).pointee[range], to: &printer)
  }
  /// The activity that the current work has to wait for because of the last value.
  static func lastPredecessor(in slot: UnsafeMutableRawPointer) -> Reference? {
    slot.column(of: Value.self).pointee.last?.predecessor
  }
}

/// What the grammar, messages and the reference call a shape.
package struct ShapeLabel: Sendable {
  /// Its name in the JSON Schema.
  package let name: String
  /// A description of such a value for people.
  package let spoken: String
  /// A value, for messages and the reference.
  package let example: String
  /// The grammar production; its text is in the comment of the parse function.
  package let production: String
  package let traits: Traits

  package init(_ name: String, spoken: String, example: String, production: String? = nil, traits: Traits = []) {
    self.name = name
    self.spoken = spoken
    self.example = example
    self.production = production ?? name
    self.traits = traits
  }

  /// What messages and checks ask of a shape without knowing it.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The keyword stands alone.
    package static let isEmpty = Traits(rawValue: 1)
    /// The value makes an activity wait for others.
    package static let links = Traits(rawValue: 2)
    /// The value limits a date.
    package static let limitsDate = Traits(rawValue: 4)
    /// Names separated by commas.
    package static let listsNames = Traits(rawValue: 8)
    /// The value says who does the work.
    package static let assigns = Traits(rawValue: 16)
    /// The value says how often something happens.
    package static let repeats = Traits(rawValue: 32)
    /// The word is a currency.
    package static let isCurrency = Traits(rawValue: 64)
    /// A single word, from the property's closed set if it has one.
    package static let isWord = Traits(rawValue: 128)
    /// Names of declarations, and nothing else.
    package static let isReference = Traits(rawValue: 256)
  }
}

/// What a row of the schema adds to the description of its value in the manual.
package struct RowForm: Sendable {
  /// The kinds of declarations that its names may refer to, in Markdown.
  package let name: String
  /// The words that are allowed as a value, in Markdown.
  package let word: String
  /// False if the property accepts only dates, no dependencies.
  package let linksActivities: Bool

  package init(name: String, word: String, linksActivities: Bool) {
    self.name = name
    self.word = word
    self.linksActivities = linksActivities
  }

  /// `a`, `b` or `c`, as code.
  package static func listed(_ words: [String]) -> String {
    words.map { "`\($0)`" }.listed(.or)
  }
}
