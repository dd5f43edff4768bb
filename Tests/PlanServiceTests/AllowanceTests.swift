import PlanLint
import PlanService
import PlanSyntax
import Testing

/// `allow` in the block of what is reported, on records too, and what is said of one that silences nothing.
struct AllowanceTests {
  private static let head = "project p { start 2026-01-05 ; status-date 2026-01-09 }\n"

  @Test("Silenced: by name, by number, and about a record of the activity", arguments: [
    "phase f { allow empty-phase \"Later\" }",
    "phase f { allow P0332 \"Later\" }",
    "task a { duration 1d ; allow future-actual \"As agreed\" }\nprogress 2026-02-01 a done 5%",
  ])
  func silenced(text: String) { #expect(compile(Self.head + text).findings.isEmpty, "\(compile(Self.head + text).findings)") }

  @Test("Not silenced: by a block around it, by another's, and what is wrong", arguments: [
    ("phase f { allow empty-phase \"No\"\n  phase g\n}", ["3:empty-phase"]),
    ("phase f { allow empty-phase \"Later\" }\nphase g", ["3:empty-phase"]),
    ("task a { duration 1d ; allow unknown-name \"No\" ; after b }", ["2:unknown-name"]),
  ])
  func kept(text: String, expected: [String]) {
    let found = compile(Self.head + text).findings
    #expect(expected.allSatisfy { start in found.contains { $0.hasPrefix(start) } }, "\(found)")
  }

  @Test("An allowance of an unknown check is found whatever else is wrong, an unused one where its check has looked", arguments: [
    ("task a { duration 1d ; allow emty-phase \"No\" }", "2:idle-allowance: no check named 'emty-phase'; did you mean 'empty-phase'?"),
    ("task a { duration 1d ; allow emty-phase \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: no check named 'emty-phase'; did you mean 'empty-phase'?"),
    ("task a { duration 1d ; allow missing-skill \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: 'missing-skill' finds nothing here"),
    ("task a { duration 1d ; allow unknown-name \"No\" }", "2:idle-allowance: 'unknown-name' is an error and cannot be allowed"),
    ("task a { duration 1d ; allow idle-allowance \"No\" }", "2:idle-allowance: 'idle-allowance' is about 'allow' itself and cannot be allowed"),
    ("task a { duration 1d ; allow no-estimat \"No\" }", "2:idle-allowance: no check named 'no-estimat'; did you mean 'no-estimate'?"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow emty-phase \"No\" }", "3:idle-allowance: no check named 'emty-phase'; did you mean 'empty-phase'?"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow brace-apart \"No\" }", "3:idle-allowance: 'brace-apart' finds nothing here"),
  ])
  func idle(text: String, finding: String) {
    let found = compile(Self.head + text).findings
    #expect(found.contains(finding), "\(found)")
  }

  @Test("A check that could not look is not called idle", arguments: ["out-of-sequence", "without-effect", "deadline-missed"])
  func unlooked(check: String) {
    let found = compile(Self.head + "task a { duration 1d ; allow \(check) \"Perhaps\" }\ntask b { duration 1d ; after nobody }").findings
    #expect(found.count == 1, "\(found)")
  }

  @Test("A check is only allowed where it can find something, whether or not it has looked", arguments: [
    ("task a { duration 1d ; allow empty-phase \"No\" }", "2:idle-allowance: 'empty-phase' is never reported for a task"),
    ("project q { allow missing-skill \"No\" }", "2:idle-allowance: 'missing-skill' is never reported for a project"),
    ("person ana { allow out-of-sequence \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: 'out-of-sequence' is never reported for a person"),
    ("task a { duration 1d }\nscenario s { override task a { allow empty-phase \"No\" } }", "3:idle-allowance: 'empty-phase' is never reported for a task"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow open-and-closed \"No\" }", "3:idle-allowance: 'open-and-closed' is never reported for an expense"),
    ("template t { task a { duration 1d ; allow empty-phase \"No\" } }", "2:idle-allowance: 'empty-phase' is never reported for a task"),
    ("template t { task a { duration 1d ; allow P0328 \"No\" } }", "2:idle-allowance: 'P0328' is about 'allow' itself and cannot be allowed"),
    ("template t { task a { duration 1d ; allow emty-phase \"No\" } }", "2:idle-allowance: no check named 'emty-phase'; did you mean 'empty-phase'?"),
    ("template t { phase a { allow empty-phase \"Later\" ; task b { duration 1d ; allow missing-skill \"Later\" } } }", ""),
    ("template t { task a { duration 1d ; allow unknown-name \"No\" } }\ntemplate u { use t as x }", "2:idle-allowance: 'unknown-name' is an error and cannot be allowed"),
    ("person ana { allow deadline-missed \"No\" }", "2:idle-allowance: 'deadline-missed' is never reported for a person"),
    ("phase f { allow assigned-while-absent \"No\" ; task a { duration 1d } }", "2:idle-allowance: 'assigned-while-absent' is never reported for a phase"),
    ("task a { duration 1d ; allow project-late \"No\" }\ntask b { duration 1d ; after nobody }", "2:idle-allowance: 'project-late' is never reported for a task"),
    ("account x\nexpense 2026-01-06 x 5 USD { allow sprint-slip \"No\" }", "3:idle-allowance: 'sprint-slip' is never reported for an expense"),
    ("task a { duration 1d }\nscenario s { allow date-conflict \"No\" ; override task a { duration 2d } }", "3:idle-allowance: 'date-conflict' is never reported for a scenario"),
    ("phase f { allow deadline-missed \"Later\" ; task a { duration 1d } }", ""),
    ("template t { milestone m { allow date-conflict \"Later\" } }\nuse t as x { allow deadline-missed \"Later\" }", ""),
  ])
  func misplaced(text: String, finding: String) {
    let found = compile(Self.head + text).findings
    #expect(finding.isEmpty ? found.isEmpty : found.contains(finding), "\(found)")
  }

  @Test("The help says what to do with a line that silences nothing", arguments: [
    ("task a { duration 1d ; allow unknown-name \"No\" }", "remove the line"),
    ("task a { duration 1d ; allow no-estimat \"No\" }", "'no-estimate' is an error, which cannot be allowed"),
    ("task a { duration 1d ; allow dropped-name \"No\" }", "remove the line; it is only reported for a scenario"),
    ("phase a { task b { duration 1d } ; allow empty-phase \"No\" }", "remove the line; 'allow' belongs in the block that is reported, not in one around it"),
    ("person ana { allow sprint-slip \"No\" }", "remove the line; it is only reported for a task"),
    ("person ana { allow deadline-missed \"No\" }", "remove the line; it is only reported for a phase, task, milestone, gate or external"),
  ])
  func help(text: String, expected: String) {
    let found = compile(Self.head + text).diagnostics
    #expect(found.flatMap(\.help) == [expected])
  }

  @Test("In a scenario it holds for what the scenario does, and nowhere else", arguments: [
    ("allow dropped-name \"Alone\" ; drop task a", ""),
    ("drop task a", "4:dropped-name"),
    ("override task b { allow dropped-name \"No\" } ; drop task a", "4:idle-allowance 4:dropped-name"),
    ("allow dropped-name \"Alone\" ; override task a { duration 2d } ; drop task a", ""),
    ("override task a { allow emty-phase \"No\" }", "4:idle-allowance"),
    ("task c { duration 1d ; allow empty-phase \"No\" }", "4:idle-allowance"),
    ("task c { effort 1d ; allow missing-skill \"Not looked at\" }", ""),
    ("phase c { allow empty-phase \"Later\" }", ""),
  ])
  func scenarios(member: String, expected: String) {
    let found = compile(Self.head + "task a { duration 1d }\ntask b { duration 1d ; after a }\nscenario s { \(member) }").findings
    #expect(found.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }.joined(separator: " ") == expected, "\(found)")
  }

  @Test("Compiled with its scenario, an allowance silences what the rules find there, and is found where they find nothing")
  func inScenario() {
    let plan = Self.head + "task a { duration 1d }\nscenario s { phase c { allow empty-phase \"Later\" } ; override task a { allow missing-skill \"No\" } }"
    #expect(compile(plan, scenario: "s").findings == ["3:idle-allowance: 'missing-skill' finds nothing here"])
    #expect(compile(plan).findings.isEmpty)
  }

  @Test("What is allowed twice is found, also by number and in another file")
  func twice() {
    let others = ["more.plan": "extend phase f { allow P0332 \"Later\" }\nphase g { allow empty-phase \"Later\" }"]
    let found = compile(Self.head + "include \"more.plan\"\nphase f { allow empty-phase \"Later\" }", others).findings
    #expect(found == ["1:idle-allowance: 'P0332' is already allowed here"])
  }

  @Test("In a template it holds for each copy, and is only idle where no copy needs it", arguments: [
    ("template t { phase f { allow empty-phase \"Later\" } }\nuse t as x\nuse t as y", ""),
    ("template t { phase f { allow future-actual \"No\" } ; task z { duration 1d } }\nuse t as x\nuse t as y", "2:idle-allowance 2:empty-phase"),
  ])
  func templates(text: String, expected: String) {
    let found = compile(Self.head + text).findings
    #expect(
      Set(found.map { $0.split(separator: ":").prefix(2).joined(separator: ":") })
        == Set(expected.split(separator: " ").map(String.init)), "\(found)")
  }

