import PlanService
import PlanTesting
import Testing

/// Plans whose calendars lie in other parts of the world. Summer time in Berlin: 2026-03-29 to 2026-10-25.
@Suite struct TimeZoneTests {
  private func plan(_ body: String, project: String = "start 2026-03-23") -> Compilation {
    compile(
      """
      project p { \(project) ; timezone "Europe/Berlin" }
      calendar kyoto { timezone "Asia/Tokyo" ; hours mon..fri 09:00..17:00 }
      calendar new-york { timezone "America/New_York" ; hours mon..fri 09:00..17:00 }
      calendar nights { hours mon..sun 00:00..06:00 }
      \(body)
      """)
  }

  @Test func theProjectKeepsItsHours() throws {
    let result = plan("task a { duration 5d }\ntask b { duration 5d ; after a }\nmilestone m { after b }")
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-03-23 08:00..2026-03-27 17:00")
    #expect(result.dates("b") == "2026-03-30 08:00..2026-04-03 17:00")
    #expect(result.dates("m") == "2026-04-03 17:00..2026-04-03 17:00")
    let schedule = try #require(result.schedule)
    // Inside, instants are UTC: Friday 17:00 is 16:00 UTC, Monday 08:00 is 06:00 UTC.
    let (end, start) = (schedule.finish(result.activity("a")), schedule.start(result.activity("b")))
    #expect(end % 1440 == 16 * 60 && start % 1440 == 6 * 60 && start - end == 62 * 60)
  }

  @Test func workAroundTheWorld() {
    let result = plan(
      """
      task kyoto-before { duration 8h ; calendar kyoto ; start from 2026-03-26 }
      task kyoto-after { duration 8h ; calendar kyoto ; start from 2026-03-30 }
      task overseas { duration 8h ; calendar new-york ; start from 2026-03-26 }
      task overseas-after { duration 8h ; calendar new-york ; start from 2026-03-30 }
      task relay { duration 1d ; after kyoto-before }
      """)
    // Kyoto is eight hours ahead in winter and seven in summer; New York is already in summer, five hours behind.
    #expect(result.dates("kyoto-before") == "2026-03-26 01:00..2026-03-26 09:00")
    #expect(result.dates("kyoto-after") == "2026-03-30 02:00..2026-03-30 10:00")
    #expect(result.dates("overseas") == "2026-03-26 14:00..2026-03-26 22:00")
    #expect(result.dates("overseas-after") == "2026-03-30 15:00..2026-03-30 23:00")
    #expect(result.dates("relay") == "2026-03-26 09:00..2026-03-27 09:00")
  }

  @Test func elapsedTimeIsTrueTime() {
    let result = plan(
      """
      task a { duration 1h ; start on 2026-03-28 23:00 ; calendar always }
      calendar always { hours mon..sun 00:00..24:00 }
      task march { duration 24h elapsed ; after a }
      milestone lag { after a + 6h elapsed }
      task b { duration 1h ; start on 2026-10-24 23:00 ; calendar always }
      task october { duration 24h elapsed ; after b }
      """)
    #expect(result.dates("a") == "2026-03-28 23:00..2026-03-29 00:00")
    #expect(result.dates("march") == "2026-03-29 00:00..2026-03-30 01:00")
    #expect(result.dates("october") == "2026-10-25 00:00..2026-10-25 23:00")
  }

  @Test func nightWorkAcrossTheChange() {
    let result = plan(
      """
      task march { duration 6h ; calendar nights ; start from 2026-03-29 }
      task october { duration 6h ; calendar nights ; start from 2026-10-25 }
      """)
    // 00:00 to 06:00 is five hours in March and seven in October.
    #expect(result.dates("march") == "2026-03-29 00:00..2026-03-30 01:00")
    #expect(result.dates("october") == "2026-10-25 00:00..2026-10-25 05:00")
  }

  @Test func deadlinesAreLocalToTheProject() {
    // Kyoto's Friday ends at 09:00 in Berlin, New York's at 22:00.
    let kept = plan(
      """
      task kyoto-work { duration 8h ; calendar kyoto ; start from 2026-03-26 23:00 ; finish by 2026-03-27 09:00 }
      task overseas { duration 8h ; calendar new-york ; start from 2026-03-27 ; finish by 2026-03-27 }
      """)
    #expect(kept.findings == [])
    let missed = plan(
      """
      task kyoto-work { duration 8h ; calendar kyoto ; start from 2026-03-26 23:00 ; finish by 2026-03-27 08:59 }
      task overseas { duration 17h ; calendar new-york ; start from 2026-03-27 ; finish by 2026-03-30 }
      """)
    #expect(
      missed.findings == [
        "5:deadline-missed: 'kyoto-work' is forecast for 2026-03-27 09:00, 1 working minute after 'finish by 2026-03-27 08:59'; it starts no earlier because 'start from 2026-03-26 23:00' leaves no earlier working hours",
        "6:deadline-missed: 'overseas' is forecast for 2026-03-31, 1 working hour after 'finish by 2026-03-30'; it starts no earlier because 'start from 2026-03-27' requires it",
      ])
  }

  @Test func importedProjectsShareTheirInstants() {
    let other = """
      project other { start 2026-03-30 ; timezone "Asia/Tokyo" }
      task build { duration 8h }
      """
    let result = compile(
      """
      import kyoto "kyoto.plan"
      project p { start 2026-03-30 ; timezone "Europe/Berlin" }
      milestone built { after kyoto:build }
      """, ["kyoto.plan": other])
    #expect(result.findings == [])
    // 17:00 in Kyoto is 10:00 in Berlin.
    #expect(result.dates("built") == "2026-03-30 10:00..2026-03-30 10:00")
  }

  /// Samoa went from one side of the date line to the other: Thursday the 29th was followed by Saturday the 31st.
  @Test func aDayThatTheClocksLeaveOutIsNamedAsThat() {
    let text = "project p { start 2011-12-28 ; timezone \"Pacific/Apia\" }\nmilestone m { start on 2011-12-30 }\n"
    var loader = MemoryLoader(texts: ["samoa.plan": text])
    loader.zones = [
      "Pacific/Apia": TimeZoneFile(changes: [(1_325_239_200, 1)], offsets: [-36_000, 50_400], footer: "<+14>-14").bytes
    ]
    let found = Compilation(path: "samoa.plan", bytes: Array(text.utf8), loader: loader).findings
    #expect(
      found == [
        "2:date-conflict: 'm' cannot start on 2011-12-30: that day does not exist in its time zone; it starts 2011-12-31 08:00"
      ])
  }
}
