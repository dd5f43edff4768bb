import PlanAnalysis
import PlanModel
import PlanService
import Testing

/// `planc explain FILE ID` of phases, and of what waits for them.
@Suite struct PhaseReasonTests {
  private func explain(_ body: String, _ name: String) throws -> String {
    let result = compile("project p { start 2026-03-02 }\n" + body)
    let analysis = try #require(result.analysis, "\(result.findings)")
    guard case .found(let activity) = ActivityName(name, in: Facts(result.plan, nil).undated) else { return "unknown" }
    var explanation = Explanation(ScheduleFacts(analysis), activity)
    return explanation.text(width: 1000)
  }

  private func followers(_ body: String, _ name: String) throws -> [String] {
    let lines = try explain(body, name).split(separator: "\n").map(String.init)
    return lines.firstIndex(of: "What waits for it:").map { lines[($0 + 1)...].map { String($0.dropFirst(2)) } } ?? []
  }

  // MARK: Its first work

  @Test func aPhaseStartsWithTheFirstOfItsOwnWorkThatStartsThen() throws {
    let body = """
      phase f {
        task a { duration 1d ; start from 2026-03-10 }
        task b { duration 2d }
        task c { duration 1d }
      }
      task apart { duration 1d }
      phase g {
        phase h { task d { duration 1d ; after b } }
        task e { duration 1d ; after b }
      }
      """
    #expect(try explain(body, "f").contains("because 'f.b' inside it starts then"))
    #expect(try explain(body, "g").contains("because 'g.h' inside it starts then"))
    #expect(try explain(body, "h").contains("because 'g.h.d' inside it starts then"))
  }

  // MARK: What waits for it

  @Test func aPhaseStartsBecauseOfWhatItFollows() throws {
    let body = "task a { duration 6d }\nphase outer { after a ; phase inner { task b { duration 1d } } }"
    #expect(try followers(body, "a") == ["outer, which starts 2026-03-10 08:00 because of it"])
    // Its work has a later date of its own.
    let later = "task a { duration 6d }\nphase outer { after a ; task b { duration 1d ; start from 2026-03-12 } }"
    #expect(try followers(later, "a") == ["outer, which starts 2026-03-12 08:00"])
  }

  @Test func aPhaseFinishesBecauseOfWhatItWaitsFor() throws {
    let body = "task z { duration 6d }\nphase q { finish after z ; task u { duration 1d } }"
    #expect(try followers(body, "z") == ["q, which ends 2026-03-09 17:00 because of it"])
  }

  @Test func whatEndsAPhaseIsWaitedForByWhatFollowsThePhase() throws {
    let body = """
      phase ph { phase inner { task a { duration 1d } ; task b { duration 3d } } }
      task c { duration 1d ; after ph }
      """
    #expect(try followers(body, "ph.inner.b") == ["c, which starts 2026-03-05 08:00 because of it"])
    #expect(try followers(body, "ph.inner") == ["c, which starts 2026-03-05 08:00 because of it"])
    #expect(try followers(body, "ph.inner.a") == [])
    // A date keeps the phase open after that.
    let open = "phase ph { finish from 2026-03-10 ; task b { duration 3d } }\ntask c { duration 1d ; after ph }"
    #expect(try followers(open, "ph.b") == [])
    #expect(try followers(open, "ph") == ["c, which starts 2026-03-11 08:00 because of it"])
  }

  @Test func whatSomebodyIsNeededForComesAfterLateWork() throws {
    let body = """
      person ana
      task x { duration 6d }
      task u { effort 2d ; assign ana ; after x }
      task t { effort 1d ; assign ana ; schedule late ; priority high }
      """
    let late = try explain(body, "t")
    #expect(late.contains("'ana' is needed for 'u'"), "\(late)")
    #expect(try followers(body, "t") == ["u, which needs 'ana' and starts 2026-03-10 08:00"])
  }

  @Test func somebodyWhoArrivesIsWaitedFor() throws {
    let body = "person ana { from hire }\ntask hire { duration 1w }\ntask a { effort 2d ; assign ana }"
    #expect(try followers(body, "hire") == ["a, which waits for 'ana' and starts 2026-03-09 08:00"])
  }

  // MARK: Ends and empty phases

  @Test func aPhaseEndsWithAPhaseThatIsKeptOpen() throws {
    let inner = "phase out { phase inn { finish from 2026-03-10 ; task b { duration 2d } } }"
    #expect(
      try explain(inner, "out").contains(
        " It ends 2026-03-10 17:00 with 'out.inn' inside it: 'finish from 2026-03-10' keeps it open until then (example.plan:2)."))
    let empty = "phase out {\ntask b { duration 2d }\nphase e { start from 2026-03-10 ; allow empty-phase \"Later\" }\n}"
    #expect(
      try explain(empty, "out").contains(
        " with 'out.e' inside it: 'start from 2026-03-10' requires it (example.plan:4)."))
  }

  private static let nested = """
    phase out {
      start from 2026-03-10
      phase inn { }
    }
    phase mid { after out.inn }
    task b {
      duration 1d
      after mid, out
    }
    task c { duration 1d ; after mid }
    """

  @Test func theDateOfAnEmptyPhaseIsItsOwn() throws {
    let out = try explain(Self.nested, "out")
    #expect(out.contains("It is on that date because 'start from 2026-03-10' requires it (example.plan:3).\n"), "\(out)")
    #expect(!out.contains("What led to it"))
  }

  @Test func whatPassesThroughAnEmptyPhaseIsStatedByALink() throws {
    let b = try explain(Self.nested, "b")
    #expect(b.contains("It starts then because it follows 'out', which is on 2026-03-10 08:00 (example.plan:9)."), "\(b)")
    #expect(b.contains("out: 'start from 2026-03-10' requires it (example.plan:3)\n"), "\(b)")
    #expect(try followers(Self.nested, "out").contains("b, which starts 2026-03-10 08:00 because of it"))
    let body = "phase one { start from 2026-03-10 }\nphase two { after one }\ntask d { duration 1d\nafter two }"
    let d = try explain(body, "d")
    #expect(d.contains("it follows 'one', which is on 2026-03-10 08:00 (example.plan:5)."), "\(d)")
    #expect(
      try followers(body, "one") == [
        "two, which is on 2026-03-10 08:00 because of it", "d, which starts 2026-03-10 08:00 because of it",
      ])
  }
}
