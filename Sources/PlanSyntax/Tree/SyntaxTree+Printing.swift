extension SyntaxTree {
  /// The tree written down again: one statement a line, blocks indented, without comments. Statements that
  /// could not be read, and those with a template's parameter, stand as in the source.
  package func printed() -> [UInt8] {
    var printer = SyntaxPrinter(source)
    for index in top { print(index, to: &printer) }
    return printer.output.bytes
  }

  private func print(_ index: Int, to printer: inout SyntaxPrinter) {
    let statement = statements[index]
    switch statement.kind {
    case .property: printProperty(statement, to: &printer)
    case .record: printRecord(index, to: &printer)
    case .declaration, .directive: printDeclaration(index, to: &printer)
    case .malformed: printer.source(statement.span)
    }
    printer.line()
  }

  private func printProperty(_ statement: StatementSyntax, to printer: inout SyntaxPrinter) {
    guard !statement.hasParameter else { return printer.source(statement.span) }
    printer.source(statement.keyword)
    values.print(statement, to: &printer)
  }

  private func printRecord(_ index: Int, to printer: inout SyntaxPrinter) {
    let statement = statements[index]
    printer.source(statement.keyword)
    switch RecordKind(rawValue: UInt8(truncatingIfNeeded: statement.code)) {
    case .expense: records.expenses[Int(statement.first)].print(to: &printer)
    case .forecast: records.forecasts[Int(statement.first)].print(to: &printer)
    case .progress: records.progress[Int(statement.first)].print(to: &printer)
    case .timesheet: records.timesheets[Int(statement.first)].print(to: &printer)
    case .health: records.health[Int(statement.first)].print(to: &printer)
    case nil: break
    }
    if Int(statement.subtreeEnd) > index + 1 { printBlock(index, to: &printer) }
  }

  private func printDeclaration(_ index: Int, to printer: inout SyntaxPrinter) {
    let statement = statements[index]
    let head = declarations[Int(statement.first)]
    printer.source(statement.keyword)
    switch head.form {
    case .extend, .override, .drop:
      printer.word(head.kind.keyword)
      if head.target != .none { printer.source(head.target) }
    case .new:
      if head.target != .none {
        printer.source(head.target)
        printer.word("as")
      }
    case .syntax, .include, .import, .unknown: break
    }
    if head.name != .none { printer.source(head.name) }
    if head.title != .none { printer.source(head.title) }
    if head.body != .none { printBlock(index, to: &printer) }
  }

  private func printBlock(_ index: Int, to printer: inout SyntaxPrinter) {
    printer.word("{")
    printer.line()
    printer.indent()
    for member in inside(index) { print(member, to: &printer) }
    printer.outdent()
    printer.word("}")
  }
}
