import Foundation

/// The tool under test and the files that come with it.
enum Planc {
  /// Stands beside the test bundle, wherever the build folder is.
  static let executable: String = {
    #if os(Linux)
      let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    #endif
    return bundle.deletingLastPathComponent().appendingPathComponent("planc").path
  }()

  /// The folder of Package.swift.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The path of a script beside the tests.
  static func script(_ name: String) -> String { repository.appendingPathComponent("Tests/Clients/\(name)").path }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: repository.appendingPathComponent(path).path)
  }

  /// The whole plans among the examples: those with a project of their own.
  static let examples = ["features.plan", "network-upgrade.plan", "saas-launch.plan", "small-team.plan"]

  /// From the folder of Package.swift.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Ended {
    try ChildProcess(
      executable: executable, arguments: arguments, folder: repository.path, environment: environment
    ).run()
  }
}
