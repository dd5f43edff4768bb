import PlanAnalysis
import PlanFormats
import PlanService
import PlanSyntax
import PlanText
import Testing

/// What is stated and changes nothing, or says two things at once.
@Suite("Stated without effect")
struct StatedWithoutEffectTests {
  private func findings(_ text: String, status: String = "") -> [String] {
    compile("project p { start 2026-01-05 \(status) }\n" + text).findings
  }

  @Test("Work of its own in a task with work inside")
  func content() {
    #expect(
      findings("person q\ntask o { effort 5d ; assign q\n task x { duration 1d } }") == [
        "3:without-effect: 'o' has work inside, so its own 'effort' and 'assign' have no effect"
      ])
  }

  @Test("What counts for nothing is given to nobody, neither in JSON nor in the table nor in words")
  func contentIsGivenToNobody() throws {
    let result = compile("project p { start 2026-01-05 }\nperson q\ntask o { effort 5d ; assign q\n task x { duration 1d } }")
    let analysis = try #require(result.analysis)
    func rendered(_ format: String) throws -> String {
      let format = try #require(Format.named(format))
      var output = Output()
      format.write(format.usualViews, of: FormatInput(ScheduleFacts(analysis), version: "test"), into: &output)
      return output.text
    }
    let json = try rendered("json")
    #expect(!json.contains("workMinutes") && !json.contains("\"resource\": \"q\""), "\(json)")
    let table = try rendered("schedule")
    #expect(!table.split(separator: "\n").contains { $0.contains(" q ") }, "\(table)")
    var explanation = Explanation(ScheduleFacts(analysis), result.activity("o"))
    let text = explanation.text(width: 80)
    #expect(!text.contains("Who") && !text.contains("Effort"), "\(text)")
  }

  @Test("Order and limits of level-of-effort work")
  func spans() {
    #expect(
      findings("task a { duration 2d }\ntask b { duration 3d }\ntask l { spans a ; after b }") == [
        "4:without-effect: 'l' lasts as long as the work it spans, so its 'after' has no effect"
      ])
  }

  @Test("People named among others who have no time")
  func peopleWithoutTime() {
    let people = """
      person lea { from 2026-04-01 ; until 2026-03-01 }
      person max { available 0% }
      person ned
      person ono { available 0% ; available 50% 2026-03-02..2026-03-20 }
      person pia { from 2026-02-02 ; until 2026-02-02 }

      """
    let result = compile("project p { start 2026-01-05 }\n\(people)task a { effort 1d ; assign lea or max or ned or ono or pia }\ntask b { effort 1d ; assign ned or max }")
    #expect(
      result.findings == [
        "2:without-effect: 'lea' leaves on 2026-03-01, before joining on 2026-04-01, so no work can be assigned to 'lea'",
        "3:without-effect: 'max' is available to the project 0% of the time, so no work can be assigned to 'max'",
      ])
    #expect(result.dates("a") == "2026-01-05 08:00..2026-01-05 17:00")
    // Nobody has time, or the only one: that is an error already.
    for who in ["lea or max", "max"] {
      #expect(findings("\(people)task a { effort 1d ; assign \(who) }").allSatisfy { !$0.contains("without-effect") })
    }
  }

  @Test("Two shares of time for the same days; the smaller counts, in any order")
  func availability() {
    for lines in ["available 80% ; available 50%", "available 50% ; available 80%"] {
      let result = compile("project p { start 2026-01-05 }\nperson ana { \(lines) }\ntask a { effort 1d ; assign ana }")
      #expect(result.findings.count == 1 && result.findings[0].hasPrefix("2:overlapping-availability:"))
      #expect(result.findings[0].hasSuffix("without dates; 50% counts"))
      // Half of the day: one day of effort is two days.
      #expect(result.dates("a") == "2026-01-05 08:00..2026-01-06 17:00")
    }
    let dated = "available 50% 2026-01-05..2026-01-30", inner = "available 100% 2026-01-06..2026-01-07"
    for lines in ["\(dated) ; \(inner)", "\(inner) ; \(dated)"] {
      let result = compile("project p { start 2026-01-05 }\nperson ana { \(lines) }\ntask a { effort 20h ; assign ana }")
      #expect(result.findings.count == 1 && result.findings[0].hasSuffix("from 2026-01-06 to 2026-01-07; 50% counts"))
      // Four hours a day: 20 hours are five days.
      #expect(result.dates("a") == "2026-01-05 08:00..2026-01-09 17:00")
    }
    #expect(findings("person ana { available 80% ; available 50% 2026-01-06..2026-01-07 }\ntask a { effort 1d ; assign ana }") == [])
  }

  @Test("A share above what the project has of somebody")
  func shares() {
    #expect(
      findings("person ana { available 50% }\ntask a { effort 1d ; assign ana 80% }") == [
        "3:share-above-availability: 'a' asks for 80% of the day of 'ana', but the project has only 50%"
      ])
    #expect(findings("person ana { available 50% }\ntask a { effort 1d ; assign ana 50% }") == [])
    #expect(findings("person ana { available 50% ; available 90% 2026-02-02..2026-02-06 }\ntask a { effort 1d ; assign ana 80% }") == [])
  }

  @Test("'allow' of what is not found, not known, or wrong")
  func allowances() {
    let base = "task a { duration 5d ; start on 2026-01-06 ; after z ; allow "
    #expect(findings(base + "date-conflict \"known\" }\ntask z { duration 3d }") == [])
    #expect(
      findings("task a { duration 5d ; allow missing-skill \"x\" }") == [
        "2:idle-allowance: 'missing-skill' finds nothing here"
      ])
    #expect(
      findings("task a { duration 5d ; allow deadline-mised \"x\" }") == [
        "2:idle-allowance: no check named 'deadline-mised'; did you mean 'deadline-missed'?"
      ])
    #expect(
      findings("task a { duration 5d ; allow no-room \"x\" }") == ["2:idle-allowance: 'no-room' is an error and cannot be allowed"])
  }

  @Test("A skill that nobody assigned has")
  func skills() {
    let people = "role smith { skills welding }\nperson ana { skills writing }\nperson bo { role smith }\nteam crew { members ana, bo }\n"
    #expect(
      findings(people + "task a { effort 1d ; needs welding ; assign ana }") == ["6:missing-skill: 'a' needs 'welding', which 'ana' does not have"])
    for who in ["bo", "ana, bo", "ana or bo", "smith", "crew"] {
      #expect(!findings(people + "task a { effort 1d ; needs welding ; assign \(who) }").contains { $0.contains("missing-skill") }, "\(who)")
    }
  }

  @Test("A meeting on days on which nobody works")
  func recurrences() {
    let people = "calendar weekend { hours sat..sun 09:00..17:00 }\nperson ana\nperson bo { calendar weekend }\n"
    #expect(
      findings(people + "meeting m { every week on sat at 10:00 ; attend ana }") == [
        "5:idle-recurrence: nobody who takes part in 'm' works on sat"
      ])
    #expect(findings(people + "meeting m { every week on sat at 10:00 ; attend ana, bo }") == [])
    #expect(findings(people + "meeting m { every month on first workday at 10:00 ; attend ana }") == [])
    #expect(
      findings(people + "routine r { every day at 09:00 ; effort 200y ; assign ana }").first
        == "5:overfull-recurrence: 'r' takes 200y each time, more than there is before it recurs")
  }

  @Test("'month on fri' says what to write", arguments: ["month", "quarter", "year"])
  func whichFriday(_ unit: String) {
    let result = compile("project p { start 2026-01-05 }\nperson ana\nmeeting m { every \(unit) on fri at 10:00 ; attend ana }")
    #expect(result.findings == ["3:unclear-recurrence: '\(unit) on fri' does not say which fri of the \(unit)"])
    for ordinal in ["first fri", "second sun", "last fri"] where ordinal != "second sun" {
      #expect(findings("person ana\nmeeting m { every \(unit) on \(ordinal) at 10:00 ; attend ana }") == [], "\(ordinal)")
    }
  }

  @Test("A routine needs its effort")
  func routines() {
    #expect(
      findings("person ana\nroutine r { every week on fri ; assign ana }") == [
        "3:missing-value: routine 'r' needs 'effort', for example: effort 5d"
      ])
  }

  @Test("A day that a calendar opens and closes")
  func openAndClosed() {
    let calendar = "calendar c { hours mon..fri 09:00..17:00 ; "
    #expect(findings(calendar + "holiday 2026-01-06 ; extra 2026-01-06 }") == ["2:open-and-closed: 'c' lists 2026-01-06 as a holiday and as extra; it counts as extra"])
    #expect(findings(calendar + "holiday 2026-01-06 ; holiday 2026-01-06 }") == ["2:open-and-closed: 'c' lists 2026-01-06 twice as a holiday"])
    #expect(findings(calendar + "holiday 2026-01-05..2026-01-08 ; extra 2026-01-06 }") == [])
  }

  @Test("Templates that nothing uses are checked as if used once")
  func templates() {
    #expect(
      findings("template row { param v text\n task y { effort 1d ; after nope } }\ntask z { duration 2d }") == [
        "3:unknown-name: no activity named 'nope'"
      ])
    #expect(
      findings("template row { param v text ; param who ref ; param n number\n task y \"$v\" { effort 1d ; assign $who ; assign $n of dev } }\nrole dev\ntask z { duration 2d }")
        == [])
    #expect(
      findings("template row { task y { effort 1d ; after x } \n task x { duration 1d } }\ntask z { duration 2d ; after y }") == [
        "4:unknown-name: no activity named 'y'"
      ])
  }

  @Test("Two records of one day: the one that says more is done counts, in any order")
  func records() {
    let lines = ["progress 2026-01-09 a started 2026-01-05, done 40%", "progress 2026-01-09 a done 60%"]
    for order in [lines, lines.reversed()] {
      let result = compile(
        "project p { start 2026-01-05 ; status-date 2026-01-09 }\ntask a { duration 10d }\n" + order.joined(separator: "\n"))
      #expect(result.findings.count == 1 && result.findings[0].contains("two records for 2026-01-09"), "\(result.findings)")
      #expect(result.findings[0].hasSuffix("the one that reports more progress counts"))
      // 40% of ten days are left: Monday to Thursday.
      #expect(result.dates("a") == "2026-01-05 08:00..2026-01-15 17:00")
    }
  }

  @Test("Progress before the predecessor is done is reported however it is written")
  func outOfSequence() {
    func sequence(_ progress: String, _ records: String = "") -> [String] {
      findings("task a { duration 5d }\ntask b { duration 5d ; after a\(progress) }\n" + records, status: "; status-date 2026-01-09")
        .filter { $0.contains("out-of-sequence") }
    }
    #expect(sequence(" ; done 30%") == ["3:out-of-sequence: 'b' is in progress, but 'a' is not finished"])
    #expect(
      findings("task a { duration 5d ; done 20% }\ntask b { duration 5d ; after a ; finished 2026-01-08 }", status: "; status-date 2026-01-09")
        == ["3:out-of-sequence: 'b' is finished, but 'a' is not finished"])
    #expect(sequence(" ; remaining 3d") == ["3:out-of-sequence: 'b' is in progress, but 'a' is not finished"])
    #expect(sequence("", "progress 2026-01-08 b done 30%").count == 1)
    #expect(sequence("", "progress 2026-01-08 b remaining 3d").count == 1)
    #expect(sequence(" ; started 2026-01-06").count == 1)
    #expect(sequence("") == [])
  }

  @Test("A path is looked up outward until something holds all of it")
  func paths() {
    let result = compile(
      """
      project p { start 2026-01-05 }
      phase n { task x { duration 3d } }
      phase o {
        phase n { task y { duration 1d } }
        task z { duration 1d ; after n.x }
      }
      """)
    #expect(result.findings == [])
    #expect(result.dates("o.z") == "2026-01-08 08:00..2026-01-08 17:00")
  }
}
