import PlanTesting

/// The shipped sources and the targets that they form.
enum House {
  /// A target of Package.swift.
  struct Module {
    let name: String
    /// The targets it depends on.
    let dependencies: Set<String>
    /// From the top of the repository.
    let sources: [SwiftSource]
  }

  /// The targets whose sources lie in `Sources`, in the order of Package.swift.
  static let modules: [Module] = {
    guard let text = try? Repository.text(of: "Package.swift") else { return [] }
    let tokens = SwiftSource(path: "Package.swift", text: text).tokens
    var result: [(name: String, dependencies: Set<String>)] = []
    var isDependency = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .word("target"), .word("executableTarget"), .word("testTarget"):
        if index > 0, tokens[index - 1].kind == .sign(".") { result.append(("", [])) }
      case .word("name"), .word("path"), .word("swiftSettings"): isDependency = false
      case .word("dependencies"): isDependency = true
      case .literal(let pieces) where !result.isEmpty:
        if result[result.count - 1].name.isEmpty {
          result[result.count - 1].name = pieces[0]
        } else if isDependency {
          result[result.count - 1].dependencies.insert(pieces[0])
        }
      case .word, .sign, .literal: break
      }
    }
    return result.filter { Repository.isFolder("Sources/\($0.name)") }.map { module in
      let paths = Repository.files(below: "Sources/\(module.name)", ending: ".swift")
      return Module(
        name: module.name, dependencies: module.dependencies,
        sources: paths.compactMap { path in (try? Repository.text(of: path)).map { SwiftSource(path: path, text: $0) } })
    }
  }()

  static let sources = modules.flatMap(\.sources)
}

extension SwiftSource {
  /// Names of the types that are declared outside of all braces, for other files as well.
  var declaredTypes: [String] {
    tokens.indices.dropLast().compactMap { index in
      guard tokens[index].depth == 0, let word = tokens[index].word, Self.typeKeywords.contains(word) else { return nil }
      let modifiers = tokens[..<index].reversed().prefix { $0.word.map(Self.modifiers.contains) ?? false }
      return modifiers.contains { $0.word == "private" || $0.word == "fileprivate" } ? nil : tokens[index + 1].word
    }
  }

  /// Names of the types that are extended.
  var extendedTypes: Set<String> {
    Set(zip(tokens, tokens.dropFirst()).compactMap { $0.word == "extension" ? $1.word : nil })
  }

  var imports: Set<String> {
    Set(zip(tokens, tokens.dropFirst()).compactMap { $0.depth == 0 && $0.word == "import" ? $1.word : nil })
  }

  private static let modifiers: Set<String> = ["private", "fileprivate", "package", "public", "final", "indirect"]
  private static let typeKeywords: Set<String> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
}
