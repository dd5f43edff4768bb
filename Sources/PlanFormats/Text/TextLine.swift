import PlanText

/// One line of a table: pieces of text with roles, written without trailing spaces.
struct TextLine {
  private var pieces: [(text: String, role: TextRole)] = []

  mutating func add(_ text: String, _ role: TextRole = .plain) {
    if !text.isEmpty { pieces.append((text, role)) }
  }

  func write(to output: inout Output, _ style: TerminalStyle) {
    var count = pieces.count
    var last = ""
    while count > 0 {
      last = pieces[count - 1].text
      while last.last == " " { last.removeLast() }
      if !last.isEmpty { break }
      count -= 1
    }
    for index in 0..<count {
      output.paint(index == count - 1 ? last : pieces[index].text, pieces[index].role, style)
    }
    output.newline()
  }

  /// Writes parts one after another, on as many lines as the width requires.
  static func flow(
    _ parts: [(text: String, role: TextRole)], gap: Int, to output: inout Output, _ style: TerminalStyle
  ) {
    var line = TextLine()
    var used = 0
    for part in parts {
      let text = part.text.truncated(toDisplayWidth: style.width, ellipsis: style.ellipsis)
      let needed = displayWidth(of: text)
      if used > 0, used + gap + needed > style.width {
        line.write(to: &output, style)
        line = TextLine()
        used = 0
      }
      if used > 0 {
        line.add(String(repeating: " ", count: gap))
        used += gap
      }
      line.add(text, part.role)
      used += needed
    }
    line.write(to: &output, style)
  }
}
