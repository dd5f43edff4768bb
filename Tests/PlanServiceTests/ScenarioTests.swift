import PlanModel
import PlanSchedule
import PlanService
import PlanTesting
import Testing

/// The plan with the changes of a scenario is a plan like any other.
@Suite("Scenarios")
struct ScenarioTests {
  private static let plan = """
    project p { start 2026-03-02 }
    person ana
    person ben
    phase build {
      task a { effort 2d ; assign ana }
      task b { effort 1d ; assign ana ; after a }
    }

    """

  @Test(
    "What is wrong with a scenario is found in the plan, once",
    arguments: [
      ("drop task build.c", "8:unknown-name: no task named 'build.c'"),
      ("override task build.a { effort 3d ; effort 4d }", "8:repeated-value: scenario 's' overrides 'effort' of task 'a' twice"),
      ("override task build.a { effort 3d } ; override task build.a { effort 4d }", "8:repeated-value: scenario 's' overrides 'effort' of task 'a' twice"),
      ("task c { effort 3d ; effort 4d }", "8:repeated-value: 'effort' is given twice in task 'c', perhaps after a merge"),
      ("override task build.a { efort 3d }", "8:unknown-word: no property named 'efort'; did you mean 'effort'?"),
      ("drop project p", "8:wrong-kind: a scenario cannot drop the project"),
      ("task c", "8:no-estimate: in scenario 's', task 'c' has no 'effort', 'duration' or 'spans', and no tasks inside, so it cannot be scheduled"),
      ("task build { effort 1d }", "8:duplicate-name: 'build' is already declared, as a phase"),
      ("override phase build { task a { effort 1d } }", "8:duplicate-name: 'a' is already declared, as a task"),
      ("drop task build.a", "8:dropped-name: scenario 's' drops 'build.a', which is all that 'after' of 'build.b' names"),
      ("drop person ana ; drop phase build", "8:nothing-left: scenario 's' drops all work"),
      ("drop person ana ; drop phase build ; task c { effort 1d ; assign ben }", ""),
      ("drop task b ; drop task build.b", "8:dropped-twice: 'build.b' is already dropped"),
      ("drop task build.b ; drop phase build ; task c { duration 1d }", "8:dropped-twice: 'build.b' is already dropped together with 'build', which contains it"),
      ("drop template t", "8:syntax-error: a template cannot be dropped"),
      ("drop tsk build.b", "8:unknown-declaration: no declaration named 'tsk'; did you mean 'task'?"),
      ("drop build", "8:syntax-error: expected the kind and name of a declaration after 'drop', found 'build'"),
      ("override scenario t { }", "8:syntax-error: a scenario cannot be overridden"),
      ("override phase build.a { effort 1d }", "8:wrong-kind: 'build.a' is a task, not a phase"),
      ("drop task build.b ; override task build.b { effort 2d }", "8:dropped-name: scenario 's' drops 'build.b', which it also overrides"),
      ("progress 2026-03-02 build.c done 5%", "8:unknown-name: no activity named 'build.c'"),
      ("based-on t", "8:unknown-name: no scenario named 't'"),
      ("task c { effort 1d ; assign ana ; after d } ; override task build.a { after c } ; task d { effort 1d ; after build.a }",
       "8:dependency-cycle: in scenario 's', these wait for each other: build.a (5) → d (8) → c (8) → build.a"),
    ])
  func findings(_ member: String, _ finding: String) {
    let found = compile(Self.plan + "scenario s { \(member) }").findings
    #expect(found.map { $0.replacing("'; did you mean 'build.a'?", with: "'") } == (finding.isEmpty ? [] : [finding]), "\(found)")
  }

  @Test("Nothing that is dropped leaves a trace in another scenario")
  func areApart() {
    let text = Self.plan + "scenario s { drop phase build ; task c { effort 1d ; assign ben } }\nscenario t { task c { effort 3d ; assign ana ; after build } }"
    #expect(compile(text, scenario: "s").dates("c") == "2026-03-02 08:00..2026-03-02 17:00")
    #expect(compile(text, scenario: "t").dates("c") == "2026-03-05 08:00..2026-03-09 17:00")
    #expect(compile(text).dates("build.b") == "2026-03-04 08:00..2026-03-04 17:00")
    #expect(compile(text).activity("c") == -1)
  }

