import PlanText

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

extension Parser {
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

extension Payment: PropertyValue {
  package mutating func resolve(using checker: inout some ValueChecking) {
    share.resolve(using: &checker)
    if case .after(var reference) = due {
      checker.resolve(&reference, accepting: .schedulable)
      due = .after(reference)
    }
  }
  package func field(in plan: some ValueNaming) -> FieldValue {
    .object([
      ("share", share.field(in: plan)),
      ("after", { if case .after(let reference) = due { reference.field(in: plan) } else { nil } }()),
      ("on", { if case .on(let day) = due { day.field(in: plan) } else { nil } }()), ("text", text?.field(in: plan)),
    ])
  }
}

extension Payment: Shape {
  package static let label = ShapeLabel("payment", spoken: "a share and when it is due", example: "30% after order")

  package static func form(in row: RowForm) -> String {
    "*percent* or *money*, then `after` *activity* or `on` *date* [*text*]"
  }
  package static var schema: ValueSchema {
    .closed(
      [("share", .definition("share")), ("after", .text), ("on", .definition("date")), ("text", .text)],
      required: ["share"])
  }
  package static func parse(_ parser: inout Parser) -> Payment? { parser.parsePayment() }
}

extension ValueShape {
  package static let payment = ValueShape(Payment.self)
}
