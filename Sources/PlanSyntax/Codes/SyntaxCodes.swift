import PlanText

/// Findings about the source text itself.
extension Code {
  package static let syntaxError = Code(
    "P0101", "syntax-error", .error,
    summary: "The text is not valid here: something else was expected.",
    why: "What cannot be read cannot be scheduled. The line is ignored, and problems that only follow from it are "
      + "not reported.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort five }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      """)

  package static let mergeMarker = Code(
    "P0102", "merge-marker", .error,
    summary: "A merge conflict has not been resolved.",
    why: "Two people changed the same lines, and the file still holds both versions. Only a person can tell which "
      + "one is meant.",
    bad: """
      project p { start 2026-01-05 }
      <<<<<<< mine
      task build { effort 5d }
      =======
      task build { effort 8d }
      >>>>>>> theirs
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 8d }
      """)

  package static let unclosedBlock = Code(
    "P0103", "unclosed-block", .error,
    summary: "A block has no closing brace.",
    why: "Without it, everything below would belong to the block. Indentation shows where the block was meant to end; "
      + "a merge that keeps both sides often loses a brace.",
    bad: """
      project p { start 2026-01-05 }
      phase build {
        task code { effort 5d }
      task test { effort 2d }
      """,
    good: """
      project p { start 2026-01-05 }
      phase build {
        task code { effort 5d }
      }
      task test { effort 2d }
      """)

  package static let strayBrace = Code(
    "P0104", "stray-brace", .error,
    summary: "A closing brace has no matching opening brace.",
    why: "Either there is one '}' too many, or its '{' is missing.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      """)

  package static let unclosedText = Code(
    "P0105", "unclosed-text", .error,
    summary: "Quoted text has no closing quote.",
    why: "Text ends on the line it begins on, so that one lost quote cannot swallow the rest of the file. Text over "
      + "several lines is written with three quotes.",
    bad: """
      project p "Move the shop { start 2026-01-05 }
      """,
    good: """
      project p "Move the shop" { start 2026-01-05 }
      """)

  package static let ambiguousNumber = Code(
    "P0106", "ambiguous-number", .error,
    summary: "A number can be read in two ways.",
    why: "450.000 is four hundred and fifty in one country and almost half a million in another; 1,5 is a list or a "
      + "fraction. In a budget, that matters.",
    bad: """
      project p { start 2026-01-05 ; currency EUR }
      budget { total 450.000 EUR }
      """,
    good: """
      project p { start 2026-01-05 ; currency EUR }
      budget { total 450_000 EUR }
      """)

  package static let dateFormat = Code(
    "P0107", "date-format", .error,
    summary: "A date is not written as year-month-day.",
    why: "12/03/2026 is in March or in December, depending on the reader. Plans travel; 2026-03-12 means the same to "
      + "everyone.",
    bad: """
      project p { start 12/03/2026 }
      """,
    good: """
      project p { start 2026-03-12 }
      """)

  package static let impossibleDate = Code(
    "P0108", "impossible-date", .error,
    summary: "There is no such day, week or time.",
    why: "The calendar has no such date, so a nearby one must be meant; only you know which.",
    bad: """
      project p { start 2026-02-30 }
      """,
    good: """
      project p { start 2026-02-28 }
      """)

  package static let unknownUnit = Code(
    "P0109", "unknown-unit", .error,
    summary: "A duration has a unit that does not exist.",
    why: "The units are min, h, d, w, mo and y. A bare m is refused because it could be minutes or months.",
    bad: """
      project p { start 2026-01-05 }
      task build { duration 2m }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { duration 2mo }
      """)

