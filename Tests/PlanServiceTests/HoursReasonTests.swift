import Testing

/// Reasons name what really holds: leave and meetings before the hours that they cover.
@Suite("Why work waits for hours")
struct HoursReasonTests {
  private func reason(_ body: String, _ path: String, start: String = "2026-03-02") throws -> String {
    let result = compile("project p { start \(start) }\n" + body)
    let analysis = try #require(result.analysis, "\(result.findings)")
    return analysis.reason(result.activity(path)).sentence(analysis.plan)
  }

  private let night = "window night { open every sat 20:00..23:00 }\n"

  @Test func leaveComesBeforeTheWindow() throws {
    let task = "task t { duration 2h ; within night ; assign ana }"
    #expect(try reason(night + "person ana\n" + task, "t") == "the window 'night' opens then")
    #expect(
      try reason(night + "person ana { leave 2026-03-06..2026-03-08 }\n" + task, "t")
        == "'ana' is on leave until 2026-03-08 and misses the previous opening of the window 'night'; then the window 'night' opens")
  }

  @Test func leaveBeforeTheWorkCouldBeginIsNoReason() throws {
    let body = night + """
      person ana { leave 2026-03-06..2026-03-08 }
      task first { duration 6d }
      task t { duration 2h ; within night ; assign ana ; after first }
      """
    #expect(try reason(body, "t") == "it follows 'first', which ends 2026-03-09 17:00; then the window 'night' opens")
  }

  @Test func meetingsComeBeforeWorkingHours() throws {
    let body = """
      person ana
      meeting stand-up { every day at 08:00 ; lasts 30min ; attend ana }
      task t { effort 4h ; assign ana }
      """
    #expect(try reason(body, "t") == "'ana' is in 'stand-up' until 08:30")
    let routine = """
      person ana
      routine backup { every day at 08:00 ; effort 1h ; assign ana }
      task t { effort 4h ; assign ana }
      """
    #expect(try reason(routine, "t") == "'ana' does 'backup' until 09:00")
  }

  // MARK: Split work

  private func findings(_ body: String) -> [String] { compile("project p { start 2026-03-02 }\n" + body).findings }

  @Test func aSplitOverAWeekIsAFinding() {
    #expect(
      findings(night + "task t { duration 5h ; within night }") == [
        "3:split-over-openings: 't' is split across openings of its window: it stops at 2026-03-07 23:00 and continues at 2026-03-14 20:00, 7 days later"
      ])
  }

  @Test func nightsInARowAreNoSplit() {
    #expect(findings("window night { open every day 20:00..23:00 }\ntask t { duration 8h ; within night }") == [])
    #expect(findings(night + "task t { duration 3h ; within night }") == [])
  }
}
