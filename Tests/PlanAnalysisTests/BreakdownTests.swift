import PlanAnalysis
import PlanModel
import PlanTesting
import PlanText
import Testing

struct BreakdownTests {
  @Test func treeOfASmallPlan() {
    let plan = facts(
      """
      project p { start 2026-01-05 }
      person ana
      task alone { duration 1d }
      phase build {
        meeting talk { every week on fri ; attend ana }
        task walls { duration 1d ; task inner { duration 1d } ; task outer { duration 2d } }
        task roof { duration 1d ; cancelled 2026-01-05 }
        task door { duration 1d }
      }
      milestone done { after build }
      """).plan
    let breakdown = Breakdown(plan)
    let lines = breakdown.order.map { activity in
      "\(breakdown.depth(of: activity)) \(breakdown.number(of: activity)) \(breakdown.paths(plan)[activity])"
    }
    #expect(
      lines == [
        "0 1 alone", "0 2 build", "1  build.talk", "1 2.1 build.walls", "2 2.1.1 build.walls.inner", "2 2.1.2 build.walls.outer",
        "1 2.2 build.roof", "1 2.3 build.door", "0 3 done",
      ])
    #expect(Array(breakdown.top) == [0, 1, 8] && Array(breakdown.children(of: 1)) == [2, 3, 6, 7])
    #expect(Array(breakdown.content(of: 1)) == Array(2...7) && breakdown.content(of: 8).isEmpty)
    #expect(Array(breakdown.ancestors(of: 5)) == [3, 1] && Array(breakdown.ancestors(of: 0)).isEmpty)
    #expect(breakdown.activity(numbered: "2.1.2") == 5 && breakdown.activity(numbered: "2.4") == nil)
    #expect(breakdown.activity(numbered: "") == nil)
  }

  @Test func noActivities() {
    let breakdown = Breakdown(facts("project p { start 2026-01-05 }").plan)
    #expect(breakdown.order.isEmpty && Array(breakdown.top).isEmpty)
  }

  /// Everything agrees with the parents that the plan states.
  @Test(arguments: 0..<40) func agreesWithParents(seed: UInt64) {
    let plan = facts(RandomPlan(seed: seed).text).plan
    let breakdown = Breakdown(plan)
    let parents = plan.activities.map { plan.activity(plan[$0.id].parent) }
    #expect(breakdown.order.sorted() == Array(plan.activityIDs))
    for activity in plan.activityIDs {
      #expect(breakdown.parent(of: activity) == parents[activity])
      #expect(breakdown.order[breakdown.position(of: activity)] == activity)
      #expect(Array(breakdown.children(of: activity)) == plan.activityIDs.filter { parents[$0] == activity })
      #expect(breakdown.hasContent(activity) == parents.contains(activity))
      let around = Array(sequence(first: activity) { parents[$0] })
      #expect(Array(breakdown.ancestors(of: activity)) == Array(around.dropFirst()))
      #expect(breakdown.depth(of: activity) == around.count - 1)
      #expect(around.allSatisfy { breakdown.contains($0, activity) })
      #expect(breakdown.paths(plan)[activity] == plan.path(plan.activities[activity].id))
      for inner in breakdown.content(of: activity) { #expect(breakdown.ancestors(of: inner).contains(activity)) }
    }
  }
}
