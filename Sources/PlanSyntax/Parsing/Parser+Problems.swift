import PlanText

extension Parser {
  /// The finding for a malformed token.
  func diagnostic(of problem: Token.Problem, _ token: Token) -> Diagnostic {
    let written = token.end - token.start > 40 ? "this" : "'\(text(token))'"
    let place = span(token)
    switch problem {
    case .none:
      return Diagnostic(.syntaxError, "\(written) is not allowed here", at: place)
    case .strayCharacter:
      if last.kind == .number, last.end == token.start, ["'", "’", "_"].contains(text(token)) {
        return Diagnostic(
          .strayCharacter, "\(written) does not group thousands", at: place,
          help: ["use a single '_' to group thousands, as in 450_000"])
      }
      if text(token) == "−" {
        return Diagnostic(
          .strayCharacter, "\(written) is not a minus sign here", at: place,
          help: ["write the hyphen '-' on the keyboard"])
      }
      let (scalar, _) = lexer.decode(at: Int(token.start))
      let what = isInvisible(scalar) ? "\(scalar.codePoint), which cannot be seen," : written
      return Diagnostic(
        .strayCharacter, "\(what) has no meaning here", at: place, help: [cure(forStray: token)])
    case .controlCharacter:
      let byte = lexer.text[Int(token.start)]
      let name = byte == 0 ? "a NUL byte" : "a control character (byte \(byte))"
      return Diagnostic(
        .strayCharacter, "\(name) is not allowed in a plan", at: place,
        help: ["delete it; is this really a text file?"])
    case .unclosedText:
      return Diagnostic(
        .unclosedText, "this text has no closing quote", at: place, label: "missing '\"' at the end",
        help: ["text ends on the line it begins on; put \"\"\" around text of several lines"])
    case .unclosedLongText:
      return Diagnostic(
        .unclosedText, "this multi-line text is never closed", at: place,
        help: ["add \"\"\" after its last line"])
    case .unknownEscape:
      return unknownEscape(token)
    case .ambiguousNumber:
      let (reason, cure) = Self.reading(text(token))
      return Diagnostic(.ambiguousNumber, "\(written) \(reason)", at: place, help: [cure])
    case .dateFormat:
      return dateFormat(token, written)
    case .impossibleDate:
      return Diagnostic(.impossibleDate, "there is no \(written)\(calendarFact(token))", at: place)
    case .impossibleTime:
      return Diagnostic(
        .impossibleDate, "\(written) is not a time of day", at: place,
        help: [
          text(token).utf8.count == 4
            ? "write 0\(text(token))" : "write hours and minutes with two digits each, 00:00 to 24:00, such as 09:30"
        ])
    case .unknownUnit:
      let unit = String(text(token).drop { $0.isNumber || "._,".contains($0) })
      let number = String(text(token).dropLast(unit.count))
      let cure =
        switch unit {
        case "pd", "md", "ph", "mh", "manday", "mandays", "personday", "persondays":
          "write effort \(number)\(unit.hasSuffix("h") ? "h" : "d"); effort is people's time"
        case "m": "write \(number)min for minutes or \(number)mo for months"
        case "s", "sec", "secs", "second", "seconds": "the smallest unit is the minute: min"
        case _ where Self.elapsedUnit(unit) != nil: elapsed(number, Self.elapsedUnit(unit) ?? "d")
        default:
          "write \(number)\(Self.unit(meant: unit)); the units are min, h, d, w, mo and y"
        }
      let message =
        unit == "m" ? "\(written) could be minutes or months" : "unknown unit of time '\(unit)' in \(written)"
      return Diagnostic(.unknownUnit, message, at: place, label: "unit '\(unit)'", help: [cure])
    case .rangeDash:
      return Diagnostic(
        .rangeDash, "ranges are not written with \(written)", at: place, help: ["use .. for ranges, such as 5d..8d"],
        fixes: [Diagnostic.Fix("write ..", .safe, [Diagnostic.Edit(place, "..")])])
    case .mergeMarker:
      return Diagnostic(
        .mergeMarker, "\(written) is left over from a merge conflict", at: place,
        help: ["keep one side and delete the markers"])
    case .strayBrace:
      return strayBrace(token)
    case .percentApart:
      if let completion = completion(after: token) { return completion }
      return Diagnostic(
        .strayCharacter, "there is a space before '%'", at: place,
        help: ["write percentages without a space: \(number(before: token) ?? "30")%"])
    }
  }

  /// `40` for the `%` of `40 %`.
  private func number(before sign: Token) -> String? {
    var end = Int(sign.start)
    while end > 0, lexer.text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, (0x30...0x39).contains(lexer.text[start - 1]) || lexer.text[start - 1] == 0x2E { start -= 1 }
    return start < end ? String(decoding: tree.source.bytes[start..<end], as: UTF8.self) : nil
  }

