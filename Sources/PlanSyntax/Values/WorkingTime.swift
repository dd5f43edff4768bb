import PlanText

/// Minutes of a day, first included, second not.
package struct TimeRange: Equatable, Sendable {
  package var start: TimeOfDay
  package var end: TimeOfDay
}

/// A set of weekdays: bit 0 is Monday.
package struct Weekdays: Equatable, Sendable {
  package var bits: UInt8
  package func contains(_ weekday: Int) -> Bool { bits & (1 << UInt8(weekday)) != 0 }
  package static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The days behind these.
  package var next: Weekdays { Weekdays(bits: (bits << 1 | bits >> 6) & 0x7F) }

  /// `mon..fri`, `sat, mon`: runs of days as a plan states them.
  package var text: String {
    if bits & 0x7F == 0x7F { return "mon..sun" }
    var runs: [String] = []
    for first in 0..<7 where contains(first) && !contains((first + 6) % 7) {
      var last = first
      while contains((last + 1) % 7) { last = (last + 1) % 7 }
      runs.append(first == last ? Self.names[first] : "\(Self.names[first])..\(Self.names[last])")
    }
    return runs.joined(separator: ", ")
  }
}

/// `hours mon..fri 09:00..12:00, 13:00..17:00`, or `hours sat off` (no times).
package struct Hours: Equatable, Sendable {
  package var days: Weekdays
  package var times: [TimeRange]
  package var span: Span
}

/// Days, or hours on days, that are out: `holiday 2026-12-24 13:00..17:00 "Half day"`.
package struct OffDates: Equatable, Sendable {
  package var first: Day
  package var last: Day
  package var times: TimeRange?
  package var text: Text?
  package var span: Span
}

/// Days or hours added to the working time.
package struct ExtraTime: Equatable, Sendable {
  package var first: Day
  package var last: Day
  package var times: [TimeRange]
  package var text: Text?
  package var span: Span
}

/// `available 50% 2026-02-02..2026-02-13`
package struct Availability: Equatable, Sendable {
  package var share: Percent
  package var first: Day?
  package var last: Day?
  package var span: Span
}

/// `ramp-up 2w at 50%`
package struct RampUp: Equatable, Sendable {
  package var length: TimeAmount
  package var share: Percent
}

/// `limit 40h/w`
package struct Quota: Equatable, Sendable {
  package var amount: TimeAmount
  package var unit: Word
}

extension Parser {
  /// ```ebnf
  /// day-span = day [ ".." day ] ;
  /// ```
  /// ```ebnf
  /// day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" ;
  /// ```
  private mutating func parseDaySpan() -> UInt8? {
    guard let first = parseWeekday() else { return nil }
    var bits: UInt8 = 1 << UInt8(first)
    guard token.kind == .range else { return bits }
    advance()
    guard let final = parseWeekday() else { return nil }
    var day = first
    while day != final {
      day = (day + 1) % 7
      bits |= 1 << UInt8(day)
    }
    return bits
  }

  mutating func weekdayIfPresent() -> Int? {
    guard token.kind == .word, token.end - token.start == 3 else { return nil }
    return Weekdays.names.firstIndex { isWord($0) }
  }

  private mutating func parseWeekday() -> Int? {
    if at(.word), token.kind == .parameter {
      advance()
      return 0
    }
    guard let day = weekdayIfPresent() else { return fail(expected: "a day such as mon") }
    advance()
    return day
  }

  /// ```ebnf
  /// days = day-span { "," day-span } ;
  /// ```
  mutating func parseDays() -> Weekdays? {
    guard var bits = parseDaySpan() else { return nil }
    while token.kind == .comma {
      eatComma()
      guard let more = parseDaySpan() else { return nil }
      bits |= more
    }
    return Weekdays(bits: bits)
  }

  /// ```ebnf
  /// time-span = TIME ".." TIME ;
  /// ```
  mutating func parseTimeRange() -> TimeRange? {
    guard let start = parseTime(), expect(.range), let end = parseTime() else { return nil }
    return TimeRange(start: start, end: end)
  }

  /// ```ebnf
  /// times = time-span { "," time-span } ;
  /// ```
  mutating func parseTimes() -> [TimeRange]? {
    var result: [TimeRange] = []
    repeat {
      if !result.isEmpty { eatComma() }
      guard let range = parseTimeRange() else { return nil }
      result.append(range)
    } while token.kind == .comma
    return result
  }

