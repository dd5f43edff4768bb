/// One rule of the grammar: `day-span = day [ ".." day ] ;`
package struct Production: Sendable, Hashable {
  /// The part of the grammar file in which it appears.
  package enum Section: String, Sendable, CaseIterable {
    case structure, keywords
    case values = "property values: one shape per keyword, the same in every declaration"
    case records = "dated records: one fact per line"
  }

  package let name: String
  /// The text between `=` and `;`, one element per line, with a comment if there is one.
  package let lines: [String]
  package let section: Section

  package init(name: String, lines: [String], section: Section) {
    self.name = name
    self.lines = lines
    self.section = section
  }

  /// The productions in the `ebnf` fences of a source file's doc comments.
  package static func extract(from source: String, section: Section) -> [Production] {
    var result: [Production] = []
    var fence: [Substring]?
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("///") else {
        fence = nil
        continue
      }
      let comment = text.dropFirst(3).drop { $0 == " " }
      if comment == "```ebnf" {
        fence = []
      } else if comment == "```" {
        if let lines = fence, let production = Production(lines, section) { result.append(production) }
        fence = nil
      } else {
        fence?.append(comment)
      }
    }
    return result
  }

  private init?(_ lines: [Substring], _ section: Section) {
    guard let first = lines.first, let equals = first.firstIndex(of: "=") else { return nil }
    let body = first[first.index(after: equals)...].drop { $0 == " " }
    self.init(
      name: String(first[..<equals].filter { $0 != " " }), lines: ([body] + lines.dropFirst()).map(String.init),
      section: section)
  }

  /// The words, production names and token names in it.
  package var symbols: [Symbol] {
    var result: [Symbol] = []
    var rest = lines.joined(separator: " ")[...]
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        while !rest.isEmpty, !rest.hasPrefix("*)") { rest.removeFirst() }
        rest = rest.dropFirst(2)
      } else if first == "\"" {
        let word = rest.dropFirst().prefix { $0 != "\"" }
        result.append(.word(String(word)))
        rest = rest.dropFirst(word.count + 2)
      } else if first.isLetter {
        let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        result.append(first.isUppercase ? .token(name) : .production(name))
        rest = rest.dropFirst(name.count)
      } else {
        rest.removeFirst()
      }
    }
    return result
  }

  package enum Symbol: Hashable, Sendable {
    case word(String)
    case production(String)
    case token(String)
  }

  /// As it appears in the grammar file, aligned.
  var text: String {
    let width = 17
    var result = name + String(repeating: " ", count: max(1, width - name.count)) + "= "
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" + String(repeating: " ", count: width) }
      result += line
    }
    return result + "\n"
  }
}
