import PlanSchedule
import PlanTesting
import Testing

/// Random plans that use everything, in which many tasks can be done in other ways too, are scheduled as they say.
@Suite struct RandomWayTests {
  /// Other ways, with people, things and material that every random plan has.
  private static let others = [
    "6h with dara", "effort 9h with bo, chen 50% consuming 2 of cable", "30h elapsed", "3h consuming 1 of glue",
    "2d..3d..5d with 2 of lab", "effort 20h with ana or eli", "5h with rig", "4h with crane, femi 30%", "8h with 2 of dev 30%",
  ]

  /// The plan with other ways for tasks that state an effort and who does it.
  private static func withWays(_ text: String, _ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let parts = line.split(separator: "{", maxSplits: 1)
      guard parts.count == 2, parts[0].contains("task "), line.hasSuffix(" }"), !["t1 ", "t2 ", "t3 "].contains(where: { parts[0].hasSuffix($0) })
      else { return String(line) }
      var stated = parts[1].dropLast(2).split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
        .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
      let own = ["duration ", "consume ", "spans ", "margin"]
      guard let effort = stated.firstIndex(where: { $0.hasPrefix("effort ") }),
        let assign = stated.firstIndex(where: { $0.hasPrefix("assign ") }), stated.count(where: { $0.hasPrefix("assign ") }) == 1,
        !stated.contains(where: { stated in own.contains { stated.hasPrefix($0) } })
      else { return String(line) }
      stated[effort] = "way \(stated[effort]) with \(stated[assign].dropFirst("assign ".count))"
      stated[assign] = "way \(others[Int.random(in: 0..<others.count, using: &random)])"
      if random.once(in: 2) { stated.append("way \(others[Int.random(in: 0..<others.count, using: &random)])") }
      return "\(parts[0]){ \(stated.joined(separator: " ; ")) }"
    }.joined(separator: "\n")
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func everyScheduleIsRight(part: UInt64) throws {
    var ways = 0
    for seed in 0..<10 as Range<UInt64> {
      let text = Self.withWays(RandomPlan(seed: seed * 8 + part).text, seed)
      for schedules in [0, 40] {
        let compilation = compile(text, scheduling: SchedulingOptions(schedules: schedules))
        guard let schedule = compilation.schedule else { continue }
        #expect(schedule.violations().map(\.sentence) == [], "seed \(seed * 8 + part)\n\(text)")
        ways += schedule.plan.tasksWithWays.count
        let least = schedule.levelled?.earliestFinish ?? .min
        #expect(least <= schedule.projectFinish, "seed \(seed * 8 + part)\n\(text)")
      }
    }
    #expect(ways > 20)
  }
}
