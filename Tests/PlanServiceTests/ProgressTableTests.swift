import PlanSchedule
import PlanSyntax
import PlanText
import Testing

/// Which facts count, and what they add up to.
@Suite struct ProgressTableTests {
  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(0) }

  /// Where each named activity stands at the end of a day.
  private func states(_ body: String, asOf text: String?) -> [String: ActivityProgress] {
    let plan = compile("project p { start 2026-03-02 }\nperson ana { }\n" + body).plan
    let table = ProgressTable(plan, asOf: text.map(day))
    var result: [String: ActivityProgress] = [:]
    for index in plan.activityIDs { result[plan.path(plan.activities[index].id)] = table[index] }
    return result
  }

  @Test func nothingHasHappenedWithoutAStatusDate() {
    let body = "task a { duration 5d ; finished 2026-03-06 }\ntask b { duration 5d ; cancelled 2026-03-06 }"
    #expect(states(body, asOf: nil) == ["a": .notStarted, "b": .cancelled])
    #expect(
      states(body, asOf: "2026-03-05") == ["a": .notStarted, "b": .notStarted])
    #expect(
      states(body, asOf: "2026-03-06") == ["a": .finished(start: nil, finish: day("2026-03-06")), "b": .cancelled])
  }

  @Test func theLatestRecordUpToTheStatusDateCountsForEachFact() {
    let body = """
      task a { duration 20d ; done 10% ; started 2026-03-03 }
      progress 2026-03-20 a done 50%
      progress 2026-03-13 a started 2026-03-02, done 30%
      progress 2026-03-27 a done 70%
      progress 2026-03-27 a done 75%
      progress 2026-04-03 a finished 2026-04-02
      """
    func done(_ percent: Int64, since text: String) -> ActivityProgress {
      .started(day(text), remaining: .after(Percent(value: Decimal(percent))))
    }
    #expect(states(body, asOf: "2026-03-12")["a"] == done(10, since: "2026-03-03"))
    #expect(states(body, asOf: "2026-03-19")["a"] == done(30, since: "2026-03-02"))
    #expect(states(body, asOf: "2026-03-26")["a"] == done(50, since: "2026-03-02"))
    #expect(states(body, asOf: "2026-04-02")["a"] == done(75, since: "2026-03-02"))
    #expect(
      states(body, asOf: "2026-04-03")["a"] == .finished(start: day("2026-03-02"), finish: day("2026-04-02")))
  }

  @Test func finishBeforeRemainingBeforeDone() {
    let result = states(
      """
      task a { duration 20d }
      task b { duration 20d ; started 2026-03-02 }
      task c { duration 20d ; done 0% }
      task d { duration 20d ; done 40% }
      progress 2026-03-13 a done 90%, remaining 4d
      progress 2026-03-20 a finished 2026-03-19, done 90%, remaining 4d
      progress 2026-03-20 b done 90%, remaining 4d
      """, asOf: "2026-03-31")
    #expect(result["a"] == .finished(start: nil, finish: day("2026-03-19")))
    #expect(
      result["b"] == .started(day("2026-03-02"), remaining: .amount(TimeAmount(thousandths: 4000, unit: .day))))
    #expect(result["c"] == .notStarted)
    #expect(result["d"] == .started(nil, remaining: .after(Percent(value: Decimal(40)))))
  }

  @Test func whatIsDoneCountsAsFinishedOnTheDayThatSaysSo() {
    let result = states(
      """
      task a { duration 20d ; done 100% }
      task b { duration 20d }
      task c { duration 20d }
      progress 2026-03-20 b started 2026-03-09, done 100%
      progress 2026-03-20 c remaining 0d
      """, asOf: "2026-03-31")
    #expect(result["a"] == .finished(start: nil, finish: day("2026-03-31")))
    #expect(result["b"] == .finished(start: day("2026-03-09"), finish: day("2026-03-20")))
    #expect(result["c"] == .finished(start: nil, finish: day("2026-03-20")))
  }

  @Test func doneWithoutAStartBeganWithItsFirstRecord() {
    let body = "task a { duration 20d }\nprogress 2026-03-06 a done 0%\nprogress 2026-03-13 a done 10%\nprogress 2026-03-20 a done 20%"
    #expect(states(body, asOf: "2026-03-10")["a"] == .notStarted)
    #expect(
      states(body, asOf: "2026-03-31")["a"] == .started(day("2026-03-13"), remaining: .after(Percent(value: Decimal(20)))))
  }

  @Test func gatesAreWhereTheirLatestDecisionLeftThem() {
    let result = states(
      """
      gate a { approver ana ; passed 2026-03-06 by ana }
      gate b { approver ana ; waived 2026-03-06 by ana }
      gate c { approver ana ; failed 2026-03-06 by ana }
      gate d { approver ana ; passed 2026-03-06 by ana ; failed 2026-03-09 by ana }
      gate e { approver ana ; failed 2026-03-06 by ana ; passed 2026-03-09 by ana }
      external f { expected 2026-03-04 ; finished 2026-03-05 }
      """, asOf: "2026-03-31")
    #expect(
      result == [
        "a": .finished(start: nil, finish: day("2026-03-06")), "b": .finished(start: nil, finish: day("2026-03-06")),
        "c": .notStarted, "d": .notStarted, "e": .finished(start: nil, finish: day("2026-03-09")),
        "f": .finished(start: nil, finish: day("2026-03-05")),
      ])
  }

  @Test func phasesAreAsFarAsTheirContent() {
    let result = states(
      """
      phase all { task a { duration 1d ; started 2026-03-02 ; finished 2026-03-03 } ; task b { duration 1d ; cancelled 2026-03-04 } }
      phase some { phase in { task c { duration 1d ; started 2026-03-03 } } ; task d { duration 1d } }
      phase none { task e { duration 1d } ; meeting m { every day ; attend ana } }
      task gone { cancelled 2026-03-04 ; task f { duration 1d ; finished 2026-03-03 } ; phase g { task h { duration 1d } } }
      phase dropped { task i { duration 1d ; cancelled 2026-03-04 } }
      task lead { spans all, some }
      task over { spans all }
      """, asOf: "2026-03-31")
    #expect(result["all"] == .finished(start: day("2026-03-02"), finish: day("2026-03-03")))
    #expect(result["some"] == .started(day("2026-03-03"), remaining: .whole))
    #expect(result["some.in"] == .started(day("2026-03-03"), remaining: .whole))
    #expect(result["none"] == .notStarted)
    for name in ["gone", "gone.f", "gone.g", "gone.g.h", "dropped"] { #expect(result[name] == .cancelled, "\(name)") }
    #expect(result["lead"] == .started(day("2026-03-02"), remaining: .whole))
    #expect(result["over"] == .finished(start: day("2026-03-02"), finish: day("2026-03-03")))
  }
}
