import PlanAnalysis
import PlanLint
import PlanModel
import PlanService
import PlanText
import Testing

/// What is known of a plan in which something is wrong.
struct StagedCompilationTests {
  private static let head = """
    project p { start 2026-01-05 }
    calendar night { hours mon..fri 20:00..23:00 }
    person ana
    person ben
    system crm

    """

  /// Names of the work whose dates are withheld; nil where there are none at all.
  private func doubtful(_ text: String) -> String? {
    let compilation = compile(Self.head + text)
    #expect(compilation.schedule == nil && compilation.hasErrors, "\(text)")
    guard let provisional = compilation.provisional else { return nil }
    return provisional.doubtful.activities.map { compilation.plan.path(compilation.plan.activities[$0].id) }
      .joined(separator: " ")
  }

  @Test("Doubt goes to what follows, holds or shares people with what is broken", arguments: [
    ("task a { effort five }\ntask b { duration 1d ; after a }\ntask c { duration 1d }", "a b"),
    ("phase f {\n  task a { effort five }\n  task b { duration 1d }\n}\ntask c { duration 1d ; after f }", "f f.a c"),
    ("phase f { start someday ; task a { duration 1d } }\ntask b { duration 1d }", "f f.a"),
    ("task a { effort five ; assign ana }\ntask b { effort 1d ; assign ana }\ntask c { effort 1d ; assign ben }", "a b"),
    ("task a { duration 1d ; after nobody }\ntask b { duration 1d }", "a"),
    ("person eve { available lots }\ntask a { effort 1d ; assign eve }\ntask b { effort 1d ; assign ana }", "a"),
    ("role dev { calendar nights }\nperson eve { role dev }\ntask a { effort 1d ; assign eve }\ntask b { duration 1d }", "a"),
    ("task a { effort five }\ntask b { duration 1d ; spans a }\ntask c { effort 1d ; assign ana }", "a b"),
    ("task a { duration 1d ; schedule late }\ntask b { effort five ; after a }\ntask c { duration 1d }", "a b"),
    ("task a { duration 1d ; after b }\ntask b { duration 1d ; after a }\ntask c { duration 1d ; after b }\ntask d { duration 1d }", "a b c"),
    ("risk r { probability maybe }\ntask a { duration 1d }", ""),
    ("tusk a { duration 1d }\ntask b { duration 1d }", "a"),
    ("frobnicate\ntask b { duration 1d }", "b"),
    ("task a { duration 1d }\nprogress 2026-01-05 a done most", "a"),
  ])
  func doubt(text: String, names: String) { #expect(doubtful(text) == names, "\(text)") }

  @Test("Dates of the rest are those that they have without the broken part")
  func datesOfTheRest() throws {
    let rest = "task b { effort 3d ; assign ana }\ntask c { duration 2d ; after b ; finish by 2026-01-07 }\n"
    let broken = compile(Self.head + "task a { effort five ; assign ben }\n" + rest)
    let whole = compile(Self.head + rest)
    let (provisional, schedule) = (try #require(broken.provisional?.facts?.schedule), try #require(whole.schedule))
    for name in ["b", "c"] {
      let (index, other) = (broken.activity(name), whole.activity(name))
      #expect(provisional.start(index) == schedule.start(other) && provisional.finish(index) == schedule.finish(other))
    }
    // And the rules look at them.
    #expect(broken.findings.filter { $0.contains("deadline-missed") }.count == 1, "\(broken.findings)")
    #expect(broken.findings.count == 2, "\(broken.findings)")
  }

  @Test("Nothing is found about dates that are in doubt")
  func silence() {
    let found = compile(Self.head + "task a { effort five }\ntask b { duration 9d ; after a ; finish by 2026-01-06 }").findings
    #expect(found.count == 1, "\(found)")
  }

  @Test("If all work is in doubt, none of it has dates, but a circle is still a circle")
  func allInDoubt() throws {
    let broken = compile(Self.head + "task a { duration 1d ; after nobody, b }\ntask b { duration 1d ; after a }")
    #expect(broken.findings.contains { $0.contains("dependency-cycle") }, "\(broken.findings)")
    let provisional = try #require(broken.provisional)
    #expect(provisional.facts == nil && provisional.doubtful.isAll)
    #expect(broken.withheld.map(\.part) == [.output, .dates(of: [0, 1])])
  }

  @Test("The end of the project is judged if no work is in doubt", arguments: [
    ("risk r { probability maybe }", true), ("person eve { available lots }", true), ("task b { effort five }", false),
  ])
  func project(broken: String, isJudged: Bool) {
    let found = compile("project p { start 2026-01-05 ; finish by 2026-01-06 }\ntask a { duration 9d }\n\(broken)").findings
    #expect(found.contains { $0.contains("project-late") } == isJudged, "\(found)")
  }

  @Test("What is withheld is said with its reasons")
  func withheld() {
    let broken = compile(Self.head + "task a { effort five }\ntask b { duration 1d }")
    #expect(broken.withheld.map(\.part) == [.output, .dates(of: [0])])
    #expect(broken.withheld.allSatisfy { $0.because.map(\.message) == broken.hindrances.map(\.message) })
    #expect(compile(Self.head + "task a { duration 1d }").withheld.isEmpty)
    let unread = compile(Self.head + "phase f {\n  task a { duration 1d }\n")
    #expect(unread.withheld.map(\.part) == [.output, .ruleFindings, .dates(of: [0, 1])] && unread.provisional == nil)
  }

  @Test("A finding knows its stage and what it is about")
  func subjects() {
    let compilation = compile(
      Self.head + """
        task a { effort five }
        task b { duration 1d ; after nobody }
        phase f { task c { duration 1d } ; phase empty }
        task d { duration 1d ; after e }
        task e { duration 1d ; after d }
        progress 2026-01-05 f done 5%
        charter
        """)
    let found = compilation.report.map { finding in
      "\(finding.diagnostic.code.name) \(finding.stage) \(finding.subject.map(compilation.plan.path) ?? "-")"
    }
    #expect(
      Set(found).isSuperset(of: [
        "unknown-name names b", "empty-phase rules f.empty", "dependency-cycle schedule d", "misplaced-progress rules f",
      ]), "\(found)")
    #expect(found.contains { $0.hasSuffix("syntax a") }, "\(found)")
  }
}
