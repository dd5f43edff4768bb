import PlanModel
import PlanSyntax
import PlanText

/// A finding with where it comes from and what it is about.
package struct Finding: Sendable {
  package let diagnostic: Diagnostic
  package let stage: FindingStage
  /// The innermost declaration around its place, or the activity that a record there is about; nil at the top of a
  /// file.
  package let subject: EntityID?
}
