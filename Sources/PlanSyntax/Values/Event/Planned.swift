import PlanText

/// One line of a baseline.
package struct Planned: Equatable, Sendable {
  package var activity: Reference
  package var start: Day
  package var finish: Day?
  package var effort: TimeAmount?
  package var cost: Money?
}

extension Parser {
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

extension Planned: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    checker.resolve(&activity)
    cost?.resolve(using: &checker)
    if let finish { checker.checkOrder([start, finish], activity.span, "the dates") }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("activity", activity.field(in: plan)), ("start", start.field(in: plan)), ("finish", finish?.field(in: plan)),
      ("effortMinutes", effort?.field(in: plan)), ("cost", cost?.field(in: plan)),
    ])
  }
  package mutating func leavesOutUnknownNames() -> Bool { activity.target != .none }
}

extension Planned: Shape {
  package static let label = ShapeLabel(
    "planned", spoken: "an activity and dates", example: "build 2026-06-01..2026-06-12")

  package static func form(in row: RowForm) -> String {
    "*activity* *date*[`..`*date*] [`effort` *duration*] [`cost` *money*]"
  }
  package static var schema: ValueSchema {
    .closed(
      [("activity", .text), ("start", .definition("date")), ("finish", .definition("date")), ("effortMinutes", .minutes), ("cost", .definition("money"))],
      required: ["activity", "start"])
  }
  package static func parse(_ parser: inout Parser) -> Planned? { parser.parsePlanned() }
}

extension ValueShape {
  package static let planned = ValueShape(Planned.self)
}
