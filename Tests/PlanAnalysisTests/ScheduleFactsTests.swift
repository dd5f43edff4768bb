import PlanAnalysis
import PlanModel
import Testing

/// Facts that follow from dates, as tables.
struct ScheduleFactsTests {
  /// The earliest missed date of its own leads, else that of what is around it.
  @Test func missedDates() throws {
    let facts = facts(
      """
      project p { start 2026-01-05 ; finish by 2026-01-16 }
      sprint one { start 2026-01-05 ; finish 2026-01-07 }
      task kept { duration 1d ; finish by 2026-01-05 }
      task own { duration 3d ; finish by 2026-01-06 }
      task boxed { duration 4d ; sprint one }
      phase f { finish by 2026-01-08
        task inside { duration 5d }
      }
      task begins { duration 1d ; after own ; start by 2026-01-07 }
      task last { duration 11d }
      """)
    let (dated, plan) = (try #require(facts.dated), facts.plan)
    let lines = plan.activityIDs.filter(dated.deadlines.isLate).map { activity in
      let finish = dated.deadlines.missedDate(activity).map { missed in "\(word(missed.source)) \(missed.minutes)" } ?? "-"
      return "\(plan.names([activity])) \(finish) \(dated.deadlines.missedStart(activity).map { "\($0.minutes)" } ?? "-")"
    }
    #expect(
      lines == [
        "own finishBy 480 -", "boxed sprint 480 -", "f finishBy 480 -", "f.inside phase 480 -", "begins - 480", "last project 480 -",
      ])
  }

  private func word(_ source: MissedDate.Source) -> String {
    switch source {
    case .finishBy: "finishBy"
    case .finishOn: "finishOn"
    case .sprint: "sprint"
    case .phase: "phase"
    case .project: "project"
    }
  }

  @Test func chainsAndShares() throws {
    let facts = facts(
      """
      project p { start 2026-01-05 ; status-date 2026-01-06 }
      person ana
      person ben
      task design { duration 2d ; assign ana ; started 2026-01-05 ; done 50% }
      phase build { after design
        task walls { effort 4d ; assign ana, ben }
      }
      milestone done { after build }
      """)
    let (dated, plan) = (try #require(facts.dated), facts.plan)
    let chain = dated.chains.chain(to: plan.activity(named: "done"), limit: 10)
    #expect(plan.names(chain.activities) == "design build.walls" && !chain.isCut)
    #expect(dated.chains.chain(to: plan.activity(named: "done"), limit: 1).isCut)
    #expect(dated.shares(plan.activity(named: "build.walls")).map(\.work) == [960, 960])
    // One of two days, and none of four.
    #expect(dated.done.overall == 166_666 && dated.done[0] == 500_000)
  }
}
