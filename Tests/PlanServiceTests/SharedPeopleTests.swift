import PlanAnalysis
import PlanFormats
import PlanSchedule
import Testing

/// How people share their time. Every date is worked out by hand: days of eight hours from 08:00, lunch from 12:00,
/// Monday 2026-03-02 first.
@Suite struct SharedPeopleTests {
  private static let head = "project p { start 2026-03-02 }\nperson ana\nperson ben\n"

  private func check(_ text: String, _ expected: [String: String], head: String = Self.head) {
    let compilation = compile(head + text)
    for (name, dates) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(compilation.dates(name) == dates, "\(name) of\n\(text)")
    }
  }

  private func minutes(_ text: String, _ name: String, head: String = Self.head) -> [Int] {
    guard let analysis = compile(head + text).analysis else { return [] }
    let schedule = analysis.schedule
    let index = schedule.plan.activityIDs.first { schedule.plan.path(schedule.plan.activities[$0].id) == name } ?? 0
    return ScheduleFacts(analysis).shares(index).compactMap(\.work)
  }

  /// 480 minutes at nine tenths are 533.3, rounded up: 480 on Monday, 54 on Tuesday.
  @Test func smallShareLeavesTheRest() {
    check(
      """
      task oversee { duration 10d ; assign ana 10% }
      task order { effort 1d ; assign ana }
      """,
      ["oversee": "2026-03-02 08:00..2026-03-13 17:00", "order": "2026-03-02 08:00..2026-03-03 08:54"])
  }

  /// A fifth of ana is less than a quarter: the task waits for the end of the other.
  @Test func workWaitsForAQuarterOfItsPeople() {
    check(
      "task long { duration 5d ; assign ana 80% }\ntask short { effort 1d ; assign ana }",
      ["long": "2026-03-02 08:00..2026-03-06 17:00", "short": "2026-03-09 08:00..2026-03-09 17:00"])
  }

  /// A quarter is enough: 240 minutes take 960.
  @Test func workBeginsOnAQuarterOfItsPeople() {
    check(
      "task long { duration 5d ; assign ana 75% }\ntask short { effort 4h ; assign ana }",
      ["long": "2026-03-02 08:00..2026-03-06 17:00", "short": "2026-03-02 08:00..2026-03-03 17:00"])
  }

  /// 480 on Monday, 48 on each of two days, 384 on Thursday: until 15:24.
  @Test func workOnceBegunTakesWhatThereIs() {
    check(
      "task review { duration 2d ; assign ana 90% ; start on 2026-03-03 }\ntask build { effort 2d ; assign ana }",
      ["review": "2026-03-03 08:00..2026-03-04 17:00", "build": "2026-03-02 08:00..2026-03-05 15:24"])
  }

  @Test func tasksWithoutShareDoNotRunSideBySide() {
    check(
      "task a { effort 1d ; assign ana }\ntask b { effort 1d ; assign ana }",
      ["a": "2026-03-02 08:00..2026-03-02 17:00", "b": "2026-03-03 08:00..2026-03-03 17:00"])
  }

  /// b could begin on Tuesday, but equal work does not interrupt a.
  @Test func equalPriorityNeverInterrupts() {
    check(
      "task a { effort 3d ; assign ana }\ntask b { effort 1d ; assign ana ; start from 2026-03-03 }",
      ["a": "2026-03-02 08:00..2026-03-04 17:00", "b": "2026-03-05 08:00..2026-03-05 17:00"])
  }

  @Test func higherPriorityInterrupts() {
    check(
      """
      task a { effort 3d ; assign ana ; priority low }
      task b { effort 1d ; assign ana ; priority critical ; start from 2026-03-03 }
      """,
      ["a": "2026-03-02 08:00..2026-03-05 17:00", "b": "2026-03-03 08:00..2026-03-03 17:00"])
  }

  /// The interrupted task has ben for itself on Tuesday: 480 + 480 on Monday, 480 by ben on Tuesday, half a day by both.
  @Test func othersGoOnWhileOneIsCalledAway() {
    check(
      """
      task a { effort 4d ; assign ana, ben ; priority low }
      task b { effort 1d ; assign ana ; priority critical ; start from 2026-03-03 }
      """,
      ["a": "2026-03-02 08:00..2026-03-04 12:00", "b": "2026-03-03 08:00..2026-03-03 17:00"])
  }

  /// A fixed length takes half of ana and is as long as stated.
  @Test func fixedLengthTakesWhatIsLeft() {
    let text = "task steady { duration 4d ; assign ana 50% }\ntask a { duration 2d ; assign ana }"
    check(text, ["steady": "2026-03-02 08:00..2026-03-05 17:00", "a": "2026-03-02 08:00..2026-03-03 17:00"])
    #expect(minutes(text, "a") == [480])
    #expect(minutes(text, "steady") == [960])
  }

  @Test func fixedLengthPausesWhereNothingIsLeft() {
    check(
      "task visit { duration 1d ; assign ana 100% ; start on 2026-03-03 }\ntask a { duration 2d ; assign ana }",
      ["visit": "2026-03-03 08:00..2026-03-03 17:00", "a": "2026-03-02 08:00..2026-03-04 17:00"])
  }

  /// Ten hours in three days are 41.7 % of a day; ramp-up gives 40 % in the first week.
  @Test func effortInAFixedLengthWaitsUntilItFits() {
    check(
      "task a { duration 3d ; effort 10h ; assign cem }", ["a": "2026-03-09 08:00..2026-03-11 17:00"],
      head: "project p { start 2026-03-02 }\nperson cem { available 80% ; ramp-up 1w at 50% }\n")
  }

  /// 80 % of somebody who is here half of the day is the half day.
  @Test func shareIsCutToWhatIsAvailable() {
    check(
      "task a { effort 1d ; assign cem 80% }", ["a": "2026-03-02 08:00..2026-03-03 17:00"],
      head: "project p { start 2026-03-02 }\nperson cem { available 50% }\n")
  }

  /// Two places: the steady half leaves one and a half. y has half a place for two days, then a whole one.
  @Test func placesOfARoleShareLikePeople() {
    check(
      """
      task steady { duration 2d ; assign dev 50% }
      task x { effort 2d ; assign dev }
      task y { effort 2d ; assign dev }
      """,
      [
        "steady": "2026-03-02 08:00..2026-03-03 17:00", "x": "2026-03-02 08:00..2026-03-03 17:00",
        "y": "2026-03-02 08:00..2026-03-04 17:00",
      ], head: "project p { start 2026-03-02 }\nrole dev { headcount 2 }\n")
  }

  /// 2,400 minutes at 70 % are 3,428.6: seven days and 69 minutes. Of the 30 % left nothing remains for the third.
  @Test func levelOfEffortTakesWhatIsLeft() {
    let text = """
      task a { effort 5d ; assign ana 70% }
      task lead { spans a ; assign ana 50% }
      task assist { spans a ; assign ana, ben 10% }
      """
    check(text, ["a": "2026-03-02 08:00..2026-03-11 09:09", "lead": "2026-03-02 08:00..2026-03-11 09:09"])
    #expect(minutes(text, "lead") == [1029])
    #expect(minutes(text, "assist") == [0, 343])
  }

  // MARK: Pinned dates

  /// Monday, Tuesday, Thursday, Friday, Monday.
  @Test func pinnedWorkIsAnAppointment() {
    check(
      "task a { effort 5d ; assign ana }\ntask b { effort 1d ; assign ana ; start on 2026-03-04 }",
      ["a": "2026-03-02 08:00..2026-03-09 17:00", "b": "2026-03-04 08:00..2026-03-04 17:00"])
  }

  @Test func pinnedFinishIsKept() {
    check(
      "task a { effort 5d ; assign ana }\ntask b { effort 2d ; assign ana ; finish on 2026-03-05 }",
      ["a": "2026-03-02 08:00..2026-03-10 17:00", "b": "2026-03-04 08:00..2026-03-05 17:00"])
  }

  @Test func secondPinOfOneDayIsReported() {
    let compilation = compile(
      Self.head + "task a { effort 1d ; assign ana ; start on 2026-03-04 }\ntask b { effort 1d ; assign ana ; start on 2026-03-04 }")
    #expect(compilation.dates("a") == "2026-03-04 08:00..2026-03-04 17:00")
    #expect(compilation.dates("b") == "2026-03-05 08:00..2026-03-05 17:00")
    #expect(
      compilation.findings == [
        "5:date-conflict: 'b' cannot start on 2026-03-04: 'ana' is taken by 'a' until 2026-03-04 17:00; it starts 2026-03-05 08:00"
      ])
  }
}
