import PlanModel

extension Manual {
  /// The introduction's part on multiple files, templates and scenarios.
  static let reuse: [ManualBlock] = [
    .heading("Several files"),
    .text(
      """
      `include` reads another file of the same project; the path is relative to the file that names it, and `*` \
      stands for any letters of a file name. `extend` adds to something that is declared elsewhere. `import` makes \
      the names of another project known, each after a short name and a colon. Its people, teams, windows, systems and \
      things come with their hours, leave and first and last days, and its activities stand at the dates that it has. \
      `syntax 1` says for which version of the language a plan was written.
      """),
    .plan(
      """
      syntax 1
      include "people.plan"
      include "sites/*.plan"
      import crm "../crm/main.plan"

      extend task build { after crm:interface.ready ; assign ana }
      """,
      given: "task build { effort 5d }",
      files: [
        "plan/people.plan": "person ana \"Ana\"",
        "plan/sites/north.plan": "milestone north",
        "crm/main.plan": "project crm { start 2026-01-05 }\nphase interface { milestone ready }",
      ]),

    .heading("Templates"),
    .text(
      """
      A `template` is a block of work with parameters; each `use` makes a phase of it. A parameter is a text, \
      number, date, duration, percent or ref (a name), and may have a value that holds unless `with` gives another. \
      `$row` stands for the parameter's value, in place of a value and inside a text.
      """),
    .plan(
      """
      template row "One row of racks" {
        param label text
        param cables number 28
        task prepare "Prepare row $label" { effort 3d ; consume $cables of cable }
        task cutover "Cut row $label over" { duration 5h ; after prepare }
      }

      use row as row-a1 "Row A1" { with label "A1" }
      use row as row-a2 "Row A2" { with label "A2" ; with cables 32 ; after row-a1.cutover }
      """, given: "material cable { unit \"piece\" }"),

    .heading("Scenarios"),
    .text(
      """
      A `scenario` asks what if. `--scenario NAME` compiles the plan with its changes; the plan itself stays as it \
      is. `override` replaces every line of the properties that it lists, and adds the work that its block declares. \
      `drop` takes something out with all that lies in it: nothing waits for it, and a property that named nothing \
      else is reported. Whatever else is declared inside is added. Records inside count only there. `based-on` begins \
      with the changes of another scenario. `occurs` notes a risk that happens. A scenario is checked as the plan is: \
      what would leave it without dates is an error. JSON lists what each scenario changes.
      """),
    .plan(
      """
      risk storm "Storm season" { probability 30% ; delays roof 5d..10d }

      scenario late "Everything at once" {
        occurs storm 2026-10-05
        override task roof { effort 20d ; assign ben }
        drop task garden
        task tarpaulin "Cover the roof" { effort 1d ; assign ana }
      }
      """, given: people + "\ntask roof { effort 12d ; assign ana }\ntask garden { effort 2d ; assign ben }"),
  ]
}
