import PlanSolver
import PlanTesting
import Testing

/// The same calendar, minute by minute over a few weeks.
struct MinuteModel {
  let origin: Int
  let worked: [Bool]

  init(week: [MinuteRanges], off: [WorkCalendar.DatedHours], extra: [WorkCalendar.DatedHours], days: Range<Int>) {
    let usual = week.first { !$0.isEmpty } ?? .none
    origin = days.lowerBound * 1440
    worked = days.flatMap { day -> [Bool] in
      let normal = week[((day + 3) % 7 + 7) % 7]
      return (0..<1440).map { minute in
        let isExtra = extra.contains {
          $0.days.contains(day) && ($0.minutes?.contains(minute) ?? usual.ranges.contains { $0.contains(minute) })
        }
        let isOff = off.contains { $0.days.contains(day) && ($0.minutes?.contains(minute) ?? true) }
        return isExtra || (!isOff && normal.ranges.contains { $0.contains(minute) })
      }
    }
  }
}

struct WorkCalendarTests {
  @Test func weekendIsNoTime() {
    let friday = Sample.march(6, 17), monday = Sample.march(9, 8)
    #expect(Sample.office.work(at: friday) == Sample.office.work(at: monday))
    #expect(Sample.office.between(Sample.march(6, 16), Sample.march(9, 9)) == 120)
    #expect(Sample.office.nextWorking(friday) == monday)
    #expect(Sample.office.previousWorking(monday) == friday)
    #expect(Sample.office.nextWorking(Sample.march(4, 10)) == Sample.march(4, 10))
    #expect(Sample.office.add(480, to: friday) == Sample.march(9, 17))
    #expect(Sample.office.subtract(480, from: monday) == Sample.march(6, 8))
    #expect(Sample.office.add(0, to: Sample.march(7)) == Sample.march(7))
    #expect(Sample.office.weeklyMinutes == 2400)
  }

  @Test func lunchSplitsADay() {
    #expect(Sample.office.finish(of: Sample.office.work(at: Sample.march(4, 12, 30))) == Sample.march(4, 12))
    #expect(Sample.office.start(of: Sample.office.work(at: Sample.march(4, 12, 30))) == Sample.march(4, 13))
  }

  @Test func partialHolidayRemovesJustItsMinutes() {
    let eve = Sample.day(2026, 12, 24)
    let calendar = WorkCalendar(
      week: Sample.officeWeek, off: [.init(days: eve...eve, minutes: 13 * 60..<17 * 60)])
    #expect(calendar.between(eve * 1440, (eve + 1) * 1440) == 240)
    #expect(calendar.nextWorking(eve * 1440 + 12 * 60) == (eve + 1) * 1440 + 8 * 60)
  }

  @Test func extraWinsOverHoliday() {
    let holiday = Sample.day(2026, 3, 2)...Sample.day(2026, 3, 15)
    let saturday = Sample.day(2026, 3, 7)
    let tuesday = Sample.day(2026, 3, 10)
    let calendar = WorkCalendar(
      week: Sample.officeWeek, off: [.init(days: holiday)],
      extra: [.init(days: saturday...saturday), .init(days: tuesday...tuesday, minutes: 600..<660)])
    #expect(calendar.between(Sample.march(2), Sample.march(16)) == 480 + 60)
    #expect(calendar.nextWorking(Sample.march(2)) == Sample.march(7, 8))
    #expect(calendar.nextWorking(Sample.march(7, 17)) == Sample.march(10, 10))
  }

  @Test func farAwayInstantsAndLongHolidays() {
    let calendar = WorkCalendar(week: Sample.officeWeek, off: [.init(days: 0...3_000_000)])
    #expect(calendar.nextWorking(0) == calendar.nextWorking(3_000_001 * 1440))
    let far = 15_000 * 366 * 1440
    let work = Sample.office.work(at: far)
    #expect(Sample.office.work(at: Sample.office.start(of: work)) == work)
    #expect(Sample.office.start(of: 1 << 62) == WorkCalendar.never)
  }

  @Test func emptyAndFiniteCalendarsSaturate() {
    let empty = WorkCalendar(week: [])
    #expect(!empty.hasWorkingTime && empty.weeklyMinutes == 0)
    #expect(empty.nextWorking(0) == WorkCalendar.never)
    #expect(empty.previousWorking(0) == WorkCalendar.always)
    #expect(empty.add(60, to: 0) == WorkCalendar.never)
    #expect(empty.between(0, 1_000_000) == 0)

    let once = WorkCalendar(week: [], exceptions: [.init(firstDay: 10, dayCount: 2, hours: Sample.officeDay)])
    #expect(once.hasWorkingTime && once.weeklyMinutes == 0)
    #expect(once.nextWorking(0) == 10 * 1440 + 480)
    #expect(once.add(960, to: 0) == 11 * 1440 + 17 * 60)
    #expect(once.add(961, to: 0) == WorkCalendar.never)
    #expect(once.nextWorking(12 * 1440) == WorkCalendar.never)
    #expect(once.previousWorking(12 * 1440) == 11 * 1440 + 17 * 60)
    #expect(once.previousWorking(0) == WorkCalendar.always)
  }

