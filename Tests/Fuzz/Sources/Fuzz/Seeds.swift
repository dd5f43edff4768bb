import Foundation
import PlanTesting

/// What the fuzzer begins with: the plans of the repository, with the files that they include.
enum Seeds {
  struct Seed {
    let root: [UInt8]
    /// The plan and its other files, as ``FileSet`` reads them.
    let bytes: [UInt8]
  }

  /// Larger plans would make every run slow.
  private static let longest = 8000

  /// The repository around this package; ``Repository`` would take a link to its own file for its place.
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized

  static func plans() throws -> [Seed] {
    try (paths(below: "examples") + paths(below: "Tests/Golden")).map(seed).filter { $0.bytes.count <= longest }
  }

  private static func paths(below folder: String) -> [URL] {
    let names = FileManager.default.enumerator(atPath: repository.appending(path: folder).path)
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".plan") }.sorted().map {
      repository.appending(path: folder).appending(path: $0)
    }
  }

  private static func seed(_ file: URL) throws -> Seed {
    let root = Array(try Data(contentsOf: file))
    var bytes = root
    for name in String(decoding: root, as: UTF8.self).matches(of: /(?:include|import\s+\S+)\s+"([^"*?]+)"/).map(\.1) {
      guard let part = try? Data(contentsOf: file.deletingLastPathComponent().appending(path: String(name))) else { continue }
      bytes += Array("\n#& \(name)\n".utf8) + part
    }
    return Seed(root: root, bytes: bytes)
  }
}
