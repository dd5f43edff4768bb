extension HostilePlan {
  /// Extreme lengths, circles through people, and odd progress.
  static let lengths: [HostilePlan] = [
    HostilePlan(
      "effort-millennia", """
      person ana
      task a { effort 10_000y ; assign ana }
      """,
      "4:no-room: 'a' can never be done: its 19200000 h of work would not end within 200 years"),
    HostilePlan(
      "duration-millennia", """
      task a { duration 10_000y }
      """,
      "3:number-too-large: '10000y' is too large"),
    HostilePlan(
      "duration-millennia-elapsed", """
      task a { duration 10_000y elapsed }
      """,
      "3:number-too-large: '10000y' is too large"),
    HostilePlan(
      "effort-millennia-nobody", """
      task a { effort 10_000y }
      """,
      "3:no-room: 'a' can never be done: its 19200000 h of work would not end within 200 years"),
    HostilePlan(
      "effort-millennia-tiny-share", """
      person ana
      task a { effort 10_000y ; assign ana 1% }
      """,
      "4:no-room: 'a' can never be done: its 19200000 h of work would not end within 200 years"),
    HostilePlan(
      "effort-century", """
      person ana
      task a { effort 100y ; assign ana }
      task b { effort 100y ; assign ana }
      """),
    HostilePlan(
      "duration-minute", """
      person ana
      task a { duration 1min ; assign ana }
      """),
    HostilePlan(
      "effort-minute", """
      person ana
      task a { effort 1min ; assign ana 1% }
      """),
    HostilePlan(
      "effort-none", """
      person ana
      task a { effort 0h ; assign ana }
      """),
    HostilePlan(
      "duration-none", """
      person ana
      task a { duration 0d ; assign ana }
      """),
    HostilePlan(
      "too-much-effort-for-duration", """
      person ana
      task a { duration 10d ; effort 20d ; assign ana }
      """,
      "4:too-much-effort: 'a' needs 160 h of work in 80 h, but the one person on it can do 80 h"),
    HostilePlan(
      "too-much-effort-for-duration-half", """
      person ana { available 50% }
      task a { duration 10d ; effort 10d ; assign ana }
      """,
      "4:too-much-effort: 'a' needs 80 h of work in 80 h, but the one person on it can do 40 h"),
    HostilePlan(
      "too-much-effort-for-duration-nobody", """
      task a { duration 10d ; effort 20d }
      """),
    HostilePlan(
      "too-much-effort-role", """
      role dev { headcount 3 }
      task a { duration 2d ; effort 10d ; assign 2 of dev }
      """,
      "4:too-much-effort: 'a' needs 80 h of work in 16 h, but the 2 people on it can do 32 h"),
    HostilePlan(
      "effort-fits-duration", """
      person ana
      person bo
      task a { duration 10d ; effort 20d ; assign ana, bo }
      """),
    HostilePlan(
      "lag-millennia", """
      task a { duration 1d }
      task b { duration 1d ; after a + 10_000y }
      """,
      "4:number-too-large: '10000y' is too large"),
    HostilePlan(
      "lag-millennia-elapsed", """
      task a { duration 1d }
      task b { duration 1d ; after a + 10_000y elapsed }
      """,
      "4:number-too-large: '10000y' is too large"),
    HostilePlan(
      "lag-back-millennia", """
      task a { duration 1d }
      task b { duration 1d ; after a - 10_000y }
      """,
      "4:number-too-large: '10000y' is too large"),
    HostilePlan(
      "lag-back-two-centuries", """
      task a { duration 1d }
      task b { duration 1d ; after a - 200y }
      """),
    HostilePlan(
      "person-from-own-task", """
      person ana { from a }
      task a { effort 5d ; assign ana }
      """,
      "3:dependency-cycle: 'a' waits for itself"),
    HostilePlan(
      "person-from-starts-own-task", """
      person ana { from a starts }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "person-from-task-behind", """
      person ana { from b }
      task a { effort 5d ; assign ana }
      task b { duration 1d ; after a }
      """,
      "3:dependency-cycle: these wait for each other: a (4) → b (5) → a"),
    HostilePlan(
      "person-until-own-task", """
      person ana { until a }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "person-until-starts-own-task", """
      person ana { until a starts }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' leaves before any work can start"),
    HostilePlan(
      "person-until-predecessor", """
      person ana { until b }
      task b { duration 1d }
      task a { effort 5d ; assign ana ; after b }
      """,
      "5:no-capacity: 'a' can never be done: it cannot start before 2026-01-05 17:00, but 'ana' is only available until 2026-01-05 17:00"),
    HostilePlan(
      "person-from-to-same", """
      person ana { from b ; until b }
      task b { duration 1d }
      task a { effort 5d ; assign ana }
      """,
      "5:no-capacity: 'a' can never be done: 'ana' leaves before joining"),
    HostilePlan(
      "two-people-from-each-other", """
      person ana { from b }
      person bo { from a }
      task a { effort 1d ; assign ana }
      task b { effort 1d ; assign bo }
      """,
      "3:dependency-cycle: these wait for each other: a (5) → b (6) → a"),
    HostilePlan(
      "status-before-start", """
      project p { start 2026-01-05 ; calendar office ; status-date 2020-01-01 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "status-decades-later", """
      project p { start 2026-01-05 ; calendar office ; status-date 2066-01-01 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 5d ; assign ana ; after a }
      """),
    HostilePlan(
      "status-9999", """
      project p { start 2026-01-05 ; calendar office ; status-date 9999-12-31 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana }
      """,
      "4:no-room: 'a' can never be done: the status date is more than 200 years after the start of the project"),
    HostilePlan(
      "status-9999-started", """
      project p { start 2026-01-05 ; calendar office ; status-date 9999-12-31 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 2026-01-05 ; done 50% }
      """,
      "4:no-room: 'a' can never be done: the status date is more than 200 years after the start of the project"),
    HostilePlan(
      "started-decades-ago", """
      project p { start 2026-01-05 ; calendar office ; status-date 2066-01-01 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 2026-01-05 ; done 50% }
      """),
    HostilePlan(
      "started-before-project", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 1980-01-05 ; done 50% }
      """),
    HostilePlan(
      "finished-before-started", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 2026-01-09 ; finished 2026-01-06 }
      """,
      "4:finished-before-started: 'a' finished 2026-01-06, before it started (2026-01-09)"),
    HostilePlan(
      "successor-finished-first", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 1d ; assign ana ; after a ; started 2026-01-06 ; finished 2026-01-07 }
      """,
      "5:out-of-sequence: 'b' started 2026-01-06, before 'a' finished (forecast for 2026-01-23)"),
    HostilePlan(
      "started-while-away", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana { leave 2026-01-01..2026-03-31 }
      task a { effort 5d ; assign ana ; started 2026-01-06 }
      """),
    HostilePlan(
      "started-and-away-for-ever", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana { until 2026-01-10 }
      task a { effort 5d ; assign ana ; started 2026-01-06 }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' leaves before any work can start"),
    HostilePlan(
      "progress-in-odd-order", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-30 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 9d ; assign ana }
      progress 2026-01-20 a done 80%
      progress 2026-01-10 a done 90%
      progress 2026-01-25 a started 2026-01-22, done 10%
      progress 2026-01-08 a finished 2026-01-07
      """,
      "5:progress-backwards: 'a' went back from 90% on 2026-01-10 to 80% on 2026-01-20",
      "7:progress-backwards: 'a' went back from 80% on 2026-01-20 to 10% on 2026-01-25",
      "8:progress-conflict: 'a' finished 2026-01-07, yet is only 10% done; the finish counts",
      "8:finished-before-started: 'a' finished 2026-01-07, before it started (2026-01-22)"),
    HostilePlan(
      "remaining-millennia", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 2026-01-06 ; remaining 10_000y }
      """,
      "4:no-room: 'a' can never be done: its 19200000 h of work would not end within 200 years"),
    HostilePlan(
      "reversed-millennia", """
      project p { start 2026-01-05 }
      person bo
      task a { effort 4h..4294967296h..12h ; assign bo ; priority high }
      task b { effort 17h ; assign bo }
      """,
      "3:reversed-range: the estimates run backwards: 'effort 4h..4294967296h..12h'"),
    HostilePlan(
      "finished-millennia-ago", """
      project p { start 4052-03-02 ; status-date 2026-03-31 }
      task a { duration 10d }
      task b { duration 1d ; finished 2026-03-20 }
      progress 2026-03-31 a started 2026-03-02, finished 2026-03-20
      """,
      "3:out-of-range: 'b' has a date of 2026-03-20, more than 200 years from the project's start on 4052-03-02",
      "4:out-of-range: 'a' has a date of 2026-03-02, more than 200 years from the project's start on 4052-03-02"),
    HostilePlan(
      "done-all-not-finished", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana
      task a { effort 5d ; assign ana ; started 2026-01-06 ; done 100% }
      """,
      "4:progress-conflict: 'a' is 100% done, but no finish is stated; it counts as finished on 2026-01-16"),
    HostilePlan(
      "finished-with-nobody", """
      project p { start 2026-01-05 ; calendar office ; status-date 2026-01-16 }
      calendar office { hours mon..fri 09:00..17:00 }
      person ana { available 0% }
      task a { effort 5d ; assign ana ; started 2026-01-06 ; finished 2026-01-09 }
      """),
    HostilePlan(
      "all-cancelled", """
      person ana { available 0% }
      task a { effort 5d ; assign ana ; cancelled 2026-01-05 }
      """),
    HostilePlan(
      "unknown-member", """
      team t { members anna }
      task a { effort 5d ; assign t }
      """,
      "3:unknown-name: no person or role named 'anna'"),
    HostilePlan(
      "numbers-huge", """
      person ana { available 999_999_999% }
      task a { effort 999_999_999_999y ; assign ana 999_999_999% }
      """,
      "3:out-of-range: 'available 999_999_999%' is more than 100%",
      "4:number-too-large: '999_999_999_999y' is too large",
      "4:out-of-range: 999999999% of 'ana' is more than the whole day"),
    HostilePlan(
      "ramp-huge", """
      person ana { ramp-up 2w at 99_999_999% }
      task a { effort 5d ; assign ana }
      """,
      "3:out-of-range: 'ramp-up 2w at 99_999_999%' is more than 100%"),
    HostilePlan(
      "thousand-of-role", """
      role dev { headcount 900_000_000 }
      task a { effort 5d ; assign 800_000_000 of dev }
      """,
      "3:number-too-large: '900_000_000' is too large",
      "4:number-too-large: '800_000_000' is too large"),
  ]
}
