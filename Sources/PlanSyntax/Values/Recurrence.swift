import PlanText

/// How often something happens, without the hour.
package struct Frequency: Equatable, Sendable {
  package enum Unit: UInt8, Sendable { case day, week, month, quarter, year }
  /// Which day of the unit: `on fri`, `on 15`, `on first workday`.
  package enum Occasion: Equatable, Sendable {
    case unstated
    case days(Weekdays)
    case number(Int)
    case ordinal(Ordinal, OrdinalDay)
  }
  package enum Ordinal: UInt8, Sendable, CaseIterable { case first, second, third, fourth, last }
  package enum OrdinalDay: Equatable, Sendable {
    case weekday(Int)
    case workday
  }
  /// Nil for a bare list of days, which is weekly.
  package var unit: Unit?
  package var interval: Int
  package var occasion: Occasion
}

/// `week on fri at 15:00`
package struct Recurrence: Equatable, Sendable {
  package var frequency: Frequency
  package var time: TimeOfDay?
}

/// When a window opens.
package enum Opening: Equatable, Sendable {
  case every(Frequency, TimeRange)
  case once(Day, TimeOfDay, Day, TimeOfDay)
}

/// `inform every 2 weeks on fri "Catch-up"`
package struct Inform: Equatable, Sendable {
  package var frequency: Frequency
  package var text: Text?
}

extension Frequency.Unit {
  static let singular = ["day", "week", "month", "quarter", "year"]
  static let plural = ["days", "weeks", "months", "quarters", "years"]
}

extension Parser {
  /// ```ebnf
  /// frequency = ( "day" | "week" | "month" | "quarter" | "year" ) [ "on" occasion ]
  ///           | COUNT ( "days" | "weeks" | "months" | "quarters" | "years" ) [ "on" occasion ]
  ///           | days ;
  /// ```
  mutating func parseFrequency() -> Frequency? {
    if weekdayIfPresent() != nil {
      return parseDays().map { Frequency(unit: nil, interval: 1, occasion: .days($0)) }
    }
    var interval = 1
    var names = Frequency.Unit.singular
    if at(.number) {
      guard let number = parseNumber() else { return nil }
      guard let whole = number.integer, last.kind == .parameter || (1...1000).contains(whole) else {
        return fail(.numberTooLarge, at: last)
      }
      interval = max(whole, 1)
      names = Frequency.Unit.plural
    }
    guard let index = names.firstIndex(where: { isWord($0) }), let unit = Frequency.Unit(rawValue: UInt8(index)) else {
      return fail(
        expected: names == Frequency.Unit.plural
          ? "days, weeks, months, quarters or years"
          : "day, week, month, quarter, year, a number of them, or days such as mon..fri")
    }
    advance()
    guard eat("on") else { return Frequency(unit: unit, interval: interval, occasion: .unstated) }
    return parseOccasion().map { Frequency(unit: unit, interval: interval, occasion: $0) }
  }

  /// ```ebnf
  /// occasion = days
  ///          | COUNT
  ///          | ( "first" | "second" | "third" | "fourth" | "last" ) ( day | "workday" ) ;
  /// ```
  private mutating func parseOccasion() -> Frequency.Occasion? {
    if weekdayIfPresent() != nil { return parseDays().map { .days($0) } }
    if at(.number) {
      guard let number = parseNumber() else { return nil }
      guard let whole = number.integer, last.kind == .parameter || (1...31).contains(whole) else {
        return fail(expected: "a day of the month, 1 to 31", at: last)
      }
      return .number(whole)
    }
    guard let ordinal = Frequency.Ordinal.allCases.first(where: { isWord("\($0)") }) else {
      return fail(expected: "a day such as fri, a number, or first, second, third, fourth or last")
    }
    advance()
    if eat("workday") { return .ordinal(ordinal, .workday) }
    guard let day = weekdayIfPresent() else { return fail(expected: "a day such as fri, or workday") }
    advance()
    return .ordinal(ordinal, .weekday(day))
  }

  /// ```ebnf
  /// recurrence = frequency [ "at" TIME ] ;
  /// ```
  mutating func parseRecurrence() -> Recurrence? {
    guard let frequency = parseFrequency() else { return nil }
    guard eat("at") else { return Recurrence(frequency: frequency) }
    guard let time = parseTime() else { return nil }
    return Recurrence(frequency: frequency, time: time)
  }

  /// ```ebnf
  /// opening = "every" frequency time-span | DATE TIME ".." DATE TIME ;
  /// ```
  mutating func parseOpening() -> Opening? {
    if eat("every") {
      guard let frequency = parseFrequency(), let times = parseTimeRange() else { return nil }
      return .every(frequency, times)
    }
    guard at(.date) else { return fail(expected: "'every', or a date and time") }
    guard let first = parseDate(), let start = parseTime(), expect(.range), let last = parseDate(),
      let end = parseTime()
    else { return nil }
    return .once(first, start, last, end)
  }

  /// ```ebnf
  /// inform = "every" frequency [ STRING ] ;
  /// ```
  mutating func parseInform() -> Inform? {
    guard eat("every") else { return fail(expected: "'every', such as every week on fri") }
    guard let frequency = parseFrequency() else { return nil }
    return Inform(frequency: frequency, text: parseTextIfPresent())
  }
}

extension Frequency: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    guard let unit else {
      if case .days(let days) = occasion { days.print(to: &printer) }
      return
    }
    if interval > 1 {
      printer.word("\(interval)")
      printer.word(Unit.plural[Int(unit.rawValue)])
    } else {
      printer.word(Unit.singular[Int(unit.rawValue)])
    }
    switch occasion {
    case .unstated: break
    case .days(let days):
      printer.word("on")
      days.print(to: &printer)
    case .number(let number): printer.word("on \(number)")
    case .ordinal(let ordinal, .workday): printer.word("on \(ordinal) workday")
    case .ordinal(let ordinal, .weekday(let day)): printer.word("on \(ordinal) \(Weekdays.names[day])")
    }
  }
}
extension Recurrence: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    frequency.print(to: &printer)
    if let time { printer.word("at \(time.iso)") }
  }
}
extension Opening: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .every(let frequency, let times):
      printer.word("every")
      frequency.print(to: &printer)
      times.print(to: &printer)
    case .once(let first, let start, let last, let end):
      printer.word("\(first.iso) \(start.iso)..\(last.iso) \(end.iso)")
    }
  }
}
extension Inform: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.word("every")
    frequency.print(to: &printer)
    text?.print(to: &printer)
  }
}
