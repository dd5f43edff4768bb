import PlanService
import PlanText
import Testing

/// A plan that cannot be carried out, or only just.
struct HostilePlan: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// `line:name: message` of each finding.
  let findings: [String]

  /// A text that does not begin with a project gets one with office hours.
  init(_ name: String, _ text: String, _ findings: String...) {
    self.name = name
    self.text = (text.hasPrefix("project") ? "" : Self.office) + text + "\n"
    self.findings = findings
  }

  static let office = """
    project p { start 2026-01-05 ; calendar office }
    calendar office { hours mon..fri 09:00..17:00 }

    """

  var testDescription: String { name }

  static let all = dates + people + windows + numbers + rules + lengths + overflow
}

/// Each is answered quickly with what is wrong, where and why; what is scheduled nevertheless keeps every rule.
@Suite(.timeLimit(.minutes(5))) struct HostilePlanTests {
  @Test(arguments: HostilePlan.all) func saysWhatIsWrong(_ hostile: HostilePlan) {
    let compilation = compile(hostile.text)
    #expect(compilation.findings == hostile.findings)
    judge(compilation)
  }

  /// The verifier looks at every minute: decades are left out.
  private func judge(_ compilation: Compilation) {
    guard !compilation.hasErrors, let schedule = compilation.schedule else { return }
    let finishes = compilation.plan.activityIDs.filter { schedule.hasDates($0) }.map { schedule.finish($0) }
    guard let last = finishes.max(), last < Int(Day(year: 2036, month: 1, day: 1)?.number ?? 0) * 1440 else { return }
    #expect(schedule.violations().map(\.sentence) == [])
  }

  private func repeated(_ count: Int, _ line: (Int) -> String) -> String {
    HostilePlan.office + "person ana\n" + (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  @Test func longChain() {
    let result = compile(repeated(30_000) { "task t\($0) { duration 1h\($0 > 0 ? " ; after t\($0 - 1)" : "") }" })
    #expect(result.findings == [])
    // 3750 days of eight hours.
    #expect(result.dates("t29999").hasSuffix("..2040-05-18 17:00"))
  }

  @Test func muchWorkOfOnePerson() {
    let result = compile(repeated(2000) { "task t\($0) { effort \(1 + $0 % 7)h ; assign ana }" })
    #expect(result.findings == [])
    judge(result)
  }

  @Test func aHundredAlternatives() {
    let people = (0..<100).map { "p\($0)" }
    let text =
      HostilePlan.office + people.map { "person \($0)\n" }.joined()
      + (0..<150).map { "task t\($0) { effort 1d ; assign \(people.joined(separator: " or ")) }\n" }.joined()
    let result = compile(text)
    #expect(result.findings == [])
    // No more than some of the combinations are tried, but nobody is asked for twice.
    let crowd = "5 of " + people.joined(separator: " or ")
    let many = compile(
      HostilePlan.office + people.map { "person \($0)\n" }.joined()
        + "task t { effort 25d ; assign \(Array(repeating: crowd, count: 5).joined(separator: ", ")) }\n")
    #expect(many.findings == [])
    #expect(many.dates("t") == "2026-01-05 09:00..2026-01-05 17:00")
  }

  @Test func aMeetingEveryMinuteOfTheDay() {
    let meetings = repeated(1440) { minute in
      let (hour, rest) = (minute / 60, minute % 60)
      let time = "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
      return "meeting m\(minute) { every day at \(time) ; lasts 1min ; attend ana }"
    }
    let result = compile(meetings + "task a { effort 5d ; assign ana }\n")
    #expect(
      result.findings == [
        "1444:no-capacity: 'a' can never be done: meetings or routines take all the working time of 'ana'"
      ])
  }

  @Test func manyThatCannotBeDone() {
    let result = compile(
      HostilePlan.office + "person ana { available 0% }\n"
        + (0..<300).map { "task t\($0) { effort 1d ; assign ana }\n" }.joined())
    #expect(result.findings.count == 20)
    #expect(result.findings.allSatisfy { $0.hasSuffix("can never be done: 'ana' is available 0% of the time") })
  }
}
