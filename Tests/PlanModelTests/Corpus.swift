import PlanModel
import PlanTesting
import PlanText

/// The example plans, each with the files it includes, in memory.
struct Corpus {
  /// One file of a plan, to be changed while the others stay.
  struct Subject {
    let plan: String
    let file: String
    let bytes: [UInt8]
    let files: [String: [UInt8]]

    /// Checks the plan with this file replaced.
    func check(_ replacement: [UInt8]) -> Checker.Result {
      var files = files
      files[file] = replacement
      return Checker.check(path: plan, loader: MemoryLoader(files: files))
    }
  }

  /// Files that are parts of other plans, with the plan each belongs to.
  static let parts = ["saas-launch-actuals.plan": "saas-launch.plan"]

  static let subjects: [Subject] = {
    let files = Dictionary(uniqueKeysWithValues: ((try? Repository.examples()) ?? []).map { ($0.path, $0.bytes) })
    return files.keys.sorted().compactMap { name in
      files[name].map { Subject(plan: parts[name] ?? name, file: name, bytes: $0, files: files) }
    }
  }()
}

extension Checker {
  static func check(_ text: String) -> Result { check(bytes: Array(text.utf8)) }

  static func check(bytes: [UInt8]) -> Result {
    check(path: "input.plan", bytes: bytes, loader: MemoryLoader())
  }
}

extension Diagnostic {
  var isSyntaxError: Bool { code.number.hasPrefix("P01") }
  var isCheckerError: Bool { code.number.hasPrefix("P02") }
}
