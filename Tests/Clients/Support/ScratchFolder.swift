import Foundation

/// A folder for one test, removed with its last reference.
final class ScratchFolder: Sendable {
  let root: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("planc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    root = url.resolvingSymlinksInPath().path
  }

  /// Holds plans; folders on their way are made.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }

  func planc(
    _ arguments: String..., input: String? = nil, in folder: String? = nil, output: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Ended {
    let inside = folder.map { path($0) } ?? root
    return try ChildProcess(
      executable: Planc.executable, arguments: arguments, folder: inside, input: input, outputPath: output,
      environment: environment
    ).run()
  }
}
