import PlanAnalysis
import PlanFormats
import PlanLint
import PlanModel
import PlanService
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Tests/Golden/stages/<case>: what is known of `input.plan`, in which something is wrong, is in `expected.txt`.
struct StageGoldenTests {
  @Test(arguments: GoldenFolder("stages").cases)
  func staged(_ name: String) throws {
    let folder = GoldenFolder("stages")
    let compilation = compile(try folder.text(of: "\(name)/input.plan"), path: "input.plan")
    let parts = [Self.findings(compilation), Self.withheld(compilation), Self.names(compilation), Self.dates(compilation)]
    try folder.file("\(name)/expected.txt").expect(parts.joined(separator: "\n"))
    guard Repository.names(in: "\(folder.path)/\(name)").contains("expected.json") else { return }
    try folder.file("\(name)/expected.json").expect(Self.scenarios(compilation))
  }

  /// The list of scenarios in JSON.
  private static func scenarios(_ compilation: Compilation) throws -> String {
    var output = Output()
    let facts = try #require(compilation.facts.dated)
    let input = FormatInput(facts, brokenScenarios: compilation.brokenScenarios, version: "0")
    Format.json.write(Format.json.usualViews, of: input, into: &output)
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "  \"scenarios\": ["))
    let end = try #require(lines[start...].firstIndex(of: "  ],"))
    return lines[start...end].joined(separator: "\n") + "\n"
  }

  private static func line(_ diagnostic: Diagnostic, _ plan: Plan) -> String {
    diagnostic.span.map { "\(plan.sources.location(of: plan.sources.written($0).start).line) " } ?? ""
  }

  /// Line, name, stage and what it is about.
  private static func findings(_ compilation: Compilation) -> String {
    let plan = compilation.plan
    return "findings\n" + compilation.report.map { finding in
      let subject = finding.subject.map { "\(plan[$0].kind.keyword) \(plan.path($0))" } ?? "nothing"
      let found = finding.diagnostic
      return "  \(line(found, plan))\(found.code.name), \(finding.stage), about \(subject): \(found.message)\n"
    }.joined()
  }

  private static func withheld(_ compilation: Compilation) -> String {
    let plan = compilation.plan
    return "withheld\n" + compilation.withheld.map { withheld in
      let part =
        switch withheld.part {
        case .output: "output"
        case .ruleFindings: "findings of rules"
        case .scenario(let scenario): "dates of scenario \(plan.name(scenario))"
        case .dates(let activities): "dates of " + activities.map { plan.path(plan.activities[$0].id) }.joined(separator: ", ")
        }
      return "  \(part), because of \(withheld.because.map { line($0, plan) + $0.code.name }.joined(separator: ", "))\n"
    }.joined()
  }

  private static func names(_ compilation: Compilation) -> String {
    let plan = compilation.plan
    return "names\n" + plan.entities.indices.map { index in
      let id = EntityID(index)
      let uses = compilation.uses.of(id).map { "\(plan.sources.location(of: $0.span.start).line)" }
      return "  \(plan[id].kind.keyword) \(plan.path(id))" + (uses.isEmpty ? "" : ", used in \(uses.joined(separator: ", "))") + "\n"
    }.joined()
  }

  private static func dates(_ compilation: Compilation) -> String {
    let plan = compilation.plan
    guard let facts = compilation.facts.dated ?? compilation.provisional?.facts else { return "no dates\n" }
    let schedule = facts.schedule
    return "dates\n" + plan.activityIDs.map { index in
      let dates = schedule.hasDates(index)
        ? "\(schedule.clock(schedule.start(index)).text)..\(schedule.clock(schedule.finish(index)).text)" : "none"
      let doubt = compilation.provisional?.doubtful.contains(index) == true ? ", in doubt" : ""
      return "  \(plan.path(plan.activities[index].id)) \(dates)\(doubt)\n"
    }.joined()
  }
}
