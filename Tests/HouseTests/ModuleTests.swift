import PlanTesting
import Testing

/// Rooms know only those that stand before them in Package.swift.
@Suite struct ModuleTests {
  @Test func thereAreRooms() {
    #expect(House.modules.count > 8)
    #expect(House.sources.count > 300)
  }

  @Test func dependenciesPointUpwards() {
    var known: Set<String> = []
    for module in House.modules {
      #expect(module.dependencies.subtracting(known) == [], "\(module.name) depends on what comes later in Package.swift")
      known.insert(module.name)
    }
  }

  /// The standard library's own modules are free to all; the C library is reached through one file; Foundation would
  /// make every start several times slower.
  @Test func roomsImportWhatTheirPlaceAllows() {
    let free: Set<String> = ["Synchronization", "Dispatch"]
    let platform: Set<String> = ["Glibc", "Musl", "Darwin"]
    for module in House.modules {
      for source in module.sources {
        let isPlatform = source.path == "Sources/planc/Platform/Platform.swift"
        let allowed = module.dependencies.union(free).union(isPlatform ? platform : [])
        #expect(source.imports.subtracting(allowed) == [], "\(source.path)")
      }
    }
  }

  /// Schedules come with typed causes; PlanAnalysis makes the findings and sentences about them.
  @Test func schedulingMakesNoFindings() {
    for module in House.modules where ["PlanSolver", "PlanSearch", "PlanSchedule"].contains(module.name) {
      #expect(!module.sources.isEmpty)
      for source in module.sources {
        #expect(!source.words.contains("Diagnostic") && !source.words.contains("StartReason"), "\(source.path)")
      }
    }
  }

  /// Views say what there is to see; how it looks is left to formats.
  @Test func viewsDrawNothing() throws {
    let drawing = try #require(House.modules.first { $0.name == "PlanDrawing" })
    let views = try #require(House.modules.first { $0.name == "PlanViews" })
    let drawn = drawing.sources.filter { !$0.path.hasPrefix("Sources/PlanDrawing/Values/") }.flatMap(\.declaredTypes)
    #expect(drawn.contains("Drawing") && drawn.contains("TimelineText"))
    for source in views.sources { #expect(source.words.isDisjoint(with: drawn), "\(source.path)") }
  }

  /// The table in CONTRIBUTING.md lists the modules in their order.
  @Test func contributingListsTheRooms() throws {
    let listed = try Repository.text(of: "CONTRIBUTING.md").split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: { $0 == " " }) }
      guard cells.count == 3, cells[0].hasPrefix("`"), let name = cells[0].split(separator: "`").first else { return nil }
      return House.modules.contains { $0.name == name } ? String(name) : nil
    }
    #expect(listed == House.modules.map(\.name))
  }

  /// Each module has a map: the file with its name, or `main.swift`.
  @Test func everyRoomHasItsMap() {
    for module in House.modules {
      let maps = module.sources.filter { $0.path == "Sources/\(module.name)/\(module.name).swift" || $0.name == "main" }
      #expect(maps.count == 1, "\(module.name)")
    }
  }
}
