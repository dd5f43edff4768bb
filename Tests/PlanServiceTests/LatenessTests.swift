import PlanAnalysis
import PlanService
import PlanTesting
import Testing
import PlanText

/// What has to be done by a date gets its people first.
@Suite struct LatenessTests {
  private struct Job {
    var days: Int
    var due: Int
  }

  /// Days late in all, of jobs done one after another.
  private func lateness(_ jobs: [Job]) -> Int {
    var day = 0
    return jobs.reduce(0) { sum, job in
      day += job.days
      return sum + max(0, day - job.due)
    }
  }

  private func least(_ jobs: [Job]) -> Int {
    func search(_ done: [Job], _ rest: [Job]) -> Int {
      if rest.isEmpty { return lateness(done) }
      return rest.indices.map { index in
        var others = rest
        let next = others.remove(at: index)
        return search(done + [next], others)
      }.min() ?? 0
    }
    return search([], jobs)
  }

  /// Working day `number` of March 2026, from 1.
  private func date(_ number: Int) -> String {
    let day = 2 + (number - 1) / 5 * 7 + (number - 1) % 5
    return day <= 31 ? "2026-03-\(day < 10 ? "0" : "")\(day)" : "2026-04-\(day - 31 < 10 ? "0" : "")\(day - 31)"
  }

  private func text(_ jobs: [Job]) -> String {
    "project p { start 2026-03-02 }\nperson ana\n"
      + jobs.enumerated().map { "task t\($0) { effort \($1.days)d ; assign ana ; finish by \(date($1.due)) }\n" }.joined()
  }

  /// Days late in all, as scheduled, and the days until the end.
  private func scheduled(_ text: String, _ jobs: [Job]) throws -> (late: Int, length: Int) {
    let schedule = try #require(compile(text).schedule)
    let calendar = schedule.calendar(0)
    let start = schedule.projectStart
    let finishes = jobs.indices.map { calendar.between(start, schedule.finish(ActivityID($0))) / 480 }
    return (zip(jobs, finishes).reduce(0) { $0 + max(0, $1.1 - $1.0.due) }, finishes.max() ?? 0)
  }

  /// One person, up to six tasks: no order of all is less late.
  @Test func noOrderIsLessLate() throws {
    var random = SeededGenerator(seed: 21)
    var late = 0
    for _ in 0..<60 {
      let jobs = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        Job(days: Int.random(in: 1...4, using: &random), due: Int.random(in: 1...14, using: &random))
      }
      let best = least(jobs)
      if best > 0 { late += 1 }
      let text = text(jobs)
      // A task without people, and the lines turned round, change nothing.
      #expect(try scheduled(text, jobs) == (best, jobs.reduce(0) { $0 + $1.days }), "\(text)")
      #expect(try scheduled(text + "task other { duration 1d }\n", jobs).late == best, "\(text)")
      let turned = Array(jobs.reversed())
      #expect(try scheduled(self.text(turned), turned).late == best, "\(text)")
    }
    #expect(late > 20)
  }

  @Test func startByCountsToo() {
    let compilation = compile(
      """
      project p { start 2026-03-02 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 1d ; assign ana ; start by 2026-03-03 }
      """)
    #expect(compilation.dates("b") == "2026-03-02 08:00..2026-03-02 17:00")
    #expect(compilation.dates("a") == "2026-03-03 08:00..2026-03-09 17:00")
    #expect(compilation.findings == [])
  }

  @Test(
    "What makes something late is named where no other work does",
    arguments: [
      ("person joe { leave 2026-03-03..2026-03-06 }\ntask b { effort 3d ; assign joe ; finish by 2026-03-06 }",
        "; 'joe' is on leave from 2026-03-03 to 2026-03-06"),
      ("system s { freeze 2026-03-02..2026-03-20 }\ntask b { duration 3h ; changes s ; finish by 2026-03-10 }",
        "; it starts no earlier because 's' is frozen until 2026-03-20"),
      ("equipment rig { unavailable 2026-03-02..2026-03-06 }\ntask b { duration 3d ; assign rig ; finish by 2026-03-06 }",
        "; it starts no earlier because 'rig' is unavailable until 2026-03-06"),
      // It is only too long.
      ("task b { duration 5d ; finish by 2026-03-05 }", "'finish by 2026-03-05'"),
    ])
  func causesAreNamed(_ body: String, _ cause: String) throws {
    let found = compile("project p { start 2026-03-02 }\n" + body).diagnostics.filter { $0.code.number == "P0302" }
    #expect(found.count == 1 && found[0].message.hasSuffix(cause), "\(found.map(\.message))")
  }

  @Test("What has begun is not told to start earlier")
  func begunWorkIsToldToBeShortened() {
    let found = compile(
      "project p { start 2026-03-02 ; status-date 2026-03-13 }\n"
        + "task a { duration 5d ; started 2026-03-02 ; done 40% ; finish by 2026-03-13 }"
    ).diagnostics.filter { $0.code.number == "P0302" }
    #expect(found.map(\.help) == [["shorten the remaining work, or agree on a later date"]])
  }

  /// From Friday evening to Sunday nobody works.
  @Test func lateByTimeOffAloneIsSaidSo() throws {
    let result = compile(
      "project p { start 2026-03-02 }\nexternal e { expected 2026-03-15 }\nmilestone m { after e ; finish by 2026-03-13 }")
    #expect(
      result.diagnostics.map(\.message)
        == ["'m' is forecast for 2026-03-15, after 'finish by 2026-03-13', though with no working time in between; driven by e"])
    var explanation = Explanation(ScheduleFacts(try #require(result.analysis)), 1)
    #expect(explanation.text(width: 100).contains("Finish by  2026-03-13: late, but with no working time in between\n"))
  }
}
