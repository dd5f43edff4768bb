import Foundation
import PlanModel
import Testing

/// The files of the repository, found from this file's place.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift sources of a target, in order of their paths.
  static func sources(of target: String) throws -> [(path: String, text: String)] {
    let folder = root.appendingPathComponent("Sources/\(target)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      (path: name, text: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  /// The example plans, in order of their names.
  static func examples() throws -> [(path: String, bytes: [UInt8])] {
    let folder = root.appendingPathComponent("examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".plan") }.sorted().map { name in
      (path: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  static var isRefreshing: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// Compares a generated file with the one in the repository, or writes it when asked to.
  static func expect(_ text: String, at path: String) throws {
    let file = root.appendingPathComponent(path)
    if isRefreshing {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard written != text else { return }
    let (old, new) = (written.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let line = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(path) is stale from line \(line + 1) on:
        in the repository  \(line < old.count ? String(old[line]) : "(end of the file)")
        generated          \(line < new.count ? String(new[line]) : "(end of the file)")
      Refresh it with: UPDATE_GOLDEN=1 swift test --filter PlanReferenceTests
      """)
  }
}