  @Test func continuousCountsTheClock() {
    #expect(WorkCalendar.continuous.weeklyMinutes == 10_080)
    #expect(WorkCalendar.continuous.between(-77, 1_000_003) == 1_000_080)
    #expect(WorkCalendar.continuous.start(of: WorkCalendar.continuous.work(at: -5)) == -5)
    #expect(WorkCalendar.continuous.finish(of: WorkCalendar.continuous.work(at: -5)) == -5)
  }

  @Test(arguments: 0..<40) func agreesWithTheMinuteModel(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let first = seed % 2 == 0 ? Sample.day(2026, 3, 2) : -20
    let week = (0..<7).map { _ in Sample.randomHours(&generator) }
    func dated() -> [WorkCalendar.DatedHours] {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let day = first + Int.random(in: -3...20, using: &generator)
        let start = Int.random(in: 0..<1000, using: &generator)
        let length = Int.random(in: 1...440, using: &generator)
        return .init(
          days: day...(day + Int.random(in: 0...5, using: &generator)),
          minutes: generator.once(in: 2) ? nil : start..<start + length)
      }
    }
    let off = dated(), extra = dated()
    let calendar = WorkCalendar(week: week, off: off, extra: extra)
    let model = MinuteModel(week: week, off: off, extra: extra, days: first..<first + 28)

    var agree = true
    var work = calendar.work(at: model.origin)
    var lastFinish: Int?
    for (offset, isWorked) in model.worked.enumerated() {
      let instant = model.origin + offset
      agree = agree && calendar.work(at: instant) == work
      if isWorked {
        agree = agree && calendar.start(of: work) == instant && calendar.nextWorking(instant) == instant
        agree = agree && calendar.finish(of: work + 1) == instant + 1
        lastFinish = instant + 1
        work += 1
      } else if let lastFinish {
        agree = agree && calendar.previousWorking(instant) == lastFinish
      }
      if !agree { break }
    }
    #expect(agree)
  }

  /// What a calendar states wins over what the one states that it is derived from, however many there are.
  @Test(arguments: 0..<24) func derivedCalendarsAgreeWithTheMinutes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let first = Sample.day(2026, 3, 2)
    let days = first..<first + 150
    let week = seed % 8 == 0 ? [] : Sample.officeWeek
    func dated(_ count: Int) -> [WorkCalendar.DatedHours] {
      (0..<count).map { _ in
        let day = days.randomElement(using: &generator)!
        let start = Int.random(in: 0..<1000, using: &generator)
        let minutes = start..<start + Int.random(in: 1...440, using: &generator)
        return .init(days: day...day + (generator.once(in: 6) ? 40 : 0), minutes: generator.once(in: 2) ? nil : minutes)
      }
    }
    let layers = [90, 70, seed, 2, 1].map { (off: dated($0), extra: dated($0 / 2)) }
    let usual = week.first ?? .none
    var calendar = WorkCalendar(week: week)
    var worked = days.flatMap { day -> [Bool] in
      let hours = week.indices.contains((day + 3) % 7) ? week[(day + 3) % 7] : .none
      return (0..<1440).map { minute in hours.ranges.contains { $0.contains(minute) } }
    }
    for layer in layers {
      calendar = calendar.derived(off: layer.off, extra: layer.extra, zone: .utc)
      for (entries, value) in [(layer.off, false), (layer.extra, true)] {
        for entry in entries {
          let hours = entry.minutes.map { [$0] } ?? (value ? usual : .wholeDay).ranges
          for day in entry.days where days.contains(day) {
            for minute in hours.joined() { worked[(day - first) * 1440 + minute] = value }
          }
        }
      }
    }
    var work = calendar.work(at: first * 1440)
    var agree = true
    for (offset, isWorked) in worked.enumerated() where agree {
      let instant = first * 1440 + offset
      agree = calendar.work(at: instant) == work && (!isWorked || calendar.start(of: work) == instant)
      if isWorked { work += 1 }
    }
    #expect(agree)
    let listed = calendar.workingRanges(from: first * 1440, to: days.upperBound * 1440)
    #expect(listed.reduce(0) { $0 + $1.count } == worked.count(where: \.self))
    #expect(listed.allSatisfy { range in range.allSatisfy { worked[$0 - first * 1440] } })
    let horizon = Horizon(origin: first * 1440, range: 0..<worked.count)
    #expect(calendar.hours(within: horizon).clipped(to: horizon.range).ranges == listed.map { $0.lowerBound - first * 1440..<$0.upperBound - first * 1440 })
  }

  @Test func extraHoursForThousandsOfYears() {
    let calendar = WorkCalendar(
      week: Sample.officeWeek, off: [.init(days: 20_600...20_600)], extra: [.init(days: -100_000...3_000_000, minutes: 1080..<1140)])
    #expect(calendar.between(20_513 * 1440, 20_520 * 1440) == 2400 + 7 * 60)
    #expect(calendar.between(20_600 * 1440, 20_601 * 1440) == 60)
    #expect(calendar.between(3_000_001 * 1440, 3_000_008 * 1440) == 2400)
    #expect(calendar.start(of: calendar.work(at: 2_999_999 * 1440) - 1) < 2_999_999 * 1440)
  }
}
