import PlanSyntax
import Testing

/// Advice in words, followed to the letter: the finding is gone, and no other has come.
@Suite("Advice that is followed")
struct FollowedAdviceTests {
  /// Part of a plan with one finding, its advice, and what to replace by what.
  struct Advice: Sendable, CustomTestStringConvertible {
    let code: String
    let plan: String
    let help: String
    let changes: [(old: String, new: String)]
    var testDescription: String { "\(code): \(help)" }

    init(_ code: String, _ plan: String, _ help: String, _ changes: (old: String, new: String)...) {
      (self.code, self.plan, self.help, self.changes) = (code, plan, help, changes)
    }
  }

  @Test(arguments: [
    Advice(
      "P0308", "role dev { headcount 1 }\ntask a { duration 1d ; assign 2 of dev }", "ask for less, or state a larger headcount",
      ("headcount 1", "headcount 2"), ("2 of dev", "dev")),
    Advice(
      "P0308", "role dev\nperson ana\nperson bo { role dev }\ntask a { duration 1d ; assign 2 of dev }",
      "ask for less, or name more people", ("person ana", "person ana { role dev }"), ("2 of dev", "dev")),
    Advice(
      "P0308", "equipment rig { quantity 1 }\ntask a { duration 1d ; assign 2 of rig }", "ask for less, or state a larger quantity",
      ("quantity 1", "quantity 2"), ("2 of rig", "rig")),
    Advice(
      "P0308", "software cad { seats 1 }\ntask a { duration 1d ; assign 2 of cad }",
      "ask for less, or state a larger number of seats", ("seats 1", "seats 2"), ("2 of cad", "cad")),
    Advice(
      "P0308", "material cable { quantity 1 }\ntask a { duration 1d ; consume 2 of cable }",
      "state a larger quantity, or a lead-time to order more", ("quantity 1", "quantity 2"), ("quantity 1", "quantity 1 ; lead-time 2d")),
    Advice(
      "P0308", "window w { open every sat 08:00..12:00 ; capacity 0 }\ntask a { duration 1h ; within w }", "state a larger capacity",
      ("capacity 0", "capacity 1")),
    Advice("P0307", "task a { effort 1d ; assign ana 0% }\nperson ana", "state a share above 0%", ("0%", "50%")),
    Advice(
      "P0325", "person ana { available 50% }\ntask a { duration 1d ; assign ana 80% }",
      "write at most 50%, or no share to use all that is left of the day", (" 80%", " 50%"), (" 80%", "")),
    Advice(
      "P0320", "person ana\ntask a { duration 0d ; effort 3d ; assign ana }", "state how long it takes, or only its effort",
      ("duration 0d", "duration 3d"), ("duration 0d ; ", "")),
    Advice(
      "P0304", "task a", "add an estimate, for example: effort 5d or duration 2w", ("task a", "task a { effort 5d }"),
      ("task a", "task a { duration 2w }")),
    Advice(
      "P0327", "person ana\nmeeting m { every week on mon at 09:00 ; lasts 0h ; attend ana }",
      "state how long it takes, such as lasts 30min", ("lasts 0h", "lasts 30min")),
    Advice(
      "P0327", "person ana\nroutine r { every week on mon at 09:00 ; effort 0h ; assign ana }",
      "state how long it takes, such as effort 1h", ("effort 0h", "effort 1h")),
    Advice(
      "P0323", "system x\ntask a { duration 0d ; downtime x 2h }", "state how long it takes, such as duration 30min",
      ("duration 0d", "duration 2h")),
    Advice(
      "P0217", "calendar c { hours mon..sun 00:00..00:00 }\ntask a { duration 1d ; calendar c }",
      "write 00:00..24:00 for the whole day", ("00:00..00:00", "00:00..24:00")),
    Advice("P0217", "task a { duration 8d..5d }", "put the lower or earlier one first", ("8d..5d", "5d..8d")),
    Advice(
      "P0218", "person ana\ntask a { effort 5d elapsed ; assign ana }", "use 'duration' for elapsed time", ("effort", "duration")),
    Advice(
      "P0218", "person ana\nperson bo\ntask a { effort 5d ; assign ana 150% }",
      "write at most 100%, and also assign the people who help", ("ana 150%", "ana 100%, bo")),
    Advice(
      "P0218", "person ana\ntask a { way 0d with ana ; way 2d }",
      "state how long it takes, such as 1h; a task that takes no time is a milestone", ("way 0d", "way 1h")),
    Advice(
      "P0218", "project q { start 2026-03-02 ; day 30h }\ntask a { duration 1d }",
      "write the working hours of one day, at most 24h, such as day 8h", ("day 30h", "day 8h")),
    Advice(
      "P0218", "project q { start 2026-03-02 ; week 0h }\ntask a { duration 1d }",
      "write the working hours of one week, at most 168h, such as week 40h", ("week 0h", "week 40h")),
    Advice(
      "P0109", "task a { duration 2m }", "write 2min for minutes or 2mo for months", ("2m", "2min"), ("2m", "2mo")),
    Advice(
      "P0221", "person ana\nroutine r { every month on fri ; effort 1h ; assign ana }",
      "write month on first fri, second, third, fourth or last; or week on fri for all of them",
      ("month on fri", "month on first fri"), ("month on fri", "month on last fri"), ("month on fri", "week on fri")),
    Advice(
      "P0326", "person ana\nperson bo { skills welding }\ntask a { effort 1d ; assign ana ; needs welding }",
      "add it to the 'skills' of whoever has it, or assign someone else", ("person ana", "person ana { skills welding }"),
      ("assign ana", "assign bo")),
    Advice(
      "P0337", "person ana\nperson bo { skills welding }\ntask a { needs welding ; way 1d with ana ; way 2d with bo }",
      "remove the way, or add 'welding' to the 'skills' of somebody in it", ("way 1d with ana ; ", ""),
      ("person ana", "person ana { skills welding }")),
    Advice(
      "P0333", "project q { start 2026-03-02 }\ntask a { duration 5d }\nprogress 2026-03-31 a done 40%",
      "add 'status-date 2026-03-31' to the project: the day up to which this is known",
      ("start 2026-03-02", "start 2026-03-02 ; status-date 2026-03-31")),
    Advice(
      "P0318", "project q { start 2026-03-02 ; status-date 2026-03-06 }\nexternal e { expected 2026-03-10 }\ntask t { duration 20d ; after e }",
      "ask for confirmation, then write 'confirmed' and the day of the answer",
      ("expected 2026-03-10", "expected 2026-03-10 ; confirmed 2026-03-05")),
    Advice(
      "P0312", "project q { start 2026-03-02 ; status-date 2026-03-06 }\ntask a { duration 5d ; started 2026-03-02 ; done 100% }",
      "add 'finished 2026-03-06', or the day on which it was finished", ("done 100%", "done 100% ; finished 2026-03-06"),
      ("done 100%", "done 100% ; finished 2026-03-05")),
    Advice(
      "P0313", "project q { start 2026-03-02 ; status-date 2026-03-06 }\ntask a { duration 5d ; started 2026-03-03 ; finished 2026-03-02 }",
      "correct the wrong date", ("finished 2026-03-02", "finished 2026-03-05")),
    Advice(
      "P0313",
      "project q { start 2026-03-02 ; status-date 2026-03-06 }\ntask a { duration 5d }\nprogress 2026-03-04 a started 2026-03-03\n"
        + "progress 2026-03-05 a finished 2026-03-02",
      "correct the wrong date, or add a later record with the right one", ("a finished 2026-03-02", "a finished 2026-03-05"),
      ("a finished 2026-03-02", "a finished 2026-03-02\nprogress 2026-03-06 a finished 2026-03-05")),
    Advice(
      "P0212", "task a { duration 2d }", "add a block such as: project my-project \"My project\" { start 2026-03-02 }",
      ("task a", "project my-project \"My project\" { start 2026-03-02 }\ntask a")),
  ])
  func itHelps(_ advice: Advice) {
    let hasOwnProject = advice.plan.contains("project") || advice.code == "P0212"
    let plan = (hasOwnProject ? "" : "project p { start 2026-03-02 }\n") + advice.plan
    let found = compile(plan).diagnostics
    #expect(found.map(\.code.number) == [advice.code] && found.map(\.help) == [[advice.help]], "\(found.map(\.message))")
    for (old, new) in advice.changes {
      #expect(plan.contains(old))
      let followed = plan.replacing(old, with: new, maxReplacements: 1)
      #expect(compile(followed).findings == [], "\(followed)")
    }
  }
}
