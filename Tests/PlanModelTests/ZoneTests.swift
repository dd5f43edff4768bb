import PlanTesting
import PlanText
import Testing

/// Zones in which one rule holds at all times, and what clocks show there.
@Suite struct ZoneTests {
  private func zone(_ rule: String) throws -> Zone {
    try #require(TZif.zone(named: "Test/Zone", in: TimeZoneFile(offsets: [0], footer: rule).bytes))
  }

  private func minute(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Int {
    Int(Day(year: year, month: month, day: day)!.number) * 1440 + hour * 60 + minute
  }

  private static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

  @Test func summerTimeBeginsAndEnds() throws {
    let zone = try zone(Self.berlin)
    #expect(zone.offset(at: minute(2026, 3, 29, 0, 59)) == 60)
    #expect(zone.offset(at: minute(2026, 3, 29, 1)) == 120)
    #expect(zone.offset(at: minute(2026, 10, 25, 0, 59)) == 120)
    #expect(zone.offset(at: minute(2026, 10, 25, 1)) == 60)
    #expect(zone.localMinute(atUTC: minute(2026, 7, 1, 12)) == minute(2026, 7, 1, 14))
  }

  @Test func skippedTimesComeAsMuchLater() throws {
    let zone = try zone(Self.berlin)
    #expect(zone.utcMinutes(ofLocal: minute(2026, 3, 29, 1, 59)) == minute(2026, 3, 29, 0, 59))
    #expect(zone.utcMinutes(ofLocal: minute(2026, 3, 29, 2)) == minute(2026, 3, 29, 1))
    #expect(zone.utcMinutes(ofLocal: minute(2026, 3, 29, 2, 30)) == minute(2026, 3, 29, 1, 30))
    #expect(zone.utcMinutes(ofLocal: minute(2026, 3, 29, 3)) == minute(2026, 3, 29, 1))
  }

  @Test func repeatedTimesAreTheFirst() throws {
    let zone = try zone(Self.berlin)
    #expect(zone.utcMinutes(ofLocal: minute(2026, 10, 25, 2)) == minute(2026, 10, 25, 0))
    #expect(zone.utcMinutes(ofLocal: minute(2026, 10, 25, 2, 59)) == minute(2026, 10, 25, 0, 59))
    #expect(zone.utcMinutes(ofLocal: minute(2026, 10, 25, 3)) == minute(2026, 10, 25, 2))
  }

  @Test(arguments: [1803, 2026, 2099, 2100, 2500, 2501, 2900, 9999, 123_456])
  func rulesHoldInEveryYear(year: Int) throws {
    let zone = try zone("EST5EDT,M3.2.0,M11.1.0")
    func sunday(_ month: Int, _ number: Int) -> Int {
      let first = Day(year: year, month: month, day: 1)!
      return Int(first.number) + (6 - first.weekday) + 7 * (number - 1)
    }
    let spring = sunday(3, 2) * 1440 + 7 * 60, autumn = sunday(11, 1) * 1440 + 6 * 60
    for (change, before, after) in [(spring, -300, -240), (autumn, -240, -300)] {
      #expect(zone.offset(at: change - 1) == before && zone.offset(at: change) == after)
      #expect(zone.span(at: change - 1).end == change && zone.span(at: change).start == change)
      #expect(zone.utcMinutes(ofLocal: change + after + 90) == change + 90)
      #expect(zone.utcMinutes(ofLocal: change + before - 1) == change - 1)
    }
  }

  /// Every minute that clocks show leads back to itself, or to the first of the two that look the same.
  @Test(arguments: [berlin, "EST5EDT,M3.2.0,M11.1.0", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "IST-5:30", "UTC0"])
  func localTimeLeadsBack(rule: String) throws {
    let zone = try zone(rule)
    for instant in stride(from: minute(2026, 1, 1), to: minute(2027, 1, 2), by: 7) {
      let back = zone.utcMinutes(ofLocal: zone.localMinute(atUTC: instant))
      #expect(back == instant || (back < instant && zone.localMinute(atUTC: back) == zone.localMinute(atUTC: instant)))
      guard back == instant || instant - back <= 60 else { break }
    }
  }

  @Test func rulesOfAllForms() throws {
    // Day 60 without and with the leap day, day 0.
    let julian = try zone("AAA0BBB,J60/0,J300/0")
    #expect(julian.span(at: minute(2028, 5, 1)).start == minute(2028, 3, 1))
    #expect(julian.span(at: minute(2027, 5, 1)).start == minute(2027, 3, 1))
    let ordinal = try zone("AAA0BBB,59/0,300/0")
    #expect(ordinal.span(at: minute(2028, 5, 1)).start == minute(2028, 2, 29))
    #expect(ordinal.span(at: minute(2027, 5, 1)).start == minute(2027, 3, 1))
    // Ireland calls its winter time the exception; Greenland changes before midnight; Israel 26 hours after one.
    let ireland = try zone("IST-1GMT0,M10.5.0,M3.5.0/1")
    #expect(ireland.offset(at: minute(2026, 7, 1)) == 60 && ireland.offset(at: minute(2026, 1, 1)) == 0)
    let greenland = try zone("<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
    #expect(greenland.span(at: minute(2026, 7, 1)).start == minute(2026, 3, 29, 1))
    let israel = try zone("IST-2IDT,M3.4.4/26,M10.5.0")
    #expect(israel.span(at: minute(2026, 7, 1)).start == minute(2026, 3, 27, 0))
    // Summer all year round.
    let always = try zone("XXX3EDT4,0/0,J365/23")
    #expect(always.offset(at: minute(2026, 7, 1)) == -240 && always.offset(at: minute(2026, 12, 31, 23)) == -240)
    // Half past, seconds to the nearest minute.
    #expect(try zone("AAA-5:45").offset(at: 0) == 345)
    #expect(try zone("AAA0:24:30").offset(at: 0) == -24)
    #expect(try zone("AAA0:24:31").offset(at: 0) == -25)
    #expect(try zone("<+03>-3").offset(at: 0) == 180)
  }

  @Test(arguments: [
    "A-1", "CET", "CET-", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,366,1",
    "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x", "<+03-3", "<>-3", "CET-1:60", ",", "CET-1CEST,,",
  ])
  func whatIsNoRule(text: String) {
    #expect(POSIXTimeZoneRule(Array(text.utf8)) == nil)
  }

  @Test func daysHaveTheirLength() throws {
    let zone = try zone(Self.berlin)
    func length(_ month: Int, _ day: Int) -> Int {
      let day = Day(year: 2026, month: month, day: day)!
      return zone.end(of: day) - zone.start(of: day)
    }
    #expect(length(3, 28) == 1440 && length(3, 29) == 1380 && length(10, 25) == 1500)
    #expect(zone.day(at: minute(2026, 6, 30, 22)) == Day(year: 2026, month: 7, day: 1))
  }

  @Test func namesStayInTheDatabase() {
    for name in ["Europe/Berlin", "America/Port-au-Prince", "Etc/GMT+12", "EST5EDT", "America/Indiana/Knox"] {
      #expect(Zone.isName(name), "\(name)")
    }
    for name in [
      "", "/etc/passwd", "../../etc/passwd", "Europe/../../x", "Europe//Berlin", "Europe/", "localtime", "posix/UTC",
      "Europe/Berlin\0", "Zürich", "Europe/Ber lin", "Europe/.", String(repeating: "A", count: 101),
    ] {
      #expect(!Zone.isName(name), "\(name)")
    }
  }
}
