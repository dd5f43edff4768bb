import PlanSyntax
import PlanText

/// A scenario whose changes have been looked up: those based on it begin with them, and add their own.
struct EnteredScenario {
  /// With what its changes leave of declarations.
  var overlay: ScenarioOverlay
  /// What was found on the way.
  let diagnostics: [Diagnostic]
  let problems: NameProblems
}
