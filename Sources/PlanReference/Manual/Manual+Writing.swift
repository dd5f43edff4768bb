import PlanSyntax

extension Manual {
  /// The introduction's part on lines, names and plain values.
  static let writing: [ManualBlock] = [
    .heading("A first plan"),
    .text(
      """
      A plan is a text file whose name ends in `.plan`. You write what has to be done, by whom and in what order; the \
      compiler works out when.
      """),
    .plan(
      """
      # Lines that begin with # are comments.
      project shop "Web shop" {
        start 2026-03-02
        finish by 2026-06-30
      }

      person ana "Ana Ruiz"
      person ben "Ben Okafor"

      task design "Design the pages" {
        effort 10d
        assign ana
      }

      task build "Build the shop" {
        effort 15d..20d..40d
        assign ana, ben 50%
        after design
      }

      milestone launch "Shop is open" { after build }
      """),

    .heading("Three kinds of line"),
    .text(
      """
      - A **declaration** has a kind, a name, a title and a block: `task build "Build the shop" { … }`. The title is \
      optional, and so is the block if it would be empty. Three kinds have no name, because a plan can have only \
      one of each: `charter`, `feasibility` and `budget`.
      - A **property** is a keyword and a value inside the block of a declaration: `effort 10d`.
      - A **record** states what happened on a given day: `progress 2026-03-31 build done 40%`.

      Each line holds one of these. A semicolon works like a line break, which is handy for short blocks. A line that \
      ends in a comma continues on the next. The order of lines does not affect their meaning, so you can move, sort \
      and merge them freely; it only breaks ties between equally good sequences of work.
      """),
    .plan(
      """
      person cem "Cem" { location "Ankara" ; email "cem@example.org" }

      task review "Review the design" {
        effort 2d
        assign ana, ben,
          cem
      }
      """, given: people),
    .text(
      """
      No word is reserved. The compiler recognises keywords by their position, so a task may well be called `start` or \
      `risk`, and a new keyword in a later version cannot break an existing plan.
      """),

    .heading("Names"),
    .text(
      """
      A name is a letter followed by letters, digits, `_` and `-`, in any alphabet: `build`, `row-a1`, `préparation`. \
      Names are case-sensitive and do not end in `-`. Names that begin with `x-` are reserved for your own properties.

      There are three families of names, and each name is unique within its family:

      - **work**: phase, task, milestone, gate, meeting, routine, external, use
      - **people and resources**: person, role, team, equipment, material, software, vendor, stakeholder
      - **registers**: everything else, such as risk, calendar and account

      Wherever the tables say *who*, you can name a person, role, team, stakeholder or vendor.

      Work can be nested in phases and tasks. A short name is looked up in the block that uses it, then in the blocks \
      around that one, and then in the whole plan, provided it is unique there. Otherwise write the full path.
      """),
    .plan(
      """
      phase north "North site" { task cutover "Cut over" { duration 1d } }
      phase south "South site" { task cutover "Cut over" { duration 1d } }
      task report "Report" { effort 1d ; after north.cutover, south.cutover }
      """),
    .text(
      """
      Some properties accept names of any kind. If two families share a name, put the kind in front of it.
      """),
    .plan(
      """
      risk supplier "Supplier fails" { probability low }
      vendor supplier "Cables and Sons"
      action call "Ask for the accounts" { about risk supplier }
      """),

    .heading("Text, numbers and percentages"),
    .text(
      """
      Free text is written in double quotes: `"Design the pages"`. Inside, `\\"` is a quote, `\\\\` a backslash, `\\n` \
      a line break and `\\$` a dollar sign. Triple quotes enclose text of several lines; the indentation common to all \
      of its lines is removed.

      Numbers use a decimal point, and thousands may be grouped: `450000`, `450_000`, \
      `450,000`, `1.5`. Anything that could be read in two ways, such as `1.000` or `0,500`, is \
      an error. Percentages are written without a space: `30%`. Every range is written with two \
      dots and includes both ends: `mon..fri`, `2026-12-24..2026-12-26`, `5d..8d`. A *quantity* \
      is a percentage, a duration, or a number with a unit of your own such as `520 ms`.
      """),
    .plan(
      """
      task copy "Write the copy" {
        effort 3d
        note \"\"\"
          Ask the works council first.
          They meet on Tuesdays.
          \"\"\"
        link "https://example.org/style" "Style guide"
        x-cost-centre "4711"
      }
      """),
  ]

  /// Declarations used by many of the examples.
  static let people = """
    person ana "Ana"
    person ben "Ben"
    """
}
