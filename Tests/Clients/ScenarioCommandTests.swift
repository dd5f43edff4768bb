import Testing

@Suite("--scenario")
struct ScenarioCommandTests {
  private let folder: ScratchFolder

  /// A plan of two files, the scenarios in the second, and a plan that has another scenario.
  init() throws {
    folder = try ScratchFolder([
      ".git/HEAD": "",
      "main.plan": """
        project p "P" { start 2026-03-02 }
        include "parts/what-if.plan"
        task dig "Dig" { duration 2d }
        task sow "Sow" { duration 1d ; after dig }

        """,
      "parts/what-if.plan": """
        scenario wet "Wet" { override task dig { duration 4d } }
        scenario short "Short" { drop task dig }
        scenario round "Round" { override task dig { after sow } }

        """,
      "other.plan": "project q \"Q\" { start 2026-03-02 }\ntask a \"A\" { duration 1d }\nscenario dry \"Dry\" { drop task a }\n",
    ])
  }

  @Test("compile dates the plan with the changes of the one that is named, also when a part of the plan is")
  func compiles() throws {
    for path in ["main.plan", "parts/what-if.plan"] {
      let wet = try folder.planc("compile", path, "--to", "json", "--scenario", "wet")
      #expect(wet.status == 0 && wet.errors.isEmpty, "\(wet.errors)")
      #expect(wet.output.contains("2026-03-05T17:00") && wet.output.contains("2026-03-06T17:00"))
      #expect(try wet.output != folder.planc("compile", path, "--to", "json", "--scenario", "short").output)
    }
  }

  @Test("lint looks at the scenario that is named, and at the plan alone when none is")
  func lints() throws {
    let all = try folder.planc("lint", "main.plan", "--diagnostics", "concise")
    #expect(all.status == 1)
    #expect(all.errors.contains("in scenario 'round', these wait for each other"), "\(all.errors)")
    #expect(all.errors.contains("dropped-name") || all.errors.contains("P0222"), "\(all.errors)")
    let wet = try folder.planc("lint", "main.plan", "--scenario", "wet")
    #expect(wet.status == 0 && wet.errors.isEmpty, "\(wet.errors)")
    let round = try folder.planc("lint", "parts/what-if.plan", "--scenario", "round", "--diagnostics", "concise")
    #expect(round.status == 1, "\(round.errors)")
    #expect(try folder.planc("lint", "main.plan", "--scenario", "short", "--deny", "warnings").status == 1)
  }

  @Test("Of several plans each must have the scenario")
  func several() throws {
    try folder.write(folder.read("main.plan"), to: "copy.plan")
    #expect(try folder.planc("lint", "main.plan", "copy.plan", "--scenario", "wet").status == 0)
    let missing = try folder.planc("lint", "main.plan", "other.plan", "--scenario", "wet")
    #expect(missing.status == 2 && missing.errors.contains("the plan has no scenario 'wet'"), "\(missing.errors)")
    #expect(missing.errors.contains("it has dry"))
  }

  @Test("explain tells of the dates that the scenario has")
  func explains() throws {
    let wet = try folder.planc("explain", "main.plan", "sow", "--scenario", "wet")
    #expect(wet.status == 0 && wet.output.contains("2026-03-06"), "\(wet.output)\(wet.errors)")
    let plan = try folder.planc("explain", "other.plan", "a", "--scenario", "dry")
    #expect(plan.status != 0 && plan.output.isEmpty, "\(plan.output)")
    let unknown = try folder.planc("explain", "main.plan", "sow", "--scenario", "wte")
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean 'wet'?"), "\(unknown.errors)")
  }

