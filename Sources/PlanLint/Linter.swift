import PlanModel
import PlanSchedule
import PlanSyntax

/// Runs the rules over a plan and leaves out what the plan allows.
package enum Linter {
  package static func findings(_ context: RuleContext) -> [Diagnostic] {
    let allowances = Allowances(context.plan)
    return Rule.all.flatMap { $0.run(context, $0.code) }.filter { !allowances.silence($0, in: context.plan) }
  }
}

/// `allow NAME "reason"` silences one check in the declaration that holds it.
private struct Allowances {
  private var entries: [(check: String, owner: EntityID)] = []

  init(_ plan: Plan) {
    for common in plan.common {
      for allowance in common.allow { entries.append((plan.text(allowance.check), common.id)) }
    }
  }

  func silence(_ diagnostic: Diagnostic, in plan: Plan) -> Bool {
    guard !entries.isEmpty, let span = diagnostic.span else { return false }
    return entries.contains { check, owner in
      (check == diagnostic.code.name || check == diagnostic.code.number) && plan[owner].name == span
    }
  }
}
