import PlanText

/// A dated event: `approved 2026-05-07 by ceo "In the steering meeting"`.
package struct Stamp: Equatable, Sendable {
  package var day: Day
  package var people: [Reference] = []
  package var text: Text?

  package init(day: Day) { self.day = day }
}

/// `accept "Restore rehearsed" met 2026-06-18 by nadia`
package struct Criterion: Equatable, Sendable {
  package var text: Text
  package var met: Stamp?
}

/// `expected 2026-06-01..2026-06-08..2026-06-29`: earliest, likely, latest.
package struct ExpectedDate: Equatable, Sendable {
  package var low: Day
  package var likely: Day?
  package var high: Day?
  package var span: Span

  /// The day that a plan takes: the one that is likely, of two the middle.
  package var planned: Day {
    if let likely { return likely }
    return high.map { Day((Int(low.number) + Int($0.number) + 1) / 2) } ?? low
  }
}

/// One line of a baseline.
package struct Planned: Equatable, Sendable {
  package var activity: Reference
  package var start: Day
  package var finish: Day?
  package var effort: TimeAmount?
  package var cost: Money?
}

/// `occurs late-merchant 2026-07-20`
package struct Occurrence: Equatable, Sendable {
  package var risk: Reference
  package var day: Day?
}

extension Parser {
  /// ```ebnf
  /// stamp = DATE [ "by" refs ] [ STRING ] ;
  /// ```
  mutating func parseStamp() -> Stamp? {
    guard let day = parseDate() else { return nil }
    var stamp = Stamp(day: day)
    if eat("by") {
      repeat {
        if !stamp.people.isEmpty { eatComma() }
        guard let person = parseReference("the name of a person or stakeholder") else { return nil }
        stamp.people.append(person)
      } while token.kind == .comma
    }
    stamp.text = parseTextIfPresent()
    return diagnosed ? nil : stamp
  }

  /// ```ebnf
  /// criterion = STRING [ "met" stamp ] ;
  /// ```
  mutating func parseCriterion() -> Criterion? {
    guard let text = parseText() else { return nil }
    guard eat("met") else { return Criterion(text: text) }
    guard let stamp = parseStamp() else { return nil }
    return Criterion(text: text, met: stamp)
  }

  /// ```ebnf
  /// forecast3 = DATE [ ".." DATE [ ".." DATE ] ] ;
  /// ```
  mutating func parseExpectedDate() -> ExpectedDate? {
    let start = token.start
    guard let low = parseDate() else { return nil }
    var result = ExpectedDate(low: low, span: spanSince(start))
    if token.kind == .range {
      advance()
      guard let second = parseDate() else { return nil }
      result.high = second
      if token.kind == .range {
        advance()
        guard let third = parseDate() else { return nil }
        result.likely = second
        result.high = third
      }
    }
    result.span = spanSince(start)
    return result
  }

  /// ```ebnf
  /// planned = ref DATE [ ".." DATE ] [ "effort" DURATION ] [ "cost" money ] ;
  /// ```
  mutating func parsePlanned() -> Planned? {
    guard let activity = parseReference("the name of an activity"), let start = parseDate() else { return nil }
    var result = Planned(activity: activity, start: start)
    if token.kind == .range {
      advance()
      guard let finish = parseDate() else { return nil }
      result.finish = finish
    }
    if eat("effort") {
      guard let effort = parseDuration() else { return nil }
      result.effort = effort
    }
    if eat("cost") {
      guard let cost = parseMoney() else { return nil }
      result.cost = cost
    }
    return result
  }

  /// ```ebnf
  /// occurrence = ref [ DATE ] ;
  /// ```
  mutating func parseOccurrence() -> Occurrence? {
    guard let risk = parseReference("the name of a risk") else { return nil }
    guard at(.date) else { return Occurrence(risk: risk) }
    guard let day = parseDate() else { return nil }
    return Occurrence(risk: risk, day: day)
  }
}

extension Stamp: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    if !people.isEmpty {
      printer.word("by")
      printer.list(people) { $1.print(to: &$0) }
    }
    text?.print(to: &printer)
  }
}
extension Criterion: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    text.print(to: &printer)
    if let met {
      printer.word("met")
      met.print(to: &printer)
    }
  }
}
extension ExpectedDate: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    printer.range(low, likely, high)
  }
}
extension Planned: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    activity.print(to: &printer)
    printer.range(start, finish)
    if let effort {
      printer.word("effort")
      effort.print(to: &printer)
    }
    if let cost {
      printer.word("cost")
      cost.print(to: &printer)
    }
  }
}
extension Occurrence: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    risk.print(to: &printer)
    day?.print(to: &printer)
  }
}
