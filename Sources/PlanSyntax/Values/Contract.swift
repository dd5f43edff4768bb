import PlanText

/// A stretch of dates written as days, a month, a quarter or a week; both ends belong to it.
package struct Period: Equatable, Sendable {
  package var first: Day
  package var last: Day
  /// As written.
  package var span: Span
}

/// `fund 2026-Q1 120_000 USD`
package struct Funding: Equatable, Sendable {
  package var period: Period
  package var money: Money
  package var text: Text?
}

/// `pay 30% after order "Deposit"`
package struct Payment: Equatable, Sendable {
  package enum Due: Equatable, Sendable {
    case after(Reference)
    case on(Day)
  }
  package var share: Share
  package var due: Due
  package var text: Text?
}

/// `penalty 1_000 USD/d from 2026-06-30 max 10%`
package struct Penalty: Equatable, Sendable {
  package var money: Money
  package var unit: Word
  package var from: Day
  package var maximum: Share?
}

/// `tolerance time 2w`, `tolerance cost 8%`, `tolerance scope "…"`
package enum Tolerance: Equatable, Sendable {
  case time(TimeAmount)
  case share(Word, Share)
  case text(Word, Text)
}

extension Parser {
  /// ```ebnf
  /// period = DATE [ ".." DATE ] | WEEK | MONTH | QUARTER ;
  /// ```
  mutating func parsePeriod() -> Period? {
    let at = Int(token.start)
    let digit = { [lexer] (offset: Int) in Int(lexer.byte(at + offset)) - 0x30 }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    var first = Day(0)
    var last = Day(0)
    switch token.kind {
    case .date, .parameter:
      guard let day = parseDate() else { return nil }
      (first, last) = (day, day)
      let start = self.last.start
      if token.kind == .range {
        advance()
        guard let end = parseDate() else { return nil }
        last = end
      }
      return Period(first: first, last: last, span: Span(start: base &+ start, end: base &+ self.last.end))
    case .month:
      let month = digit(5) * 10 + digit(6)
      first = Day(year: year, month: month, day: 1) ?? first
      last = first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    case .quarter:
      let month = digit(6) * 3 - 2
      first = Day(year: year, month: month, day: 1) ?? first
      last = (Day(year: month == 10 ? year + 1 : year, month: month == 10 ? 1 : month + 3, day: 1) ?? first)
        .advanced(by: -1)
    case .week:
      first = Day.monday(ofWeek: digit(6) * 10 + digit(7), year: year)
      last = first.advanced(by: 6)
    default:
      return fail(expected: "a date, a month (2026-04), a quarter (2026-Q2) or a week (2026-W18)")
    }
    guard expect(token.kind) else { return nil }
    return Period(first: first, last: last, span: span(self.last))
  }

  /// ```ebnf
  /// funding = period money [ STRING ] ;
  /// ```
  mutating func parseFunding() -> Funding? {
    guard let period = parsePeriod(), let money = parseMoney() else { return nil }
    return Funding(period: period, money: money, text: parseTextIfPresent())
  }

  /// ```ebnf
  /// payment = share ( "after" ref | "on" DATE ) [ STRING ] ;
  /// ```
  mutating func parsePayment() -> Payment? {
    guard let share = parseShare() else { return nil }
    let due: Payment.Due
    if eat("after") {
      guard let reference = parseReference("the name of an activity") else { return nil }
      due = .after(reference)
    } else if eat("on") {
      guard let day = parseDate() else { return nil }
      due = .on(day)
    } else {
      return fail(expected: "when it is paid: after ACTIVITY or on DATE")
    }
    return Payment(share: share, due: due, text: parseTextIfPresent())
  }

  /// ```ebnf
  /// penalty = money "/" ID "from" DATE [ "max" share ] ;
  /// ```
  mutating func parsePenalty() -> Penalty? {
    guard let money = parseMoney(), expect(.slash), let unit = parseWord("a unit such as d or w") else { return nil }
    guard eat("from") else { return fail(expected: "'from' and a date") }
    guard let from = parseDate() else { return nil }
    var penalty = Penalty(money: money, unit: unit, from: from, maximum: nil)
    if eat("max") {
      guard let share = parseShare() else { return nil }
      penalty.maximum = share
    }
    return penalty
  }

  /// ```ebnf
  /// tolerance = "time" DURATION
  ///           | ( "cost" | "benefit" | "risk" ) share
  ///           | ( "scope" | "quality" | "sustainability" ) STRING ;
  /// ```
  mutating func parseTolerance() -> Tolerance? {
    let word = Word(span: span(token))
    if eat("time") { return parseDuration().map { .time($0) } }
    if eat("cost") || eat("benefit") || eat("risk") { return parseShare().map { .share(word, $0) } }
    if eat("scope") || eat("quality") || eat("sustainability") { return parseText().map { .text(word, $0) } }
    return fail(expected: "time, cost, benefit, risk, scope, quality or sustainability")
  }
}

extension Period: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}
extension Funding: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    period.print(to: &printer)
    money.print(to: &printer)
    text?.print(to: &printer)
  }
}
extension Payment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    share.print(to: &printer)
    switch due {
    case .after(let reference):
      printer.word("after")
      reference.print(to: &printer)
    case .on(let day):
      printer.word("on")
      day.print(to: &printer)
    }
    text?.print(to: &printer)
  }
}
extension Penalty: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    money.print(to: &printer)
    printer.unit(unit)
    printer.since(from)
    if let maximum {
      printer.word("max")
      maximum.print(to: &printer)
    }
  }
}
extension Tolerance: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .time(let amount):
      printer.word("time")
      amount.print(to: &printer)
    case .share(let word, let share):
      word.print(to: &printer)
      share.print(to: &printer)
    case .text(let word, let text):
      word.print(to: &printer)
      text.print(to: &printer)
    }
  }
}
