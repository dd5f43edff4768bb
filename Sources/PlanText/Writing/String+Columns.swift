/// Fitting text into terminal columns.
extension String {
  package enum Alignment: Sendable { case left, right, centre }

  /// The text, truncated with an ellipsis if necessary to be at most `width` columns wide.
  package func truncated(toDisplayWidth width: Int, ellipsis: String = "…") -> String {
    if displayWidth(of: self) <= width { return self }
    let mark = displayWidth(of: ellipsis) <= width ? ellipsis : ""
    let room = width - displayWidth(of: mark)
    var used = 0
    var end = startIndex
    for index in indices {
      used += displayWidth(of: self[index])
      if used > room { break }
      end = self.index(after: index)
    }
    return self[..<end] + mark
  }

  /// The text padded with spaces to `width` columns; a wider text is unchanged.
  package func padded(toDisplayWidth width: Int, _ alignment: Alignment = .left) -> String {
    let missing = width - displayWidth(of: self)
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return String(repeating: " ", count: before) + self + String(repeating: " ", count: missing - before)
  }

  /// Lines of at most `width` columns, broken at spaces; wider words stay whole. Keeps line ends.
  package func wrapped(toDisplayWidth width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let needed = displayWidth(of: String(word))
        if used > 0, used + 1 + needed > width {
          lines.append(line)
          line = String(word)
          used = needed
        } else {
          if !line.isEmpty || used > 0 {
            line += " "
            used += 1
          }
          line += word
          used += needed
        }
      }
      lines.append(line)
    }
    return lines
  }
}
