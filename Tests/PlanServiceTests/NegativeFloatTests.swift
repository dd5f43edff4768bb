@testable import PlanSchedule
import PlanSyntax
import PlanTesting
import Testing
import PlanText


/// No float is negative, and no late date before the date itself, where every date of a plan is kept.
@Suite struct NegativeFloatTests {
  @Test(arguments: Seeds.batches(1..<401)) func noFloatIsNegativeWhereNoDateIsMissed(_ seeds: Range<Int>) {
    var checked = 0
    for seed in seeds {
      var shared = FloatPlan(seed: UInt64(seed))
      var apart = FloatPlan(seed: UInt64(seed), isShared: false)
      let pinned = apart.text().replacing("start from 2026", with: "start on 2026")
      var small = SmallPlan(seed: UInt64(seed))
      for text in [shared.text(), pinned, small.text(), RandomPlan(seed: UInt64(seed)).text] { checked += check(text, "seed \(seed)") }
    }
    #expect(checked > seeds.count)
  }

  /// A phase in a phase, each with a date that is kept.
  @Test func ofPhasesWithDates() {
    #expect(
      check(
        """
        project p { start 2026-03-02 }
        task b { duration 10d }
        phase ph { finish on 2026-03-11
         phase in { start on 2026-03-04
          task c { duration 1d } } }
        task d { duration 2d ; finish on 2026-03-11 }
        milestone m { finish on 2026-03-05 }
        """, "phases") == 12)
  }

  /// Returns of how many activities floats were looked at, in both views.
  private func check(_ text: String, _ label: String) -> Int {
    let result = compile(text, scheduling: SchedulingOptions(schedules: 20))
    guard let analysis = result.analysis, analysis.levelling != nil else { return 0 }
    let schedule = analysis.schedule
    var checked = 0
    let activities = schedule.plan.activityIDs.filter { schedule.hasDates($0) && schedule.tree.isOpen($0) }
    if activities.allSatisfy({ keeps(schedule, $0, schedule.start($0), schedule.finish($0)) }) {
      for index in activities {
        let isRight = analysis.totalFloat(index) >= 0 && analysis.freeFloat(index) >= 0
          && analysis.lateStart(index) >= schedule.start(index) && analysis.lateFinish(index) >= schedule.finish(index)
        #expect(isRight, "\(label): '\(schedule.plan.path(schedule.plan.activities[index].id))'\n\(text)")
        checked += 1
      }
    }
    let network = activities.map { (index: $0, dates: analysis.networkDates($0)) }
    if network.allSatisfy({ keeps(schedule, $0.index, $0.dates.earlyStart, $0.dates.earlyFinish) }) {
      for (index, dates) in network {
        let isRight = dates.totalFloat >= 0 && dates.freeFloat >= 0 && dates.lateFinish >= dates.earlyFinish
          && (schedule.progress(index).hasStarted || dates.lateStart >= dates.earlyStart)
        #expect(isRight, "\(label): network of '\(schedule.plan.path(schedule.plan.activities[index].id))' \(dates)\n\(text)")
        checked += 1
      }
    }
    return checked
  }

  /// As a reader of the plan sees it: what it says of the activity, and the end of its sprint.
  private func keeps(_ schedule: Schedule, _ index: ActivityID, _ start: Int, _ finish: Int) -> Bool {
    let plan = schedule.plan
    func last(_ rules: [DateRule]) -> Int {
      rules.compactMap { rule -> Int? in
        guard case .limit(let limit) = rule, limit.kind != .from else { return nil }
        return plan.projectZone.finishInstant(limit.moment)
      }.min() ?? .max
    }
    let activity = plan.activities[index]
    let sprint = activity.hasDetails ? plan.row(activity.details.task.sprint, .sprint) : nil
    let sprintEnd = sprint.map { last(plan.sprints[$0].finish) } ?? .max
    return start <= last(activity.start) && finish <= min(last(activity.finish), sprintEnd)
  }
}
