import PlanSyntax

extension Manual {
  /// The introduction's part on people, money and actuals.
  static let facts: [ManualBlock] = [
    .heading("Who does the work"),
    .text(
      """
      `assign` names people, roles, teams or equipment, all of whom take part. A percentage is the share of their \
      time, `2 of tester` takes two of a role, and `or` lists alternatives.
      """),
    .plan(
      """
      role tester "Tester" { headcount 3 ; rate 60 USD/h }
      person ana "Ana" { rate 90 USD/h ; available 50% 2026-04-01..2026-04-30 ; leave 2026-05-04..2026-05-08 }
      person ben "Ben" { rate 85 USD/h ; rate 90 USD/h from 2026-07-01 }

      task trial "Trial run" { effort 12d ; assign 2 of tester, ana or ben 50% }
      """),

    .heading("Money"),
    .text(
      """
      Money is a number, a blank and the three letters of a currency: `22_000 USD`. The currency is never left out. \
      Rates and prices have a unit: `80 USD/h`, `12 USD/mo`. The project says in which currency it reports.
      """),
    .plan(
      """
      budget {
        total 180_000 USD
        contingency-reserve 10%
        fund 2026-Q2 100_000 USD
        fund 2026-Q3 80_000 USD "Second half"
      }

      account licences "Licences" { budget 12_000 USD }

      task install "Install" {
        effort 5d
        cost 4_000 USD to licences at start "Licence, first year"
        cost 250 USD/mo to licences
      }

      contract hall "Rent of the hall" {
        vendor city-hall
        value 30_000 USD
        pay 40% on 2026-04-01 "Deposit"
        pay 60% after install
        penalty 500 USD/d from 2026-06-30 max 10%
      }
      """, given: "vendor city-hall"),

    .heading("What happened"),
    .text(
      """
      Facts are dated, and status follows from them. You do not write that something is approved; you write who \
      approved it and when. Such an event is a date, then `by` and names, then a text, the last two as you like.

      Records stand outside blocks, one fact a line. They are only ever added, and may stand in a file of their own.
      """),
    .plan(
      """
      requirement fast "Pages load in one second" {
        approved 2026-03-09 by ana, ben "In the steering meeting"
        accept "Measured with 100 users" met 2026-06-18 by ben
      }

      progress 2026-03-31 design started 2026-03-02, done 70%, remaining 3d
      timesheet 2026-W14 ana design 24h
      expense 2026-03-20 tools 1_200 USD "Drawing tool" { paid 2026-04-02 by ben }
      health 2026-03-31 schedule amber "Design is late"
      """, given: people + "\naccount tools { budget 5_000 USD }\ntask design { effort 10d ; assign ana }"),

    .heading("What is done and what is left"),
    .text(
      """
      The project's `status-date`, or `--status-date` of the command, is the day up to which you know what happened. \
      Without it the dates are those of the plan alone. With it:

      - What is finished stays where it was, and has neither float nor a place on the critical path. Without a start, \
      it started its own length before.
      - What has started keeps its start. What is left of it goes on after the status date, and after whatever it waits \
      for that is not finished. Limits such as `start from` and `finish from` no longer hold it back; a \
      `finish on` that it ends before is reported. \
      Before the project's start only that goes on.
      - What has not started begins after the status date. So does the wait for a delivery that is overdue.
      - What is cancelled has no dates, with or without a status date, and nothing waits for it. Content of a cancelled \
      task is cancelled with it.

      How much is left: `remaining` counts, else the part that is not `done`, else the whole. `remaining` is work where \
      the task states effort, else length. Each fact is taken from the latest `progress` line on or before the status \
      date that states it, of two lines of one day from the one that says more is done, else from the task itself. `done` or `remaining` \
      without `started` means: since the first line about it; without any, since its early start. `done 100%` or \
      `remaining 0d` without `finished` counts as finished on the day of the line, with a warning.

      Milestones and deliveries are `finished`, gates `passed` or `waived`; the later of `passed` and `failed` counts. \
      Phases, and what spans other work, are as far as that work.
      """),
    .plan(
      """
      project crm "Customer records" { start 2026-03-02 ; status-date 2026-03-31 }

      task survey "Survey" { effort 10d ; assign ana ; started 2026-03-02 ; finished 2026-03-13 by ana }
      task design "Design" { effort 15d ; assign ben ; after survey }
      task fax "Fax test" { effort 2d ; assign ben ; cancelled 2026-03-20 by ana "Nobody uses fax" }
      gate ready "Ready to build" { after design ; approver ana }

      progress 2026-03-31 design started 2026-03-16, done 60%, remaining 7d "Two more countries"
      """, given: "person ana\nperson ben"),
  ]
}
