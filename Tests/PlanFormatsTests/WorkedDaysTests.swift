@testable import PlanFormats
import PlanModel
import PlanSchedule
import PlanText
import Testing


/// Days are the time in which something is worked on, in its own hours, in the table and in JSON.
struct WorkedDaysTests {
  struct Case: Sendable {
    let name: String
    let plan: String
    /// Id, Days in the table, minutes in JSON.
    let days: [(String, String, Int)]
  }

  static let cases = [
    Case(
      name: "a fixed length stays as long as stated over a pause",
      plan: """
        project p { start 2026-03-02 }
        task a { duration 6d ; pause 2026-03-05..2026-03-10 }
        """, days: [("a", "6", 2880)]),
    Case(
      name: "two full days of somebody at half time take four",
      plan: """
        project p { start 2026-03-02 }
        person ana { available 50% }
        task a { effort 2d ; assign ana }
        """, days: [("a", "4", 1920)]),
    Case(
      // Until Tuesday evening at half, from Wednesday on alone: 2 d at 50 % = 1 d, then 1 d.
      name: "a standing share slows the work beside it",
      plan: """
        project p { start 2026-03-02 }
        person ana
        task watch { duration 2d ; assign ana 50% }
        task a { effort 2d ; assign ana }
        """, days: [("watch", "2", 960), ("a", "3", 1440)]),
    Case(
      name: "days of leave are a gap",
      plan: """
        project p { start 2026-03-02 }
        person ana { leave 2026-03-03..2026-03-04 }
        task a { effort 2d ; assign ana }
        """, days: [("a", "2", 960)]),
    Case(
      // Eight hours a day of either, one after the other: two days, not four.
      name: "people in different hours do not make a day longer",
      plan: """
        project p { start 2026-03-02 }
        calendar late { hours mon..fri 17:00..24:00, 07:00..08:00 }
        person ana
        person bo { calendar late }
        task a { effort 4d ; assign ana, bo }
        """, days: [("a", "2", 960)]),
    Case(
      name: "what is urgent interrupts, and the gap is left out",
      plan: """
        project p { start 2026-03-02 }
        person ana
        task low { effort 4d ; assign ana ; priority low }
        task high { effort 1d ; assign ana ; priority high ; start on 2026-03-03 }
        """, days: [("low", "4", 1920), ("high", "1", 480)]),
    Case(
      name: "a fixed length stays as long as stated beside an appointment and more urgent work",
      plan: """
        project p { start 2026-03-02 }
        person ana
        person ben
        task low { duration 4d ; assign ana ; priority low }
        task high { effort 1d ; assign ana ; priority high ; start from 2026-03-04 }
        task visit { duration 1d ; assign ben ; start on 2026-03-03 }
        task around { duration 2d ; assign ben }
        """, days: [("low", "4", 1920), ("high", "1", 480), ("around", "2", 960)]),
    Case(
      // 20 hours in its first week, 4 in the next.
      name: "a fixed length stays as long as stated over the limit of its person",
      plan: """
        project p { start 2026-03-02 ; status-date 2026-03-06 }
        person ana { limit 20h/w }
        person ben { limit 12h/mo }
        task a { duration 5d ; assign ana ; started 2026-03-02 ; done 40% }
        task b { duration 2d ; assign ben ; start from 2026-03-09 }
        """, days: [("a", "5", 2400), ("b", "2", 960)]),
    Case(
      // Six hours on the first Saturday, two on the next.
      name: "work of elapsed time is not worked on while its window is closed",
      plan: """
        project p { start 2026-03-02 }
        window saturday { open every sat 08:00..14:00 }
        task a { duration 8h elapsed ; within saturday }
        """, days: [("a", "0.3e", 480)]),
    Case(
      name: "a window's hours, also at night",
      plan: """
        project p { start 2026-03-02 }
        window night { open every mon..thu 22:00..02:00 }
        task a { duration 8h ; within night }
        """, days: [("a", "1", 480)]),
    Case(
      name: "work of elapsed time has days of 24 hours",
      plan: """
        project p { start 2026-03-02 }
        task a { duration 3d elapsed }
        """, days: [("a", "3e", 4320)]),
    Case(
      // Half is done; the two weeks in which nothing happened are not work.
      name: "begun work is as long as planned, whatever time it lay",
      plan: """
        project p { start 2026-03-02 ; status-date 2026-03-13 }
        task a { duration 3d ; started 2026-03-02 ; done 50% }
        task b { duration 3d ; started 2026-03-02 ; remaining 4d }
        """, days: [("a", "3", 1440), ("b", "4", 1920)]),
    Case(
      // Of a, 1 d is done and 2 d are left; of b, 6 d and 6 d; of c, 3 d and 4 d; of d, 9 d and 7 d.
      name: "begun work of which something else remains than was planned is as long as what is done and what remains",
      plan: """
        project p { start 2026-03-02 ; status-date 2026-03-13 }
        person ana
        person ben
        person cy
        task a { effort 4d ; assign ana ; started 2026-03-09 ; done 25% ; remaining 2d }
        task b { effort 10d ; assign ben ; started 2026-03-02 ; done 60% ; remaining 6d }
        task c { duration 4d ; started 2026-03-09 ; done 75% ; remaining 4d }
        task d { effort 15d ; assign cy ; started 2026-03-02 ; done 60% ; remaining 7d }
        """, days: [("a", "3", 1440), ("b", "12", 5760), ("c", "7", 3360), ("d", "16", 7680)]),
    Case(
      name: "finished work took what lies between its dates",
      plan: """
        project p { start 2026-03-02 ; status-date 2026-03-13 }
        task a { duration 3d ; started 2026-03-02 ; finished 2026-03-06 }
        """, days: [("a", "5", 2400)]),
    Case(
      name: "a phase takes the working time from start to finish",
      plan: """
        project p { start 2026-03-02 }
        phase f {
          task a { duration 1d }
          task b { duration 1d ; after a + 1d }
        }
        """, days: [("f", "3", 1440)]),
  ]

