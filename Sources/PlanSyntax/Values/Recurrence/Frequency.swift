import PlanText

/// How often something happens, without the time of day.
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
  /// Nil for a plain list of days, which is weekly.
  package var unit: Unit?
  package var interval: Int
  package var occasion: Occasion

  package static let intervals = 1...1000
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
      guard let whole = number.integer, last.kind == .parameter || Frequency.intervals.contains(whole) else {
        return fail(expected: "a whole number from \(Frequency.intervals.lowerBound) to \(Frequency.intervals.upperBound)", at: last)
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
}

extension Frequency.Unit {
  static let singular = ["day", "week", "month", "quarter", "year"]
  static let plural = ["days", "weeks", "months", "quarters", "years"]
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

extension Frequency {
  var field: FieldValue {
    var members: [(String, FieldValue?)] = [("unit", unit.map { .text("\($0)") })]
    members.append(("interval", interval == 1 ? nil : .integer(interval)))
    switch occasion {
    case .unstated: break
    case .days(let days): members.append(("days", .list(days.field)))
    case .number(let number): members.append(("dayOfMonth", .integer(number)))
    case .ordinal(let ordinal, let day):
      members.append(("ordinal", .text("\(ordinal)")))
      switch day {
      case .weekday(let day): members.append(("day", .text(Weekdays.names[day])))
      case .workday: members.append(("day", .text("workday")))
      }
    }
    return .object(members)
  }
}

extension ValueChecking {
  /// `month on fri` does not say which Friday; neither do quarters and years.
  mutating func checkOccasion(_ frequency: Frequency) {
    guard case .days(let days) = frequency.occasion, let unit = frequency.unit, unit != .week,
      let first = (0..<7).first(where: { days.contains($0) })
    else { return }
    let name = Weekdays.names[first]
    let (word, wholeWeek) = ("\(unit)", Weekdays.names.filter { name in days.contains(Weekdays.names.firstIndex(of: name) ?? 0) })
    report(
      Diagnostic(
        .unclearRecurrence, "'\(word) on \(name)' does not say which \(name) of the \(word)", at: statementSpan,
        help: [
          unit == .day
            ? "write \(wholeWeek.joined(separator: ", ")), without 'day on'"
            : "write \(word) on first \(name), second, third, fourth or last; or week on \(name) for all of them"
        ]))
  }
}
