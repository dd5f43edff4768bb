import Foundation
import PlanModel
import PlanService
import PlanTesting
import PlanText

/// Plans of the repository and random ones, each with the files beside it, whose uses of names are looked at.
enum UsePlans {
  /// Paths of example plans and of all plans among the golden files.
  static let paths = Repository.files(below: "examples", ending: ".plan") + Repository.files(below: "Tests/Golden", ending: ".plan")

  /// Parts of the paths, so that several are looked at side by side.
  static let parts: [[String]] = (0..<8).map { part in
    paths.enumerated().filter { $0.offset % 8 == part }.map(\.element)
  }

  /// The files in the folder of a plan, by name.
  static func files(beside path: String) -> [String: [UInt8]] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let names = Repository.names(in: folder).filter { $0.hasSuffix(".plan") }
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in
      (try? Repository.bytes(of: "\(folder)/\(name)")).map { (name, $0) }
    })
  }

  /// Names need no dates.
  static func check(_ name: String, _ files: [String: [UInt8]]) -> Checker.Result {
    Checker.check(path: name, loader: MemoryLoader(files: files))
  }

  static func compile(_ name: String, _ files: [String: [UInt8]]) -> Compilation {
    Compilation(path: name, loader: MemoryLoader(files: files), scheduling: .init(schedules: 0))
  }
}
