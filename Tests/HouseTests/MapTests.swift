import PlanTesting
import Testing

/// The file named after a module says what is where in it.
@Suite struct MapTests {
  /// What a map says of a module.
  struct Map {
    let module: House.Module
    let path: String
    let text: String
    /// What its lines begin with: `Parsing/` or `Parser`.
    let entries: [String]

    init(_ module: House.Module) throws {
      self.module = module
      let name = module.name.first?.isUppercase == true ? module.name : "main"
      path = "Sources/\(module.name)/\(name).swift"
      text = try Repository.text(of: path)
      entries = text.matches(of: /\n\/\/ ([A-Z][A-Za-z+]*)(\/ |  )/).map { $0.2 == "/ " ? "\($0.1)/" : String($0.1) }
    }

    /// The folders at the top of the module.
    var folders: Set<String> {
      Set(module.sources.compactMap { source in
        let parts = source.path.split(separator: "/")
        return parts.count > 3 ? String(parts[2]) : nil
      })
    }
  }

  @Test(arguments: House.modules.map(\.name)) func namesEveryFolder(_ name: String) throws {
    let map = try Map(try #require(House.modules.first { $0.name == name }))
    for folder in map.folders {
      #expect(map.text.contains("\(folder)/") || map.text.contains("`\(folder)`"), "\(map.path) does not mention \(folder)")
    }
  }

  @Test(arguments: House.modules.map(\.name)) func namesOnlyWhatIsThere(_ name: String) throws {
    let map = try Map(try #require(House.modules.first { $0.name == name }))
    let known = Set(map.module.sources.map(\.name)).union(map.module.sources.flatMap(\.declaredTypes))
    for entry in map.entries {
      let isThere = entry.hasSuffix("/") ? map.folders.contains(String(entry.dropLast())) : known.contains(entry)
      #expect(isThere, "\(map.path) names \(entry), which does not exist")
    }
  }

  @Test func mapsAreRead() throws {
    let maps = try House.modules.map(Map.init)
    #expect(maps.count > 12)
    #expect(maps.count { $0.entries.count > 2 } > 10)
  }
}
