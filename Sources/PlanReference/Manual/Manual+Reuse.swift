import PlanModel

extension Manual {
  /// The introduction's part on multiple files, templates and scenarios.
  static let reuse: [ManualBlock] = [
    .heading("Several files"),
    .text(
      """
      `include` reads another file of the same project; its path is relative to the file that contains the `include`, \
      and `*` matches any characters in a file name. Nothing is read outside the repository of the main file, which is \
      the nearest folder above it that contains `.git`, or without one, outside the main file's own folder; links count as \
      what they lead to, and `--allow-outside` lifts the restriction. `extend` adds to something declared elsewhere. `import` makes the \
      names of another project available under a short name and a colon. Its people, teams, windows, systems and \
      equipment keep their hours, leave, and first and last days, and its activities keep the dates they have there. \
      Imports may be nested \(ProjectChecks.depthLimit) levels deep. \
      `syntax 1` states the version of the language the plan is written in.
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
      A `template` is a block of work with parameters; each `use` turns it into a phase. A parameter is a text, \
      number, date, duration, percent or ref (a name), and may have a default value, which `with` overrides. `$row` \
      stands for the value of the parameter `row`, as a whole value or inside a text. A template may use others, but not \
      itself: one `use` makes at most \(TemplateLimits.useLimit) activities, and all together make at most \
      \(TemplateLimits.planLimit). The templates and values that they copy have at most \
      \(TemplateLimits.textLimit >> 20) MB, where each place of a parameter counts as \(TemplateLimits.placeSize) bytes more.
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
      A `scenario` answers a what-if question. `--scenario NAME` compiles the plan with its changes; the plan itself \
      is unchanged. `override` always has a block: it replaces every line of the properties listed there, and adds the \
      work declared there. It cannot take a property away: drop the declaration and add another with a new name. `drop` removes something with everything inside it: nothing waits for it, and a property \
      that named nothing else is reported. Its name may still be used, in the plan and in the scenario, and refers to \
      nothing there. Any other declaration inside is added. A `template` can be neither overridden nor dropped, and the \
      arguments of a `use` stay as they are: override what the template made. Records inside count only there. \
      `based-on` starts from the changes of another scenario. `occurs` records that a risk happens. JSON lists what each \
      scenario changes, without values that are wrong, and as `withheld` the codes of the errors that leave it without \
      dates.

      A scenario is checked like the plan: anything that would leave it without dates is an error. An error in its block \
      leaves the scenario without dates, and those based on it too, unless they override a wrong name with a right one. \
      The plan and its other scenarios keep their dates, unless a brace or a quotation mark is missing, but the exit \
      status is 1.

      `planc lint` reports the errors of all scenarios, and what `drop` leaves without a name. With `--scenario NAME` it \
      reports everything about that scenario, such as missed deadlines, and the errors in the text of the others. What only \
      shows when dates are computed, such as a circle of dependencies or a missing estimate, it then reports for that \
      scenario alone. A scenario may mend a plan that such an error leaves without dates: `--scenario NAME` compiles it.
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
