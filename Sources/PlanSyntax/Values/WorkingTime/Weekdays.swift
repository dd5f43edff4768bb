/// A set of weekdays: bit 0 is Monday.
package struct Weekdays: Equatable, Sendable {
  package var bits: UInt8
  package func contains(_ weekday: Int) -> Bool { bits & (1 << UInt8(weekday)) != 0 }
  package static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The days after these.
  package var next: Weekdays { Weekdays(bits: (bits << 1 | bits >> 6) & 0x7F) }

  /// `mon..fri`, `sat, mon`: runs of days, as a plan states them.
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

extension Parser {
  /// ```ebnf
  /// day-span = day [ ".." day ] ;
  /// ```
  /// ```ebnf
  /// day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" ;
  /// ```
  mutating func parseDaySpan() -> UInt8? {
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

  mutating func parseWeekday() -> Int? {
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

extension Weekdays {
  var field: [FieldValue] { (0..<7).filter(contains).map { .text(Weekdays.names[$0]) } }
}
