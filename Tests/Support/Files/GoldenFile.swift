import Foundation
import PlanModel
import Testing

/// A file of the repository that must hold exactly what the program writes now.
///
/// `UPDATE_GOLDEN=1` writes it anew instead. Tests/Golden/README.md says how to add a case.
package struct GoldenFile {
  package static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// From the top of the repository.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Fails with the differences when the file holds another text, or is not there.
  package func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Repository.root.appending(path: path)
    if Self.isUpdating {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    guard let written = try? Data(contentsOf: file) else {
      Issue.record("\(path) is missing; UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
      return
    }
    guard written != Data(text.utf8) else { return }
    let difference = UnifiedDifference(from: String(decoding: written, as: UTF8.self), to: text)
    Issue.record(
      """
      the output is not what \(path) holds; UPDATE_GOLDEN=1 writes it anew
      --- \(path)
      +++ now
      \(difference.text)
      """, sourceLocation: sourceLocation)
  }
}

/// A folder of `Tests/Golden`.
package struct GoldenFolder {
  /// From the top of the repository.
  package let path: String

  package init(_ name: String) { path = "Tests/Golden/\(name)" }

  /// Files with a certain ending.
  package func names(ending: String) -> [String] { Repository.names(in: path).filter { $0.hasSuffix(ending) } }

  /// Cases that are folders.
  package var cases: [String] { Repository.names(in: path).filter { Repository.isFolder("\(path)/\($0)") } }

  package func text(of name: String) throws -> String { try Repository.text(of: "\(path)/\(name)") }
  package func bytes(of name: String) throws -> [UInt8] { try Repository.bytes(of: "\(path)/\(name)") }
  package func file(_ name: String) -> GoldenFile { GoldenFile("\(path)/\(name)") }
}