  @Test(arguments: cases.indices) func areTimeWorked(_ number: Int) throws {
    let item = Self.cases[number]
    let input = try FormatFixture.input(item.plan)
    let rows = FormatFixture.rows(try FormatFixture.timeline(.schedule, input), input)
    for (id, days, minutes) in item.days {
      let row = try #require(rows.first { input.facts.paths[$0.activity] == id })
      guard case .length(let length) = row.cell(.days) else {
        Issue.record("\(item.name): \(id) has no days")
        continue
      }
      #expect(length.days == days, "\(item.name): \(id)")
      #expect(input.facts.analysis.workedMinutes(row.activity) == minutes, "\(item.name): \(id)")
      let json = try FormatFixture.text(.json, item.plan)
      #expect(json.contains("\"durationMinutes\": \(minutes),"), "\(item.name): \(id)")
    }
  }

  /// A minute less than five days is never said to be five.
  @Test func spareTimeIsRoundedDown() throws {
    let text = try FormatFixture.text(
      .schedule, "project p { start 2026-03-02 ; finish by 2026-03-06 }\ntask a { duration 1min }")
    #expect(text.contains("finish by 2026-03-06: 4.9 working days to spare"))
  }

  /// Where nobody has other work and nothing is open or closed, the time worked is the network's length.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func isTheNetworksLengthWhereNothingElseDecides(_ seed: UInt64) throws {
    var samples = SamplePlans(seed: seed)
    let input = try FormatFixture.input(samples.plan(), scheduling: SchedulingOptions(levels: false))
    let analysis = input.facts.analysis
    let schedule = analysis.schedule
    for index in input.facts.plan.activityIDs where schedule.hasDates(index) && !schedule.progress(index).hasStarted {
      let worked = analysis.workedMinutes(index)
      let span = schedule.finish(index) - schedule.start(index)
      #expect(worked <= span)
      if input.facts.plan.activities[index].assign.isEmpty { #expect(worked == analysis.networkMinutes(index)) }
    }
  }
}
