import PlanService
import PlanText
import Testing

/// What a lost brace or quote takes away: in something that holds no work, only what depends on that.
@Suite("Lost braces")
struct LostBraceTests {
  private static let plan = """
    project p { start 2026-01-05 ; currency USD }
    calendar late {
      hours mon..fri 12:00..20:00
    }
    person ana
    person ben "Ben" { calendar late }
    account build "Building" { budget 100 USD }
    expense 2026-01-06 build 50 USD {
      note "Nails"
    }
    phase f "First" {
      task a "A" {
        effort 2d
        assign ana
      }
      task b { effort 1d ; assign ben ; after a }
    }
    risk rain "Rain" { probability 10% ; owner ana }
    risk wind "Wind" {
      probability 20%
      note "Storms"
    }
    task c { effort 3d ; assign ana ; after rest + 1d }
    milestone rest "Rest" {
      after f
    }
    issue late-steel "Steel" { raised 2026-01-05 }
    decision colour {
      due 2026-01-09
      owner ben
    }
    task d { duration 2d ; finish by 2026-01-05 }

    """

  /// The plan without each of its braces and quotes, with the line of what is lost.
  private static let damaged: [(text: String, line: Int)] = plan.indices.filter { "{}\"".contains(plan[$0]) }.map { index in
    var text = plan
    text.remove(at: index)
    return (text, plan[..<index].count { $0 == "\n" } + 1)
  }

  @Test("Dates that are kept are those of the whole plan", arguments: damaged)
  func kept(text: String, line: Int) {
    let (broken, whole) = (compile(text), compile(Self.plan))
    #expect(whole.schedule != nil && broken.hasErrors, "\(whole.findings)")
    guard let provisional = broken.provisional, let schedule = provisional.facts?.schedule else { return }
    for activity in broken.plan.activityIDs where !provisional.doubtful.contains(activity) {
      let path = broken.plan.path(broken.plan[activity].id)
      let dates = "\(schedule.clock(schedule.start(activity)).text)..\(schedule.clock(schedule.finish(activity)).text)"
      #expect(dates == whole.dates(path), "\(path) without what is in line \(line)")
    }
  }

  @Test("In something that holds no work, one takes away nothing else", arguments: damaged)
  func spared(text: String, line: Int) {
    let (broken, lines) = (compile(text), Self.plan.split(separator: "\n", omittingEmptySubsequences: false))
    var head = line - 1
    while lines[head].hasPrefix(" ") || lines[head].hasPrefix("}") { head -= 1 }
    let holds = ["project", "calendar", "person", "phase", "task", "milestone"].contains { lines[head].hasPrefix($0) }
    // An expense may do without a block, so that the lines of one without '{' seem to be at the top of the file.
    let isRecord = lines[head].hasPrefix("expense") && line == head + 1
    guard !holds, !isRecord else { return }
    #expect(broken.obscurity == nil && broken.provisional?.doubtful.activities == [], "\(line): \(broken.findings)")
    #expect(broken.findings.contains { $0.contains("deadline-missed") }, "\(line): \(broken.findings)")
    #expect(broken.findings.count { !$0.contains("deadline-missed") } == 1, "\(line): \(broken.findings)")
  }

  @Test("Where blocks may end elsewhere, nothing is dated", arguments: [
    "phase f {\n  task a { duration 1d }\ntask b { duration 1d }",
    "risk r {\n  probability 10%\n  task a { duration 1d }\ntask b { duration 1d }",
    "risk r { probability 10% }\n}\ntask b { duration 1d }",
    "scenario s {\n  override task b { duration 2d }\ntask b { duration 1d }",
    "template t {\n  task a { duration 1d }\ntask b { duration 1d }",
    "risk r { note \"\"\"\ntask a { duration 1d }\nrisk s { note \"\"\"Long\"\"\" }\ntask b { duration 1d }",
  ])
  func unclear(text: String) {
    let compilation = compile("project p { start 2026-01-05 }\n" + text)
    #expect(compilation.provisional == nil && compilation.obscurity == .nesting, "\(compilation.findings)")
  }

  @Test("What is not checked is said, with the reason", arguments: [
    ("task a { duration 1d }\nrisk r { probability 10%", nil),
    ("task a { duration 1d }\nrisk r { probability maybe }", nil),
    ("task a { duration 1d ; after }", "the dates of the plan were not checked because of an error (example.plan:2)"),
    ("task a { duration 1d ; after }\ntask b { duration 1d }",
      "the dates of the project and 'a' were not checked because of an error (example.plan:2)"),
    ("task a { effort x }\ntask b { after a ; effort y }\ntask c { duration 1d ; after b }\ntask d { duration 1d ; after b }\ntask e { duration 1d }",
      "the dates of the project, 'a', 'b' and 2 other activities were not checked because of 2 errors"),
    ("task a { duration 1d }\nscenario s { drop task b }",
      "the dates of scenario 's' were not checked because of an error (example.plan:3)"),
    ("phase f {\n  task a { duration 1d ; after nobody }\ntask b { duration 1d }",
      "only text and names were checked, not rules or dates, because of an error (example.plan:2): it is not certain where blocks end"),
    ("include \"none.plan\"",
      "only text and names were checked, not rules or dates, because of an error (example.plan:2): part of the plan could not be read"),
    ("task a { duration 1d }", nil),
  ])
  func unchecked(text: String, expected: String?) {
    #expect(compile("project p { start 2026-01-05 }\n" + text + "\n").unchecked == expected)
  }
}
