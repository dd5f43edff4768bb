import PlanService
import Testing

/// What an error in a scenario takes away: the dates of that scenario and of those based on it, and nothing else.
@Suite("Broken scenarios")
struct BrokenScenarioTests {
  private static let plan = """
    project p { start 2026-01-05 }
    person ana
    template t { param n number ; task y { effort 1d } }
    task one { effort 5d ; assign ana }
    task two { effort 2d ; after one ; assign ana }
    scenario sound { override task two { effort 3d } }

    """

  /// Scenarios with an error, which is in line 7, and the code of the error.
  static let broken: [(text: String, code: String)] = [
    ("scenario x { override task one { assign nobody } }", "unknown-name"),
    ("scenario x { drop task three }", "unknown-name"),
    ("scenario x { based-on y }", "unknown-name"),
    ("scenario x { task one { effort 1d } }", "duplicate-name"),
    ("scenario x { based-on x }", "part-cycle"),
    ("scenario x { task z { effort 1 1 } }", "syntax-error"),
    ("scenario x { override task one { effrt 1d } }", "unknown-word"),
    ("scenario x { override task one { note \"no end\n } }", "unclosed-text"),
    ("scenario x { use t as z }", "missing-value"),
    ("scenario x { use u as z }", "unknown-name"),
    ("scenario x { task \"no name\" { effort 1d } }", "syntax-error"),
    ("scenario x \"X\" y { task z { effort 1d } }", "syntax-error"),
    ("scenario x { frobnicate one two }", "unknown-declaration"),
  ]

  @Test("The plan and a sound scenario keep their dates, and the error is reported", arguments: broken)
  func othersKeepDates(text: String, code: String) {
    let plan = compile(Self.plan + text)
    let sound = compile(Self.plan + text, scenario: "sound")
    for (compilation, dates) in [(plan, "2026-01-12 08:00..2026-01-13 17:00"), (sound, "2026-01-12 08:00..2026-01-14 17:00")] {
      #expect(compilation.dates("two") == dates, "\(compilation.findings)")
      #expect(compilation.findings.count == 1 && compilation.findings[0].contains(code), "\(compilation.findings)")
      #expect(compilation.hasErrors && compilation.isSound && compilation.hindrances.isEmpty)
      #expect(compilation.withheld.count == 1 && compilation.brokenScenarios.count == 1)
    }
  }

  @Test("The scenario itself has no dates, and neither has one that is based on it", arguments: broken)
  func ownDates(text: String, code: String) {
    let based = text + "\nscenario more { based-on x }"
    for name in ["x", "more"] {
      let compilation = compile(Self.plan + based, scenario: name)
      #expect(compilation.schedule == nil && !compilation.hindrances.isEmpty, "\(name): \(compilation.findings)")
      #expect(compilation.findings.contains { $0.contains(code) }, "\(compilation.findings)")
    }
    #expect(Set(compile(Self.plan + based).brokenScenarios.keys).count == 2)
  }

  /// The same, and errors that only computing dates shows.
  static let errors = broken + [
    ("scenario x { override task one { after two } }", "dependency-cycle"),
    ("scenario x { task z }", "no-estimate"),
  ]

  @Test("An error is reported once, however many scenarios are based on the broken one", arguments: errors)
  func once(text: String, code: String) {
    // The base may come last.
    let plan = compile(Self.plan.dropLast() + "scenario more { based-on x }\n" + text + "\nscenario most { based-on more }")
    #expect(plan.findings.count == 1 && plan.findings[0].contains(code), "\(plan.findings)")
    #expect(plan.brokenScenarios.count == 3 && plan.brokenScenarios.values.allSatisfy { $0.count == 1 }, "\(plan.brokenScenarios)")
    for scenario in ["x", "more", "most"] {
      let found = compile(Self.plan + text + "\nscenario more { based-on x }\nscenario most { based-on more }", scenario: scenario).findings
      #expect(found.count == 1 && found[0].contains(code), "\(scenario): \(found)")
    }
  }

  @Test("What a scenario breaks anew is reported besides what its base breaks")
  func anew() {
    let found = compile(Self.plan + """
      scenario x { override task one { assign nobody } }
      scenario more { based-on x ; override task two { assign nobody } }
      scenario mended { based-on more ; override task one { assign ana } ; override task two { assign ana } }
      """)
    #expect(found.findings.count == 2 && found.brokenScenarios.count == 2, "\(found.findings)")
  }

  @Test("A circle in a scenario leaves the plan its dates")
  func circle() {
    let text = Self.plan + "scenario x { override task one { after two } }"
    let compilation = compile(text)
    #expect(compilation.dates("two") == "2026-01-12 08:00..2026-01-13 17:00" && compilation.hasErrors)
    #expect(compilation.brokenScenarios.values.map { $0 } == [["P0301"]])
    #expect(compile(text, scenario: "x").schedule == nil)
  }

  @Test("Where it is uncertain that an error stays in its scenario, nothing has dates", arguments: [
    "scenario x { override task one { effort 1d }",
    "scenario x { task z { effort 1d } } }",
    "scenario x {\n<<<<<<< a\n task z { effort 1d }\n=======\n>>>>>>> b\n}",
    "scenario x { task z { note \"\"\"no end }\n} ",
  ])
  func uncertain(text: String) {
    for scenario in [nil, "sound"] {
      let compilation = compile(Self.plan + text, scenario: scenario)
      #expect(compilation.schedule == nil, "\(compilation.findings)")
      #expect(compilation.withheld.contains { $0.part == .output })
    }
  }

  @Test("A template in a scenario belongs to the plan as well")
  func template() {
    let text = Self.plan + "use u as z\nscenario x { template u { task w { effort 1 1 } } }"
    #expect(compile(text).schedule == nil)
  }

  @Test("A line that could not be read in a scenario hides no wrong name outside it", arguments: [
    "scenario x { task three four { effort 1d } }", "scenario x { task { effort 1d } }", "scenario x { use t as z }",
    "scenario three four { }", "scenario { }",
  ])
  func hiddenNames(text: String) {
    let compilation = compile(Self.plan + "task late { effort 1d ; after three }\n" + text)
    #expect(compilation.findings.contains { $0.hasPrefix("7:unknown-name") || $0.hasPrefix("7:wrong-kind") }, "\(compilation.findings)")
    #expect(compilation.schedule == nil && !compilation.isSound)
    let inside = compile(Self.plan + "scenario x { task three four { effort 1d } ; override task one { after three } }")
    #expect(inside.findings.count == 1, "\(inside.findings)")
  }

  @Test("An argument that breaks a copy is reported whatever is wrong in a scenario")
  func brokenCopy() {
    let copy = "template c { param a ref ; task v { duration 1d ; after $a } }\nuse c as q { with a nobody }\n"
    let compilation = compile(Self.plan + copy + "scenario x { task z { effort 1 1 } }")
    #expect(compilation.schedule == nil && compilation.findings.count == 2, "\(compilation.findings)")
  }

  @Test("An override that could not be read takes nothing away")
  func unreadOverride() {
    let compilation = compile(Self.plan + "scenario x { override task one { effort 5 5 ; assign ana ana2 } }", scenario: "x")
    #expect(compilation.findings.count == 2 && !compilation.findings.contains { $0.contains("no-estimate") }, "\(compilation.findings)")
  }
}
