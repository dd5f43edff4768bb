import PlanModel
import PlanText

/// A requested scenario that a plan does not have.
package struct MissingScenario: Sendable {
  package let message: String
  package let help: [String]

  init(_ name: String, in checked: Checker.Result) {
    let names = checked.plan.scenarioNames
    let nearest = Suggestion.nearest(to: name, in: names)
    message =
      names.isEmpty
      ? "the plan has no scenarios" : "the plan has no scenario '\(name)'" + Suggestion.question(nearest)
    help =
      !names.isEmpty ? ["it has \(names.joined(separator: ", "))"]
      : checked.isComplete ? ["write one: scenario \(name) { … }"] : ["it has errors, which may hide them"]
  }
}
