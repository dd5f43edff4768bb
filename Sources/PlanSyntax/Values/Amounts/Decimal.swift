/// A decimal number: `unscaled` ÷ 10^`scale`.
package struct Decimal: Equatable, Sendable {
  package var unscaled: Int64
  package var scale: UInt8

  package init(_ unscaled: Int64, scale: UInt8 = 0) {
    self.unscaled = unscaled
    self.scale = scale
  }

  package var double: Double {
    var divisor = 1.0
    for _ in 0..<scale { divisor *= 10 }
    return Double(unscaled) / divisor
  }

  /// The value times 10^`digits`, rounded half away from zero; nil when it does not fit.
  package func scaled(by digits: Int) -> Int64? {
    var value = unscaled
    var shift = digits - Int(scale)
    while shift > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      shift -= 1
    }
    while shift < 0 {
      let rest = value % 10
      value /= 10
      if shift == -1, rest.magnitude >= 5 { value += rest > 0 ? 1 : -1 }
      shift += 1
    }
    return value
  }

  /// 30 for 0.3.
  var hundredfold: Decimal { scale >= 2 ? Decimal(unscaled, scale: scale - 2) : times(100) }

  /// The value times a whole number, with which it must fit, without trailing zeros.
  package func times(_ factor: Int64) -> Decimal {
    var result = Decimal(unscaled * factor, scale: scale)
    while result.scale > 0, result.unscaled % 10 == 0 { result = Decimal(result.unscaled / 10, scale: result.scale - 1) }
    return result
  }

  /// The whole number, if it is one.
  package var integer: Int? {
    var value = unscaled
    for _ in 0..<scale {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return Int(value)
  }
}

extension Decimal {
  /// The number, percentage or amount in digits between two offsets of a text; nil if it does not fit in 18 digits. Zeros
  /// at the end of a fraction do not count.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var value: Int64 = 0
    var scale: UInt8 = 0
    var isAfterPoint = false
    var digits = 0
    var index = start
    let end = Self.endOfDigits(text, start, end)
    while index < end {
      let byte = text[unchecked: index]
      if byte &- 0x30 < 10 {
        if digits > 0 || byte != 0x30 { digits += 1 }
        if isAfterPoint { scale += 1 }
        if digits > Decimal.digits || scale > Decimal.digits { return nil }
        value = value &* 10 &+ Int64(byte &- 0x30)
      } else if byte == 0x2E {
        isAfterPoint = true
      } else if byte != 0x5F && byte != 0x2C {
        break
      }
      index += 1
    }
    self.init(value, scale: scale)
  }

  /// The end of a number without the zeros that end its fraction.
  private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > 18, let point = text[start..<end].firstIndex(of: 0x2E) else { return end }
    var last = point + 1
    while last < end, text[last] &- 0x30 < 10 { last += 1 }
    while last > point + 1, text[last - 1] == 0x30 { last -= 1 }
    return last
  }
}

extension Parser {
  /// The number between two offsets; see ``Decimal/init(_:_:_:)``.
  func decimal(_ start: UInt32, _ end: UInt32) -> Decimal? { Decimal(lexer.text, Int(start), Int(end)) }

  /// A number that may be as large and as fine as can be computed with exactly. The rule says which are.
  mutating func parseNumber(_ rule: (NumberExcess) -> String = { _ in Decimal.rule }) -> Decimal? {
    guard expect(.number) else { return nil }
    guard let value = decimal(last.start, last.end) else { return fail(excess(of: last), last, rule) }
    return value
  }

  /// What is wrong with a number that has too many digits: most of them are decimals, or not.
  func excess(of token: Token) -> NumberExcess {
    guard let point = lexer.text[Int(token.start)..<Int(token.end)].firstIndex(of: 0x2E) else { return .large }
    return point - Int(token.start) < Int(token.end) - point ? .fine : .large
  }
}

extension Decimal {
  /// `12.5`, without trailing zeros.
  package var text: String {
    var value = self
    while value.scale > 0, value.unscaled % 10 == 0 { value = Decimal(value.unscaled / 10, scale: value.scale - 1) }
    guard value.scale > 0 else { return String(value.unscaled) }
    let digits = String(value.unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(value.scale) + 1 - digits.count)) + digits
    return (value.unscaled < 0 ? "-" : "") + padded.dropLast(Int(value.scale)) + "." + padded.suffix(Int(value.scale))
  }
}

extension Decimal {
  /// How many digits can be computed with exactly.
  package static let digits = 18
  static let rule = "a number has at most \(digits) digits"
}

extension Decimal: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.number(self) }
}

extension Decimal {
  /// 0.3 for 30.
  var dividedByHundred: Decimal { Decimal(unscaled, scale: scale + 2).simplified }

  /// Without trailing zeros in the fraction.
  package var simplified: Decimal {
    var result = self
    while result.scale > 0, result.unscaled % 10 == 0 {
      result = Decimal(result.unscaled / 10, scale: result.scale - 1)
    }
    return result
  }

  /// Cents, or the currency's equivalent.
  func minorUnits(_ currency: Word, _ plan: some ValueNaming) -> FieldValue {
    .integer(Int(scaled(by: Currency.minorDigits(plan.text(currency)) ?? 2) ?? 0))
  }
}

extension Decimal: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    let range = checker.numberRange
    checker.check(self, in: range)
    if range.excess(of: self) != nil { self = Decimal(range.most) }
  }
  package func field(in plan: some ValueNaming) -> FieldValue { .number(self) }
}

extension Decimal: Shape {
  package static let label = ShapeLabel("number", spoken: "a number", example: "4")

  package static func form(in row: RowForm) -> String { "*number*" }
  package static var schema: ValueSchema { .number }
  package static func parse(_ parser: inout Parser) -> Decimal? { parser.parsePlainNumber() }
}

extension ValueShape {
  package static let number = ValueShape(Decimal.self)
}