  package static let rangeDash = Code(
    "P0110", "range-dash", .error,
    summary: "A range is written with a dash.",
    why: "Names and dates already contain hyphens, so every range is written with '..'; it includes both ends.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort 5d–8d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d..8d }
      """)

  package static let strayCharacter = Code(
    "P0111", "stray-character", .error,
    summary: "A character has no meaning here.",
    why: "Names consist of letters, digits, '_' and '-'; any other text belongs in quotes.",
    bad: """
      project p { start 2026-01-05 }
      task build & test { effort 5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build-and-test { effort 5d }
      """)

  package static let unknownEscape = Code(
    "P0112", "unknown-escape", .error,
    summary: "A backslash in quoted text does not start a valid escape.",
    why: "The escapes are \\\" \\\\ \\n and \\$. A single backslash, as in a path, is written twice.",
    bad: #"""
      project p { start 2026-01-05 ; note "C:\plans" }
      """#,
    good: #"""
      project p { start 2026-01-05 ; note "C:\\plans" }
      """#)

  package static let tooDeep = Code(
    "P0113", "too-deep", .error,
    summary: "Blocks are nested deeper than any plan needs.",
    why: "The limit keeps a broken or hostile file from exhausting the machine.",
    bad: "project p { start 2026-01-05 }\n" + String(repeating: "phase a { ", count: 300)
      + String(repeating: "}", count: 300),
    good: """
      project p { start 2026-01-05 }
      phase a { phase b { task c { effort 1d } } }
      """)

  package static let unknownDeclaration = Code(
    "P0114", "unknown-declaration", .error,
    summary: "There is no such kind of declaration.",
    why: "A misspelt keyword would silently drop a whole block from the plan.",
    bad: """
      project p { start 2026-01-05 }
      tsak build { effort 5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      """)

  package static let unknownWord = Code(
    "P0115", "unknown-word", .error,
    summary: "There is no such property.",
    why: "A misspelt property would silently have no effect. Properties of your own begin with x-.",
    bad: """
      project p { start 2026-01-05 }
      task build { efort 5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      """)

  package static let misplacedDeclaration = Code(
    "P0116", "misplaced-declaration", .error,
    summary: "A declaration is inside a block that cannot contain it.",
    why: "Only work nests: phases, tasks and templates contain activities. Usually a '}' is missing above.",
    bad: """
      project p { start 2026-01-05 ; currency EUR }
      phase build {
        person ana "Ana" { rate 80 EUR/h }
        task code { effort 5d }
      }
      """,
    good: """
      project p { start 2026-01-05 ; currency EUR }
      person ana "Ana" { rate 80 EUR/h }
      phase build {
        task code { effort 5d }
      }
      """)

  package static let numberTooLarge = Code(
    "P0117", "number-too-large", .error,
    summary: "A number is larger or finer than any plan needs.",
    why: "Money and time are computed in whole numbers that never overflow; each kind of number has a range in which "
      + "they stay exact.",
    bad: """
      project p { start 2026-01-05 }
      task build { effort 99999999999d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 99d }
      """)

  package static let braceApart = Code(
    "P0118", "brace-apart", .info,
    summary: "An opening brace is on a line of its own.",
    why: "This is accepted, but a single style makes plans easier to read and to merge.",
    bad: """
      project p
      {
        start 2026-01-05
      }
      """,
    good: """
      project p {
        start 2026-01-05
      }
      """)

  package static let missingCurrency = Code(
    "P0119", "missing-currency", .error,
    summary: "An amount of money has no currency.",
    why: "A contract in one currency and a budget in another are easily added up as if they were the same, so every "
      + "amount states its currency.",
    bad: """
      project p { start 2026-01-05 ; currency EUR }
      budget { total 450_000 }
      """,
    good: """
      project p { start 2026-01-05 ; currency EUR }
      budget { total 450_000 EUR }
      """)

  /// The codes of this file, in order.
  package static let syntax: [Code] = [
    syntaxError, mergeMarker, unclosedBlock, strayBrace, unclosedText, ambiguousNumber, dateFormat, impossibleDate,
    unknownUnit, rangeDash, strayCharacter, unknownEscape, tooDeep, unknownDeclaration, unknownWord,
    misplacedDeclaration, numberTooLarge, braceApart, missingCurrency,
  ]
}