  @Test("A template can be used in a scenario, and its copies be overridden and dropped")
  func templates() {
    let text = Self.plan + """
      template row { param days number 2 ; task lay { duration 2d } ; task check { duration 1d ; after lay } }
      use row as north { after build }
      scenario s {
        use row as south { after north.check }
        override task north.lay { duration 1d }
        drop task south.check
      }
      """
    let changed = compile(text, scenario: "s")
    #expect(changed.dates("north.check") == "2026-03-06 08:00..2026-03-06 17:00", "\(changed.findings)")
    #expect(changed.dates("south.lay") == "2026-03-09 08:00..2026-03-10 17:00")
    #expect(changed.activity("south.check") == -1)
    #expect(compile(text).dates("north.check") == "2026-03-09 08:00..2026-03-09 17:00")
    let refused = compile(text + "\nscenario t { override use north { with days 5 ; after build } }")
    #expect(refused.findings == ["15:wrong-kind: a scenario cannot change the arguments of 'north'"])
  }

  @Test("A scenario means the same as one that states the changes of its bases itself, in whatever order they are", arguments: [false, true])
  func inheritsChanges(_ isReversed: Bool) {
    let scenarios = [
      "scenario s0 { override task build.a { effort 3d } ; progress 2026-03-02 build.a done 10% }",
      "scenario s1 { based-on s0 ; override task build.a { assign ben } ; task c { effort 1d ; assign ana } }",
      "scenario s2 { based-on s1 ; drop task build.b ; override task c { effort 2d } ; override task build.a { after c } }",
      "scenario t1 { based-on s0 ; override task build.b { effort 2d } ; override task build.a { effort 5d } }",
      "scenario t2 { based-on t1 ; override task build.a { effort 4d } ; override task build.b { effort 3d } }",
    ]
    let alone = [
      "s0": scenarios[0],
      "s1": "scenario s1 { override task build.a { effort 3d ; assign ben } ; progress 2026-03-02 build.a done 10% ; task c { effort 1d ; assign ana } }",
      "s2": "scenario s2 { override task build.a { effort 3d ; assign ben ; after c } ; progress 2026-03-02 build.a done 10% ; task c { effort 2d ; assign ana } ; drop task build.b }",
      "t1": "scenario t1 { override task build.a { effort 5d } ; progress 2026-03-02 build.a done 10% ; override task build.b { effort 2d } }",
      "t2": "scenario t2 { override task build.a { effort 4d } ; progress 2026-03-02 build.a done 10% ; override task build.b { effort 3d } }",
    ]
    let text = Self.plan + (isReversed ? scenarios.reversed() : scenarios).joined(separator: "\n")
    for (name, stated) in alone {
      #expect(dates(compile(text, scenario: name)) == dates(compile(Self.plan + stated, scenario: name)), "\(name)")
    }
    #expect(Set(alone.keys.map { dates(compile(text, scenario: $0)) }).count == alone.count)
  }

  @Test("Scenarios that are based on each other in a circle are refused")
  func basedOnEachOther() {
    let found = compile(Self.plan + "scenario s { based-on t }\nscenario t { based-on s }").findings
    #expect(found == ["8:part-cycle: 'based-on' leads in a circle: s → t → s"])
  }

  @Test("What a scenario says about what its base does is reported for the scenario", arguments: [
    ("drop task build.b", "override task build.b { effort 2d }", "9:dropped-name: scenario 's' drops 'build.b', which scenario 't' overrides"),
    ("override task build.b { effort 2d }", "drop task build.b", ""),
    ("drop task build.b", "drop task b", "9:dropped-twice: 'build.b' is already dropped"),
    ("drop task build.b", "drop phase build ; task c { duration 1d }", ""),
    ("drop task build.a", "override task build.b { effort 2d }", "8:dropped-name: scenario 's' drops 'build.a', which is all that 'after' of 'build.b' names"),
    ("drop task build.b", "task c { duration 1d ; after build.b }",
     "8:dropped-name: in scenario 't', scenario 's' drops 'build.b', which is all that 'after' of 'c' names"),
  ])
  func basedOn(_ base: String, _ member: String, _ finding: String) {
    let found = compile(Self.plan + "scenario s { \(base) }\nscenario t { based-on s ; \(member) }").findings
    #expect(found == (finding.isEmpty ? [] : [finding]), "\(found)")
  }

