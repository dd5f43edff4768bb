import PlanText

/// The machine's time zone database: one file per zone, in folders.
extension DiskLoader {
  /// Where systems keep it; TZDIR names another place, which takes precedence.
  private static var folders: [String] {
    let stated = Terminal.environment("TZDIR") ?? ""
    return (stated.isEmpty ? [] : [stated]) + ["/usr/share/zoneinfo", "/usr/lib/zoneinfo"]
  }

  /// The largest files of the database have some thousands of bytes.
  private static let limit = 1 << 20

  func zone(named name: String) -> [UInt8]? {
    guard Zone.isName(name) else { return nil }
    for folder in Self.folders {
      if case .success(let bytes) = Self.read(folder + "/" + name, limit: Self.limit) { return bytes }
    }
    return nil
  }

  func zoneNames() -> [String] {
    for folder in Self.folders {
      var names: [String] = []
      collectZones(in: folder, below: "", depth: 0, into: &names)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The database is at most three folders deep: `America/Indiana/Knox`.
  private func collectZones(in folder: String, below prefix: String, depth: Int, into names: inout [String]) {
    for entry in list(folder + "/" + prefix) where Zone.isName(prefix + entry) {
      guard let status = FileSystem.status(of: folder + "/" + prefix + entry) else { continue }
      if status.isRegular { names.append(prefix + entry) }
      if status.isFolder, depth < 3 { collectZones(in: folder, below: prefix + entry + "/", depth: depth + 1, into: &names) }
    }
  }
}
