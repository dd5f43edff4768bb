extension LineChange {
  /// The maximum number of lines shown of each side.
  private static let longest = 6

  /// Draws `41 - old` and `41 + new`; long lines are cut around the first difference.
  func write(to output: inout Output, _ style: TerminalStyle, gutter: Int) {
    let differences = zip(removed, added).map { old, new in zip(old, new).prefix { $0.0 == $0.1 }.count }
    write(removed, "-", .removed, differences, to: &output, style, gutter)
    write(added, "+", .added, differences, to: &output, style, gutter)
  }

  private func write(
    _ lines: [ArraySlice<UInt8>], _ sign: String, _ role: TextRole, _ differences: [Int], to output: inout Output,
    _ style: TerminalStyle, _ gutter: Int
  ) {
    for (index, bytes) in lines.prefix(Self.longest).enumerated() {
      let difference = min(index < differences.count ? differences[index] : 0, bytes.count)
      let drawn = DrawnLine(
        Array(bytes), range: 0..<bytes.count, focus: difference..<difference, width: max(24, style.width - gutter - 3),
        ellipsis: style.ellipsis)
      output.paint(String(line + index + 1).padded(toDisplayWidth: gutter, .right), .frame, style)
      output.write(byte: 0x20)
      output.paint(drawn.text.isEmpty ? sign : sign + " " + drawn.text, role, style)
      output.newline()
    }
    guard lines.count > Self.longest else { return }
    let rest = lines.count - Self.longest
    let indent = String(repeating: " ", count: gutter + 1)
    output.paint("\(indent)\(sign) \(style.ellipsis) \(rest) more line\(rest == 1 ? "" : "s")", role, style)
    output.newline()
  }
}
