import Foundation

/// The files of the repository, found from the place of this one.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the top of the repository.
  package static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The names in a folder, sorted; none when there is no such folder. Hidden files are left out.
  package static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  package static func isFolder(_ path: String) -> Bool {
    (try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// The paths of all files below a folder whose names end as given, sorted, each from the top of the repository.
  package static func files(below folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The Swift sources of a target, in order of their paths, which begin in its folder.
  package static func sources(of target: String) throws -> [(path: String, text: String)] {
    let folder = "Sources/\(target)/"
    return try files(below: "Sources/\(target)", ending: ".swift").map { path in
      (path: String(path.dropFirst(folder.count)), text: try text(of: path))
    }
  }

  /// The example plans, in order of their names.
  package static func examples() throws -> [(path: String, bytes: [UInt8])] {
    try names(in: "examples").filter { $0.hasSuffix(".plan") }.map { ($0, try bytes(of: "examples/\($0)")) }
  }
}
