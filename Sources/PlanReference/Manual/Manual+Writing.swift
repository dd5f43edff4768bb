import PlanSyntax

extension Manual {
  /// The introduction's part on lines, names and plain values.
  static let writing: [ManualBlock] = [
    .heading("A first plan"),
    .text(
      """
      A plan is a text file whose name ends in `.plan`. It says what is to be done, by whom and after what; the \
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

    .heading("Three kinds of lines"),
    .text(
      """
      - A **declaration** has a kind, a name, a title and a block: `task build "Build the shop" { … }`. The title \
      may be left out, and so may the block when there is nothing to say. Three kinds have no name, because a plan \
      has only one of each: `charter`, `feasibility` and `budget`.
      - A **property** has a keyword and a value, and stands in the block of a declaration: `effort 10d`.
      - A **record** notes what happened on a day: `progress 2026-03-31 build done 40%`.

      A line holds one of them. A semicolon does the same as a line end, which suits short blocks. A line that ends \
      in a comma goes on in the next one. The order of lines changes nothing that they say, so they can be moved, sorted \
      and merged freely; it only decides between orders of work that are as good.
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
      No word is reserved. The compiler knows keywords by where they stand, so a task may well be called `start` or \
      `risk`, and a new keyword in a later version cannot break an old plan.
      """),

    .heading("Names"),
    .text(
      """
      A name is a letter followed by letters, digits, `_` and `-`, in any alphabet: `build`, `row-a1`, \
      `préparation`. Capitals count, and a name does not end in `-`. Names that begin with `x-` are kept for properties of your own.

      There are three families of names, and within each a name is given once:

      - **work**: phase, task, milestone, gate, meeting, routine, external, use
      - **people and things**: person, role, team, equipment, material, software, vendor, stakeholder
      - **registers**: everything else, such as risk, calendar and account

      Where the tables say *who*, the name of a person, role, team, stakeholder or vendor may stand.

      Work stands inside phases and tasks. A short name is looked up where it is used, then further out, and then \
      anywhere if only one thing has it. Otherwise write the path.
      """),
    .plan(
      """
      phase north "North site" { task cutover "Cut over" { duration 1d } }
      phase south "South site" { task cutover "Cut over" { duration 1d } }
      task report "Report" { effort 1d ; after north.cutover, south.cutover }
      """),
    .text(
      """
      Some properties take names of every kind. Where two families share a name, put the kind in front of it.
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
      Free text stands in quotes: `"Design the pages"`. Inside, `\\"` is a quote, `\\\\` a backslash, `\\n` a new \
      line and `\\$` a dollar sign. Three quotes hold a text of several lines, and the indentation that its lines \
      share is left out.

      Numbers have a decimal point, and thousands may be grouped: `450000`, `450_000`, `450,000`, `1.5`. \
      What could be read in two ways, such as `1.000` or `0,500`, is refused. \
      Percentages are written without a blank: `30%`. Two dots are the mark of every range, and both ends belong \
      to it: `mon..fri`, `2026-12-24..2026-12-26`, `5d..8d`. A *quantity* is a number with a unit of your own such as `520 ms`, a \
      percentage or a duration.
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
