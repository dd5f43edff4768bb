import Foundation
import PlanModel
import PlanSchedule
import PlanService
import PlanSyntax
import PlanTesting
import Testing

/// Random plans that use everything, scheduled and then judged by the verifier. `PLANC_PLANS=1000..<5000` asks for
/// other seeds.
@Suite struct GeneratedPlanTests {
  static let seeds: Range<UInt64> = {
    let bounds = (ProcessInfo.processInfo.environment["PLANC_PLANS"] ?? "").split(separator: ".").compactMap { UInt64($0.trimmingCharacters(in: ["<"])) }
    return bounds.count == 2 ? bounds[0]..<bounds[1] : 0..<120
  }()

  @Test func schedulesOfRandomPlansKeepEveryRule() {
    var scheduled = 0
    for seed in Self.seeds {
      let text = RandomPlan(seed: seed).text
      let compilation = compile(text, scheduling: SchedulingOptions(schedules: Int(seed % 3) * 20))
      guard let schedule = compilation.schedule else { continue }
      scheduled += 1
      let violations = schedule.violations()
      #expect(violations.isEmpty, "seed \(seed): \(violations.prefix(3).map { "[\($0.kind)] \($0.sentence)" }.joined(separator: "\n"))")
    }
    // Most of them can be carried out; the others say why not.
    #expect(scheduled * 2 > Self.seeds.count)
  }
}
