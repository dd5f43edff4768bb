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

@Suite struct ForecastTests {
  @Test("The manual names the checks of forecasts") func areThoseOfTheManual() throws {
    let manual = try Repository.text(of: "grammar/reference.md")
    let sentence = try #require(manual.split(separator: "because what they find comes and goes with the dates: ").last)
    let names = sentence.prefix { $0 != "." }.split(separator: "`").map(String.init).filter { Catalogue.find($0) != nil }
    #expect(names.sorted() == Catalogue.all.filter(Catalogue.isForecast).map(\.name).sorted())
  }
}
