import Foundation
import PlanSchedule
import PlanTesting
import Testing

/// Thousands of random plans that use everything, scheduled and then judged by the verifier. `PLANC_PLANS=3000..<9000`
/// asks for other seeds.
@Suite struct GeneratedPlanTests {
  private static let seeds: Range<Int> = {
    let stated = (ProcessInfo.processInfo.environment["PLANC_PLANS"] ?? "").components(separatedBy: "..<")
      .compactMap { Int($0) }
    return stated.count == 2 ? stated[0]..<max(stated[0], stated[1]) : 0..<2000
  }()

  /// In parts, so that they run side by side.
  @Test(arguments: 0..<8) func schedulesOfRandomPlansKeepEveryRule(part: Int) {
    let seeds = Self.seeds.filter { $0 % 8 == part }
    var scheduled = 0
    for seed in seeds {
      let compilation = compile(
        RandomPlan(seed: UInt64(seed)).text, scheduling: SchedulingOptions(schedules: seed % 3 * 20))
      guard let schedule = compilation.schedule else { continue }
      scheduled += 1
      let violations = schedule.violations()
      let told = violations.prefix(3).map { "[\($0.kind)] \($0.sentence)" }.joined(separator: "\n")
      let isRight = violations.isEmpty
      #expect(isRight, "seed \(seed): \(told)")
    }
    // Most of them can be carried out; the others say why not.
    #expect(scheduled * 2 > seeds.count)
  }
}
