import PlanReference

/// The sentences of the manual, in order, as they stand in its blocks: of a list without its dash, of a paragraph
/// without its heading in bold. A row of a table is a sentence.
enum ManualSentences {
  static let all: [String] = Manual.prose.flatMap { block in
    switch block {
    case .heading, .example: return [String]()
    case .text(let text): return sentences(of: text)
    }
  }

  static func sentences(of text: String) -> [String] {
    pieces(text).flatMap { piece -> [String] in
      guard !piece.hasPrefix("|") else { return [piece] }
      return split(withoutHeading(piece))
    }
  }

  /// Paragraphs, items of lists, and rows of tables; not what stands above the rows.
  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var isOpen = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      let isRow = line.hasPrefix("|")
      if line.isEmpty {
        isOpen = false
      } else if isRow {
        let isHead = line.hasPrefix("|---") || index + 1 < lines.count && lines[index + 1].hasPrefix("|---")
        if !isHead { result.append(line) }
        isOpen = false
      } else if line.hasPrefix("- ") {
        result.append(String(line.dropFirst(2)))
        isOpen = true
      } else if isOpen {
        result[result.count - 1] += " " + line
      } else {
        result.append(line)
        isOpen = true
      }
    }
    return result
  }

  /// `**Float.** Late dates …` without the bold words.
  private static func withoutHeading(_ text: String) -> String {
    guard text.hasPrefix("**"), let end = text.dropFirst(2).firstIndex(of: "*") else { return text }
    let isHeading = text[..<end].last == "." && text[end...].hasPrefix("** ")
    return isHeading ? String(text[end...].dropFirst(3)) : text
  }

  /// A point ends a sentence when a blank follows it, outside code.
  private static func split(_ text: String) -> [String] {
    var result: [String] = []
    var sentence = ""
    var isCode = false
    var previous: Character = " "
    for character in text {
      if character == "`" { isCode.toggle() }
      if character == " ", previous == ".", !isCode {
        result.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
      previous = character
    }
    return sentence.isEmpty ? result : result + [sentence]
  }
}
