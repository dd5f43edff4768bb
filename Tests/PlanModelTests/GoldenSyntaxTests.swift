import Foundation
import PlanModel
import Testing

/// Tests/Golden/syntax/<case>: what is said about `input.plan` is in `expected.txt`. UPDATE_GOLDEN=1 rewrites it.
struct GoldenSyntaxTests {
  static let folder = Corpus.root.appending(path: "Tests/Golden/syntax")
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func thereAreCases() { #expect(Self.cases.count > 50) }

  @Test(arguments: cases)
  func messagesAreAsExpected(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let text = try Data(contentsOf: folder.appending(path: "input.plan"))
    let found = Self.concise(Checker.check(bytes: Array(text)))
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try found.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(found == (try? String(contentsOf: expected, encoding: .utf8)))
  }

  /// `line:column: name: message`, and a line for each thing that can be done.
  static func concise(_ result: Checker.Result) -> String {
    var lines: [String] = []
    for diagnostic in result.diagnostics {
      let place = diagnostic.span.map { span in
        let location = result.plan.sources.location(of: result.plan.sources.written(span).start)
        return "\(location.line):\(location.column): "
      }
      lines.append((place ?? "") + diagnostic.code.name + ": " + diagnostic.message)
      lines += diagnostic.help.map { "  help: " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
