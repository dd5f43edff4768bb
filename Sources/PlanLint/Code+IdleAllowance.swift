import PlanText

extension Code {
  /// An `allow` that silences nothing; detected by the ``Linter``, which knows what has been silenced.
  package static let idleAllowance = Code(
    "P0328", "idle-allowance", .warning,
    summary: "An 'allow' silences nothing.",
    why: "The check does not exist, or no longer finds anything here. An excuse that outlives its reason hides the "
      + "next mistake. Checks of forecasts may be allowed in advance: what they find comes and goes with the dates.",
    bad: """
      project p { start 2026-01-05 }
      person ana
      task build { effort 5d ; assign ana ; allow missing-skill "She learns it" }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana
      task build { effort 5d ; needs welding ; assign ana ; allow missing-skill "She learns it" }
      """)
}
