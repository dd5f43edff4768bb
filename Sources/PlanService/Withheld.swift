import PlanSyntax
import PlanText

/// What a compilation leaves out because of errors, and why.
package struct Withheld: Sendable {
  package enum Part: Sendable, Equatable {
    /// No output is made from the plan.
    case output
    /// The dates of these activities; indices in `Plan.activities`.
    case dates(of: [ActivityID])
    /// The findings of the rules: too little is known about the tree of activities.
    case ruleFindings
    /// All dates of a scenario that is not part of the compilation.
    case scenario(EntityID)
  }

  package let part: Part
  package let because: [Diagnostic]
}
