import PlanSolver
import PlanTesting
import PlanText
import Testing

/// Calendars whose hours are local to zones, against every single minute.
@Suite struct ZonedCalendarTests {
  private static func zone(_ name: String) throws -> Zone {
    try #require(TimeZoneFile.samples[name].flatMap { TZif.zone(named: name, in: $0) })
  }

  /// A zone whose clocks change by odd amounts, in the middle of the day, and by more than a day.
  private static let odd = TZif.zone(
    named: "Test/Odd",
    in: TimeZoneFile(
      changes: [
        (Sample.day(2026, 3, 4) * 86_400 + 10 * 3600, 1), (Sample.day(2026, 3, 11) * 86_400 + 15 * 3600 + 420, 2),
        (Sample.day(2026, 3, 13) * 86_400, 3), (Sample.day(2026, 3, 20) * 86_400 + 100, 0),
      ], offsets: [3600, 8820, -1860, 50_000]
    ).bytes)

  /// The definition: hours of the calendar without a zone begin and end when the zone's clocks show it; at a time that
  /// they skip as much later, at one that they show twice the first time.
  private func agree(
    _ calendar: WorkCalendar, _ local: WorkCalendar, _ zone: Zone, from first: Int, days: Int
  ) -> Bool {
    let last = first + days * 1440
    var work = calendar.work(at: first)
    var lastFinish: Int?
    var ranges: [Range<Int>] = []
    let worked = Self.worked(local, zone, first..<last)
    for instant in first..<last {
      let isWorked = worked[instant - first]
      guard calendar.work(at: instant) == work else { return false }
      if isWorked {
        guard calendar.start(of: work) == instant, calendar.nextWorking(instant) == instant,
          calendar.finish(of: work + 1) == instant + 1
        else { return false }
        if let range = ranges.last, range.upperBound == instant {
          ranges[ranges.count - 1] = range.lowerBound..<instant + 1
        } else {
          ranges.append(instant..<instant + 1)
        }
        lastFinish = instant + 1
        work += 1
      } else if let lastFinish, calendar.previousWorking(instant) != lastFinish {
        return false
      }
    }
    return calendar.workingRanges(from: first, to: last) == ranges
  }

  private static func worked(_ local: WorkCalendar, _ zone: Zone, _ range: Range<Int>) -> [Bool] {
    var result = Array(repeating: false, count: range.count)
    for day in range.lowerBound / 1440 - 4...range.upperBound / 1440 + 4 {
      for hours in local.hours(onDay: day).ranges {
        let start = zone.utcMinutes(ofLocal: day * 1440 + hours.lowerBound)
        let end = zone.utcMinutes(ofLocal: day * 1440 + hours.upperBound)
        for instant in (start..<max(start, end)).clamped(to: range) { result[instant - range.lowerBound] = true }
      }
    }
    return result
  }

  @Test func hoursThatEndInsideAChange() throws {
    let zone = try Self.zone("Europe/Berlin")
    let shift = WorkCalendar(week: Array(repeating: MinuteRanges([0..<150]), count: 7), zone: zone)
    // 2026-03-29: 02:30 is skipped and counts as 03:30, so the shift has its 150 minutes: 00:00 is 23:00 UTC.
    #expect(shift.between(Sample.march(28, 23), Sample.march(29, 12)) == 150)
    #expect(shift.add(150, to: Sample.march(28, 23)) == Sample.march(29, 1, 30))
    // 2026-10-25: 02:30 comes twice, and the shift ends at the first: 00:30 UTC.
    let october = Sample.day(2026, 10, 25) * 1440
    #expect(shift.workingRanges(from: october - 180, to: october + 600) == [october - 120..<october + 30])
    let early = WorkCalendar(week: Array(repeating: MinuteRanges([150..<360]), count: 7), zone: zone)
    // Begins at the first 02:30 and ends at 06:00: four hours and a half.
    #expect(early.workingRanges(from: october - 180, to: october + 600) == [october + 30..<october + 300])
  }

