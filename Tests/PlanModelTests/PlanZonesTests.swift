import PlanModel
import PlanSyntax
import PlanTesting
import PlanText
import Testing

@Suite struct PlanZonesTests {
  private func check(_ text: String, zones: [String: [UInt8]] = TimeZoneFile.samples) -> Checker.Result {
    var loader = MemoryLoader()
    loader.zones = zones
    return Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: loader)
  }

  private func zones(_ plan: Plan) -> [String] {
    [plan.projectZone.name] + plan.calendars.map { plan.zone(ofCalendar: $0.id).name }
      + plan.windows.map { plan.zone(ofWindow: $0.id).name }
  }

  @Test func zonesAreInherited() {
    let plan = check(
      """
      project p { start 2026-01-05 ; timezone "Europe/Berlin" }
      calendar office { hours mon..fri 09:00..17:00 }
      calendar kyoto { timezone "Asia/Tokyo" ; hours mon..fri 09:00..17:00 }
      calendar nights { based-on shifts ; hours mon..fri 00:00..06:00 }
      calendar shifts { based-on kyoto }
      window night { open every sat 22:00..06:00 }
      window there { open every sat 22:00..06:00 ; timezone "America/New_York" }
      """).plan
    #expect(
      zones(plan) == [
        "Europe/Berlin", "Europe/Berlin", "Asia/Tokyo", "Asia/Tokyo", "Asia/Tokyo", "Europe/Berlin",
        "America/New_York",
      ])
    #expect(plan.zone(ofCalendar: nil).name == "Europe/Berlin" && plan.zone(ofWindow: EntityID.none).name == "Europe/Berlin")
    #expect(plan.zones.zones.count == 3)
  }

  @Test func withoutAnyZoneItIsUTC() {
    let plan = check("project p { start 2026-01-05 }\ncalendar office { hours mon..fri 09:00..17:00 }", zones: [:]).plan
    #expect(zones(plan) == ["UTC", "UTC"] && plan.projectZone.isUTC)
  }

  @Test(arguments: ["UTC", "Etc/UTC", "GMT"]) func someZonesNeedNoDatabase(name: String) {
    let result = check("project p { start 2026-01-05 ; timezone \"\(name)\" }", zones: [:])
    #expect(result.diagnostics.isEmpty && result.plan.projectZone.name == name)
  }

  @Test(arguments: [
    ("Europe/Brelin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
    ("New York", "America/New_York"), ("America/New York", "America/New_York"), ("CEST", nil), ("", nil),
    ("../../etc/passwd", nil),
  ]) func unknownZonesAreReported(name: String, nearest: String?) throws {
    let result = check("project p { start 2026-01-05 ; timezone \"\(name)\" }")
    #expect(result.diagnostics.map(\.code.name) == ["unknown-zone"])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.message == "no time zone named '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    #expect(result.plan.projectZone.isUTC)
  }

  @Test func aMissingDatabaseIsReportedOnce() {
    let result = check(
      """
      project p { start 2026-01-05 ; timezone "Europe/Berlin" }
      calendar kyoto { timezone "Asia/Tokyo" ; hours mon..fri 09:00..17:00 }
      """, zones: [:])
    #expect(result.diagnostics.map(\.code.name) == ["zone-database"])
  }

  @Test func aDamagedZoneIsReportedOnce() {
    let result = check(
      """
      project p { start 2026-01-05 ; timezone "Europe/Berlin" }
      calendar office { timezone "Europe/Berlin" ; hours mon..fri 09:00..17:00 }
      """, zones: ["Europe/Berlin": Array("TZif, no more".utf8)])
    #expect(result.diagnostics.map(\.code.name) == ["zone-database"])
  }

  @Test func momentsAreLocalToTheZone() throws {
    let plan = check("project p { start 2026-06-01 ; finish by 2026-06-01 01:00 ; timezone \"Asia/Kolkata\" }").plan
    let midnight = Int(try #require(Day(year: 2026, month: 6, day: 1)).number) * 1440 - 330
    let zone = plan.projectZone
    guard case .limit(let start)? = plan.project?.start.first, case .limit(let finish)? = plan.project?.finish.first
    else {
      Issue.record("no dates")
      return
    }
    #expect(zone.startInstant(start.moment) == midnight && zone.finishInstant(start.moment) == midnight + 1440)
    #expect(zone.startInstant(finish.moment) == midnight + 60 && zone.finishInstant(finish.moment) == midnight + 60)
  }
}
