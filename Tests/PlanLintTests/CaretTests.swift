import PlanService
import PlanTesting
import Testing

/// Where marks stand below the lines that they are about: `Tests/Golden/carets/<case>.plan` has its findings, as they are
/// drawn, in `<case>.txt`.
@Suite struct CaretTests {
  static let folder = GoldenFolder("carets")

  @Test(arguments: folder.names(ending: ".plan")) func marksStandWhereTheyShould(_ name: String) throws {
    let compilation = Compilation(name, try Self.folder.text(of: name), in: Self.folder)
    #expect(!compilation.diagnostics.isEmpty)
    try Self.folder.file(name.replacing(".plan", with: ".txt")).expect(compilation.shownFindings)
  }
}
