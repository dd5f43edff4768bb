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

  /// The value times a whole number, without zeros at the end.
  package func times(_ factor: Int64) -> Decimal {
    var result = Decimal(unscaled &* factor, scale: scale)
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

/// `30%`, as a decimal number of hundredths.
package struct Percent: Equatable, Sendable {
  package var value: Decimal
  /// 0.3 for 30%.
  package var fraction: Double { value.double / 100 }

  package init(value: Decimal) { self.value = value }
}

/// The units in which time is written.
package enum TimeUnit: UInt8, Sendable, CaseIterable {
  case minute, hour, day, week, month, year

  package var symbol: String {
    switch self {
    case .minute: "min"
    case .hour: "h"
    case .day: "d"
    case .week: "w"
    case .month: "mo"
    case .year: "y"
    }
  }

  /// The unit between two offsets of a text.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    switch end - start {
    case 1:
      switch text[unchecked: start] {
      case 0x64: self = .day
      case 0x68: self = .hour
      case 0x77: self = .week
      case 0x79: self = .year
      default: return nil
      }
    case 2:
      guard text[start] == 0x6D, text[start + 1] == 0x6F else { return nil }
      self = .month
    case 3:
      guard text[start] == 0x6D, text[start + 1] == 0x69, text[start + 2] == 0x6E else { return nil }
      self = .minute
    default: return nil
    }
  }
}

/// An amount of time as written: `1.5d`. How many minutes it is depends on the project's day, week and month.
package struct TimeAmount: Equatable, Sendable {
  /// Thousandths of the unit.
  package var thousandths: Int32
  package var unit: TimeUnit

  package init(thousandths: Int32, unit: TimeUnit) {
    self.thousandths = thousandths
    self.unit = unit
  }
}

/// An amount of time that is working time unless it is `elapsed`.
package struct TimeSpan: Equatable, Sendable {
  package var amount: TimeAmount
  package var elapsed: Bool

  package init(amount: TimeAmount, elapsed: Bool) {
    self.amount = amount
    self.elapsed = elapsed
  }
}

extension Parser {
  /// A number, percentage or amount in digits between two offsets; nil when it does not fit 18 digits.
  func decimal(_ start: UInt32, _ end: UInt32) -> Decimal? {
    var value: Int64 = 0
    var scale: UInt8 = 0
    var behindPoint = false
    var digits = 0
    var index = Int(start)
    while index < Int(end) {
      let byte = lexer.text[unchecked: index]
      if byte &- 0x30 < 10 {
        if digits > 0 || byte != 0x30 { digits += 1 }
        if behindPoint { scale += 1 }
        if digits > 18 || scale > 18 { return nil }
        value = value &* 10 &+ Int64(byte &- 0x30)
      } else if byte == 0x2E {
        behindPoint = true
      } else if byte != 0x5F && byte != 0x2C {
        break
      }
      index += 1
    }
    return Decimal(value, scale: scale)
  }

  mutating func parseNumber() -> Decimal? {
    guard expect(.number) else { return nil }
    guard let value = decimal(last.start, last.end) else { return fail(.numberTooLarge, at: last) }
    return value
  }

  /// ```ebnf
  /// percent = PERCENT ;
  /// ```
  mutating func parsePercent() -> Percent? {
    guard expect(.percent) else { return nil }
    guard let value = decimal(last.start, last.end) else { return fail(.numberTooLarge, at: last) }
    return Percent(value: value)
  }

  /// ```ebnf
  /// duration = DURATION ;
  /// ```
  mutating func parseDuration() -> TimeAmount? {
    guard expect(.duration) else { return nil }
    let token = last
    guard token.kind == .duration else { return TimeAmount(thousandths: 0, unit: .hour) }
    var unitStart = Int(token.end)
    while lexer.classes[Int(lexer.text[unchecked: unitStart - 1])] == .letter { unitStart -= 1 }
    guard let unit = TimeUnit(lexer.text, unitStart, Int(token.end)) else { return fail(.unknownUnit, at: token) }
    guard let number = decimal(token.start, UInt32(unitStart)), number.scale <= 3,
      let thousandths = number.scaled(by: 3), let fitting = Int32(exactly: thousandths)
    else { return fail(.numberTooLarge, at: token) }
    return TimeAmount(thousandths: fitting, unit: unit)
  }

  /// ```ebnf
  /// span = DURATION [ "elapsed" ] ;
  /// ```
  mutating func parseSpan() -> TimeSpan? {
    guard let amount = parseDuration() else { return nil }
    return TimeSpan(amount: amount, elapsed: eat("elapsed"))
  }
}

extension Decimal {
  /// `12.5`, without zeros at the end.
  package var text: String {
    var value = self
    while value.scale > 0, value.unscaled % 10 == 0 { value = Decimal(value.unscaled / 10, scale: value.scale - 1) }
    guard value.scale > 0 else { return String(value.unscaled) }
    let digits = String(value.unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(value.scale) + 1 - digits.count)) + digits
    return (value.unscaled < 0 ? "-" : "") + padded.dropLast(Int(value.scale)) + "." + padded.suffix(Int(value.scale))
  }
}
extension Percent {
  /// `60%`
  package var text: String { value.text + "%" }
}
extension TimeAmount {
  /// `1.5d`
  package var text: String { Decimal(Int64(thousandths), scale: 3).text + unit.symbol }
}
extension Decimal: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.number(self) }
}
extension Percent: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.number(value)
    printer.glue("%")
  }
}
extension TimeAmount: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    var value = Decimal(Int64(thousandths), scale: 3)
    while value.scale > 0, value.unscaled % 10 == 0 { value = Decimal(value.unscaled / 10, scale: value.scale - 1) }
    printer.number(value)
    printer.glue(unit.symbol)
  }
}
extension TimeSpan: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    if elapsed { printer.word("elapsed") }
  }
}
