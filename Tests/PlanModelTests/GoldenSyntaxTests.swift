import PlanModel
import PlanTesting
import Testing

/// Tests/Golden/syntax/<case>: what is said about `input.plan` is in `expected.txt`.
struct GoldenSyntaxTests {
  static let folder = GoldenFolder("syntax")

  @Test func thereAreCases() { #expect(Self.folder.cases.count > 50) }

  @Test(arguments: folder.cases)
  func messagesAreAsExpected(_ name: String) throws {
    let bytes = try Self.folder.bytes(of: "\(name)/input.plan")
    try Self.folder.file("\(name)/expected.txt").expect(Self.concise(Checker.check(bytes: bytes)))
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