  /// ```ebnf
  /// hours = days ( times | "off" ) ;
  /// ```
  mutating func parseHours() -> Hours? {
    let start = token.start
    guard let days = parseDays() else { return nil }
    if eat("off") { return Hours(days: days, times: [], span: spanSince(start)) }
    guard at(.time) else { return fail(expected: "times such as 09:00..17:00, or 'off'") }
    guard let times = parseTimes() else { return nil }
    return Hours(days: days, times: times, span: spanSince(start))
  }

  private mutating func parseDates() -> (Day, Day)? {
    guard let first = parseDate() else { return nil }
    guard token.kind == .range else { return (first, first) }
    advance()
    guard let last = parseDate() else { return nil }
    return (first, last)
  }

  /// ```ebnf
  /// off-dates = DATE [ ".." DATE ] [ time-span ] [ STRING ] ;
  /// ```
  mutating func parseOffDates() -> OffDates? {
    let start = token.start
    guard let (first, last) = parseDates() else { return nil }
    var result = OffDates(first: first, last: last, times: nil, text: nil, span: spanSince(start))
    if at(.time) {
      guard let times = parseTimeRange() else { return nil }
      result.times = times
      result.span = spanSince(start)
    }
    result.text = parseTextIfPresent()
    return diagnosed ? nil : result
  }

  /// ```ebnf
  /// extra = DATE [ ".." DATE ] [ times ] [ STRING ] ;
  /// ```
  mutating func parseExtraTime() -> ExtraTime? {
    let start = token.start
    guard let (first, last) = parseDates() else { return nil }
    var result = ExtraTime(first: first, last: last, times: [], text: nil, span: spanSince(start))
    if at(.time) {
      guard let times = parseTimes() else { return nil }
      result.times = times
      result.span = spanSince(start)
    }
    result.text = parseTextIfPresent()
    return diagnosed ? nil : result
  }

  /// ```ebnf
  /// availability = PERCENT [ DATE ".." DATE ] ;
  /// ```
  mutating func parseAvailability() -> Availability? {
    let start = token.start
    guard let share = parsePercent() else { return nil }
    guard at(.date) else { return Availability(share: share, span: spanSince(start)) }
    guard let first = parseDate(), expect(.range), let last = parseDate() else { return nil }
    return Availability(share: share, first: first, last: last, span: spanSince(start))
  }

  /// ```ebnf
  /// ramp = DURATION "at" PERCENT ;
  /// ```
  mutating func parseRampUp() -> RampUp? {
    guard let length = parseDuration() else { return nil }
    guard eat("at") else { return fail(expected: "'at' and a percentage, such as 2w at 50%") }
    guard let share = parsePercent() else { return nil }
    return RampUp(length: length, share: share)
  }

  /// ```ebnf
  /// quota = DURATION "/" ID ;
  /// ```
  mutating func parseQuota() -> Quota? {
    guard let amount = parseDuration() else { return nil }
    guard token.kind == .slash else { return fail(expected: "'/' and a unit, such as 40h/w") }
    advance()
    guard let unit = parseWord("a unit such as w or mo") else { return nil }
    return Quota(amount: amount, unit: unit)
  }
}

extension Weekdays {
  func print(to printer: inout SyntaxPrinter) {
    var start = 0
    var isFirst = true
    while start < 7 {
      guard contains(start) else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < 7, contains(end + 1) { end += 1 }
      if !isFirst { printer.glue(",") }
      isFirst = false
      printer.word(Weekdays.names[start])
      if end > start { printer.glue((end > start + 1 ? ".." : ", ") + Weekdays.names[end]) }
      start = end + 1
    }
  }
}
extension TimeRange: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(start.iso + ".." + end.iso) }
}
extension Hours: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    days.print(to: &printer)
    if times.isEmpty { printer.word("off") }
    printer.list(times) { $1.print(to: &$0) }
  }
}
extension SyntaxPrinter {
  mutating func dates(_ first: Day, _ last: Day) {
    range(first, last == first ? nil : last)
  }
}
extension OffDates: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.dates(first, last)
    times?.print(to: &printer)
    text?.print(to: &printer)
  }
}
extension ExtraTime: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.dates(first, last)
    printer.list(times) { $1.print(to: &$0) }
    text?.print(to: &printer)
  }
}
extension Availability: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    share.print(to: &printer)
    guard let first, let last else { return }
    printer.range(first, last)
  }
}
extension RampUp: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    length.print(to: &printer)
    printer.word("at")
    share.print(to: &printer)
  }
}
extension Quota: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    amount.print(to: &printer)
    printer.unit(unit)
  }
}
