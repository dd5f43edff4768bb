extension POSIXTimeZoneRule {
  /// Parses a rule; nil if the bytes are not one. A rule with summer time must say when it begins and ends.
  package init?(_ bytes: some Collection<UInt8>) {
    var reader = RuleReader(bytes: Array(bytes))
    guard reader.skipName(), let standard = reader.offset() else { return nil }
    offset = Self.minutes(ofSeconds: standard)
    if reader.isAtEnd {
      daylight = nil
      return
    }
    guard reader.skipName() else { return nil }
    var summer = standard + 3600
    if reader.next != UInt8(ascii: ",") {
      guard let stated = reader.offset() else { return nil }
      summer = stated
    }
    guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else { return nil }
    daylight = Daylight(offset: Self.minutes(ofSeconds: summer), start: start, end: end)
  }
}

/// Reads the parts of a rule from left to right.
private struct RuleReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// `CET` or `<+03>`: at least three letters.
  mutating func skipName() -> Bool {
    let first = position
    if take(UInt8(ascii: "<")) {
      while let byte = next, byte != UInt8(ascii: ">") { position += 1 }
      return position - first > 3 && take(UInt8(ascii: ">"))
    }
    while let byte = next, (0x41...0x5A).contains(byte & 0xDF) { position += 1 }
    return position - first >= 3
  }

  /// `-1`, `+3:30`, `5:45:10`: what must be added to local time to get UTC. Returns the opposite, in seconds.
  mutating func offset() -> Int? { time(hours: 24).map { -$0 } }

  /// `,M3.5.0/2`; without a time, at 02:00.
  mutating func change() -> POSIXTimeZoneRule.Change? {
    guard take(UInt8(ascii: ",")), let date = date() else { return nil }
    guard take(UInt8(ascii: "/")) else { return POSIXTimeZoneRule.Change(date: date, seconds: 7200) }
    return time(hours: 167).map { POSIXTimeZoneRule.Change(date: date, seconds: $0) }
  }

  private mutating func date() -> POSIXTimeZoneRule.YearDay? {
    if take(UInt8(ascii: "J")) { return number(1...365).map { .julian($0) } }
    guard take(UInt8(ascii: "M")) else { return number(0...365).map { .ordinal($0) } }
    guard let month = number(1...12), take(UInt8(ascii: ".")), let week = number(1...5), take(UInt8(ascii: ".")),
      let weekday = number(0...6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func time(hours limit: Int) -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard var seconds = number(0...limit).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] {
      guard take(UInt8(ascii: ":")) else { break }
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let first = position
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte), position - first < 3 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return position > first && range.contains(value) ? value : nil
  }
}
