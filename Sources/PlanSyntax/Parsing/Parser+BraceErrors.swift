import PlanText

/// Messages about braces.
extension Parser {
  func strayBrace(_ token: Token) -> Diagnostic {
    let isOpening = text(token) == "{"
    return Diagnostic(
      .strayBrace, isOpening ? "this '{' does not open a block" : "this '}' has no matching '{'", at: span(token),
      label: isOpening ? "belongs to no declaration" : "no open block",
      help: [
        isOpening
          ? "delete it, or put it on the line of a declaration, such as task build \"Build\" {"
          : "delete it, or look for a missing '{' above"
      ],
      fixes: [Diagnostic.Fix("delete the brace", .unsafe, [Diagnostic.Edit(span(token), "")])])
  }

  /// The last of several adjacent closing braces on a line: one of them is too many.
  func lastBrace(from first: Token) -> Token {
    var ahead = lexer
    ahead.offset = Int(first.end)
    var brace = first
    while true {
      let next = ahead.next()
      guard text(next) == "}" else { return brace }
      brace = next
    }
  }

  mutating func unclosedBlock(_ open: Token, _ head: Token) {
    diagnosed = true
    guard tree.conflicts.isEmpty else { return }
    report(
      Diagnostic(
        .unclosedBlock, "\(block(open, head)) is never closed\(shouldEnd)", at: span(open), label: "opened here",
        notes: token.kind == .endOfFile ? [] : [Diagnostic.Note("it should end before this line", at: span(token))],
        help: ["add '}' on a line of its own below the last line of the block"]))
  }

  /// A block that opens but apparently was not meant to contain what follows.
  mutating func blockWithoutEnd(_ open: Token, _ head: Token) {
    diagnosed = true
    report(
      Diagnostic(
        .unclosedBlock, "\(block(open, head)) is never closed", at: span(open), label: "opened here",
        help: ["add '}' where the block ends"]))
  }

  /// "the block of task 'code'"
  private func block(_ open: Token, _ head: Token) -> String {
    guard head.kind == .word, head.end < open.start else { return "this block" }
    var ahead = lexer
    ahead.offset = Int(head.end)
    let name = ahead.next()
    guard name.kind == .word, name.end < open.start, name.end - head.start < 60 else { return "this \(text(head))" }
    return "\(text(head)) '\(text(name))'"
  }

  private var shouldEnd: String {
    if token.kind == .endOfFile || token.kind == .newline { return "" }
    let next = lexer.peek()
    let name = token.kind == .word && next.kind == .word ? "\(text(token)) '\(text(next))'" : name(of: token)
    return "; it should end before \(name)"
  }

  /// The `{` of a head is missing. If its block has no `}` either, the fix adds both.
  mutating func missingBrace(after head: Token) {
    diagnosed = true
    let place = Span(start: base + head.end, end: base + head.end)
    var edits = [Diagnostic.Edit(place, " {")]
    var help = "write '{' at the end of the line above its block"
    if let end = guess?.ends[token.start], guess?.unopened.contains(token.start) == true {
      let line = lexer.lineStart(from: Int(end))
      let isLast = Int(end) >= lexer.text.count
      let closing = isLast ? (Int(end) == line ? "}\n" : "\n}\n") : "}\n" + String(repeating: " ", count: Int(end) - line)
      edits.append(Diagnostic.Edit(Span(start: base + end, end: base + end), closing))
      help = "write '{' at the end of that line, and '}' below the last line of its block"
    }
    let isIndented = edits.count > 1
    report(
      Diagnostic(
        .syntaxError,
        isIndented
          ? "a '{' is missing after '\(text(head))': the lines below are indented as if they were its block"
          : "expected '{' after '\(text(head))'", at: place, label: "missing '{'", help: [help],
        fixes: [Diagnostic.Fix(edits.count > 1 ? "add '{' and '}'" : "add '{'", .safe, edits)]))
  }

  mutating func mistypedBrace(_ brace: String, instead token: Token) {
    diagnosed = true
    report(
      Diagnostic(
        .syntaxError, "expected '\(brace)', found \(name(of: token))", at: span(token), label: "expected '\(brace)'",
        help: ["write '\(brace)' instead of \(name(of: token))"]))
  }
}