  @Test("explain says which scenario it tells of, and names commands that show what they promise")
  func explainNamesCommands() throws {
    try folder.write(
      """
      project p "P" { start 2026-03-02 ; finish by 2026-03-03 }
      task dig "Dig" { duration 2d }
      task sow "Sow" { duration 1d }
      scenario slow "Slow" { override task dig { duration 9d } ; drop task sow ; task hoe "Hoe" { duration 1d } }

      """, to: "plan.plan")
    let slow = try folder.planc("explain", "plan.plan", "dig", "--scenario", "slow", "--no-level")
    #expect(slow.output.contains("task dig, plan.plan:2, in scenario 'slow' (plan.plan:4)"), "\(slow.output)")
    #expect(slow.errors.contains("planc lint plan.plan --scenario slow --no-level shows it"), "\(slow.errors)")
    #expect(try folder.planc("lint", "plan.plan", "--scenario", "slow", "--no-level").errors.contains("1 warning"))
    let dropped = try folder.planc("explain", "plan.plan", "sow", "--scenario", "slow", "--width", "200")
    #expect(dropped.status == 2 && dropped.errors.contains("scenario 'slow' drops 'sow'"), "\(dropped.errors)")
    #expect(dropped.errors.contains("planc explain plan.plan sow shows its dates in the plan itself"), "\(dropped.errors)")
    #expect(try folder.planc("explain", "plan.plan", "sow").status == 0)
    let added = try folder.planc("explain", "plan.plan", "hoe", "--width", "200")
    #expect(added.status == 2 && added.errors.contains("planc explain plan.plan hoe --scenario slow shows its dates"), "\(added.errors)")
    #expect(try folder.planc("explain", "plan.plan", "hoe", "--scenario", "slow").status == 0)
    let unknown = try folder.planc("explain", "plan.plan", "weed", "--scenario", "slow", "--width", "200")
    #expect(unknown.errors.contains("planc compile plan.plan --scenario slow --columns wbs,id,title lists them all"), "\(unknown.errors)")
  }

  @Test("A broken scenario leaves the plan and sound scenarios their dates; the error is shown, and the status is 1")
  func broken() throws {
    let text = "project p \"P\" { start 2026-03-02 }\ntask dig { duration 2d }\nscenario bad { drop task sow }\nscenario good { override task dig { duration 3d } }\n"
    try folder.write(text, to: "plan.plan")
    for result in [
      try folder.planc("compile", "plan.plan", "--to", "json", "--verify"),
      try folder.planc("compile", "plan.plan", "--to", "json", "--verify", "--scenario", "good"),
    ] {
      #expect(result.status == 1 && result.errors.contains("no task named 'sow'"), "\(result.errors)")
      #expect(result.output.contains("\"finish\"") && result.output.contains("\"withheld\""), "\(result.output)")
    }
    let bad = try folder.planc("compile", "plan.plan", "--to", "json", "--scenario", "bad")
    #expect(bad.status == 1 && bad.output.isEmpty, "\(bad.output)")
    let dig = try folder.planc("explain", "plan.plan", "dig")
    #expect(dig.status == 1 && dig.output.contains("2026-03-03"), "\(dig.output)")
    let good = try folder.planc("explain", "plan.plan", "dig", "--scenario", "good")
    #expect(good.status == 1 && good.output.contains("2026-03-04"), "\(good.output)")
  }

  @Test("A scenario without dates is named, and so is the base whose error it is")
  func brokenBase() throws {
    let kid = "scenario kid \"Kid\" { based-on round ; override task dig { duration 3d } }\nscenario lone { task rake }\n"
    try folder.write(folder.read("main.plan") + kid, to: "main.plan")
    func note(_ scenario: String) throws -> String {
      let ended = try folder.planc("compile", "main.plan", "--scenario", scenario)
      #expect(ended.status == 1 && ended.output.isEmpty)
      return ended.errors.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(try note("round") == "note: nothing is written: 1 error leaves scenario 'round' without dates")
    #expect(try note("kid") == "note: nothing is written: 1 error leaves scenario 'kid', which is based on 'round', without dates")
    #expect(try note("lone") == "note: nothing is written: 1 error leaves scenario 'lone' without dates")
    #expect(try folder.planc("compile", "main.plan", "--scenario", "round").errors.contains("in scenario 'round', these wait"))
  }

  @Test("A scenario without a name is refused", arguments: [["compile"], ["lint"], ["explain", "main.plan"]])
  func nameless(command: [String]) throws {
    let ended = try ChildProcess(
      executable: Planc.executable, arguments: command + ["main.plan", "--scenario", ""], folder: folder.root
    ).run()
    #expect(ended.status == 2 && ended.errors.contains("--scenario needs the name of a scenario"), "\(ended.errors)")
  }
}
