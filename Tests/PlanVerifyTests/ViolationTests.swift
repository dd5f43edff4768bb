import PlanVerify
import Testing

/// For every rule a schedule that keeps it and one that breaks it and nothing else.
struct ViolationTests {
  @Test(arguments: RuleSample.all) func isFound(_ sample: RuleSample) {
    let right = ClaimedSchedule(sample.plan, sample.right).violations
    #expect(right.isEmpty, "\(sample.kind): \(right.map(\.sentence))")
    let wrong = ClaimedSchedule(sample.plan, sample.wrong)
    #expect(wrong.kinds == sample.found, "\(sample.plan): \(wrong.violations.map(\.sentence))")
    let place = wrong.violations.first?.sentence.hasPrefix("p.plan:")
    #expect(place == true)
  }

  @Test func everyRuleHasASample() {
    let missing = Violation.Kind.allCases.filter { kind in !RuleSample.all.contains { $0.kind == kind } }
    #expect(missing == [.otherPlan])
  }

  @Test func schedulesOfOtherPlansAreRefused() {
    var claimed = ClaimedSchedule("task a { duration 1d }", "a 5T08:00 5T17:00")
    claimed.schedule.work.append(nil)
    #expect(claimed.kinds == [.otherPlan])
  }

  @Test func nonsenseNeitherCrashesNorHangs() {
    var claimed = ClaimedSchedule("person ana\ntask a { duration 1d ; assign ana }", "a 5T08:00 5T17:00 ana")
    for number in [Int.min, Int.min / 2, -1, Int.max / 2, Int.max] {
      claimed.schedule.work[0]?.start = number
      #expect(!claimed.violations.isEmpty)
      claimed.schedule.work[0]?.finish = number
      #expect(!claimed.violations.isEmpty)
    }
    claimed.schedule.work[0] = .init(
      start: 0, finish: 1, uses: [.init(allotment: -1, resource: .init(1 << 20), count: .min)])
    #expect(claimed.kinds.contains(.candidate))
  }
}
