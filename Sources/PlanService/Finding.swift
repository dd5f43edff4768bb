import PlanModel
import PlanSyntax
import PlanText

/// A finding with its origin and its subject.
package struct Finding: Sendable {
  package let diagnostic: Diagnostic
  package let stage: FindingStage
  /// The innermost declaration around it, or the activity that a record there is about; nil at the top level of a file.
  package let subject: EntityID?
}
