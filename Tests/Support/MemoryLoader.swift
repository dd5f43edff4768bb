import PlanModel

/// Files that are only in a test.
package struct MemoryLoader: SourceLoader {
  package var files: [String: [UInt8]]

  package init(files: [String: [UInt8]] = [:]) { self.files = files }
  package init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  package func read(_ path: String) -> Result<[UInt8], LoadFailure> {
    files[path].map { .success($0) } ?? .failure(LoadFailure("no such file"))
  }

  package func list(_ folder: String) -> [String] {
    let prefix = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return files.keys.filter { Path.folder($0) == prefix }.map(Path.lastComponent).sorted()
  }
}
