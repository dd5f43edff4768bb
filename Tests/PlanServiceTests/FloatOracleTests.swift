import PlanTesting
import Testing
import PlanText

/// Floats and late dates of plans that share nothing, against a scheduler that counts minutes and delays each activity
/// until something is harmed.
@Suite struct FloatOracleTests {
  @Test(arguments: Seeds.batches(1..<401)) func floatsAreThoseThatDelayingFinds(_ seeds: Range<Int>) throws {
    var withFloat = 0
    for seed in seeds {
      let naive = NaivePlan(seed: UInt64(seed))
      let text = naive.text
      let result = compile(text)
      let analysis = try #require(result.analysis, "\(result.findings)\n\(text)")
      let schedule = analysis.schedule
      // Monday, 2 March 2026, 00:00 UTC.
      let origin = 29_540_160
      let now = naive.dates()
      for (index, item) in naive.items.enumerated() {
        let activity = ActivityID(index)
        let name = "seed \(seed): t\(index)\n\(text)"
        #expect(schedule.start(activity) - origin == now[index].start && schedule.finish(activity) - origin == now[index].finish, "\(name)")
        let (total, free) = (naive.last(index, isFree: false), naive.last(index, isFree: true))
        func float(_ place: (start: Int, finish: Int)) -> Int {
          if item.isElapsed { return place.start - now[index].start }
          return NaivePlan.working(from: now[index].start, to: place.start)
        }
        #expect(analysis.totalFloat(activity) == float(total), "\(name)")
        #expect(analysis.freeFloat(activity) == float(free), "\(name)")
        #expect(analysis.isCritical(activity) == (float(total) == 0), "\(name)")
        if float(total) > 0 { withFloat += 1 }
        // Milestones are shown at a worked minute.
        guard !item.isMilestone else { continue }
        #expect(analysis.lateStart(activity) - origin == total.start && analysis.lateFinish(activity) - origin == total.finish, "\(name)")
      }
    }
    #expect(withFloat > seeds.count)
  }
}
