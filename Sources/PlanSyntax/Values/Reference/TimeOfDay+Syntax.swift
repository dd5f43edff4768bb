import PlanText

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
