import PlanText

/// Minutes after midnight, 0…1440.
package struct TimeOfDay: Equatable, Sendable, Comparable {
  package var minutes: Int16
  package init(minutes: Int16) { self.minutes = minutes }
  package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
  /// `09:30`
  package var iso: String {
    var output = Output()
    output.write(Int(minutes) / 60, width: 2)
    output.write(":" as StaticString)
    output.write(Int(minutes) % 60, width: 2)
    return output.text
  }
}

extension Parser {
  mutating func parseTime() -> TimeOfDay? {
    guard expect(.time) else { return nil }
    guard last.kind == .time else { return TimeOfDay(minutes: 0) }
    let at = Int(last.start)
    let digit = { [lexer] (offset: Int) in Int16(lexer.text[at + offset]) - 0x30 }
    return TimeOfDay(minutes: (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4))
  }
}

extension TimeOfDay: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.word(iso) }
}