  @Test(arguments: 0..<30) func agreesWithEveryMinute(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let names = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata"]
    let zone = seed % 5 == 4 ? try #require(Self.odd) : try Self.zone(names[seed % 5])
    // Weeks around the changes of spring and autumn, in this year and in others.
    let years = [1996, 2026, 2026, 2099, 2100, 2499, 2500, 2510]
    let year = seed % 5 == 4 ? 2026 : years[Int.random(in: 0..<years.count, using: &generator)]
    let first = seed % 5 == 4 || seed % 2 == 0 ? Sample.day(year, 3, 1) : Sample.day(year, 10, 1)
    let week = (0..<7).map { _ in Sample.randomHours(&generator) }
    func dated() -> [WorkCalendar.DatedHours] {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let day = first + Int.random(in: -3...40, using: &generator)
        let start = Int.random(in: 0..<1000, using: &generator)
        let length = Int.random(in: 1...440, using: &generator)
        return .init(
          days: day...(day + Int.random(in: 0...5, using: &generator)),
          minutes: generator.once(in: 2) ? nil : start..<start + length)
      }
    }
    let (off, extra) = (dated(), dated())
    let calendar = WorkCalendar(week: week, off: off, extra: extra, zone: zone)
    let local = WorkCalendar(week: week, off: off, extra: extra)
    #expect(agree(calendar, local, zone, from: first * 1440, days: 37), "\(zone.name) \(year)")
  }

  @Test func hoursStayWhenClocksChange() throws {
    let berlin = WorkCalendar(week: Sample.officeWeek, zone: try Self.zone("Europe/Berlin"))
    // Friday 2026-03-27 17:00 in winter, Monday 08:00 in summer.
    let friday = Sample.march(27, 16), monday = Sample.march(30, 6)
    #expect(berlin.nextWorking(friday) == monday && berlin.previousWorking(monday) == friday)
    #expect(berlin.between(friday - 60, monday + 60) == 120)
    #expect(berlin.add(960, to: friday) == Sample.march(31, 15))
    #expect(berlin.weeklyMinutes == 2400)
  }

  @Test func nightShiftsHaveTheirTrueLength() throws {
    let zone = try Self.zone("Europe/Berlin")
    let nights = WorkCalendar(week: Array(repeating: MinuteRanges([0..<6 * 60, 22 * 60..<1440]), count: 7), zone: zone)
    // Saturday 22:00 to Sunday 06:00: seven hours in March, nine in October, eight else.
    func night(_ month: Int, _ saturday: Int) -> Int {
      let noon = Sample.day(2026, month, saturday) * 1440 + 720
      return nights.between(noon, noon + 1440)
    }
    #expect(night(3, 28) == 7 * 60 && night(10, 24) == 9 * 60 && night(7, 4) == 8 * 60)
    // Eight hours that begin on the Saturday of March are over an hour into the next night.
    #expect(nights.add(480, to: Sample.march(28, 21)) == Sample.march(29, 21))
  }

  @Test func constantOffsetsOnlyShift() throws {
    let zone = Zone(name: "Test/Fixed", offset: 330)
    let calendar = WorkCalendar(week: Sample.officeWeek, off: [.init(days: 100...200)], zone: zone)
    let local = WorkCalendar(week: Sample.officeWeek, off: [.init(days: 100...200)])
    for instant in stride(from: -100_000, to: 500_000, by: 777) {
      #expect(calendar.nextWorking(instant) == local.nextWorking(instant + 330) - 330)
      #expect(calendar.add(1000, to: instant) == local.add(1000, to: instant + 330) - 330)
    }
  }

  @Test func farFutureAndPast() throws {
    let zone = try Self.zone("America/New_York")
    let nights = WorkCalendar(
      week: Array(repeating: MinuteRanges([0..<240]), count: 7),
      off: [.init(days: Sample.day(9000, 1, 1)...Sample.day(9999, 12, 31))], zone: zone)
    let local = WorkCalendar(
      week: Array(repeating: MinuteRanges([0..<240]), count: 7),
      off: [.init(days: Sample.day(9000, 1, 1)...Sample.day(9999, 12, 31))])
    for year in [1700, 1899, 8999, 10_001, 12_345, 99_999] {
      for month in [3, 11] {
        let first = Sample.day(year, month, 1) * 1440
        #expect(agree(nights, local, zone, from: first, days: 15), "\(year)-\(month)")
      }
    }
    let office = WorkCalendar(week: Sample.officeWeek, zone: zone)
    #expect(office.start(of: 1 << 62) == WorkCalendar.never)
    #expect(office.start(of: -(1 << 62)) == WorkCalendar.always)
    let far = 15_000 * 366 * 1440
    #expect(office.work(at: office.start(of: office.work(at: far))) == office.work(at: far))
  }

  @Test func emptyAndFiniteCalendarsSaturate() throws {
    let zone = try Self.zone("Europe/Berlin")
    let empty = WorkCalendar(week: [], zone: zone)
    #expect(empty.nextWorking(0) == WorkCalendar.never && empty.previousWorking(0) == WorkCalendar.always)
    #expect(empty.workingRanges(from: 0, to: 1 << 40).isEmpty)
    let day = Sample.day(2026, 7, 1)
    let once = WorkCalendar(week: [], exceptions: [.init(firstDay: day, dayCount: 2, hours: Sample.officeDay)], zone: zone)
    #expect(once.nextWorking(0) == day * 1440 + 6 * 60)
    #expect(once.add(960, to: 0) == (day + 1) * 1440 + 15 * 60)
    #expect(once.add(961, to: 0) == WorkCalendar.never)
    #expect(once.nextWorking((day + 2) * 1440) == WorkCalendar.never)
    #expect(once.previousWorking(0) == WorkCalendar.always)
    #expect(once.workingRanges(from: WorkCalendar.always, to: WorkCalendar.never).count == 4)
  }

  @Test func continuousNeedsNoZone() throws {
    let always = WorkCalendar(week: Array(repeating: .wholeDay, count: 7), zone: try Self.zone("Europe/Berlin"))
    #expect(always.between(Sample.march(28), Sample.march(30)) == 2 * 1440)
    #expect(always.workingRanges(from: 5, to: 100_000) == [5..<100_000])
  }

  @Test func hoursOfADay() {
    let eve = Sample.day(2026, 12, 24)
    let calendar = WorkCalendar(week: Sample.officeWeek, off: [.init(days: eve...eve, minutes: 780..<1440)])
    #expect(calendar.hours(onDay: eve) == MinuteRanges([480..<720]))
    #expect(calendar.hours(onDay: eve + 1) == Sample.officeDay)
    #expect(calendar.hours(onDay: eve + 2) == .none && calendar.hours(onDay: -1) == Sample.officeDay)
    #expect(WorkCalendar.continuous.hours(onDay: 7) == .wholeDay)
    #expect(
      calendar.workingRanges(from: eve * 1440 + 500, to: (eve + 4) * 1440 + 1000)
        == [
          eve * 1440 + 500..<eve * 1440 + 720, (eve + 1) * 1440 + 480..<(eve + 1) * 1440 + 720,
          (eve + 1) * 1440 + 780..<(eve + 1) * 1440 + 1020, (eve + 4) * 1440 + 480..<(eve + 4) * 1440 + 720,
          (eve + 4) * 1440 + 780..<(eve + 4) * 1440 + 1000,
        ])
  }
}
