import PlanTesting
import Testing

/// Files are short, and named after what is in them.
@Suite struct FileTests {
  @Test func noFileIsLong() {
    for source in House.sources { #expect(source.lines <= 500, "\(source.path)") }
  }

  @Test func mostFilesAreShort() {
    let lines = House.sources.map(\.lines).sorted()
    #expect(lines[lines.count / 2] <= 120)
  }

  /// `Plan.swift` declares `Plan`; `Plan+Names.swift` extends it.
  @Test func filesAreNamedAfterTheirMainType() {
    for source in House.sources where !Self.families.contains(source.name) {
      let parts = source.name.split(separator: "+").map(String.init)
      let types = source.declaredTypes
      if parts.count == 2 {
        #expect(source.extendedTypes.contains(parts[0]) || types.contains(parts[0]), "\(source.path)")
      } else if !types.isEmpty {
        #expect(types.contains(source.name), "\(source.path) declares \(types.joined(separator: ", "))")
      }
    }
  }

  @Test func familiesExist() {
    let names = Set(House.sources.map(\.name))
    #expect(Self.families.subtracting(names) == [])
  }

  /// Files that hold a family of small types, none of which is the main one.
  static let families: Set<String> = [
    "Record", "Attendance", "ResourceTime", "PlannedUses", "WithoutEffect+People", "WithoutEffect+Instants", "WithoutEffect+Names",
    "Synonyms+Declarations",
  ]

  @Test func noFileIsCalledAfterNothing() {
    let empty = ["Util", "Helper", "Manager", "Common", "Misc"]
    for source in House.sources where source.name != "CommonProperties" {
      #expect(!empty.contains { source.name.contains($0) }, "\(source.path)")
    }
  }
}
