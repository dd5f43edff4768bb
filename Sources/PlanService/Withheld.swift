import PlanText

/// What a compilation does not say because something is wrong, and why.
package struct Withheld: Sendable {
  package enum Part: Sendable, Equatable {
    /// Nothing is made of the plan.
    case output
    /// The dates of these activities; indices in `Plan.activities`.
    case dates(of: [Int])
    /// What the rules would find: too little is known of what lies in what.
    case ruleFindings
  }

  package let part: Part
  package let because: [Diagnostic]
}
