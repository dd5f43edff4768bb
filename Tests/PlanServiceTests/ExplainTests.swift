import PlanLint
import Testing

/// What `planc explain` shows is true: the wrong example is reported with its code, the right one is clean.
@Suite struct ExplainTests {
  /// Codes about files and calls, which no text of a plan can show.
  static let withoutExample: Set<String> = ["P0001", "P0002", "P0003", "P0004", "P0005", "P0006", "P0007", "P0220"]

  @Test(arguments: Catalogue.all.map(\.number))
  func examplesAreTrue(_ number: String) throws {
    let code = try #require(Catalogue.find(number))
    if Self.withoutExample.contains(number) {
      #expect(code.bad.isEmpty && code.good.isEmpty)
      return
    }
    let wrong = compile(code.bad)
    #expect(wrong.diagnostics.contains { $0.code == code }, "\(number) reports \(wrong.findings)")
    let right = compile(code.good)
    #expect(right.diagnostics.isEmpty, "\(number) reports \(right.findings)")
  }

  @Test func codesAreUnique() {
    #expect(Set(Catalogue.all.map(\.number)).count == Catalogue.all.count)
    #expect(Set(Catalogue.all.map(\.name)).count == Catalogue.all.count)
  }

  @Test func everyCodeSaysWhy() {
    for code in Catalogue.all {
      #expect(code.summary.hasSuffix(".") && !code.why.isEmpty, "\(code.number)")
      #expect(code.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(code.number)")
    }
  }
}
