@testable import PlanSchedule
@testable import PlanSyntax
import PlanTesting
import PlanText
import Testing


@Suite struct RecurringDaysTests {
  /// Thursday 2026-01-01 and Friday 2026-05-01 are holidays.
  static func isWorkingDay(_ day: Int) -> Bool {
    Day(day).weekday < 5 && !["2026-01-01", "2026-05-01"].contains(Day(day).iso)
  }

  static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  static func days(
    _ unit: Frequency.Unit?, _ interval: Int = 1, _ occasion: Frequency.Occasion = .unstated, anchor: String,
    from: String? = nil, through: String
  ) throws -> [String] {
    let anchor = try #require(day(anchor))
    let first = try from.map { try #require(day($0)) } ?? anchor
    let last = try #require(day(through))
    let recurring = RecurringDays(
      Frequency(unit: unit, interval: interval, occasion: occasion), anchor: anchor, usual: anchor, isWorkingDay: isWorkingDay)
    return recurring.days(from: Int(first.number), through: Int(last.number)).map { Day($0).iso }
  }

  static let tuesday = Weekdays(bits: 0b10)

  @Test func weeks() throws {
    // 2026-01-07 is a Wednesday.
    #expect(
      try Self.days(nil, 1, .days(Weekdays(bits: 0b100_0001)), anchor: "2026-01-07", through: "2026-01-19")
        == ["2026-01-11", "2026-01-12", "2026-01-18", "2026-01-19"])
    #expect(
      try Self.days(.week, anchor: "2026-01-07", through: "2026-01-21") == ["2026-01-07", "2026-01-14", "2026-01-21"])
    // The first Tuesday after the anchor, then every other one.
    #expect(
      try Self.days(.week, 2, .days(Self.tuesday), anchor: "2026-01-07", through: "2026-02-03")
        == ["2026-01-13", "2026-01-27"])
    #expect(try Self.days(.week, 1, .number(3), anchor: "2026-01-05", through: "2026-01-11") == ["2026-01-07"])
    #expect(
      try Self.days(.week, 1, .ordinal(.first, .workday), anchor: "2025-12-29", through: "2026-01-11")
        == ["2025-12-29", "2026-01-05"])
  }

  @Test func dayCounts() throws {
    #expect(
      try Self.days(.day, 3, anchor: "2026-02-26", through: "2026-03-07") == ["2026-02-26", "2026-03-01", "2026-03-04", "2026-03-07"])
    #expect(
      try Self.days(.day, 3, anchor: "2026-02-26", from: "2026-02-19", through: "2026-02-25")
        == ["2026-02-20", "2026-02-23"])
  }

  @Test func months() throws {
    #expect(
      try Self.days(.month, 1, .number(15), anchor: "2026-01-16", through: "2026-03-31") == ["2026-02-15", "2026-03-15"])
    #expect(
      try Self.days(.month, 1, .number(31), anchor: "2026-01-01", through: "2026-04-30")
        == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
    #expect(
      try Self.days(.month, anchor: "2028-01-30", through: "2028-03-31") == ["2028-01-30", "2028-02-29", "2028-03-30"])
    #expect(
      try Self.days(.month, 1, .ordinal(.first, .weekday(3)), anchor: "2026-01-01", through: "2026-02-28")
        == ["2026-01-01", "2026-02-05"])
    // 2026-01-31 and 2026-05-31 are on weekends, 2026-01-01 and 2026-05-01 holidays.
    #expect(
      try Self.days(.month, 4, .ordinal(.last, .workday), anchor: "2026-01-10", through: "2026-05-31")
        == ["2026-01-30", "2026-05-29"])
    #expect(
      try Self.days(.month, 4, .ordinal(.first, .workday), anchor: "2026-01-01", through: "2026-05-31")
        == ["2026-01-02", "2026-05-04"])
    #expect(
      try Self.days(.month, 1, .days(Self.tuesday), anchor: "2026-02-01", through: "2026-02-28")
        == ["2026-02-03", "2026-02-10", "2026-02-17", "2026-02-24"])
  }

  @Test func quartersAndYears() throws {
    #expect(
      try Self.days(.quarter, anchor: "2025-11-30", through: "2026-09-01") == ["2025-11-30", "2026-02-28", "2026-05-30", "2026-08-30"])
    // April has no 31st; the number does not run over into May.
    #expect(try Self.days(.quarter, 1, .number(31), anchor: "2026-04-01", through: "2026-06-30") == ["2026-04-30"])
    #expect(
      try Self.days(.quarter, 2, .ordinal(.last, .weekday(4)), anchor: "2026-03-31", through: "2026-12-31")
        == ["2026-06-26", "2026-12-25"])
    #expect(try Self.days(.year, anchor: "2024-02-29", through: "2026-12-31") == ["2024-02-29", "2025-02-28", "2026-02-28"])
    #expect(
      try Self.days(.year, 1000, .ordinal(.second, .workday), anchor: "2026-01-01", through: "9999-12-31").first
        == "2026-01-05")
  }

  @Test func extremeRangesAreCut() {
    let daily = RecurringDays(
      Frequency(unit: .day, interval: 1000, occasion: .unstated), anchor: Day(0), usual: Day(0), isWorkingDay: { _ in true })
    let all = daily.days(from: .min, through: .max)
    #expect(all.count == 719 + 1 + 2932)
    #expect(daily.days(from: 1, through: 0).isEmpty)
    let never = RecurringDays(
      Frequency(unit: .year, interval: 1, occasion: .ordinal(.last, .workday)), anchor: Day(0), usual: Day(0),
      isWorkingDay: { _ in false })
    #expect(never.days(from: .min, through: .max).isEmpty)
    let far = RecurringDays(
      Frequency(unit: .quarter, interval: 7, occasion: .unstated), anchor: Day(Int.max), usual: Day(Int.max), isWorkingDay: { _ in true })
    #expect(far.days(from: 0, through: 10_000).count == 16)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithLookingAtEveryDay(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let unit = [nil, .day, .week, .month, .quarter, .year].randomElement(using: &random) as Frequency.Unit??
    for _ in 0..<20 {
      let frequency = Frequency(
        unit: unit ?? nil, interval: unit == .some(nil) ? 1 : Int.random(in: 1...5, using: &random),
        occasion: Self.occasion(isBare: unit == .some(nil), &random))
      let anchor = Day(Int.random(in: 20_000...21_000, using: &random))
      let usual = Bool.random(using: &random) ? anchor : anchor.advanced(by: Int.random(in: -400...400, using: &random))
      let first = Int(anchor.number) + Int.random(in: -900...900, using: &random)
      let last = first + Int.random(in: 0...1500, using: &random)
      let salt = Int.random(in: 1...5, using: &random)
      let works: (Int) -> Bool = { Day($0).weekday < salt && $0 % 11 != 0 }
      let oracle = RecurrenceOracle(frequency: frequency, anchor: anchor, usual: usual, isWorkingDay: works)
      let recurring = RecurringDays(frequency, anchor: anchor, usual: usual, isWorkingDay: works)
      #expect(
        recurring.days(from: first, through: last) == (first...last).filter(oracle.holds), "\(frequency) from \(anchor.iso)")
    }
  }

  static func occasion(isBare: Bool, _ random: inout SeededGenerator) -> Frequency.Occasion {
    let days = Frequency.Occasion.days(Weekdays(bits: UInt8.random(in: 1...127, using: &random)))
    if isBare { return days }
    let ordinal = Frequency.Ordinal.allCases.randomElement(using: &random) ?? .last
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .unstated
    case 1: return days
    case 2: return .number(Int.random(in: 1...31, using: &random))
    case 3: return .ordinal(ordinal, .weekday(Int.random(in: 0..<7, using: &random)))
    default: return .ordinal(ordinal, .workday)
    }
  }
}
