import PlanTesting
import Testing

/// What a list by hand names, and what the files declare, are the same.
@Suite struct RegistryTests {
  /// `static let all: [Rule] = [.one, .two]`
  struct Registry {
    let type: String
    let source: SwiftSource
    let members: [String]
  }

  static let registries: [Registry] = House.sources.flatMap { source in
    var result: [Registry] = []
    let tokens = source.tokens
    for index in tokens.indices where tokens[index].word == "all" && index + 6 < tokens.count {
      guard tokens[index + 1].kind == .sign(":"), tokens[index + 2].kind == .sign("["), let type = tokens[index + 3].word,
        tokens[index + 4].kind == .sign("]"), tokens[index + 5].kind == .sign("="), tokens[index + 6].kind == .sign("[")
      else { continue }
      var members: [String] = []
      var next = index + 7
      while next + 1 < tokens.count, tokens[next].kind == .sign("."), let member = tokens[next + 1].word {
        members.append(member)
        next += tokens[next + 2].kind == .sign(",") ? 3 : 2
      }
      if tokens[next].kind == .sign("]"), !members.isEmpty { result.append(Registry(type: type, source: source, members: members)) }
    }
    return result
  }

  /// `static let one = Rule(`, with the file that holds it.
  static func declared(_ type: String, in module: House.Module) -> [(name: String, source: SwiftSource)] {
    module.sources.flatMap { source in
      let tokens = source.tokens
      return tokens.indices.dropLast(4).compactMap { index -> (name: String, source: SwiftSource)? in
        guard tokens[index].word == "static", tokens[index + 1].word == "let", let name = tokens[index + 2].word,
          tokens[index + 3].kind == .sign("="), tokens[index + 4].word == type
        else { return nil }
        return (name, source)
      }
    }
  }

  @Test func thereAreRegistries() {
    #expect(Set(Self.registries.map(\.type)).isSuperset(of: ["Rule", "Command", "ForeignFormat"]))
  }

  @Test func listsNameWhatIsDeclared() throws {
    for registry in Self.registries {
      let module = try #require(House.modules.first { registry.source.path.hasPrefix("Sources/\($0.name)/") })
      let declared = Self.declared(registry.type, in: module).map(\.name)
      #expect(registry.members.sorted() == declared.sorted(), "\(registry.type).all")
    }
  }

  /// One file a rule, one a command: each is called after the one that it declares.
  @Test(arguments: [("Rule", "PlanLint", "Rules"), ("Command", "planc", "Commands")])
  func oneFileEach(_ type: String, _ moduleName: String, _ folder: String) throws {
    let module = try #require(House.modules.first { $0.name == moduleName })
    let inFolder = module.sources.filter { $0.path.hasPrefix("Sources/\(moduleName)/\(folder)/") }
    for (name, source) in Self.declared(type, in: module) {
      #expect(source.name.lowercased() == name.lowercased(), "\(type).\(name) is declared in \(source.path)")
      #expect(inFolder.contains { $0.path == source.path }, "\(source.path)")
    }
  }

  /// A folder that is named after what it holds holds nothing else, and all of it.
  @Test(arguments: [("Rule", "PlanLint", "Rules"), ("View", "PlanViews", "Views"), ("Command", "planc", "Commands")])
  func foldersHoldWhatTheySay(_ type: String, _ moduleName: String, _ folder: String) throws {
    let module = try #require(House.modules.first { $0.name == moduleName })
    let declaring = Self.declared(type, in: module).map(\.source.path).sorted()
    let files = module.sources.filter { $0.path.hasPrefix("Sources/\(moduleName)/\(folder)/") && !$0.name.contains("+") }
    #expect(files.map(\.path).sorted() == declaring)
  }

  /// `PlanDrawing/DOT/Drawing+DOT.swift` declares the drawing that a format uses.
  @Test func drawingsHaveTheirFolders() throws {
    let drawing = try #require(House.modules.first { $0.name == "PlanDrawing" })
    let formats = try #require(House.modules.first { $0.name == "PlanFormats" })
    let folders = Set(drawing.sources.map { $0.path.split(separator: "/")[2] }.filter { !$0.hasSuffix(".swift") && $0 != "Values" })
    let declared = Self.declared("Drawing", in: drawing)
    #expect(Set(declared.map(\.source.path)) == Set(folders.map { "Sources/PlanDrawing/\($0)/Drawing+\($0).swift" }))
    let used = formats.sources.flatMap { source in
      zip(source.tokens, source.tokens.dropFirst(3)).compactMap { $0.word == "views" ? $1.word : nil }
    }
    #expect(Set(declared.map(\.name)).isSubset(of: used))
  }

  /// Each declaration has its file, and the schema lists each.
  @Test func schemaListsEveryDeclaration() throws {
    let module = try #require(House.modules.first { $0.name == "PlanModel" })
    let folder = module.sources.filter { $0.path.hasPrefix("Sources/PlanModel/Declarations/") }
    let declaring = folder.filter { $0.words.isSuperset(of: ["DeclarationKind", "rows", "plural"]) }
    let schema = try #require(module.sources.first { $0.name == "Schema" })
    let listed = schema.tokens.indices.dropLast(2).compactMap { index in
      schema.tokens[index].word == "DeclarationSchema" && schema.tokens[index + 1].kind == .sign("(")
        ? schema.tokens[index + 2].word : nil
    }
    #expect(listed.count > 30)
    #expect(Set(listed).count == listed.count)
    for source in declaring {
      #expect(source.declaredTypes.count(where: listed.contains) == 1, "\(source.path)")
    }
    #expect(declaring.count == listed.count)
  }
}
