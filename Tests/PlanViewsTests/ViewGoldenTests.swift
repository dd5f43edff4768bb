import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanTesting
import PlanText
import PlanViews
import Testing

/// Compares the values that views make with the files `Tests/Golden/views/<case>/expected.<view>.txt`.
struct ViewGoldenTests {
  static let cases = GoldenFolder("views").cases

  @Test(arguments: cases)
  func makesTheExpectedValues(_ name: String) throws {
    let folder = GoldenFolder("views/\(name)")
    let checked = Checker.check(path: "input.plan", bytes: try folder.bytes(of: "input.plan"), loader: MemoryLoader())
    var diagnostics = checked.diagnostics
    let analysis = try #require(ScheduleAnalysis.make(checked.plan, options: SchedulingOptions(), reporting: &diagnostics))
    #expect(!diagnostics.contains { $0.severity == .error }, "\(diagnostics.map(\.message))")
    let facts = ScheduleFacts(analysis)
    for file in folder.names(ending: ".txt") {
      let parts = file.split(separator: ".").map(String.init)
      let view = try #require(View.all.first { $0.name == parts[1] }, "no view for \(file)")
      let request = ViewRequest(columns: parts.contains("all") ? ScheduleColumn.allCases : nil)
      try folder.file(file).expect(ValueText(view, facts, request).text)
    }
  }

  /// The cases show each view at least once.
  @Test func everyViewHasACase() {
    let files = Self.cases.flatMap { name in GoldenFolder("views/\(name)").names(ending: ".txt") }
    let shown = files.compactMap { file in file.split(separator: ".").dropFirst().first.map(String.init) }
    #expect(Set(shown) == Set(View.all.map(\.name)))
  }
}
