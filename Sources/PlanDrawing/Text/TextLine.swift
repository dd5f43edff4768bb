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

  /// Writes parts one after another, on as many lines as the width requires. A part that is wider than a line continues
  /// on the next, indented.
  static func flow(
    _ parts: [(text: String, role: TextRole)], gap: Int, to output: inout Output, _ style: TerminalStyle
  ) {
    var line = TextLine()
    var used = 0
    func end() {
      line.write(to: &output, style)
      line = TextLine()
      used = 0
    }
    for part in parts {
      let lines = lines(part.text, style)
      for text in lines.map({ $0.truncated(toDisplayWidth: style.width, ellipsis: style.ellipsis) }) {
        let needed = displayWidth(of: text)
        if used > 0, lines.count > 1 || used + gap + needed > style.width { end() }
        if used > 0 {
          line.add(String(repeating: " ", count: gap))
          used += gap
        }
        line.add(text, part.role)
        used += needed
      }
      if lines.count > 1 { end() }
    }
    if used > 0 { end() }
  }

  /// A text broken between words into lines that are not too wide, unless a word is.
  private static func lines(_ text: String, _ style: TerminalStyle) -> [String] {
    guard displayWidth(of: text) > style.width else { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, displayWidth(of: last) + 1 + displayWidth(of: String(word)) <= style.width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append((lines.isEmpty ? "" : "  ") + word)
      }
    }
    return lines
  }
}
