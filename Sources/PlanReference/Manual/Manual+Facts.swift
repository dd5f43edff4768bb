extension Manual {
  /// The introduction's part about people, money and what happened.
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
  ]
}
