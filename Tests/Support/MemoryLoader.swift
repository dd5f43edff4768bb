import PlanModel

/// Files that exist only in a test.
package struct MemoryLoader: SourceLoader {
  package var files: [String: [UInt8]]
  /// The files of a time zone database, by name.
  package var zones: [String: [UInt8]] = TimeZoneFile.samples

  package init(files: [String: [UInt8]] = [:]) { self.files = files }
  package init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  package func read(_ path: String) -> Result<[UInt8], LoadFailure> {
    files[path].map { .success($0) } ?? .failure(LoadFailure("no such file", isMissing: true))
  }

  /// A folder with a file `.git/…` is a repository.
  package func bounds(of root: String) -> ReadingBounds {
    let own = Path.folder(Path.normalized(root))
    var folder = own
    while !files.keys.contains(where: { $0.hasPrefix(folder + ".git/") }) {
      guard !folder.isEmpty, folder != "/" else { return ReadingBounds(folder: own, isRepository: false) }
      folder = Path.folder(String(folder.dropLast()))
    }
    return ReadingBounds(folder: folder, isRepository: true)
  }

  package func zone(named name: String) -> [UInt8]? { zones[name] }
  package func zoneNames() -> [String] { zones.keys.sorted() }

  package func list(_ folder: String) -> [String] {
    let prefix = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return files.keys.filter { Path.folder($0) == prefix }.map(Path.lastComponent).sorted()
  }
}
