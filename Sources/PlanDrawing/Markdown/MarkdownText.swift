import PlanText

/// Texts of plans as Markdown that shows them, and never reads as formatting, a link, HTML or the end of a cell.
enum MarkdownText {
  /// On one line, with a backslash before each sign that could mean something (CommonMark §2.4, GFM §4.10 and §6.9).
  static func inline(_ text: String) -> String {
    let line = oneLine(text)
    if line.utf8.allSatisfy({ isLetter($0) || $0 == 0x20 }) { return line }
    let scalars = Array(visible(line).unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if needsBackslash(scalars, index) { result.append("\\") }
      result.append(scalars[index])
    }
    return String(result)
  }

  static func strong(_ text: String) -> String {
    let inline = inline(text)
    return inline.isEmpty ? "" : "**\(inline)**"
  }

  /// Line breaks and runs of spaces become one space; none at the ends.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  private static func needsBackslash(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let previous: Unicode.Scalar? = index > 0 ? scalars[index - 1] : nil
    let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "#", "$", "@": return true
    case "_": return !(isWord(previous) && isWord(next))
    // An entity, or an address with its scheme.
    case "&": return next == "#" || isWord(next)
    case ":": return next == "/" || isWord(next)
    // A block, where a line begins.
    case ">", "+", "-", "=": return index == 0
    // A number of a list, or an address without a scheme.
    case ".": return isNumber(scalars[..<index]) && next == " " || isWord(previous) && isWord(next) && !(isDigit(previous) && isDigit(next))
    case ")": return isNumber(scalars[..<index])
    default: return false
    }
  }

  private static func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool { !scalars.isEmpty && scalars.count <= 9 && scalars.allSatisfy(isDigit) }
  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.value >= 0x80 || isLetter(UInt8($0.value)) } ?? false }
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
