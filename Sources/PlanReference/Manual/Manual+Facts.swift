import PlanSyntax

extension Manual {
  /// The introduction's part on people, money and actuals.
  static let facts: [ManualBlock] = [
    .heading("Who does the work"),
    .text(
      """
      `assign` lists the people, roles, teams or equipment that do the work together. A percentage is the share of \
      their time that the task gets, `2 of tester` asks for two people in a role, and `or` separates alternatives.
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
      An amount of money is a number, a space and a three-letter currency code: `22_000 USD`. The currency is always \
      required. Rates and prices have a unit: `80 USD/h`, `12 USD/mo`. The project sets the currency of its reports.
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
    .text(
      """
      **What the plan costs** is what its work costs, and what is bought or paid besides. `--show costs` divides the sum by \
      account, work, people, category and month; in JSON, `costs.ledger` lists every cost, the line that states it, and how \
      much of it counts on which day. Each cost is rounded once, to the smallest unit of the project's currency, and its days \
      add up to it; every other sum only adds these.

      People's work costs the hours of each day at the rate in force on it: the latest that has begun, of the person, or of \
      the role if the person has none. A rate per day, week or month is one for the project's `day`, `week` or `month` of \
      work. Hours outside a person's calendar, such as `extra` ones, cost the `overtime` rate if there is one. Meetings and \
      routines cost the time of those who take part. Equipment costs its `rate` for as long as it is booked. What has no rate \
      costs nothing, and JSON lists it as `unpriced`.

      A `cost` of a task is spread evenly over the working time from its start to its finish, unless it is due `at start` or \
      `at finish`. A `cost` per unit is due for each hour, day and so on of the task's Days. Material costs its price on the \
      day on which the task that consumes it starts.

      What belongs to no task counts by the calendar, from its `from` to its `until`, which are the project's first and last \
      day unless stated. So much per month is the same for every month, and a part of a month costs its share of the days. \
      Equipment is bought on the first of these days. Software costs its price for each of its `seats`, or once if none are \
      stated. A `charge` costs its amount on its `due` day, or on each day of its `every`; without either, it is spread evenly \
      over all days. A contract costs each payment on the day on which it is due; if it states none, its `value` on the last \
      day of the work that it is `for`, or of its term.

      The account of a cost is the one that its line names; of things, otherwise their own; otherwise that of the task or of \
      a phase around it; otherwise that of the person or of the person's role. An account bears the costs of those that are `part-of` it, \
      too. The category of a cost is that of its account; without one, it follows from the kind of cost.

      `exchange EUR 1.08 USD` means that one euro is worth 1.08 dollars; it converts either currency into the other, from \
      its date on, or always. An amount is converted at the rate of the day on which it counts, a budget at that of the \
      project's start. An amount that no rate converts is an error, and no sums are shown.

      The `total` of the budget includes the `contingency-reserve`: what is left without it is for the work. The \
      `management-reserve` comes on top of the total. Percentages are parts of the total. Costs beyond what is left, beyond the \
      budget of an account, and costs that no account bears although there are accounts, are reported. The money of a `fund` can be spent from the \
      first day of its period on; `--show cashflow` compares what is spent so far with it, month by month, and a day on which \
      it is not enough is reported.
      """),

    .heading("Recording what happened"),
    .text(
      """
      Facts are dated, and status is derived from them. You do not write that something is approved; you write who \
      approved it and when. Such an event is a date, optionally followed by `by` and names, and optionally by a text.

      Records are written outside blocks, one fact per line. They are only ever added, and may be kept in a separate \
      file.
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

    .heading("Progress and the status date"),
    .text(
      """
      The status date, set by the project's `status-date` or by the `--status-date` option, is the day up to which you \
      know what has happened. Without one, the dates are purely planned dates. With one:

      - An option with an earlier date than the project's looks back: what happened later is left out.
      - Finished work stays where it was. It has no float and is never on the critical path. If it has no recorded \
      start, it is taken to have started one length of its own before its finish.
      - Work that has started keeps its start. The remaining work continues after the \
      status date and after all of its unfinished predecessors. Limits such as \
      `start from` and `finish from` no longer delay it; a `finish on` date that it would \
      finish before is reported. Nothing else can be scheduled before the project's start.
      - Work that has not started begins after the status date. An overdue delivery is also expected after it.
      - Cancelled work has no dates, with or without a status date, and nothing waits for it. Work inside a cancelled \
      task is cancelled with it.

      The remaining work is `remaining` if stated, else the part that is not `done`, else all of it. `remaining` is \
      work if the task states an effort, and length otherwise. What is done is the part that `done` states, else what \
      `remaining` leaves of the plan. A task takes what is done plus what remains, even if that is more or less than \
      planned: with `done 60%` and `remaining 7d`, 15 days become 16, in its Days and in the hours of its people. Each \
      fact comes from the latest `progress` line on or before the status date that states it, else from the task \
      itself; of two lines on the same day, the one that reports more progress counts. If `done` or `remaining` is \
      stated without `started`, the task started on the day of the first line about it, or, if there is none, at its \
      early start. `done 100%` or `remaining 0d` without `finished` counts as finished on the day of that line, with a \
      warning.

      A recorded start counts from the first working minute of its day, and a recorded finish to the last; on a day \
      without working time, from the beginning or to the end of the day. A milestone, gate or delivery counts at the \
      last working minute of its day, or at the first if work that follows it began on that day, unless what it waits \
      for ended on that day too.

      Milestones and deliveries are `finished`; gates are `passed` or `waived`, and the later of `passed` and `failed` \
      counts. The progress of a phase, or of a task that `spans` others, follows from that work.
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
