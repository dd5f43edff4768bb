import Foundation
import Testing

/// A program that we did not write. A test that needs it is skipped where it is missing, with the reason in the
/// report, unless PLANC_REQUIRE_CLIENTS=1 says that all of them must be there.
struct OutsideProgram: Sendable {
  let name: String
  private let path: String?

  static let dot = OutsideProgram("dot")
  static let gvpr = OutsideProgram("gvpr")
  static let checkJSONSchema = OutsideProgram("check-jsonschema")
  static let git = OutsideProgram("git")
  static let vim = OutsideProgram("vim")
  /// Python with the textmate_grammar package.
  static let textmate = OutsideProgram("python3", arguments: ["-c", "import textmate_grammar"])

  /// Python, whose csv module is part of it.
  static let csv = OutsideProgram("python3", arguments: ["-c", "import csv"])
  /// Python with two parsers of Markdown, one of them GitHub's.
  static let markdown = OutsideProgram("python3", arguments: ["-c", "import cmarkgfm, linkify_it, markdown_it"])

  /// Python with the zoneinfo module and a time zone database.
  static let zoneinfo = OutsideProgram(
    "python3", arguments: ["-c", "import zoneinfo; zoneinfo.ZoneInfo('Europe/Berlin')"])

  static let areRequired = ProcessInfo.processInfo.environment["PLANC_REQUIRE_CLIENTS"] == "1"

  private init(_ name: String, arguments probe: [String]? = nil) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    var found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    if let executable = found, let probe {
      let ended = try? ChildProcess(executable: executable, arguments: probe).run()
      if ended?.status != 0 { found = nil }
    }
    self.name = probe.map { "\(name) \($0.joined(separator: " "))" } ?? name
    path = found
  }

  var isUsable: Bool { path != nil || Self.areRequired }

  func run(_ arguments: String..., input: String? = nil) throws -> Ended {
    guard let path else {
      throw ChildFailure(description: "'\(name)' is not installed, and PLANC_REQUIRE_CLIENTS=1 asks for it")
    }
    return try ChildProcess(executable: path, arguments: arguments, input: input).run()
  }
}

extension Trait where Self == ConditionTrait {
  static func needs(_ program: OutsideProgram) -> Self {
    .enabled(if: program.isUsable, "'\(program.name)' is not installed")
  }
}
