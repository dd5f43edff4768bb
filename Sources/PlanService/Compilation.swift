import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The immutable record of all stages of one run: the command line and the editor both read it, nobody derives
/// anything again.
package struct Compilation: Sendable {
  package let plan: Plan
  package let trees: [SyntaxTree]
  /// Nil when something is wrong that leaves no dates, or dates that nobody means.
  package let schedule: Schedule?
  /// Findings of all stages, unordered.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  /// What keeps the plan from being dated.
  package var hindrances: [Diagnostic] { diagnostics.filter(\.code.withholdsOutput) }

  /// Paths of all files that the plan is read from, the one that was named first, imported projects last.
  package var inputPaths: [String] { Self.inputPaths(plan) }

  private static func inputPaths(_ plan: Plan) -> [String] {
    plan.sources.files.filter { $0.expansion == nil }.map(\.path) + plan.imports.flatMap { inputPaths($0.plan) }
  }

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
    // Dates of a plan that is not understood are not those that its authors mean; a circle is one all the same.
    let isSound = !found.contains(where: \.code.withholdsOutput)
    var schedule: Schedule?
    if isReadable {
      var dated: [Diagnostic] = []
      schedule = Schedule.make(checked.plan, options: scheduling, reporting: &dated)
      if !isSound { dated = dated.filter { $0.code == .dependencyCycle } }
      if !isSound || dated.contains(where: \.code.withholdsOutput) { schedule = nil }
      let context = RuleContext(plan: checked.plan, schedule: schedule, options: scheduling)
      found += Linter.findings(context, besides: dated)
    }
    if found.contains(where: \.code.withholdsOutput) { schedule = nil }
    self.schedule = schedule
    diagnostics = found
  }
}
