import PlanText

/// Findings about single values, which their shapes report.
extension Code {
  package static let wrongKind = Code(
    "P0206", "wrong-kind", .error,
    summary: "A name refers to the wrong kind of thing.",
    why: "Work waits for work, and people are assigned; a deliverable is neither.",
    bad: """
      project p { start 2026-01-05 }
      deliverable data { }
      task tests { effort 2d ; after data }
      """,
    good: """
      project p { start 2026-01-05 }
      deliverable data { }
      task load { effort 1d ; delivers data }
      task tests { effort 2d ; after load }
      """)

  package static let unknownValue = Code(
    "P0202", "unknown-value", .error,
    summary: "A word is not one of the values allowed here.",
    why: "Values from a fixed set can be counted, filtered and "
      + "coloured; a misspelt one would drop out of every report.",
    bad: """
      project p { start 2026-01-05 ; priority hgh }
      """,
    good: """
      project p { start 2026-01-05 ; priority high }
      """)

  package static let unknownCurrency = Code(
    "P0215", "unknown-currency", .error,
    summary: "No currency has this code.",
    why: "Amounts are added up and converted by their ISO 4217 code.",
    bad: """
      project p { start 2026-01-05 ; currency EURO }
      """,
    good: """
      project p { start 2026-01-05 ; currency EUR }
      """)

  package static let reversedRange = Code(
    "P0217", "reversed-range", .error,
    summary: "A range runs backwards, or times overlap.",
    why: "An estimate whose low end is above its high end cannot be computed with.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort 8d..5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d..8d }
      """)

  package static let outOfRange = Code(
    "P0218", "out-of-range", .error,
    summary: "A value is out of range.",
    why: "More than 100% of something, or cents in a currency that has none, must be a typing error.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort 5d ; done 150% }
      """,
    good: """
      project p { start 2026-01-05 ; status-date 2026-01-07 }
      task build { effort 5d ; done 50% }
      """)

  package static let unclearRecurrence = Code(
    "P0221", "unclear-recurrence", .error,
    summary: "A recurrence names weekdays of a month, quarter or year without saying which.",
    why: "A month has four or five Fridays. One of them is meant, or all; only the author knows.",
    bad: """
      project p { start 2026-01-05 }
      person ana
      meeting review { every month on fri at 10:00 ; attend ana }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana
      meeting review { every month on first fri at 10:00 ; attend ana }
      """)

  package static let values: [Code] = [
    unknownValue, wrongKind, unknownCurrency, reversedRange, outOfRange, unclearRecurrence,
  ]
}
