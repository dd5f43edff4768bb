import PlanText
import Testing

struct WordingTests {
  @Test(arguments: [
    (0, "0 minutes"), (1, "1 minute"), (59, "59 minutes"), (60, "1 hour"), (90, "1.5 hours"), (62, "1 hour"), (63, "1.1 hours"),
    (240, "4 hours"), (479, "8 hours"), (480, "1 day"), (504, "1.1 days"), (1200, "2.5 days"), (-480, "1 day"),
  ])
  func workInDays(minutes: Int, text: String) {
    #expect(SpokenLength(minutes: minutes, .work(minutesPerDay: 480)).text == text)
  }

  /// More days than the calendar has between two dates are said as hours.
  @Test(arguments: [
    (480, 1, "1 working day"), (960, 2, "2 working days"), (960, 1, "16 working hours"), (240, 3, "4 working hours"),
    (60, 1, "1 working hour"), (30, 1, "30 working minutes"), (480, 0, "1 working day"),
  ])
  func workBetweenDates(minutes: Int, days: Int, text: String) {
    let length = SpokenLength(minutes: minutes, .workBetween(days: days, minutesPerDay: 480))
    #expect(length.text == text && length.amount == text && length.late == "\(text) late")
  }

  @Test(arguments: [
    (20, "20 minutes"), (1800, "30 hours"), (1440, "1 day"), (1500, "25 hours"), (2880, "2 days"), (3600, "2.5 days"),
  ])
  func timeByTheClock(minutes: Int, amount: String) {
    let length = SpokenLength(minutes: minutes, .clock)
    #expect(length.amount == amount && length.text == "\(amount) of elapsed time" && length.late == "\(amount) late in elapsed time")
  }

  /// 2.75 days: no more is said to spare than there is.
  @Test func spareTimeIsRoundedDown() {
    #expect(SpokenLength(minutes: 3960, .clock, rounding: .down).amount == "2.7 days")
    #expect(SpokenLength(minutes: 3960, .clock).amount == "2.8 days")
    #expect(SpokenLength(minutes: 959, .work(minutesPerDay: 480), rounding: .down).text == "1.9 days")
  }

  @Test(arguments: [(0, "0 h"), (45, "45 min"), (60, "1 h"), (330, "5 h 30 min")])
  func exactLengths(minutes: Int, text: String) { #expect(SpokenLength.exact(minutes) == text) }

  @Test func hoursOfLongWork() { #expect(SpokenLength.hours(4800) == "80 hours" && SpokenLength.hours(50) == "50 minutes") }

  @Test func lateness() {
    let late = Lateness(minutes: 960, .workBetween(days: 2, minutesPerDay: 480))
    #expect(late.phrase == "2 working days late" && late.after("'finish by 2026-03-06'") == "2 working days after 'finish by 2026-03-06'")
    let idle = Lateness(minutes: 0, .clock)
    #expect(idle.phrase == "late, but with no working time in between")
    #expect(idle.after("2026-03-06") == "after 2026-03-06, though with no working time in between")
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func lists(words: [String], text: String) { #expect(words.listed(.and) == text) }

  /// A single name is never left out.
  @Test(arguments: [
    (1, "1", "1 → 1"), (11, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11", "1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 11 → 1"),
    (12, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and 2 more", "1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → … 2 more … → 1"),
  ])
  func longLists(count: Int, text: String, circle: String) {
    let names = (1...count).map(String.init)
    #expect(names.shortened == text)
    #expect(Array(names.mentioned.first).circle(omitting: names.mentioned.others, backTo: "1") == circle)
  }

  @Test func listsOfNamesAndCounts() {
    #expect(["a", "b.c"].quoted(.or) == "'a' or 'b.c'" && [].quoted(.or) == "")
    #expect("finding".counted(0) == "0 findings" && "finding".counted(1) == "1 finding" && "finding".counted(2) == "2 findings")
  }
}
