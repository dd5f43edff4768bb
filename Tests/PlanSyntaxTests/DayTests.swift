@testable import PlanSyntax
import PlanText
import Testing


@Test func dayRoundTrip() {
  for number in stride(from: -800_000, through: 6_000_000, by: 37) {
    let (year, month, day) = Day(number).civil
    #expect(Day(year: year, month: month, day: day) == Day(number))
  }
  #expect(Day(year: 2026, month: 3, day: 2)?.weekday == 0)
  #expect(Day(year: 2026, month: 2, day: 29) == nil)
  #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
}
