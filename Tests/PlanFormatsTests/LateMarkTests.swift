import PlanAnalysis
import PlanLint
import PlanModel
@testable import PlanDrawing
@testable import PlanFormats
import PlanSchedule
import PlanTesting
import PlanText
import Testing


/// What is late is late everywhere, and comes with a finding.
struct LateMarkTests {
  private static let plan = """
    project p "P" { start 2026-03-02 ; finish by 2026-03-20 ; status-date 2026-03-06 }
    person ana
    sprint s1 "Sprint 1" { start 2026-03-02 ; finish 2026-03-11 }
    task over "Over" { duration 2d ; started 2026-03-02 ; finished 2026-03-05 ; finish by 2026-03-03 }
    task slips "Slips" { duration 4d ; start from 2026-03-09 ; sprint s1 }
    task busy { duration 2d ; start on 2026-03-16 ; assign ana ; priority critical }
    task begins "Begins" { duration 1d ; start by 2026-03-11 ; after slips }
    phase f "F" {
      finish by 2026-03-12
      task inside "Inside" { duration 5d ; start from 2026-03-09 }
    }
    task kept "Kept" { duration 1d ; finish by 2026-03-20 }
    task behind "Behind" { duration 2d ; start from 2026-03-20 }
    """

  private static func check(_ text: String) throws -> [String: (late: Bool, mark: String)] {
    let result = Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: MemoryLoader())
    var reported: [Diagnostic] = []
    guard let analysis = ScheduleAnalysis.make(result.plan, options: SchedulingOptions(schedules: 20), reporting: &reported) else { return [:] }
    let input = FormatInput(ScheduleFacts(analysis), version: "0")
    let findings = Linter.findings(Facts(analysis.plan, analysis), besides: reported)
    let messages = findings.filter { ["P0302", "P0303", "P0305", "P0316", "P0322"].contains($0.code.number) }
    // Limits that contradict each other silence all forecasts.
    if messages.contains(where: { $0.code.number == "P0322" }) { return [:] }
    var marks: [String: (late: Bool, mark: String)] = [:]
    let timeline = try FormatFixture.timeline(.schedule, input)
    let deadlines = input.facts.deadlines
    let text = TableText(timeline.table, input.style)
    for (row, mark) in zip(FormatFixture.rows(timeline, input), text.marks) {
      let path = input.facts.paths[row.activity]
      let isLate = row.row.meanings.contains(.late)
      marks[path] = (isLate, mark)
      #expect(mark.contains("!") == isLate && mark.contains("*") == analysis.isCritical(row.activity))
      #expect(isLate == (deadlines.missedDate(row.activity) != nil || deadlines.missedStart(row.activity) != nil))
      guard isLate else { continue }
      let names = ([row.activity] + input.facts.breakdown.ancestors(of: row.activity)).map { "'\(input.facts.paths[$0])'" }
      let isFound = messages.contains { message in
        message.code.number == "P0303" || names.contains { message.message.contains($0) }
      }
      #expect(isFound, "'\(path)' is late without a finding:\n\(text)")
    }
    return marks
  }

  @Test func lateMarksAgree() throws {
    let marks = try Self.check(Self.plan)
    let late = marks.filter(\.value.late).keys.sorted()
    #expect(late == ["begins", "behind", "f", "f.inside", "slips"])
    let json = try FormatFixture.text(.json, Self.plan)
    #expect(json.contains("\"missed\": {\"of\": \"sprint\", \"id\": \"s1\", \"instant\": \"2026-03-12T00:00\", \"date\": \"2026-03-11\"}"))
    #expect(json.contains("\"missed\": {\"of\": \"phase\", \"id\": \"f\", \"instant\": \"2026-03-13T00:00\", \"date\": \"2026-03-12\"}"))
    #expect(json.contains("\"missed\": {\"of\": \"project\", \"instant\": \"2026-03-21T00:00\", \"date\": \"2026-03-20\"}"))
    #expect(json.contains("\"startLatenessMinutes\": 960"))
    let dot = try FormatFixture.text(.dot, Self.plan)
    #expect(dot.contains("Sprint 1 ends 2026-03-11: 1 working day late\", peripheries=2"), "\(dot)")
    #expect(dot.contains("starts 2 working days late\""), "\(dot)")
    #expect(dot.contains("red: critical · double outline: late · grey: finished"), "\(dot)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func marksOfRandomPlansHaveFindings(_ seed: UInt64) throws {
    _ = try Self.check(RandomPlan(seed: seed).text)
  }

  /// 40 of 50 hours are done by Friday: ten hours are 1.25 days.
  @Test func latenessHasOneWording() throws {
    let plan = """
      project p "P" { start 2026-03-02 ; finish by 2026-03-06 }
      task a { duration 50h ; finish by 2026-03-06 }
      """
    let input = try FormatFixture.input(plan)
    let words = Linter.findings(Facts(input.facts.plan, input.facts.analysis), besides: []).map(\.message)
    #expect(words.count == 2 && words.allSatisfy { $0.contains("1.3 working days after") }, "\(words)")
    #expect(try FormatFixture.text(.schedule, plan).contains("finish by 2026-03-06: 1.3 working days late"))
    #expect(try FormatFixture.text(.dot, plan).components(separatedBy: "1.3 working days late").count == 3)
  }

  /// The first of two weeks is allowed: the date is drawn across all bars that continue after it.
  @Test func theDateOfTheProjectStandsAcrossWhatSpansOthers() throws {
    let plan = """
      project p { start 2026-03-02 ; finish by 2026-03-06 }
      task long { duration 10d }
      task lead { spans long }
      task short { duration 2d }
      task brief { spans short }
      """
    let lines = try FormatFixture.text(.schedule, plan, style: TerminalStyle(drawing: .unicode, width: 100))
      .split(separator: "\n").map(String.init)
    for (name, isCrossed) in [("long", true), ("lead", true), ("brief", false)] {
      let line = try #require(lines.first { $0.contains(" \(name) ") })
      #expect((line.contains("━┃━") || line.contains("█┃█")) == isCrossed, "\(line)")
    }
  }

  /// Five days round the clock, due after three.
  @Test func lateSaysHours() throws {
    let plan = """
      project p "P" { start 2026-03-02 ; finish by 2026-03-04 ; calendar always }
      calendar always { hours mon..sun 00:00..24:00 }
      task a { duration 120h }
      """
    let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: 120))
    #expect(text.contains("5 working days") && text.contains("finish by 2026-03-04: 48 working hours late"), "\(text)")
  }

  /// Eleven months of waiting are part of the project: 48 weeks and a Monday.
  @Test func headerCountsDays() throws {
    let plan = """
      project p "P" { start 2026-03-02 }
      task a { duration 1d ; start from 2027-02-01 }
      """
    for width in [60, 80, 120] {
      let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: width))
      #expect(text.contains("2026-03-02 -> 2027-02-01   241 working days"), "\(text)")
      #expect(text.split(separator: "\n").contains { $0.contains(" a ") && $0.contains("2027-02-01") }, "\(text)")
    }
  }

  /// Both dates of the header count, whatever the time of day at which the work begins or ends.
  @Test(arguments: [
    // A milestone at the first working minute of its day.
    ("", "milestone m { start on 2026-03-03 }", "2026-03-02 -> 2026-03-03   2 working days"),
    ("", "milestone m", "2026-03-02 -> 2026-03-02   1 working day "),
    ("", "task a { duration 1d ; start from 2026-03-06 16:30 }\nmilestone m { start on 2026-03-10 ; after a }",
      "2026-03-02 -> 2026-03-10   7 working days"),
    // A minute before the end of a working day, and one after the beginning of the next.
    ("", "task a { duration 479min }", "2026-03-02 -> 2026-03-02   1 working day "),
    ("", "task a { duration 481min }", "2026-03-02 -> 2026-03-03   2 working days"),
    // Monday noon plus twelve hours is midnight, the end of Monday; one minute more is Tuesday.
    ("", "task a { duration 12h elapsed ; start from 2026-03-02 12:00 }", "2026-03-02 -> 2026-03-02   1 working day "),
    ("", "task a { duration 721min elapsed ; start from 2026-03-02 12:00 }", "2026-03-02 -> 2026-03-03   2 working days"),
    // Through the night into Sunday: the weekend has no working days.
    ("window night { open every sat 22:00..06:00 }", "task a { duration 6h ; within night }",
      "2026-03-02 -> 2026-03-08   5 working days"),
    // After hours on Friday, and before hours on Monday.
    ("window late { open every fri 20:00..23:00 }\nwindow early { open every mon 05:00..07:00 }",
      "task a { duration 3h ; within late }\ntask b { duration 2h ; within early ; after a }",
      "2026-03-02 -> 2026-03-09   6 working days"),
    ("", "external e { expected 2026-03-08 }", "2026-03-02 -> 2026-03-08   5 working days"),
  ]) func headerCountsItsDays(names: String, work: String, expected: String) throws {
    let plan = "project p { start 2026-03-02 }\n\(names)\n\(work)\n"
    let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: 100))
    #expect(text.contains(expected), "\(text)")
  }

  @Test func noWorkingTimeNoDays() throws {
    let plan = """
      calendar never { hours mon..sun off }
      project p { start 2026-03-02 ; calendar never }
      milestone m { start on 2026-03-03 }
      """
    let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: 100))
    #expect(text.contains("0 working days"), "\(text)")
  }

  @Test(arguments: [60, 70, 80, 100, 120]) func axisNamesEachYear(_ width: Int) throws {
    let plan = """
      project p "P" { start 2026-10-05 }
      task a { duration 20mo }
      """
    let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: width))
    let axis = text.components(separatedBy: "\n\n")[1].split(separator: "\n").prefix(2).joined(separator: " ")
    // Three months of the first year are a column or two of the narrow ones.
    for year in width < 80 ? ["27"] : ["26", "27", "28"] { #expect(axis.contains(year), "\(width): \(axis)") }
  }

  @Test func tellsWhatWasDecidedAtGates() throws {
    let plan = """
      project p "P" { start 2026-03-02 ; status-date 2026-03-06 }
      person ana
      gate g "First" { approver ana ; failed 2026-03-04 by ana }
      gate h "Second" { approver ana ; waived 2026-03-05 by ana }
      """
    let text = try FormatFixture.text(.schedule, plan, style: TerminalStyle(width: 120))
    #expect(text.contains("First (failed)") && text.contains("Second (waived)"), "\(text)")
    let dot = try FormatFixture.text(.dot, plan)
    #expect(dot.contains("failed 2026-03-04") && dot.contains("waived 2026-03-05"), "\(dot)")
  }

  /// Both critical, and ana goes from one to the other.
  @Test func drawsWhoIsPassedOn() throws {
    let plan = """
      project p "P" { start 2026-03-02 }
      person ana "Ana"
      task a { effort 2d ; assign ana }
      task b { effort 2d ; assign ana }
      """
    let dot = try FormatFixture.text(.dot, plan)
    #expect(dot.contains("\"a\" -> \"b\" [style=dashed, color=\"#b3261e\", penwidth=2.2, label=\"Ana\""), "\(dot)")
  }
}
