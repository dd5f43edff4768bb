import PlanText

/// The number of a declaration in its plan.
package struct EntityID: Hashable, Sendable, Comparable {
  package let index: Int32
  @inlinable package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
  @inlinable package static func < (a: EntityID, b: EntityID) -> Bool { a.index < b.index }
  @inlinable package static func == (a: EntityID, b: EntityID) -> Bool { a.index == b.index }
  /// A name that stands for nothing known.
  package static let none = EntityID(-1)
}

/// A name that stands for a declaration: `schema`, `build.schema`, `crm:build.ready`.
package struct Reference: Equatable, Sendable {
  package var span: Span
  /// Filled in by the checker; `.none` when the name is unknown, which has been reported.
  package var target: EntityID = .none

  package init(span: Span) { self.span = span }
}

/// A name of any kind, with the kind in front where two families share the name: `risk vendor-delay`.
package struct AnyReference: Equatable, Sendable {
  package var kind: Word?
  package var reference: Reference
}

/// A date with an optional time of day, in minutes.
package struct Moment: Equatable, Sendable {
  package var day: Day
  package var time: TimeOfDay?

  package init(day: Day, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }
}

/// Minutes after midnight, 0…1440.
package struct TimeOfDay: Equatable, Sendable, Comparable {
  package var minutes: Int16
  package init(minutes: Int16) { self.minutes = minutes }
  package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
  /// `09:30`
  package var iso: String {
    var output = Output()
    output.write(Int(minutes) / 60, width: 2)
    output.write(":" as StaticString)
    output.write(Int(minutes) % 60, width: 2)
    return output.text
  }
}

/// Which end of an activity is meant.
package enum Anchor: UInt8, Sendable { case unstated, starts, finishes }

/// The first or last date of something: a date, or an activity's end.
package enum Bound: Equatable, Sendable {
  case moment(Moment)
  case activity(Reference, Anchor)
}

extension Parser {
  /// ```ebnf
  /// ref = ID [ ":" ID ] { "." ID } ; (* without blanks inside *)
  /// ```
  /// ```ebnf
  /// refs = ref { "," ref } ;
  /// ```
  mutating func parseReference(_ what: String = "a name") -> Reference? {
    guard expect(.word, what) else { return nil }
    let start = last.start
    if token.kind == .colon, token.start == last.end {
      advance()
      guard expect(.word, "a name of the imported project") else { return nil }
    }
    while token.kind == .dot, token.start == last.end {
      advance()
      guard token.start == last.end, expect(.word, "the rest of the name after '.'") else {
        if diagnosed { return nil }
        return fail(expected: "the rest of the name after '.'")
      }
    }
    return Reference(span: Span(start: base &+ start, end: base &+ last.end))
  }

  /// ```ebnf
  /// any-ref = ref [ ref ] ; (* of two, the first is a kind: about risk late-delivery *)
  /// ```
  /// ```ebnf
  /// any-refs = any-ref { "," any-ref } ;
  /// ```
  mutating func parseAnyReference() -> AnyReference? {
    guard let first = parseReference() else { return nil }
    guard token.kind == .word, let second = parseReference() else { return AnyReference(kind: nil, reference: first) }
    return AnyReference(kind: Word(span: first.span), reference: second)
  }

  /// ```ebnf
  /// moment = DATE [ TIME ] ;
  /// ```
  mutating func parseMoment() -> Moment? {
    guard let day = parseDate() else { return nil }
    guard at(.time) else { return Moment(day: day, time: nil) }
    guard let time = parseTime() else { return nil }
    return Moment(day: day, time: time)
  }

  /// ```ebnf
  /// date = DATE ;
  /// ```
  mutating func parseDate() -> Day? {
    guard expect(.date) else { return nil }
    return day(last)
  }

  /// The day of a `date` token. Its digits have been checked.
  func day(_ token: Token) -> Day {
    guard token.kind == .date else { return Day(0) }
    let at = Int(token.start)
    let digit = { (offset: Int) in Int(lexer.text[at + offset]) - 0x30 }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    return Day(year: year, month: digit(5) * 10 + digit(6), day: digit(8) * 10 + digit(9)) ?? Day(0)
  }

  mutating func parseTime() -> TimeOfDay? {
    guard expect(.time) else { return nil }
    guard last.kind == .time else { return TimeOfDay(minutes: 0) }
    let at = Int(last.start)
    let digit = { [lexer] (offset: Int) in Int16(lexer.text[at + offset]) - 0x30 }
    return TimeOfDay(minutes: (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4))
  }

  mutating func parseAnchor() -> Anchor {
    if eat("starts") { return .starts }
    return eat("finishes") ? .finishes : .unstated
  }

  /// ```ebnf
  /// bound = moment | ref [ "starts" | "finishes" ] ;
  /// ```
  mutating func parseBound() -> Bound? {
    if at(.date) { return parseMoment().map { .moment($0) } }
    guard let reference = parseReference("a date or the name of an activity") else { return nil }
    return .activity(reference, parseAnchor())
  }
}

extension Reference: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}
extension AnyReference: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    kind?.print(to: &printer)
    reference.print(to: &printer)
  }
}
extension Day: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(iso) }
}
extension TimeOfDay: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(iso) }
}
extension Moment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    time?.print(to: &printer)
  }
}
extension Anchor {
  func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .unstated: break
    case .starts: printer.word("starts")
    case .finishes: printer.word("finishes")
    }
  }
}
extension Bound: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .moment(let moment): moment.print(to: &printer)
    case .activity(let reference, let anchor):
      reference.print(to: &printer)
      anchor.print(to: &printer)
    }
  }
}
