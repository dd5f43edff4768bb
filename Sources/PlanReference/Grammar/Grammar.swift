/// The grammar of the language: the productions of the parse functions and the keywords of the schema.
package struct Grammar: Sendable {
  /// In file order: section by section, each in order of first mention starting from `plan`.
  package let productions: [Production]
  /// Problems found: productions that are missing, unused or defined twice.
  package let problems: [String]

  /// Takes the parser's source texts, each with its path.
  package init(sources: [(path: String, text: String)]) {
    var all: [Production] = Self.keywords
    for (path, text) in sources { all += Production.extract(from: text, section: Self.section(of: path)) }
    var byName: [String: Production] = [:]
    var problems: [String] = []
    for production in all {
      if byName.updateValue(production, forKey: production.name) != nil {
        problems.append("\(production.name) is defined twice")
      }
    }
    let order = Self.mentioned(from: "plan", in: byName, &problems)
    for production in all where !order.contains(production.name) {
      problems.append("\(production.name) is not used by any production")
    }
    productions = Production.Section.allCases.flatMap { section in
      order.compactMap { byName[$0] }.filter { $0.section == section }
    }
    self.problems = problems + Self.unexplainedTokens(productions)
  }

  private static func section(of path: String) -> Production.Section {
    if path.contains("Parsing/") { return .structure }
    return path.hasSuffix("Record.swift") ? .records : .values
  }

  /// Names of productions in order of first mention, breadth first.
  private static func mentioned(
    from root: String, in productions: [String: Production], _ problems: inout [String]
  ) -> [String] {
    var order = [root]
    var known: Set<String> = [root]
    var next = 0
    while next < order.count {
      defer { next += 1 }
      guard let production = productions[order[next]] else {
        problems.append("\(order[next]) is not defined")
        continue
      }
      for case .production(let name) in production.symbols where known.insert(name).inserted { order.append(name) }
    }
    return order
  }

  private static func unexplainedTokens(_ productions: [Production]) -> [String] {
    let explained = Set(LexicalClass.all.map(\.name))
    var used: Set<String> = []
    for production in productions {
      for case .token(let name) in production.symbols { used.insert(name) }
    }
    return used.subtracting(explained).sorted().map { "\($0) is not explained" }
      + explained.subtracting(used).sorted().map { "\($0) is not used by any production" }
  }

  /// The text of `grammar/plan.ebnf`.
  package var text: String {
    var result = "(* The grammar of .plan files, version 1. Generated from the compiler's parser; do not edit.\n\n"
    for line in LexicalClass.preface { result += "   \(line)\n" }
    result += "\n"
    for token in LexicalClass.all {
      for (index, line) in token.definition.enumerated() {
        let label = index == 0 ? token.name : ""
        result += "   \(label)\(String(repeating: " ", count: 10 - label.count))\(line)\n"
      }
    }
    result += "*)\n"
    for section in Production.Section.allCases {
      result += "\n(* ---------- \(section.rawValue) ---------- *)\n"
      for production in productions where production.section == section { result += production.text }
    }
    return result
  }
}