  /// `d` for `ed` and `edays`, the elapsed days of Microsoft Project.
  private static func elapsedUnit(_ unit: String) -> String? {
    unit.lowercased().hasPrefix("e") ? Self.unit(named: String(unit.dropFirst())) : nil
  }

  private func elapsed(_ number: String, _ unit: String) -> String {
    if let keyword = property?.keyword, isWord("effort", keyword) {
      return "write \(number)\(unit); effort is people's time and cannot be elapsed"
    }
    return "write \(number)\(unit) elapsed for elapsed time"
  }

  /// `w` for `weeks`; nil for words that are not units of time.
  static func unit(named word: String) -> String? {
    switch word.lowercased() {
    case "min", "mins", "minute", "minutes": "min"
    case "h", "hr", "hrs", "hour", "hours": "h"
    case "d", "day", "days", "workday", "workdays", "manday", "mandays", "person-day", "person-days", "man-days": "d"
    case "w", "wk", "wks", "week", "weeks": "w"
    case "mo", "month", "months": "mo"
    case "y", "yr", "yrs", "year", "years": "y"
    default: nil
    }
  }

  private static func unit(meant unit: String) -> String {
    switch unit.lowercased().first {
    case "d": "d"
    case "h": "h"
    case "w": "w"
    case "y": "y"
    case "m": unit.lowercased().hasPrefix("mo") ? "mo" : "min"
    default: "d"
    }
  }

  private func unknownEscape(_ token: Token) -> Diagnostic {
    var index = Int(token.start)
    while index + 1 < Int(token.end) {
      if lexer.text[index] == 0x5C {
        switch lexer.text[index + 1] {
        case 0x22, 0x5C, 0x6E, 0x24: index += 1
        default:
          let (scalar, length) = lexer.decode(at: index + 1)
          let place = Span(start: base + UInt32(index), end: base + UInt32(index + 1 + length))
          return Diagnostic(
            .unknownEscape, "'\\\(Character(scalar))' is not a valid escape", at: place,
            help: ["write \\\\ for a backslash; the escapes are \\\" \\\\ \\n and \\$"],
            fixes: [
              Diagnostic.Fix(
                "double the backslash", .safe, [Diagnostic.Edit(Span(start: place.start, end: place.start), "\\")])
            ])
        }
      }
      index += 1
    }
    return Diagnostic(.unknownEscape, "nothing follows this backslash", at: span(token))
  }

  private func dateFormat(_ token: Token, _ written: String) -> Diagnostic {
    let parts = text(token).split { !$0.isNumber }.map { Int($0) ?? 0 }
    var candidates: [String] = []
    if let year = parts.first, year > 9999 {
      return Diagnostic(
        .dateFormat, "\(written) is not a date: years have four digits", at: span(token),
        help: ["write dates as 2026-03-12"])
    }
    if parts.count == 3 {
      let (a, b, c) = (parts[0], parts[1], parts[2])
      let tries = a > 31 ? [(a, b, c)] : [(c < 100 ? c + 2000 : c, b, a), (c < 100 ? c + 2000 : c, a, b)]
      for (year, month, day) in tries {
        if let day = Day(year: year, month: month, day: day), !candidates.contains(day.iso) { candidates.append(day.iso) }
      }
    }
    let cure = "write dates as \(candidates.isEmpty ? "2026-03-12" : candidates.listed(.or))"
    return Diagnostic(
      .dateFormat, "\(written) is not a valid date format", at: span(token), help: [cure],
      fixes: candidates.count == 1
        ? [Diagnostic.Fix("write \(candidates[0])", .unsafe, [Diagnostic.Edit(span(token), candidates[0])])] : [])
  }

  private func calendarFact(_ token: Token) -> String {
    let parts = text(token).split { !$0.isNumber }.map { Int($0) ?? 0 }
    if let year = parts.first, !Day.years.contains(year) {
      return ": years go from \(Day.years.lowerBound) to \(Day.years.upperBound)"
    }
    switch token.kind {
    case .date:
      guard parts.count == 3, (1...12).contains(parts[1]) else { return ": months go from 01 to 12" }
      return ": \(Day.monthNames[parts[1] - 1]) \(parts[0]) has \(Day.length(ofMonth: parts[1], year: parts[0])) days"
    case .month: return ": months go from 01 to 12"
    case .week: return parts.isEmpty ? "" : ": \(parts[0]) has \(Day.weeks(inYear: parts[0])) weeks"
    case .quarter: return ": quarters go from Q1 to Q4"
    default: return ""
    }
  }
}

extension Day {
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
