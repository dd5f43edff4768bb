import PlanText

/// The machine's time zone database: one file per zone, in folders.
extension DiskLoader {
  /// Where systems keep it; TZDIR names another place, which takes precedence.
  private static var folders: [String] {
    let stated = Terminal.environment("TZDIR") ?? ""
    return (stated.isEmpty ? [] : [stated]) + ["/usr/share/zoneinfo", "/usr/lib/zoneinfo"]
  }

  func zone(named name: String) -> [UInt8]? {
    guard Zone.isName(name) else { return nil }
    for folder in Self.folders {
      if case .success(let bytes) = read(folder + "/" + name) { return bytes }
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
      if isFolder(folder + "/" + prefix + entry) {
        if depth < 3 { collectZones(in: folder, below: prefix + entry + "/", depth: depth + 1, into: &names) }
      } else {
        names.append(prefix + entry)
      }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
