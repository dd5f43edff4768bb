import PlanText

/// Unresolved merge conflicts.
extension Parser {
  /// The line that contains an offset; offsets must be passed in ascending order.
  private mutating func countLines(to offset: Int) -> Int {
    while counted.offset < offset {
      let byte = lexer.text[counted.offset]
      counted.offset += 1
      if byte == 0x0A || (byte == 0x0D && lexer.byte(counted.offset) != 0x0A) { counted.line += 1 }
    }
    return counted.line
  }

  /// One error for the whole region; both sides are parsed, and nothing inside them is reported.
  mutating func parseMergeMarker() {
    let mark = lexer.text[Int(token.start)]
    if mark == 0x3C, !isInConflict {
      var end = Int(token.end)
      var found = false
      while end < lexer.text.count {
        if lexer.text[end] == 0x3E, lexer.isMergeMarker(at: end) {
          found = true
          break
        }
        end += 1
      }
      let location = countLines(to: end)
      report(
        Diagnostic(
          .mergeMarker,
          found
            ? "unresolved merge conflict between here and line \(location)"
            : "unresolved merge conflict; its end marker >>>>>>> is missing",
          at: span(token), help: ["keep one side and delete the markers"]))
      conflictStart = token.start
    } else if mark == 0x3E, let start = conflictStart {
      conflictStart = nil
      tree.conflicts.append(Span(start: base + start, end: base + token.end))
    } else if !isInConflict {
      let _: Void? = fail(.mergeMarker, at: token)
    }
    advance()
  }
}
