import PlanText

extension Lexer {
  @inline(__always)
  private func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

  private func digits(from index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end
  }

  /// A number and what may immediately follow it: a unit, `%`, or the rest of a date, time or period.
  @inline(__always)
  mutating func number(from start: Int) -> Token {
    var index = start + 1
    while isDigit(index) { index += 1 }
    let count = index - start
    let next = byte(index)
    if next == 0x2D, count == 4 {
      if let token = calendarToken(from: start) { return token }
    } else if next == 0x2D, count > 4, isDigit(index + 1), isDigit(index + 2), byte(index + 3) == 0x2D, isDigit(index + 4) {
      offset = digits(from: index + 4)
      return Token(.unknown, start, offset, .dateFormat)
    } else if next == 0x3A {
      return time(from: start, colon: index)
    }
    if next == 0x5F || next == 0x2C || next == 0x2E || next == 0x2F { return longNumber(from: start, reached: index) }
    return suffix(from: start, reached: index)
  }

  @inline(__always)
  private mutating func suffix(from start: Int, reached: Int) -> Token {
    let next = byte(reached)
    if next == 0x25 {
      offset = reached + 1
      return Token(.percent, start, offset)
    }
    if classes[Int(next)] == .letter {
      var end = reached + 1
      while classes[Int(byte(end))] == .letter { end += 1 }
      offset = end
      return Token(.duration, start, end, TimeUnit(text, reached, end) == nil ? .unknownUnit : .none)
    }
    offset = reached
    return Token(.number, start, reached)
  }

  /// Groups (`450_000`, `450,000`), decimals, and date formats used elsewhere.
  private mutating func longNumber(from start: Int, reached: Int) -> Token {
    var index = reached
    if byte(index) == 0x2F, isDigit(index + 1), byte(digits(from: index + 1)) == 0x2F,
      isDigit(digits(from: index + 1) + 1)
    {
      offset = digits(from: digits(from: index + 1) + 1)
      return Token(.unknown, start, offset, .dateFormat)
    }
    var isRegular = true
    var separator: UInt8 = 0
    while byte(index) == 0x5F || byte(index) == 0x2C, isDigit(index + 1) {
      let end = digits(from: index + 1)
      if separator != 0, byte(index) != separator { isRegular = false }
      // Commas separate thousands: groups of three digits, and no leading zero.
      if byte(index) == 0x2C, end - index != 4 || (separator == 0 && (index - start > 3 || byte(start) == 0x30)) {
        isRegular = false
      }
      separator = byte(index)
      index = end
    }
    if byte(index) == 0x2E, isDigit(index + 1) {
      index = digits(from: index + 1)
      var isDecimal = true
      while byte(index) == 0x2E || byte(index) == 0x2C || byte(index) == 0x5F, isDigit(index + 1) {
        isDecimal = false
        index = digits(from: index + 1)
      }
      if !isDecimal, looksLikeDate(start, index) {
        offset = index
        return Token(.unknown, start, index, .dateFormat)
      }
      if !isDecimal { return ambiguous(from: start, reached: index) }
    }
    return isRegular ? suffix(from: start, reached: index) : ambiguous(from: start, reached: index)
  }

  /// A number that can be read in two ways, with its unit of time or its `%`.
  private mutating func ambiguous(from start: Int, reached: Int) -> Token {
    offset = reached
    if byte(reached) == 0x25 { offset += 1 }
    var end = reached
    while classes[Int(byte(end))] == .letter { end += 1 }
    if end > reached, TimeUnit(text, reached, end) != nil { offset = end }
    return Token(.unknown, start, offset, .ambiguousNumber)
  }

  /// `12.03.2026` and `2026.3.12`: three groups separated by points that can be a day, a month and a year.
  private func looksLikeDate(_ start: Int, _ end: Int) -> Bool {
    var groups: [(value: Int, digits: Int)] = []
    var index = start
    while index < end {
      let next = digits(from: index)
      guard next - index <= 4, next == end || byte(next) == 0x2E else { return false }
      groups.append((text[index..<next].reduce(0) { $0 * 10 + Int($1 - 0x30) }, next - index))
      index = next + 1
    }
    guard groups.count == 3 else { return false }
    if groups[0].digits == 4 { return groups[1].value <= 12 && groups[2].value <= 31 }
    guard groups[2].digits == 2 || groups[2].digits == 4 else { return false }
    return groups[0].digits <= 2 && groups[1].digits <= 2 && min(groups[0].value, groups[1].value) <= 12
      && max(groups[0].value, groups[1].value) <= 31
  }

  /// Two digits as a number; nil if they are not digits.
  private func pair(_ index: Int) -> Int? {
    guard isDigit(index), isDigit(index + 1) else { return nil }
    return Int(byte(index) - 0x30) * 10 + Int(byte(index + 1) - 0x30)
  }

  /// `2026-03-02`, `2026-03`, `2026-Q2`, `2026-W18`, after the four digits of a year.
  private mutating func calendarToken(from start: Int) -> Token? {
    let year = (pair(start) ?? 0) * 100 + (pair(start + 2) ?? 0)
    let hasYear = year >= Day.years.lowerBound
    let rest = start + 5
    switch byte(rest) {
    case 0x51 where isDigit(rest + 1) && !continues[Int(byte(rest + 2))]:
      offset = rest + 2
      return Token(.quarter, start, offset, hasYear && (0x31...0x34).contains(byte(rest + 1)) ? .none : .impossibleDate)
    case 0x57:
      guard let week = pair(rest + 1), !continues[Int(byte(rest + 3))] else { return nil }
      offset = rest + 3
      return Token(.week, start, offset, hasYear && week >= 1 && week <= Day.weeks(inYear: year) ? .none : .impossibleDate)
    case 0x30...0x39:
      let monthEnd = digits(from: rest)
      guard byte(monthEnd) == 0x2D, isDigit(monthEnd + 1) else {
        offset = monthEnd
        guard monthEnd - rest == 2, let month = pair(rest) else { return Token(.unknown, start, monthEnd, .dateFormat) }
        return Token(.month, start, monthEnd, hasYear && (1...12).contains(month) ? .none : .impossibleDate)
      }
      let dayEnd = digits(from: monthEnd + 1)
      offset = dayEnd
      guard monthEnd - rest == 2, dayEnd - monthEnd == 3, let month = pair(rest), let day = pair(monthEnd + 1) else {
        return Token(.unknown, start, dayEnd, .dateFormat)
      }
      let exists = hasYear && (1...12).contains(month) && day >= 1 && day <= Day.length(ofMonth: month, year: year)
      return Token(.date, start, dayEnd, exists ? .none : .impossibleDate)
    default:
      return nil
    }
  }

  private mutating func time(from start: Int, colon: Int) -> Token {
    guard colon - start <= 2, let minute = pair(colon + 1), !isDigit(colon + 3) else {
      guard isDigit(colon + 1) else { return suffix(from: start, reached: colon) }
      offset = digits(from: colon + 1)
      return Token(.unknown, start, offset, .impossibleTime)
    }
    offset = colon + 3
    let hour = pair(start) ?? 0
    let exists = colon - start == 2 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0))
    return Token(.time, start, offset, exists ? .none : .impossibleTime)
  }
}
