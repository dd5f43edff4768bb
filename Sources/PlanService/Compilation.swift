import PlanAnalysis
import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The immutable record of all stages of one run: the command line and the editor both read it, and nothing is derived
/// twice.
package struct Compilation: Sendable {
  package let trees: [SyntaxTree]
  /// What is known about the plan, with its dates unless something is wrong that leaves none, or none that anybody
  /// means.
  package let facts: Facts
  /// Findings of all stages, unordered.
  package let diagnostics: [Diagnostic]
  /// The scenario that was asked for and that the plan does not have.
  package let missingScenario: MissingScenario?

  package var plan: Plan { facts.plan }
  package var schedule: Schedule? { facts.schedule }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  /// The findings that keep the plan from having dates.
  package var hindrances: [Diagnostic] { diagnostics.filter(\.code.withholdsOutput) }

  /// Paths of all files that the plan is read from: the main file first, imported projects last.
  package var inputPaths: [String] { Self.inputPaths(plan) }

  private static func inputPaths(_ plan: Plan) -> [String] {
    plan.sources.files.filter { $0.expansion == nil }.map(\.path) + plan.imports.flatMap { inputPaths($0.plan) }
  }

  /// Compiles the plan whose main file is at a path, or given as bytes. A plan that could not be read completely is not
  /// scheduled: its dates would be wrong.
  ///
  /// - Parameter scenario: the name of a scenario whose changes are compiled in; nil: the plan as it is.
  package init(
    path: String, bytes: [UInt8]? = nil, loader: any SourceLoader, options: LoadOptions = LoadOptions(),
    scenario: String? = nil, scheduling: SchedulingOptions = SchedulingOptions()
  ) {
    let checked =
      bytes.map { Checker.check(path: path, bytes: $0, loader: loader, options: options) }
      ?? Checker.check(path: path, loader: loader, options: options)
    trees = checked.trees
    let changed = scenario.flatMap { checked.plan.changed(byScenario: $0) }
    let plan = changed ?? checked.plan
    missingScenario = changed == nil ? scenario.map { MissingScenario($0, in: checked) } : nil
    var found = checked.diagnostics(about: plan.scenario)
    // If nesting is a guess, so is what contains what, and even cycles may not be real.
    let isReadable =
      checked.isComplete && plan.project != nil && missingScenario == nil
      && !trees.contains { $0.nestingIsGuessed || !$0.conflicts.isEmpty }
    // The dates of a plan that is not fully understood are not what its authors intend; a cycle is still a cycle.
    let isSound = !found.contains(where: \.code.withholdsOutput)
    var schedule: Schedule?
    var dated: [Diagnostic] = []
    if isReadable {
      schedule = Schedule.make(plan, options: scheduling, reporting: &dated)
      if !isSound { dated = dated.filter { $0.code == .dependencyCycle } }
      if !isSound || dated.contains(where: \.code.withholdsOutput) { schedule = nil }
    }
    var facts = Facts(plan, schedule, statusDate: scheduling.statusDate)
    if isReadable { found += Linter.findings(facts, besides: dated) }
    if found.contains(where: \.code.withholdsOutput) { facts = facts.withoutDates }
    self.facts = facts
    diagnostics = found
  }
}
