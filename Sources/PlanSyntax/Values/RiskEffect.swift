import PlanText

/// `delays schema 5d..10d..20d`
package struct Delay: Equatable, Sendable {
  package var activity: Reference
  package var estimate: Estimate
}

/// `costs 10_000..15_000..40_000 USD to licences`
package struct Damage: Equatable, Sendable {
  package var low: Decimal
  package var likely: Decimal?
  package var high: Decimal?
  package var currency: Word
  package var account: Reference?
}

/// What an opportunity or change saves: money or time.
package enum Saving: Equatable, Sendable {
  case money(Damage)
  case time(Delay)
}

/// `mitigate "Send documents early" via paperwork cost 4_000 USD to services`
package struct Response: Equatable, Sendable {
  package var text: Text
  package var tasks: [Reference] = []
  package var cost: Money?
  package var account: Reference?
}

/// `trigger "No shipping notice" on 2026-05-18`
package struct Trigger: Equatable, Sendable {
  package var text: Text
  package var day: Day?
}

extension Parser {
  /// ```ebnf
  /// delay = ref estimate ;
  /// ```
  mutating func parseDelay() -> Delay? {
    guard let activity = parseReference("the name of an activity"), let estimate = parseEstimate() else { return nil }
    return Delay(activity: activity, estimate: estimate)
  }

  /// ```ebnf
  /// damage = NUMBER [ ".." NUMBER [ ".." NUMBER ] ] ID [ "to" ref ] ;
  /// ```
  mutating func parseDamage() -> Damage? {
    guard let low = parseNumber() else { return nil }
    var middle: Decimal?
    var high: Decimal?
    if token.kind == .range {
      advance()
      guard let second = parseNumber() else { return nil }
      high = second
      if token.kind == .range {
        advance()
        guard let third = parseNumber() else { return nil }
        middle = second
        high = third
      }
    }
    guard let currency = parseWord("the currency, such as USD") else { return nil }
    var result = Damage(low: low, likely: middle, high: high, currency: currency)
    if eat("to") {
      guard let account = parseReference("the name of an account") else { return nil }
      result.account = account
    }
    return result
  }

  /// ```ebnf
  /// saving = damage | delay ;
  /// ```
  mutating func parseSaving() -> Saving? {
    if at(.number) { return parseDamage().map { .money($0) } }
    guard token.kind == .word else { return fail(expected: "an amount of money, or an activity and a duration") }
    return parseDelay().map { .time($0) }
  }

  /// ```ebnf
  /// response = STRING [ "via" refs ] [ "cost" money [ "to" ref ] ] ;
  /// ```
  mutating func parseResponse() -> Response? {
    guard let text = parseText() else { return nil }
    var result = Response(text: text)
    if eat("via") {
      repeat {
        if !result.tasks.isEmpty { eatComma() }
        guard let task = parseReference("the name of a task") else { return nil }
        result.tasks.append(task)
      } while token.kind == .comma
    }
    if eat("cost") {
      guard let cost = parseMoney() else { return nil }
      result.cost = cost
      if eat("to") {
        guard let account = parseReference("the name of an account") else { return nil }
        result.account = account
      }
    }
    return result
  }

  /// ```ebnf
  /// trigger = STRING [ "on" DATE ] ;
  /// ```
  mutating func parseTrigger() -> Trigger? {
    guard let text = parseText() else { return nil }
    guard eat("on") else { return Trigger(text: text) }
    guard let day = parseDate() else { return nil }
    return Trigger(text: text, day: day)
  }
}

extension Delay: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    activity.print(to: &printer)
    estimate.print(to: &printer)
  }
}
extension Damage: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
    currency.print(to: &printer)
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
  }
}
extension Saving: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    switch self {
    case .money(let damage): damage.print(to: &printer)
    case .time(let delay): delay.print(to: &printer)
    }
  }
}
extension Response: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if !tasks.isEmpty {
      printer.word("via")
      printer.list(tasks) { $1.print(to: &$0) }
    }
    if let cost {
      printer.word("cost")
      cost.print(to: &printer)
    }
    if let account {
      printer.word("to")
      account.print(to: &printer)
    }
  }
}
extension Trigger: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if let day {
      printer.word("on")
      day.print(to: &printer)
    }
  }
}
