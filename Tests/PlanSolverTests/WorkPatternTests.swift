@testable import PlanSolver
import PlanTesting
import PlanText
import Testing

/// Patterns and sets of weeks, against every single minute.
@Suite struct WorkPatternTests {
  private static let horizon = Horizon(origin: Sample.march(3, 9, 30), range: -30_000..<34_567)
  private static let whole = -50_000..<50_000

  /// Hours of a calendar, with holes, additions and whole weeks.
  private static func randomSet(_ generator: inout SeededGenerator) -> WeeklyRanges {
    let hours = Sample.randomCalendar(&generator).hours(within: horizon)
    return hours.subtracting(randomRanges(&generator)).union(randomRanges(&generator))
  }

  private static func randomRanges(_ generator: inout SeededGenerator) -> InstantRanges {
    InstantRanges(
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        let start = Int.random(in: -45_000..<45_000, using: &generator)
        let length = Int.random(in: 1...(generator.once(in: 4) ? 30_000 : 900), using: &generator)
        return start..<min(start + length, 48_000)
      })
  }

  private static func randomLevels(_ generator: inout SeededGenerator) -> LevelSteps {
    var levels = LevelSteps(Int.random(in: 0...2, using: &generator) * 5000)
    for range in randomRanges(&generator).ranges {
      let level = Int32.random(in: 0...4, using: &generator) * 3000
      levels.change(range) { _ in level }
    }
    return levels
  }

  @Test(arguments: 0..<40) func loweredLevelsAreWhatIsLeft(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let levels = Self.randomLevels(&generator)
    let taking = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let start = Int.random(in: -500..<500, using: &generator)
      return (range: start..<start + Int.random(in: 0...200, using: &generator), parts: Int.random(in: 0...4, using: &generator) * 1500)
    }
    var lowered = levels
    lowered.lower(taking)
    func level(_ steps: LevelSteps, _ instant: Int) -> Int {
      steps.pieces(of: InstantRanges([instant..<instant + 1]), atMost: .max >> 1).first.map { Int($0.rate) } ?? 0
    }
    for instant in -720..<720 {
      let taken = taking.reduce(0) { $0 + ($1.range.contains(instant) ? $1.parts : 0) }
      #expect(level(lowered, instant) == max(0, level(levels, instant) - taken))
    }
  }

  @Test(arguments: 0..<40) func setsAreThoseOfLists(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (left, right) = (Self.randomSet(&generator), Self.randomSet(&generator))
    let lists = (left.clipped(to: Self.whole), right.clipped(to: Self.whole))
    #expect(left.union(right).clipped(to: Self.whole) == lists.0.union(lists.1))
    #expect(left.intersection(right).clipped(to: Self.whole) == lists.0.intersection(lists.1))
    #expect(left.subtracting(right).clipped(to: Self.whole) == lists.0.subtracting(lists.1))
    #expect(left.subtracting(left).isEmpty && left.first == lists.0.ranges.first?.lowerBound && left.end == lists.0.ranges.last?.upperBound)
    #expect(WeeklyRanges(lists.0).clipped(to: Self.whole) == lists.0)
    let part = Int.random(in: -40_000..<0, using: &generator)..<Int.random(in: 0..<40_000, using: &generator)
    #expect(left.clipped(to: part) == lists.0.clipped(to: part) && left.minutes(in: part) == lists.0.clipped(to: part).minutes)
    let levels = Self.randomLevels(&generator)
    let high = levels.pieces(of: lists.0, atMost: .max >> 1).filter { $0.rate >= 4000 }.map { Int($0.start)..<Int($0.end) }
    #expect(levels.atLeast(4000, in: left).clipped(to: Self.whole) == InstantRanges(high))
  }

  @Test(arguments: 0..<24) func hoursAreThoseOfTheCalendar(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let week = (0..<7).map { _ in Sample.randomHours(&generator) }
    let names = TimeZoneFile.samples.keys.sorted()
    let name = names[seed % names.count]
    let zone = try #require(seed % 4 == 0 ? .utc : TimeZoneFile.samples[name].flatMap { TZif.zone(named: name, in: $0) })
    let off = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      let first = Sample.day(2026, 3, 2) + Int.random(in: -200...800, using: &generator)
      return WorkCalendar.DatedHours(days: first...first + Int.random(in: 0...(generator.once(in: 3) ? 60 : 4), using: &generator))
    }
    let calendar = WorkCalendar(week: week, off: off, zone: zone)
    let length = Int.random(in: 1...1_500_000, using: &generator)
    let horizon = Horizon(origin: Sample.march(Int.random(in: 1...28, using: &generator), 7, 5), range: -length / 2..<length)
    let found = calendar.hours(within: horizon).clipped(to: -length..<2 * length).ranges
    let expected = calendar.workingRanges(from: horizon.origin - length / 2, to: horizon.origin + length)
    #expect(found == expected.map { $0.lowerBound - horizon.origin..<$0.upperBound - horizon.origin }, "\(zone.name)")
  }

  @Test(arguments: 0..<30) func conversionsCountMinutes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (set, levels) = (Self.randomSet(&generator), Self.randomLevels(&generator))
    let first = levels.pattern(of: set, atMost: 10_000)
    let pattern = generator.once(in: 3) ? WorkPattern.sum([first, WorkPattern(Self.randomSet(&generator)), first]) : first
    let rates = Self.rates(pattern)
    var done = [0]
    for rate in rates { done.append(done[done.count - 1] + rate) }
    let worked = rates.indices.filter { rates[$0] > 0 }
    /// How many of an ascending list satisfy what only the first do.
    func count(_ list: [Int], _ holds: (Int) -> Bool) -> Int {
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if holds(list[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    for _ in 0..<300 {
      let instant = Int.random(in: -49_000..<49_000, using: &generator)
      let position = instant + 50_000
      #expect(pattern.work(at: instant) == done[position])
      #expect(pattern.works(from: instant, to: instant + 1) == (rates[position] > 0))
      let earlier = count(worked) { $0 < position }
      let next = earlier < worked.count ? worked[earlier] : nil
      #expect(pattern.next(instant) == next.map { $0 - 50_000 } ?? WorkPattern.never)
      let before = earlier > 0 ? worked[earlier - 1] : nil
      #expect(pattern.previousEnd(instant) == before.map { $0 + 1 - 50_000 } ?? Int(Int32.min))
      let work = Int.random(in: 1...3_000_000, using: &generator) * (generator.once(in: 3) ? 20 : 1)
      let end = count(done) { $0 < done[position] + work }
      let finish = pattern.finish(of: work, from: instant)
      #expect(finish == (end < done.count ? end - 50_000 : WorkPattern.never))
      let slot = pattern.slot(of: work, from: instant)
      #expect(slot?.finish == (finish < WorkPattern.never ? finish : nil) && slot?.start ?? pattern.next(instant) == pattern.next(instant))
      if end == done.count { continue }
      // Done from its start on, and not from the minute after it.
      let start = pattern.start(of: work, finishingAt: finish)
      #expect(pattern.work(at: finish) - pattern.work(at: start) >= work )
      #expect(pattern.work(at: finish) - pattern.work(at: start + 1) < work)
    }
  }

  @Test(arguments: 0..<20) func mirroringReversesTime(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pattern = Self.randomLevels(&generator).pattern(of: Self.randomSet(&generator), atMost: .max)
    #expect(Self.rates(pattern.mirrored) == Self.rates(pattern).reversed())
    let back = pattern.mirrored.mirrored
    #expect(Self.rates(back) == Self.rates(pattern) && back.work(at: 0) == pattern.work(at: 0))
  }

  @Test(arguments: 0..<20) func stretchesAreLongestRuns(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pattern = WorkPattern(Self.randomSet(&generator))
    let ranges = pattern.set(in: Self.whole).ranges
    for _ in 0..<100 {
      let instant = Int.random(in: -49_000..<49_000, using: &generator)
      let later = ranges.filter { $0.upperBound > instant }.map { max($0.lowerBound, instant)..<$0.upperBound }
      let length = Int.random(in: 1...(generator.once(in: 2) ? 20_000 : 700), using: &generator)
      let next = later.first { $0.count >= length }?.lowerBound
      #expect(pattern.nextStretch(of: length, from: instant) == (next == instant ? nil : next))
      #expect(pattern.stretchEnd(from: instant) == (later.first?.lowerBound == instant ? later[0].upperBound : instant))
    }
  }

  /// The same for equal weeks that are stored once, with stretches from one week to the next.
  @Test(arguments: 0..<20) func stretchesOfEqualWeeks(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let week = 7 * 1440
    let hours = (0..<3).map { _ in
      let start = Int.random(in: 0..<week, using: &generator)
      return start..<start + Int.random(in: 60...900, using: &generator)
    } + [week - Int.random(in: 1...300, using: &generator)..<week + Int.random(in: 1...300, using: &generator)]
    let set = InstantRanges((-20..<20).flatMap { number in hours.map { $0.lowerBound + number * week..<$0.upperBound + number * week } })
    let pattern = WorkPattern(WeeklyRanges(set))
    let longest = set.ranges.map(\.count).max() ?? 0
    for _ in 0..<100 {
      let instant = Int.random(in: -19 * week..<18 * week, using: &generator)
      let later = set.ranges.filter { $0.upperBound > instant }.map { max($0.lowerBound, instant)..<$0.upperBound }
      let length = Int.random(in: 1...longest, using: &generator)
      let next = later.first { $0.count >= length }?.lowerBound
      #expect(pattern.nextStretch(of: length, from: instant) == (next == instant ? nil : next))
    }
  }

  /// What is stored depends on what changes, not on how long it lasts.
  @Test func isNoLargerForLongHorizons() {
    let years = WorkCalendar(week: Sample.officeWeek, off: [.init(days: 20_515...20_520), .init(days: 21_000...21_000)])
    let pattern = WorkPattern(years.hours(within: Horizon(origin: Sample.march(2), range: -Horizon.longest..<Horizon.longest)))
    #expect(pattern.runs.count < 12 && pattern.pieces.count < 60)
    #expect(pattern.finish(of: 100 * 365 * 480 * WorkPattern.unit, from: 0) < WorkPattern.never)
  }

  /// The rate of each minute from −50,000 on.
  private static func rates(_ pattern: WorkPattern) -> [Int] {
    var result = [Int](repeating: 0, count: whole.count)
    pattern.walk(from: whole.lowerBound, to: whole.upperBound) { from, to, rate in
      for instant in from..<to { result[instant - whole.lowerBound] = Int(rate) }
      return true
    }
    return result
  }
}
