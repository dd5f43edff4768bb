import Foundation
import PlanModel
import PlanService
import PlanTesting
import PlanText
import Testing

/// Plans of the repository and random ones, each with the files beside it, whose uses of names are looked at.
enum UsePlans {
  /// Paths of example plans and of all plans among the golden files.
  static let paths = Repository.files(below: "examples", ending: ".plan") + Repository.files(below: "Tests/Golden", ending: ".plan")

  /// A plan and the files beside it.
  struct Sample {
    /// Of its file.
    let name: String
    let files: [String: [UInt8]]
    /// What messages call it.
    let label: String
  }

  /// Plans that one test case looks at, so that several cases run side by side.
  enum Batch: CustomTestStringConvertible {
    case paths([String])
    case seeds(Range<Int>)

    var plans: [Sample] {
      switch self {
      case .paths(let paths):
        paths.map { Sample(name: String($0.split(separator: "/").last ?? ""), files: files(beside: $0), label: $0) }
      case .seeds(let seeds):
        seeds.map { seed in
          let text = RandomPlan(seed: UInt64(seed)).text
          return Sample(name: "p.plan", files: ["p.plan": Array(text.utf8)], label: "random plan \(seed)")
        }
      }
    }

    var testDescription: String {
      switch self {
      case .paths(let paths): "\(paths.count) plans from \(paths.first ?? "")"
      case .seeds(let seeds): "random plans \(seeds)"
      }
    }
  }

  /// All plans of the repository, and random ones.
  static let batches: [Batch] =
    (0..<8).map { part in .paths(paths.enumerated().filter { $0.offset % 8 == part }.map(\.element)) }
    + Seeds.batches(0..<40).map { .seeds($0) }

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