  @Test("Checks are only about the kinds of declarations that they say they are", arguments: UsePlans.batches)
  func kinds(_ batch: UsePlans.Batch) {
    for sample in batch.plans {
      let compilation = UsePlans.compile(sample.name, sample.files)
      for finding in compilation.report where finding.diagnostic.severity != .error {
        guard let kinds = Catalogue.kinds(of: finding.diagnostic.code), let subject = finding.subject else { continue }
        let kind = compilation.plan[subject].kind
        #expect(kinds.contains(kind), "\(finding.diagnostic.code.name) about \(kind) in \(sample.label)")
      }
    }
  }

  private static let skills = """
    project p { start 2026-01-05 }
    person ana
    person bo { skills welding }

    """

  @Test("A line that any scenario needs is not idle, and a scenario judges only its own lines", arguments: [
    // The plan needs it, the scenario does not.
    ("task a { effort 1d ; needs welding ; assign ana ; allow missing-skill \"Learns\" }\nscenario s { override task a { assign bo } }", "", ""),
    ("template t { task w { effort 1d ; needs welding ; assign ana ; allow missing-skill \"Learns\" } }\nuse t as x\nscenario s { drop use x ; task b { duration 1d } }", "", ""),
    // The scenario needs it, the plan does not.
    ("task a { effort 1d ; needs welding ; assign bo ; allow missing-skill \"Learns\" }\nscenario s { override task a { assign ana } }", "", ""),
    // Nothing needs it.
    ("task a { effort 1d ; assign bo ; allow missing-skill \"Learns\" }\nscenario s { override task a { assign ana } }", "4:idle-allowance", ""),
    ("task a { effort 1d ; assign bo }\nscenario s { override task a { allow missing-skill \"Learns\" } }", "", "5:idle-allowance"),
    // What it is based on needs it, or what is based on it.
    ("scenario r { task a { effort 1d ; needs welding ; assign ana ; allow missing-skill \"Learns\" } }\nscenario s { based-on r ; override task a { assign bo } }\ntask c { duration 1d }", "", ""),
    ("scenario s { task a { effort 1d ; assign ana ; allow missing-skill \"Learns\" } }\nscenario r { based-on s ; override task a { needs welding } }\ntask c { duration 1d }", "", ""),
    // A broken scenario may need it.
    ("task a { effort 1d ; assign bo ; allow share-above-availability \"All right\" }\nscenario s { override task a { assign nobody } }", "5:unknown-name", "5:unknown-name"),
  ])
  func neededElsewhere(text: String, inPlan: String, inScenario: String) {
    for (scenario, expected) in [(nil, inPlan), ("s", inScenario)] {
      let found = compile(Self.skills + text, scenario: scenario).findings.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
      #expect(found.joined(separator: " ") == expected, "\(scenario ?? "the plan"): \(found)")
    }
  }
}