  @Test("What a base leaves without a name is reported for those based on it too, and once for all of them")
  func droppedByTheBase() {
    let text = Self.plan + "scenario s { drop task build.a }\nscenario t { based-on s ; override task build.b { effort 2d } }"
    let found = "8:dropped-name: scenario 's' drops 'build.a', which is all that 'after' of 'build.b' names"
    #expect(["s", "t"].map { compile(text, scenario: $0).findings } == [[found], [found]])
    #expect(compile(text).findings == [found])
  }

  @Test("What a scenario's plan lacks is said with the scenario's name, unless it stands in its block")
  func names() {
    let late = Self.plan.replacing("start 2026-03-02", with: "start 2026-03-02 ; finish by 2026-03-05")
      + "scenario s { override task build.a { effort 9d } ; task c { effort 9d ; assign ben ; finish by 2026-03-03 } }"
    let found = compile(late, scenario: "s").findings
    #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("8:") || $0.contains("in scenario 's', the project") }, "\(found)")
  }

  @Test("A record of a scenario beside one of the plan for the same day is told what to do")
  func recordBesideThePlans() {
    let text = Self.plan.replacing("start 2026-03-02", with: "start 2026-03-02 ; status-date 2026-03-02")
      + "progress 2026-03-02 build.a done 20%\nscenario s { progress 2026-03-02 build.a done 40% }"
    let found = compile(text, scenario: "s").diagnostics.first { $0.code.name == "progress-conflict" }
    #expect(found?.help == ["a scenario adds records and replaces none; give its record a later date, or remove it"])
  }

  @Test("Other files add to the plan before a scenario changes it")
  func includes() {
    let others = ["more.plan": "extend task build.a { assign ben }\nscenario s { override task build.a { assign ana ; assign ben ; effort 4d } }"]
    let text = Self.plan + "include \"more.plan\"\n"
    #expect(compile(text, others, scenario: "s").dates("build.a") == "2026-03-02 08:00..2026-03-03 17:00")
  }

  @Test("A scenario that a plan does not have is refused")
  func missing() {
    let text = Self.plan + "scenario slow { drop person ben }\nscenario fast { drop person ben }"
    let missing = compile(text, scenario: "slwo").missingScenario
    #expect(missing?.message == "the plan has no scenario 'slwo'; did you mean 'slow'?" && missing?.help == ["it has slow, fast"])
    #expect(compile(Self.plan, scenario: "slow").missingScenario?.message == "the plan has no scenarios")
    #expect(compile(text, scenario: "slow").missingScenario == nil)
  }

  /// Dates of all activities by name.
  private func dates(_ compilation: Compilation) -> [String: String] {
    guard let schedule = compilation.schedule else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: compilation.plan.activityIDs.map { index in
        let dates = schedule.hasDates(index) ? "\(schedule.start(index))..\(schedule.finish(index))" : "none"
        return (compilation.plan.path(compilation.plan.activities[index].id), dates)
      })
  }

  @Test("A scenario without changes, and one that drops what the one below adds, give the dates of the plan", arguments: 0..<12)
  func changesNothing(_ seed: Int) {
    let text = RandomPlan(seed: UInt64(seed)).text + """

      scenario same { }
      scenario more { task zz-extra "Extra" { duration 1d } }
      scenario less { based-on more ; drop task zz-extra }
      """
    let few = SchedulingOptions(schedules: 10)
    let base = compile(text, scheduling: few)
    guard base.schedule != nil else { return }
    for name in ["same", "less"] {
      #expect(dates(compile(text, scenario: name, scheduling: few)) == dates(base), "\(name)")
    }
    #expect(dates(compile(text, scenario: "more", scheduling: few)).count == dates(base).count + 1)
  }
}
