import PlanText

extension SyntaxTree {
  /// The tree printed as source: one statement per line, blocks indented, comments and single empty lines kept. Texts
  /// with errors stay as they are, as do statements with a template parameter or a comment inside.
  package func printed() -> [UInt8] {
    guard !hasErrors else { return source.bytes }
    var printer = TreePrinter(tree: self)
    return printer.printed()
  }
}

/// Prints a tree together with the text between its tokens: the basis of the formatter.
private struct TreePrinter {
  let tree: SyntaxTree
  private var printer: SyntaxPrinter
  private var flow: CommentFlow
  /// The block is still empty, so no empty line is allowed.
  private var isBlockStart = true

  init(tree: SyntaxTree) {
    self.tree = tree
    printer = SyntaxPrinter(tree.source)
    flow = CommentFlow(tree.pieces)
  }

  mutating func printed() -> [UInt8] {
    for index in tree.top { printStatement(index) }
    printComments(before: .max)
    return printer.output.bytes
  }

  private func offset(_ position: UInt32) -> Int { Int(position - tree.source.base) }

  // MARK: Between statements

  private mutating func printComments(before offset: Int) {
    while let comment = flow.next(before: offset) {
      printEmptyLine(before: comment.bytes.lowerBound)
      printer.source(tree.source.bytes[comment.bytes])
      endLine()
    }
  }

  private mutating func printEmptyLine(before offset: Int) {
    if !isBlockStart, flow.hasEmptyLine(before: offset) { printer.line() }
  }

  /// Ends the line after a token, including the comment that follows it.
  private mutating func endLine(after token: UInt32) {
    if let comment = flow.next(after: offset(token)) {
      printer.glue(" ")
      printer.source(tree.source.bytes[comment.bytes])
    }
    endLine()
  }

  private mutating func endLine() {
    printer.line()
    isBlockStart = false
  }

  // MARK: Statements

  private mutating func printStatement(_ index: Int) {
    let statement = tree.statements[index]
    printComments(before: offset(statement.span.start))
    printEmptyLine(before: offset(statement.span.start))
    switch statement.kind {
    case .property: printProperty(statement)
    case .record: printRecord(index)
    case .declaration, .directive: printDeclaration(index)
    case .malformed: printAsWritten(statement.span)
    }
    endLine(after: statement.span.end)
  }

  private mutating func printProperty(_ statement: StatementSyntax) {
    let range = offset(statement.span.start)..<offset(statement.span.end)
    if statement.hasParameter || flow.holdsComment(range) { return printAsWritten(statement.span) }
    printer.source(statement.keyword)
    tree.values.print(statement, to: &printer)
  }

  /// Including the comments inside.
  private mutating func printAsWritten(_ span: Span) {
    while flow.next(before: offset(span.end)) != nil {}
    printer.source(span)
  }

  private mutating func printRecord(_ index: Int) {
    let statement = tree.statements[index]
    let inner = tree.pieces(in: offset(statement.keyword.end)..<offset(statement.span.end))
    let brace = inner.first { $0.kind == .token(.leftBrace) }
    let end = brace?.bytes.lowerBound ?? offset(statement.span.end)
    if flow.holdsComment(offset(statement.span.start)..<end) {
      let last = inner.last { $0.bytes.upperBound <= end && $0.kind != .blank }
      printAsWritten(Span(start: statement.span.start, end: tree.source.base + UInt32(last?.bytes.upperBound ?? end)))
    } else {
      printer.source(statement.keyword)
      switch RecordKind(number: statement.code) {
      case .expense: tree.records.expenses[Int(statement.first)].print(to: &printer)
      case .forecast: tree.records.forecasts[Int(statement.first)].print(to: &printer)
      case .progress: tree.records.progress[Int(statement.first)].print(to: &printer)
      case .timesheet: tree.records.timesheets[Int(statement.first)].print(to: &printer)
      case .health: tree.records.health[Int(statement.first)].print(to: &printer)
      case nil: break
      }
    }
    if let brace {
      printBlock(index, Span(start: tree.source.base + UInt32(brace.bytes.lowerBound), end: statement.span.end))
    }
  }

  private mutating func printDeclaration(_ index: Int) {
    let statement = tree.statements[index]
    let head = tree.declarations[Int(statement.first)]
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
    if head.body != .none { printBlock(index, head.body) }
  }

  /// From `{` to `}`, without ending the line.
  private mutating func printBlock(_ index: Int, _ body: Span) {
    printer.word("{")
    printer.indent()
    endLine(after: body.start + 1)
    isBlockStart = true
    for member in tree.inside(index) { printStatement(member) }
    printComments(before: offset(body.end) - 1)
    printer.outdent()
    printer.word("}")
    isBlockStart = false
  }
}
