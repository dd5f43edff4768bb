import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax

/// The immutable record of all stages of one run: the command line and the editor both read it, nobody derives
/// anything again.
package struct Compilation: Sendable {
  package let plan: Plan
  package let trees: [SyntaxTree]
  /// Nil when something is wrong that could move dates.
  package let schedule: Schedule?
  /// Findings of all stages, unordered.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Compiles the plan whose main file is at a path, or given as bytes. A plan that could not be read in full
  /// is not scheduled: its dates would be wrong.
  package init(
    path: String, bytes: [UInt8]? = nil, loader: any SourceLoader, options: LoadOptions = LoadOptions(),
    scheduling: SchedulingOptions = SchedulingOptions()
  ) {
    let checked =
      bytes.map { Checker.check(path: path, bytes: $0, loader: loader, options: options) }
      ?? Checker.check(path: path, loader: loader, options: options)
    plan = checked.plan
    trees = checked.trees
    var found = checked.diagnostics
    // Where nesting is a guess, what holds what is one too; then even cycles may not be real.
    let isReadable =
      checked.isComplete && plan.project != nil && !trees.contains { $0.nestingIsGuessed || !$0.conflicts.isEmpty }
    // Dates of a plan with errors are not those that its authors mean; a circle is one all the same.
    let isSound = !found.contains { $0.severity == .error }
    var schedule: Schedule?
    if isReadable {
      var dated: [Diagnostic] = []
      schedule = Schedule.make(checked.plan, options: scheduling, reporting: &dated)
      found += isSound ? dated : dated.filter { $0.code == .dependencyCycle }
    }
    if found.contains(where: { $0.severity == .error }) { schedule = nil }
    self.schedule = schedule
    if isReadable { found += Linter.findings(RuleContext(plan: checked.plan, schedule: schedule, options: scheduling)) }
    diagnostics = found
  }
}
