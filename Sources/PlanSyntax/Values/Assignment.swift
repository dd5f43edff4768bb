/// Who does the work: `2 of tester`, `ana or bo 50%`.
package struct Allotment: Equatable, Sendable {
  package var count: Decimal?
  package var first: Reference
  /// Behind `or`.
  package var others: [Reference] = []
  package var share: Percent?
}

/// `28 of optic`
package struct Consumption: Equatable, Sendable {
  package var count: Decimal
  package var material: Reference
}

/// `downtime crm 4h`
package struct Outage: Equatable, Sendable {
  package var system: Reference
  package var length: TimeAmount
}

/// `backout "Power the old core on" 1h`
package struct Backout: Equatable, Sendable {
  package var text: Text
  package var length: TimeAmount?
}

/// `trains support-team 6`
package struct Training: Equatable, Sendable {
  package var audience: Reference
  package var count: Decimal?
}

/// `compatible-with storage "Certified by the vendor"`
package struct Compatibility: Equatable, Sendable {
  package var other: Reference
  package var evidence: Text?
}

extension Parser {
  /// ```ebnf
  /// allotment = [ NUMBER "of" ] ref { "or" ref } [ PERCENT ] ;
  /// ```
  mutating func parseAllotment() -> Allotment? {
    var count: Decimal?
    if token.kind == .number || (token.kind == .parameter && isWordAhead("of")) {
      guard let number = parseNumber() else { return nil }
      guard eat("of") else { return fail(expected: "'of', such as 2 of tester") }
      count = number
    }
    guard let first = parseReference("the name of a person, role, team or equipment") else { return nil }
    var result = Allotment(count: count, first: first)
    while token.kind == .word, eat("or") {
      guard let other = parseReference("the name of a person or role") else { return nil }
      result.others.append(other)
    }
    if at(.percent) {
      guard let share = parsePercent() else { return nil }
      result.share = share
    }
    return result
  }

  /// ```ebnf
  /// allocation = allotment { "," allotment } ;
  /// ```
  mutating func parseAllocation() -> (Int, Int)? {
    parseList(into: \.allotments) { $0.parseAllotment() }
  }

  /// ```ebnf
  /// consumption = NUMBER "of" ref { "," NUMBER "of" ref } ;
  /// ```
  mutating func parseConsumption() -> (Int, Int)? {
    parseList(into: \.consumptions) { parser in
      guard let count = parser.parseNumber() else { return nil }
      guard parser.eat("of") else { return parser.fail(expected: "'of', such as 28 of optic") }
      return parser.parseReference("the name of a material").map { Consumption(count: count, material: $0) }
    }
  }

  /// ```ebnf
  /// outage = ref DURATION ;
  /// ```
  mutating func parseOutage() -> Outage? {
    guard let system = parseReference("the name of a system"), let length = parseDuration() else { return nil }
    return Outage(system: system, length: length)
  }

  /// ```ebnf
  /// backout = STRING [ DURATION ] ;
  /// ```
  mutating func parseBackout() -> Backout? {
    guard let text = parseText() else { return nil }
    guard at(.duration) else { return Backout(text: text) }
    guard let length = parseDuration() else { return nil }
    return Backout(text: text, length: length)
  }

  /// ```ebnf
  /// training = ref [ NUMBER ] ;
  /// ```
  mutating func parseTraining() -> Training? {
    guard let audience = parseReference("who is trained") else { return nil }
    guard at(.number) else { return Training(audience: audience) }
    guard let count = parseNumber() else { return nil }
    return Training(audience: audience, count: count)
  }

  /// ```ebnf
  /// compatibility = ref [ STRING ] ;
  /// ```
  mutating func parseCompatibility() -> Compatibility? {
    guard let other = parseReference("the name of a system, equipment or software") else { return nil }
    return Compatibility(other: other, evidence: parseTextIfPresent())
  }
}

extension Allotment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    if let count {
      count.print(to: &printer)
      printer.word("of")
    }
    first.print(to: &printer)
    for other in others {
      printer.word("or")
      other.print(to: &printer)
    }
    share?.print(to: &printer)
  }
}
extension Consumption: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    count.print(to: &printer)
    printer.word("of")
    material.print(to: &printer)
  }
}
extension Outage: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    system.print(to: &printer)
    length.print(to: &printer)
  }
}
extension Backout: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    length?.print(to: &printer)
  }
}
extension Training: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    audience.print(to: &printer)
    count?.print(to: &printer)
  }
}
extension Compatibility: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    other.print(to: &printer)
    evidence?.print(to: &printer)
  }
}
