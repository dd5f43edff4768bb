import PlanModel
import PlanSchedule
import PlanSyntax

extension Code {
  /// An `allow` that silences nothing; found by the ``Linter``, which knows what is silenced.
  package static let idleAllowance = Code(
    "P0328", "idle-allowance", .warning,
    summary: "An 'allow' silences nothing.",
    why: "The check is not known, or it finds nothing here any more. An excuse that outlives its reason hides the next "
      + "mistake.",
    bad: """
      project p { start 2026-01-05 }
      task build { duration 5d ; allow deadline-missed "The customer knows" }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { duration 5d ; finish by 2026-01-07 ; allow deadline-missed "The customer knows" }
      """)
}
