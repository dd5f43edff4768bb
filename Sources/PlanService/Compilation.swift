import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax

/// The immutable record of all stages of one run: the command line and the editor both read it, nobody derives
/// anything again.
package struct Compilation: Sendable {
  package let plan: Plan
  package let trees: [SyntaxTree]
  package let schedule: Schedule?
  /// Findings of all stages, unordered.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Compiles the plan whose main file is at a path, or given as bytes. A plan that could not be read in full
  /// is not scheduled: its dates would be wrong.
  package init(path: String, bytes: [UInt8]? = nil, loader: any SourceLoader, options: LoadOptions = LoadOptions()) {
    let checked =
      bytes.map { Checker.check(path: path, bytes: $0, loader: loader, options: options) }
      ?? Checker.check(path: path, loader: loader, options: options)
    plan = checked.plan
    trees = checked.trees
    var found = checked.diagnostics
    let isSound = checked.isComplete && !trees.contains(where: \.hasErrors) && plan.project != nil
    var schedule: Schedule?
    if isSound { schedule = Schedule.make(checked.plan, reporting: &found) }
    self.schedule = schedule
    if isSound { found += Linter.findings(RuleContext(plan: checked.plan, schedule: schedule)) }
    diagnostics = found
  }
}
