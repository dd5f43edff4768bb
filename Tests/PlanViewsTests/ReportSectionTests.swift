import PlanModel
import PlanViews
import Testing

/// A plan can ask in its own words for each view that the command line shows.
@Suite struct ReportSectionTests {
  @Test func everyViewIsASection() {
    let sections = Set(ReportSection.all)
    #expect(sections.count == ReportSection.all.count)
    #expect(View.all.map(\.name).filter { !sections.contains($0) } == [])
  }
}
