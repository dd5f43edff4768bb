import PlanLint
import PlanTesting
import Testing

@Suite struct FindingTests {
  @Test(arguments: FindingCase.all) func isShownAsExpected(_ finding: FindingCase) throws {
    #expect(finding.compilation.diagnostics.contains { $0.code.name == finding.code })
    try finding.golden.expect(finding.compilation.shownFindings)
  }

  /// A file without a plan would be compared with nothing.
  @Test func everyFileHasItsPlan() {
    let written = Set(FindingCase.all.map(\.golden.path))
    let files = Repository.files(below: FindingCase.folder.path, ending: ".txt")
    #expect(files.filter { !written.contains($0) } == [])
  }

  @Test func everyFolderIsNamedAfterACode() {
    #expect(FindingCase.folder.cases.filter { name in !Catalogue.all.contains { $0.name == name } } == [])
  }
}
