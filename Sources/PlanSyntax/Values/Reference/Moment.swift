import PlanText

/// A date with an optional time of day, in minutes.
package struct Moment: Equatable, Sendable {
  package var day: Day
  package var time: TimeOfDay?

  package init(day: Day, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }
}

extension Parser {
  /// ```ebnf
  /// moment = DATE [ TIME ] ;
  /// ```
  mutating func parseMoment() -> Moment? {
    guard let day = parseDate() else { return nil }
    guard at(.time) else { return Moment(day: day, time: nil) }
    guard let time = parseTime() else { return nil }
    return Moment(day: day, time: time)
  }
}

extension Moment: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    day.print(to: &printer)
    time?.print(to: &printer)
  }
}

extension Moment {
  var field: FieldValue { .text(time.map { "\(day.iso)T\($0.iso)" } ?? day.iso) }
}
