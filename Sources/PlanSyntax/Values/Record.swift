import PlanText

/// `expense 2026-03-05 tools 4_200 USD "Licence"`; its block contains further properties.
package struct Expense: Equatable, Sendable {
  package var day: Day
  package var account: Reference
  package var isNegative: Bool
  package var hasSign: Bool
  package var money: Money
  package var text: Text?
}

/// `forecast 2026-06-30 cloud 46_500 USD`
package struct Forecast: Equatable, Sendable {
  package var day: Day
  package var account: Reference
  package var money: Money
  package var text: Text?
}

/// `progress 2026-03-31 backlog started 2026-03-25, done 70%`
package struct Progress: Equatable, Sendable {
  package var day: Day
  package var activity: Reference
  package var done: Percent?
  package var remaining: TimeAmount?
  package var spent: TimeAmount?
  package var started: Day?
  package var finished: Day?
  package var text: Text?
}

/// `timesheet 2026-W18 ben ocr 36h`
package struct Timesheet: Equatable, Sendable {
  package var period: Period
  package var person: Reference
  package var activity: Reference
  package var amount: TimeAmount
  package var text: Text?
}

/// `health 2026-06-30 schedule amber "Merchant account late"`
package struct Health: Equatable, Sendable {
  package var day: Day
  package var area: Word
  package var colour: Word
  package var text: Text?
}

extension Parser {
  /// ```ebnf
  /// expense = "expense" DATE ref [ "+" | "-" ] money [ STRING ] [ block ] ;
  /// ```
  mutating func parseExpense() -> Expense? {
    guard let day = parseDate(), let account = parseReference("the name of an account") else { return nil }
    let sign = token.kind
    if sign == .plus || sign == .minus { advance() }
    guard let money = parseMoney() else { return nil }
    return Expense(
      day: day, account: account, isNegative: sign == .minus, hasSign: sign == .plus || sign == .minus, money: money,
      text: parseTextIfPresent())
  }

  /// ```ebnf
  /// forecast = "forecast" DATE ref money [ STRING ] ;
  /// ```
  mutating func parseForecast() -> Forecast? {
    guard let day = parseDate(), let account = parseReference("the name of an account"), let money = parseMoney()
    else { return nil }
    return Forecast(day: day, account: account, money: money, text: parseTextIfPresent())
  }

  /// ```ebnf
  /// progress = "progress" DATE ref fact { "," fact } [ STRING ] ;
  /// ```
  mutating func parseProgress() -> Progress? {
    guard let day = parseDate(), let activity = parseReference("the name of an activity") else { return nil }
    var result = Progress(day: day, activity: activity)
    var isFirst = true
    repeat {
      if !isFirst { eatComma() }
      isFirst = false
      guard parseFact(into: &result) else { return nil }
    } while token.kind == .comma
    result.text = parseTextIfPresent()
    return diagnosed ? nil : result
  }

  /// ```ebnf
  /// fact = "done" PERCENT
  ///      | ( "remaining" | "spent" ) DURATION
  ///      | ( "started" | "finished" ) DATE ; (* each at most once in a record *)
  /// ```
  private mutating func parseFact(into progress: inout Progress) -> Bool {
    func once<Value>(_ known: Value?, _ parser: inout Parser) -> Bool {
      guard known != nil else { return true }
      let _: Void? = parser.fail(expected: "each fact at most once", at: parser.last)
      return false
    }
    if eat("done") {
      guard once(progress.done, &self), let value = parsePercent() else { return false }
      progress.done = value
    } else if eat("remaining") {
      guard once(progress.remaining, &self), let value = parseDuration() else { return false }
      progress.remaining = value
    } else if eat("spent") {
      guard once(progress.spent, &self), let value = parseDuration() else { return false }
      progress.spent = value
    } else if eat("started") {
      guard once(progress.started, &self), let value = parseDate() else { return false }
      progress.started = value
    } else if eat("finished") {
      guard once(progress.finished, &self), let value = parseDate() else { return false }
      progress.finished = value
    } else {
      let _: Void? = fail(expected: "'started', 'done', 'remaining', 'spent' or 'finished'")
      return false
    }
    return true
  }

  /// ```ebnf
  /// timesheet = "timesheet" period ref ref DURATION [ STRING ] ;
  /// ```
  mutating func parseTimesheet() -> Timesheet? {
    guard let period = parsePeriod(), let person = parseReference("the name of a person"),
      let activity = parseReference("the name of an activity"), let amount = parseDuration()
    else { return nil }
    return Timesheet(period: period, person: person, activity: activity, amount: amount, text: parseTextIfPresent())
  }

  /// ```ebnf
  /// health = "health" DATE ID ID [ STRING ] ;
  /// ```
  mutating func parseHealth() -> Health? {
    guard let day = parseDate(), let area = parseWord("an area such as schedule or cost"),
      let colour = parseWord("green, amber or red")
    else { return nil }
    return Health(day: day, area: area, colour: colour, text: parseTextIfPresent())
  }
}

extension Expense: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    account.print(to: &printer)
    if hasSign {
      printer.word(isNegative ? "-" : "+")
      printer.glued { money.print(to: &$0) }
    } else {
      money.print(to: &printer)
    }
    text?.print(to: &printer)
  }
}
extension Forecast: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    account.print(to: &printer)
    money.print(to: &printer)
    text?.print(to: &printer)
  }
}
extension Progress: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    activity.print(to: &printer)
    var isFirst = true
    func fact(_ word: String, _ value: (some SyntaxValue)?) {
      guard let value else { return }
      if !isFirst { printer.glue(",") }
      isFirst = false
      printer.word(word)
      value.print(to: &printer)
    }
    fact("started", started)
    fact("done", done)
    fact("remaining", remaining)
    fact("spent", spent)
    fact("finished", finished)
    text?.print(to: &printer)
  }
}
extension Timesheet: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    period.print(to: &printer)
    person.print(to: &printer)
    activity.print(to: &printer)
    amount.print(to: &printer)
    text?.print(to: &printer)
  }
}
extension Health: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    area.print(to: &printer)
    colour.print(to: &printer)
    text?.print(to: &printer)
  }
}
