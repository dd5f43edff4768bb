import PlanText
import Testing

/// Advice that helps when it is followed, and reasons that hold.
@Suite("Advice that helps")
struct HelpfulHelpTests {
  private func findings(_ text: String, _ name: String) -> [Diagnostic] {
    compile(text).diagnostics.filter { $0.code.name == name }
  }

  /// Finish Friday 03-06, begun Wednesday, or on a free day: so many days of lead allow it, and one less does not.
  @Test(arguments: [("2026-03-04", 3), ("2026-03-02", 5), ("2026-03-06", 0)])
  func theLeadIsEnough(_ begun: String, _ days: Int) throws {
    func plan(_ after: String) -> String {
      """
      project p { start 2026-03-02 ; status-date 2026-03-13 }
      task a { duration 5d }
      task b { duration 10d ; \(after) }
      progress 2026-03-13 a started 2026-03-02, finished 2026-03-06
      progress 2026-03-13 b started \(begun)
      """
    }
    let found = findings(plan("after a"), "out-of-sequence")
    guard days > 0 else { return #expect(found.isEmpty) }
    #expect(found.first?.help == ["fix the date, or the dependency: 'after a - \(days)d' allows the overlap"])
    #expect(findings(plan("after a - \(days)d"), "out-of-sequence").isEmpty)
    #expect(!findings(plan("after a - \(days - 1)d"), "out-of-sequence").isEmpty)
  }

  @Test func theLeadOfAStartReachesOverTimeOff() throws {
    func plan(_ after: String) -> String {
      """
      project p { start 2026-03-02 ; status-date 2026-03-20 }
      task a { duration 5d }
      task b { duration 10d ; \(after) }
      progress 2026-03-20 a started 2026-03-09, finished 2026-03-13
      progress 2026-03-20 b started 2026-03-07
      """
    }
    #expect(
      findings(plan("after a starts"), "out-of-sequence").first?.help
        == ["fix the date, or the dependency: 'after a starts - 1d' allows the overlap"])
    #expect(findings(plan("after a starts - 1d"), "out-of-sequence").isEmpty)
  }

  @Test func aMeetingClosesADay() throws {
    let found = findings(
      """
      project p { start 2026-03-02 }
      person ana
      meeting m { every wed at 08:00 ; lasts 8h ; attend ana }
      task a { effort 1d ; assign ana ; start on 2026-03-04 }
      """, "date-conflict")
    #expect(found.map(\.message) == ["'a' cannot start on 2026-03-04: 'ana' is in 'm' on that day; it starts 2026-03-05 08:00"])
  }

