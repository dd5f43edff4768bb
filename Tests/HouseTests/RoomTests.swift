import PlanTesting
import Testing

/// Rooms know only those that stand before them in Package.swift.
@Suite struct RoomTests {
  @Test func thereAreRooms() {
    #expect(House.rooms.count > 8)
    #expect(House.sources.count > 300)
  }

  @Test func dependenciesPointUpwards() {
    var known: Set<String> = []
    for room in House.rooms {
      #expect(room.dependencies.subtracting(known) == [], "\(room.name) depends on what comes later in Package.swift")
      known.insert(room.name)
    }
  }

  /// The standard library's own modules are free to all; the C library is reached through one file; Foundation would
  /// make every start several times slower.
  @Test func roomsImportWhatTheirPlaceAllows() {
    let free: Set<String> = ["Synchronization", "Dispatch"]
    let platform: Set<String> = ["Glibc", "Musl", "Darwin"]
    for room in House.rooms {
      for source in room.sources {
        let isPlatform = source.path == "Sources/planc/Platform/Platform.swift"
        let allowed = room.dependencies.union(free).union(isPlatform ? platform : [])
        #expect(source.imports.subtracting(allowed) == [], "\(source.path)")
      }
    }
  }

  /// Schedules come with typed causes; PlanAnalysis makes the findings and sentences about them.
  @Test func schedulingMakesNoFindings() {
    for room in House.rooms where ["PlanSolver", "PlanSchedule"].contains(room.name) {
      #expect(!room.sources.isEmpty)
      for source in room.sources {
        #expect(!source.words.contains("Diagnostic") && !source.words.contains("StartReason"), "\(source.path)")
      }
    }
  }

  /// The table in CONTRIBUTING.md lists the rooms in their order.
  @Test func contributingListsTheRooms() throws {
    let listed = try Repository.text(of: "CONTRIBUTING.md").split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: { $0 == " " }) }
      guard cells.count == 3, cells[0].hasPrefix("`"), let name = cells[0].split(separator: "`").first else { return nil }
      return House.rooms.contains { $0.name == name } ? String(name) : nil
    }
    #expect(listed == House.rooms.map(\.name))
  }

  /// Each room has a map: the file with its name, or `main.swift`.
  @Test func everyRoomHasItsMap() {
    for room in House.rooms {
      let maps = room.sources.filter { $0.path == "Sources/\(room.name)/\(room.name).swift" || $0.name == "main" }
      #expect(maps.count == 1, "\(room.name)")
    }
  }
}
