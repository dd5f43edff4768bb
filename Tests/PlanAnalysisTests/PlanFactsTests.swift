import PlanAnalysis
import PlanModel
import PlanText
import Testing
import PlanTesting

/// Facts that need no dates, as tables.
struct PlanFactsTests {
  @Test func traceFromGoalsToWork() {
    let facts = facts(
      """
      project p { start 2026-01-05 }
      objective grow "Grow" { supports "Be first" }
      objective sell "Sell more" { part-of grow ; supports "Be first" }
      objective idle "Nobody works for it"
      requirement fast "Fast" { for sell ; verified-by race }
      deliverable engine "Engine" { meets fast }
      task build { duration 2d ; delivers engine }
      task race { duration 1d ; after build }
      task paint { duration 1d ; for sell }
      task rest { duration 1d }
      """)
    let (trace, plan) = (facts.undated.trace, facts.plan)
    func name(_ node: Trace.Node) -> String {
      switch node {
      case .goal(let index): "'\(trace.goals[index])'"
      case .entity(let id): plan.path(id)
      }
    }
    #expect(
      trace.links.map { "\(name($0.from)) ← \(name($0.to)) \($0.relation)" } == [
        "'Be first' ← grow supports", "'Be first' ← sell supports", "grow ← sell partOf", "sell ← fast serves",
        "fast ← race verifies", "fast ← engine meets", "engine ← build delivers", "sell ← paint serves",
      ])
    #expect(plan.names(trace.serving(plan.registers.objectives[0].id)) == "sell fast paint race engine build")
    #expect(plan.names(trace.work(for: plan.registers.requirements[0].id)) == "race build")
    #expect(plan.names(trace.served(by: plan.activities[0].id)) == "engine fast sell grow")
    #expect(plan.names(trace.objectives(of: plan.activity(named: "paint"))) == "sell grow")
    #expect(trace.objectives(of: plan.activity(named: "rest")).isEmpty)
    #expect(plan.registers.objectives.map { trace.isServed(.entity($0.id)) } == [true, true, false])
    #expect(trace.serves(.entity(plan.registers.objectives[0].id)) && !trace.serves(.entity(plan.registers.objectives[2].id)))
  }

  @Test func systemsAndWhatDependsOnThem() {
    let facts = facts(
      """
      project p { start 2026-01-05 }
      system storage
      system crm { depends-on storage }
      system portal { depends-on crm ; part-of suite }
      system suite { depends-on portal }
      task swap { duration 1d ; changes storage ; downtime storage 2h }
      task patch { duration 1d ; changes crm, storage }
      """)
    let (systems, plan) = (facts.undated.systems, facts.plan)
    #expect(
      systems.touches.map { "\(plan.names([$0.activity])) \(plan.path($0.system)) \($0.outage)" } == [
        "swap storage 120", "patch crm 0", "patch storage 0",
      ])
    #expect(systems.touches(of: plan.systems[0].id).map(\.activity) == [0, 1])
    // A circle of dependencies ends.
    #expect(plan.systems.map { plan.names(systems.dependents(on: $0.id)) } == ["crm portal suite", "portal suite", "suite", "portal"])
  }

  @Test func whoIsToldWhat() {
    let facts = facts(
      """
      project p { start 2026-01-05 }
      person ana
      stakeholder board { inform every week "Call" }
      stakeholder press
      stakeholder users
      communication letter { to board, ana ; every month }
      deliverable manual { informed users }
      task build { duration 1d ; consulted ana ; informed board, board }
      meeting talk { every week on fri ; attend ana }
      """)
    let (notices, plan) = (facts.undated.notices, facts.plan)
    #expect(
      notices.all.map { "\(plan.path($0.recipient)) \($0.means) \(plan.path($0.about))" } == [
        "board line board", "board communication letter", "ana communication letter", "ana consulted build",
        "board informed build", "ana meeting talk", "users informed manual",
      ])
    #expect(plan.names(notices.unreached) == "press")
    #expect(notices.to(plan.people[0].id).count == 3 && notices.about(plan.activities[0].id).count == 2)
  }

  @Test func registersAtTheStatusDate() {
    let facts = facts(
      """
      project p { start 2026-01-05 ; status-date 2026-02-10 }
      person ana
      risk late { probability 20% ; identified 2026-01-11 ; due 2026-02-01 }
      risk gone { probability 20% ; identified 2026-01-11 ; closed 2026-01-21 ; due 2026-01-15 }
      issue broken { raised 2026-01-31 ; resolved 2026-02-20 }
      assumption cheap { due 2026-02-10 }
      decision vendor { decided 2026-02-01 }
      action call { raised 2026-02-11 ; due 2026-02-09 }
      task build { duration 1d }
      """)
    let plan = facts.plan
    let lines = facts.undated.registers.entries.map { entry in
      "\(plan.path(entry.id)) \(entry.isOpen ? "open" : "closed") \(entry.age.map { "\($0)" } ?? "-") \(entry.overdue.map { "\($0)" } ?? "-")"
    }
    #expect(
      lines == [
        "late open 30 9", "gone closed 10 -", "broken open 10 -", "cheap open - -", "vendor closed - -", "call open - 1",
      ])
  }

  @Test func agesWithoutAStatusDate() {
    let facts = facts("project p { start 2026-01-05 }\nrisk r { probability 5% ; identified 2026-01-11 ; due 2026-01-12 }\ntask t { duration 1d }")
    let entry = facts.undated.registers.entries.first
    #expect(entry?.isOpen == true && entry?.age == nil && entry?.overdue == nil && facts.undated.registers.asOf == nil)
  }

  @Test func limitsInForce() {
    let facts = facts(
      """
      project p { start 2026-01-05 }
      phase f { start from 2026-01-12 ; finish by 2026-02-27
        task t { duration 1d ; start by 2026-01-20 ; finish on 2026-01-22 }
      }
      """)
    let plan = facts.plan
    let limits = facts.undated.limits(of: plan.activity(named: "f.t"))
    func text(_ list: [LimitsInForce.Limit]) -> String {
      list.map { "\(plan.path($0.owner)) \($0.date.moment.day.iso)" }.joined(separator: ", ")
    }
    #expect(text(limits.notBefore) == "f 2026-01-12, p 2026-01-05" && text(limits.startsBy) == "f.t 2026-01-20")
    #expect(text(limits.doneNotBefore) == "f.t 2026-01-22" && text(limits.doneBy) == "f.t 2026-01-22, f 2026-02-27")
  }

  @Test func ratesOfPeople() {
    let plan = facts(
      """
      project p { start 2026-01-05 ; currency USD }
      role dev { rate 80 USD/h ; rate 90 USD/h from 2026-06-01 }
      person ana { role dev }
      person ben { role dev ; rate 100 USD/h from 2026-02-01 ; rate 70 USD/h }
      person eve
      """).plan
    func rate(_ person: Int, _ day: Day?) -> Int64? {
      day.flatMap { plan.rates(of: plan.people[person]).inForce(on: $0)?.money.amount.scaled(by: 0) }
    }
    let (january, june) = (Day(year: 2026, month: 1, day: 31), Day(year: 2026, month: 6, day: 1))
    #expect(rate(0, january) == 80 && rate(0, june) == 90 && rate(1, january) == 70 && rate(1, june) == 100)
    #expect(rate(2, june) == nil)
  }
}
