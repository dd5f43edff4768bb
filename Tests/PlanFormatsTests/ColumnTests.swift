@testable import PlanFormats
import PlanModel
import PlanText
import PlanViews
import Testing


/// Who does the work and its number stay as long as the width allows.
struct ColumnTests {
  private static let plan = """
    project p "Plan" { start 2026-03-02 }
    person ana
    person benjamin
    phase first "Preparing everything that is needed" {
      task a "Find out what the customers want" { duration 5d ; assign ana, benjamin }
      task b "Write it down" { duration 5d ; assign benjamin ; after a }
    }
    phase second "Building" {
      task c "Build the first half of it" { duration 20d ; assign ana ; after first }
      task d "Build the second half of it" { duration 20d ; assign benjamin ; after first }
    }
    milestone ready "Ready" { after second }
    """

  private func table(_ width: Int, _ columns: [ScheduleColumn]? = nil) throws -> [String] {
    let input = try FormatFixture.input(
      Self.plan, request: ViewRequest(columns: columns), style: TerminalStyle(drawing: .unicode, width: width))
    return FormatFixture.text(.schedule, input).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [60, 70, 80, 90, 100, 120, 160])
  func keepsWhoAndNumber(_ width: Int) throws {
    let lines = try table(width)
    let heading = try #require(lines.first { $0.contains("Activity") })
    #expect(heading.contains("Who") && heading.contains("Finish"), "\(heading)")
    #expect(lines.contains { $0.contains("1.2") && $0.contains("benja") && $0.contains("█") }, "\(lines)")
    for line in lines { #expect(displayWidth(of: line) <= width, "\(line)") }
  }

  @Test func dropsWhatMattersLessFirst() throws {
    func columns(_ width: Int) throws -> [String] {
      let heading = try #require(try table(width).first { $0.contains("Activity") })
      return ["Who", "Days", "Start", "Finish", "Float"].filter { heading.contains($0) }
    }
    #expect(try columns(100) == ["Who", "Days", "Start", "Finish", "Float"])
    #expect(try columns(60) == ["Who", "Finish"] || columns(60) == ["Who", "Start", "Finish"])
    #expect(try columns(34) == ["Finish"])
  }

  @Test func chosenColumnsLoseTheChartBeforeAnythingElse() throws {
    let lines = try table(44, [.wbs, .id, .who, .start, .finish, .float])
    #expect(lines.contains { $0.contains("Id") && $0.contains("Who") && $0.contains("Float") }, "\(lines)")
    #expect(!lines.contains { $0.contains("█") })
    #expect(lines.contains { $0.contains("* critical") }, "\(lines)")
    #expect(lines.contains { $0.contains("no room for bars in 44 columns") }, "\(lines)")
    #expect(!lines.contains { $0.contains("Activity") }, "only what was asked for: \(lines)")
  }
}