  @Test func aDayThatHasPassedIsReportedOrMoved() throws {
    let found = findings("project p { start 2026-03-02 ; status-date 2026-03-11 }\nmilestone k { start on 2026-03-04 }", "date-conflict")
    #expect(found.map(\.help) == [["write 'finished' and the day if it has happened, or else choose a day after the status date"]])
    #expect(
      findings("project p { start 2026-03-02 ; status-date 2026-03-11 }\nmilestone k { start on 2026-03-04 ; finished 2026-03-04 }", "date-conflict")
        .isEmpty)
  }

  /// Confirming what is overdue changes nothing: it has come, or comes on another day.
  @Test func whatIsOverdueHasComeOrIsExpectedAnew() throws {
    func plan(_ external: String) -> String {
      "project p { start 2026-03-02 ; status-date 2026-03-11 }\nexternal e { \(external) }\ntask c { duration 5d ; after e }"
    }
    let overdue = findings(plan("expected 2026-03-05..2026-03-07"), "external-unconfirmed")
    #expect(
      overdue.map(\.message) == ["'e' was expected between 2026-03-05 and 2026-03-07, determines the end of the project, and has not arrived"])
    #expect(overdue.map(\.help) == [["write 'finished' and the day it arrived, or the day on which it is now 'expected'"]])
    #expect(findings(plan("expected 2026-03-05 ; finished 2026-03-06"), "external-unconfirmed").isEmpty)
    let coming = findings(plan("expected 2026-03-16..2026-03-18..2026-03-25"), "external-unconfirmed")
    #expect(
      coming.map(\.message)
        == ["'e' is expected on 2026-03-18, at the latest on 2026-03-25, determines the end of the project, and is not confirmed"])
  }

  /// A date of its own holds it: nothing that could be shortened drives it.
  @Test func aLateStartNamesTheDateThatHoldsIt() throws {
    let found = findings(
      "project p { start 2026-03-02 }\ntask b { duration 5d ; start by 2026-03-09 ; finish from 2026-03-30 }", "deadline-missed")
    #expect(
      found.map(\.message)
        == ["'b' is forecast to start on 2026-03-24, 11 working days after 'start by 2026-03-09'; it starts no earlier because 'finish from 2026-03-30' requires it"])
    #expect(found.map(\.help) == [["change that date, or agree on a date later than 2026-03-09"]])
  }

  /// What is there with the first minute of a day is on that day; what comes later has its time.
  @Test func eventsOfADayAreOnIt() throws {
    let found = findings(
      """
      project p { start 2026-03-02 ; finish by 2026-03-10 }
      external truck { expected 2026-03-11 }
      milestone here { after truck + 1h }
      task unload { duration 1h ; after here }
      """, "project-late")
    #expect(found.flatMap(\.notes).map(\.message).prefix(2) == ["'truck' is on 2026-03-11", "'here' is on 2026-03-11 09:00"])
  }

  /// The window is closed before Saturday 03-07 anyway: the leave costs the week to the next.
  @Test func leaveCountsFromTheOpeningThatItMisses() throws {
    let found = findings(
      """
      project p { start 2026-03-02 }
      person ana { leave 2026-03-05..2026-03-08 }
      window w { open every sat 08:00..16:00 }
      task a { duration 4h ; within w ; assign ana }
      """, "assigned-while-absent")
    #expect(found.map(\.message) == ["'a' waits 5 working days for 'ana', who is on leave from 2026-03-05 to 2026-03-08"])
  }

  /// Its predecessors are done: it may have happened, and nobody said so.
  @Test func anEventThatMayHaveHappenedIsAskedFor() throws {
    func plan(_ gate: String, _ milestone: String) -> String {
      """
      project p { start 2026-09-01 ; status-date 2026-10-16 }
      stakeholder cio
      task a { duration 3d }
      gate g { after a ; approver cio ; finish by 2026-10-05 \(gate) }
      milestone m { after a ; finish by 2026-10-02 \(milestone) }
      progress 2026-09-30 a started 2026-09-01, finished 2026-09-03
      """
    }
    let found = findings(plan("", ""), "deadline-missed")
    #expect(
      found.map(\.message) == [
        "'g' is forecast for 2026-10-19, 9 working days after 'finish by 2026-10-05'; it is not recorded as passed",
        "'m' is forecast for 2026-10-19, 10 working days after 'finish by 2026-10-02'; it is not recorded as reached",
      ])
    #expect(
      found.map(\.help) == [
        ["if it was passed, write 'passed' and the day in its block; otherwise agree on a later date"],
        ["if it was reached, write 'finished' and the day in its block; otherwise agree on a later date"],
      ])
    #expect(compile(plan("; passed 2026-09-04", "; finished 2026-09-03")).diagnostics.isEmpty)
  }

  @Test func anInheritedDependencyIsSaidToHoldForThePhase() throws {
    let found = findings(
      """
      project p { start 2026-03-02 ; status-date 2026-03-13 }
      task a { duration 5d }
      phase x { after a ; task b { duration 10d } }
      progress 2026-03-13 a started 2026-03-02, finished 2026-03-06
      progress 2026-03-13 x.b started 2026-03-04
      """, "out-of-sequence")
    #expect(
      found.map(\.help)
        == [["fix the date, or the dependency of 'x', which applies to everything inside it: 'after a - 3d' allows the overlap"]])
  }

  @Test func workThatWaitsForItsOwnPhaseIsToldSo() throws {
    let found = findings("project p { start 2026-03-02 }\nphase p1 { task a { duration 1d ; after p1 } }", "dependency-cycle")
    #expect(found.map(\.message) == ["'p1.a' waits for 'p1', which it is part of"])
    #expect(found.map(\.help) == [["remove that 'after'"]])
  }

  /// A `milestone` without a name is a mistake of its own, and no work inside the task.
  @Test func aFlagIsNoWorkInside() {
    #expect(findings("project p { start 2026-03-02 }\ntask a { effort 3d ; milestone }", "without-effect").isEmpty)
  }
}
