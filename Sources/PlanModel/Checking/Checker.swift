import PlanSyntax
import PlanText

/// Text → plan: loads, parses, collects names, and lowers every declaration.
package struct Checker {
  /// The result of a check, with or without errors.
  package struct Result: Sendable {
    package var plan: Plan
    package var trees: [SyntaxTree]
    /// Findings about the plan without its scenarios.
    package var planDiagnostics: [Diagnostic]
    /// What templates allow that nothing uses, in source order.
    package let unusedAllowances: [UnusedAllowance]
    /// Finds out which names refer to what.
    package let recording: UseRecording
    /// False if files are missing or unreadable: conclusions about the plan as a whole would be wrong.
    package var isComplete: Bool

    /// All findings.
    package var diagnostics: [Diagnostic] { planDiagnostics + plan.scenarioPlans.flatMap(\.diagnostics) }

    /// Those relevant to one scenario; all of them if there is none.
    package func diagnostics(about scenario: EntityID) -> [Diagnostic] {
      guard let changed = plan.scenarioPlans.first(where: { $0.scenario == scenario }) else { return diagnostics }
      return planDiagnostics + changed.diagnostics + changed.inherited
    }

    /// False if a block may end elsewhere than it seems to, or texts may be missing or too many to be read.
    package var blocksAreCertain: Bool {
      trees.allSatisfy { $0.bracesMatch && !$0.nestingIsGuessed && $0.conflicts.isEmpty }
        && planDiagnostics.count { $0.severity == .error } < Parser.errorLimit
        && !planDiagnostics.contains { found in
          found.code == .tooLarge
            || found.code == .unclosedText && found.span.map { plan.sources.text($0).hasPrefix("\"\"\"") } ?? true
        }
    }
  }

  /// Checks the plan whose main file is at a path.
  package static func check(
    path: String, loader: any SourceLoader, options: LoadOptions = LoadOptions()
  ) -> Result {
    var checks = ProjectChecks(loader, options)
    return checks.check(path, nil)
  }

  /// Checks a plan whose main file is given as bytes, for example from standard input or an editor buffer.
  package static func check(
    path: String, bytes: [UInt8], loader: any SourceLoader, options: LoadOptions = LoadOptions()
  ) -> Result {
    var checks = ProjectChecks(loader, options)
    return checks.check(path, bytes)
  }

  /// Checks a project whose files have been read, after those that it imports.
  static func check(_ files: Loader, _ imported: ProjectImports, path: String, _ loader: any SourceLoader) -> Result {
    var hidden = HiddenNames(files.trees)
    hidden.anyName = hidden.anyName || files.isIncomplete || imported.hidesNames

    let expanded = TemplateExpander.expand(files.trees, files.sources, hidden: hidden, besides: files.diagnostics)
    for scenario in expanded.hidden { hidden.hideAll(in: scenario) }
    let names = NameCollector.collect(expanded, imports: imported.plans, hidden: hidden)
    var diagnostics = files.diagnostics + imported.diagnostics + expanded.diagnostics + names.diagnostics
    let namesForExamples = expanded.examples.isEmpty ? nil : names

    let trees = Array(expanded.trees[..<expanded.planCount])
    let namesForScenarios = names.sites.scenarios.isEmpty ? nil : names
    let lowered = Lowering.lower(names, trees, root: path, isComplete: !files.isIncomplete)
    diagnostics += lowered.diagnostics
    var unusedAllowances: [UnusedAllowance] = []
    if let namesForExamples {
      let examples = TemplateExamples.check(expanded, namesForExamples, lowered.plan.timeScale, besides: diagnostics)
      diagnostics += examples.findings
      unusedAllowances = examples.allowances
    }
    var (plan, zoneProblems) = complete(lowered.plan, loader)
    diagnostics = CurrencyAdvice.complete(diagnostics + zoneProblems, for: plan)
    if let namesForScenarios {
      var findings = ScenarioFindings(besides: diagnostics)
      var succession = ScenarioSuccession(namesForScenarios)
      let changed = succession.map { scenario, base in
        let own = Lowering.lower(
          namesForScenarios, trees, scenario: scenario, basedOn: base, root: path, isComplete: !files.isIncomplete,
          known: lowered.scenariosAreSound ? lowered.plan : nil)
        var (changed, zoneProblems) = complete(own.plan, loader)
        if changed.entities == plan.entities { changed.entities = plan.entities }
        findings.add(CurrencyAdvice.complete(own.diagnostics + zoneProblems, for: changed), of: changed)
        return ((plan: changed, changes: own.changes, records: own.records), own.entered)
      }
      findings.settle(plan)
      plan.scenarioPlans = changed.map { plan, changes, records in
        ScenarioPlan(
          scenario: plan.scenario, plan: plan, changes: changes, records: records,
          diagnostics: findings.own(plan).map(plan.namingScenario),
          inherited: findings.inherited(plan).map { plan.naming($0.base, in: $0.finding) })
      }
    }
    return Result(
      plan: plan, trees: trees, planDiagnostics: diagnostics, unusedAllowances: unusedAllowances,
      recording: UseRecording(expanded: expanded, imports: imported.plans, hidden: hidden),
      isComplete: !files.isIncomplete)
  }

  /// A lowered plan, completed from other projects and from the machine's time zone database.
  private static func complete(_ plan: Plan, _ loader: any SourceLoader) -> (plan: Plan, diagnostics: [Diagnostic]) {
    var plan = plan.bringingImported()
    let zones = ZoneReading.read(plan, loader)
    plan.zones = zones.zones
    return (plan, zones.diagnostics)
  }
}
