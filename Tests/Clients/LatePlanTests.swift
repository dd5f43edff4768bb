import Foundation
import Testing

/// A late plan is a good plan with bad news: it compiles, and everything shows that it is late.
@Suite("Late plans")
struct LatePlanTests {
  /// Ends on Friday 2026-01-16; its milestone had to be there on the 14th, the project on the 15th.
  private static let late = """
    syntax 1
    project p "P" { start 2026-01-05 ; finish by 2026-01-15 }
    task one "One" { duration 5d }
    task two "Two" { duration 5d ; after one }
    milestone ready "Ready" { after two ; finish by 2026-01-14 }

    """
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      "late.plan": Self.late, "broken.plan": Self.late.replacing("after two", with: "after tow"),
      "phase.plan": """
        syntax 1
        project p { start 2026-03-02 ; status-date 2026-03-31 }
        phase build { task walls { duration 10d } }
        progress 2026-03-31 build done 40%

        """,
    ])
  }

  @Test("Everything asked for is written, with status 0; the lateness is a warning")
  func written() throws {
    let ended = try folder.planc("compile", "late.plan", "-o", "a.json", "-o", "a.dot", "-o", "a.txt")
    #expect(ended.status == 0 && ended.output.isEmpty)
    #expect(ended.errors.contains("warning[P0302]") && ended.errors.contains("warning[P0303]"), "\(ended.errors)")
    #expect(!ended.errors.contains("error["))
    let json = try folder.read("a.json")
    #expect(json.contains("\"latenessMinutes\": 960") && json.contains("\"latenessMinutes\": 480"), "\(json)")
    #expect(try folder.read("a.dot").contains("finish by 2026-01-14: 2 working days late"))
    let table = try folder.read("a.txt")
    #expect(table.contains("finish by 2026-01-15: 1 working day late") && table.contains(#/┃×+◆/#), "\(table)")
  }

  @Test("Under --deny warnings the status is 1, and all is written all the same")
  func denied() throws {
    let ended = try folder.planc("compile", "late.plan", "-o", "a.json", "--deny", "warnings")
    #expect(ended.status == 1 && ended.errors.contains("warning[P0302]"))
    #expect(try folder.read("a.json") == folder.planc("compile", "late.plan", "--to", "json").output)
    #expect(try !folder.planc("compile", "late.plan", "--to", "schedule", "--deny", "warnings").output.isEmpty)
  }

  @Test("An error that leaves the dates as they are: status 1, and all is written")
  func errorWithDates() throws {
    let ended = try folder.planc("compile", "phase.plan", "-o", "a.json")
    #expect(ended.status == 1 && ended.errors.contains("error[P0315]"), "\(ended.errors)")
    #expect(try folder.read("a.json").contains("\"misplaced-progress\""))
    #expect(try folder.planc("lint", "phase.plan").status == 1)
    #expect(try folder.planc("explain", "phase.plan", "walls").status == 1)
  }

  @Test("lint, compile and explain agree")
  func agreement() throws {
    for (options, status) in [([], 0), (["--deny", "warnings"], 1)] as [([String], Int32)] {
      for command in [["lint", "late.plan"], ["compile", "late.plan", "--to", "json"]] {
        let ended = try ChildProcess(
          executable: Planc.executable, arguments: command + options, folder: folder.root
        ).run()
        #expect(ended.status == status, "\(command) \(options)")
        #expect(ended.errors.contains("2 warnings"), "\(ended.errors)")
      }
    }
    #expect(try folder.planc("lint", "--verify", "late.plan").status == 0)
  }

  // MARK: explain

  @Test("explain answers about the activity, and mentions the plan's findings in one line")
  func explanation() throws {
    let ended = try folder.planc("explain", "late.plan", "one")
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("One\ntask one, late.plan:3\n"), "\(ended.output)")
    #expect(ended.errors == "The plan has 2 findings; planc lint late.plan shows them.\n")
    let ready = try folder.planc("explain", "late.plan", "ready").output
    #expect(ready.contains("Finish by  2026-01-14: 2 working days late"), "\(ready)")
    let quiet = try folder.planc("explain", "late.plan", "one", "--diagnostics", "json")
    #expect(quiet.status == 0 && quiet.errors.isEmpty, "\(quiet.errors)")
    try folder.write(Sample.clean, to: "clean.plan")
    #expect(try folder.planc("explain", "clean.plan", "one").errors.isEmpty)
  }

  @Test("explain says plainly that there is no such activity, whatever else is wrong")
  func nobody() throws {
    for plan in ["late.plan", "broken.plan", "phase.plan"] {
      let ended = try folder.planc("explain", plan, "nowhere")
      #expect(ended.status == 2 && ended.output.isEmpty)
      #expect(ended.errors.hasPrefix("planc: error[P0004]: the plan has no activity 'nowhere'"), "\(ended.errors)")
      #expect(!ended.errors.contains("P0203") && !ended.errors.contains("P0302"))
    }
  }

  @Test("Of work without dates, explain says why, and shows what stands in the way")
  func undated() throws {
    let ended = try folder.planc("explain", "broken.plan", "ready")
    #expect(ended.status == 1)
    #expect(
      ended.output
        == "Ready\nmilestone ready, broken.plan:5\n\nIt has no dates because of an error of its own (broken.plan:5).\n")
    #expect(ended.errors.contains("error[P0203]") && ended.errors.contains("'tow'"))
    let one = try folder.planc("explain", "broken.plan", "one")
    #expect(one.status == 1 && one.output.contains("2026-01-05") && one.output.contains("provisional"), "\(one.output)")
    #expect(one.errors == ended.errors)
  }
}
