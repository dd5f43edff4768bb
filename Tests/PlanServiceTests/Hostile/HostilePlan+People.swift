extension HostilePlan {
  /// People who are never there, or never together.
  static let people: [HostilePlan] = [
    HostilePlan(
      "leave-always", """
      person ana { leave 2026-01-01..9999-12-31 }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: leave takes all the working time of 'ana'"),
    HostilePlan(
      "leave-always-duration", """
      person ana { leave 2026-01-01..9999-12-31 }
      task a { duration 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: leave takes all the working time of 'ana'"),
    HostilePlan(
      "leave-of-one-of-two", """
      person ana { leave 2026-01-01..9999-12-31 }
      person bo
      task a { effort 5d ; assign ana, bo }
      """),
    HostilePlan(
      "leave-of-one-of-two-duration", """
      person ana { leave 2026-01-01..9999-12-31 }
      person bo
      task a { duration 5d ; assign ana, bo }
      """,
      "5:no-capacity: 'a' can never be done: leave takes all the working time of 'ana'"),
    HostilePlan(
      "leave-of-one-of-alternatives", """
      person ana { leave 2026-01-01..9999-12-31 }
      person bo
      task a { effort 5d ; assign ana or bo }
      """),
    HostilePlan(
      "leave-for-a-century", """
      person ana { leave 2026-01-01..2126-12-31 }
      task a { effort 5d ; assign ana }
      """,
      "4:assigned-while-absent: 'a' waits 26347 working days for 'ana', who is on leave from 2026-01-01 to 2126-12-31"),
    HostilePlan(
      "until-before-work", """
      person ana { until 2026-01-09 }
      task a { effort 5d ; assign ana ; start from 2026-02-02 }
      """,
      "4:no-capacity: 'a' can never be done: it cannot start before 2026-02-02 00:00, but 'ana' is only available until 2026-01-09 17:00"),
    HostilePlan(
      "until-before-project", """
      person ana { until 2025-12-31 }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' leaves before any work can start"),
    HostilePlan(
      "until-within-work", """
      person ana { until 2026-01-09 }
      task a { effort 20d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: it needs 160 h of work, but there is only time for 40 h: 'ana' is only available until 2026-01-09 17:00"),
    HostilePlan(
      "until-within-work-two", """
      person ana { until 2026-01-09 }
      person bo
      task a { effort 20d ; assign ana, bo }
      """),
    HostilePlan(
      "from-9999", """
      person ana { from 9999-01-01 }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' joins more than 200 years after the start of the project"),
    HostilePlan(
      "from-after-until", """
      person ana { from 2026-03-01 ; until 2026-02-01 }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' leaves before joining"),
    HostilePlan(
      "available-none", """
      person ana { available 0% }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' is available 0% of the time"),
    HostilePlan(
      "available-none-duration", """
      person ana { available 0% }
      task a { duration 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' is available 0% of the time"),
    HostilePlan(
      "available-none-in-all-periods", """
      person ana { available 0% 2026-01-01..2026-12-31 ; available 0% 2027-01-01..9999-12-31 }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: 'ana' is available 0% of the time"),
    HostilePlan(
      "available-none-of-two", """
      person ana { available 0% }
      person bo
      task a { effort 5d ; assign ana, bo }
      """),
    HostilePlan(
      "available-none-of-two-duration", """
      person ana { available 0% }
      person bo
      task a { duration 5d ; assign ana, bo }
      """,
      "5:no-capacity: 'a' can never be done: 'ana' is available 0% of the time"),
    HostilePlan(
      "share-none", """
      person ana
      task a { effort 5d ; assign ana 0% }
      """,
      "4:no-capacity: 'a' can never be done: it asks for 0% of 'ana'"),
    HostilePlan(
      "share-none-duration", """
      person ana
      task a { duration 5d ; assign ana 0% }
      """,
      "4:no-capacity: 'a' can never be done: it asks for 0% of 'ana'"),
    HostilePlan(
      "share-above-available", """
      person ana { available 50% }
      task a { duration 5d ; assign ana 80% }
      """,
      "4:share-above-availability: 'a' asks for 80% of the day of 'ana', but the project has only 50%"),
    HostilePlan(
      "share-250", """
      person ana
      task a { effort 5d ; assign ana 250% }
      """,
      "4:out-of-range: 250% of 'ana' is more than the whole day"),
    HostilePlan(
      "role-share-250", """
      role dev { headcount 3 }
      task a { effort 5d ; assign dev 250% }
      """,
      "4:out-of-range: 250% of 'dev' is more than the whole day"),
    HostilePlan(
      "effort-beyond-span", """
      person ana
      task o { duration 2d }
      task l { spans o ; assign ana 20% ; effort 9d }
      """,
      "5:too-much-effort: 'l' needs 72 h of work, but in the time it spans, its people can only do 3 h 12 min"),
    HostilePlan(
      "ramp-up-none", """
      person ana { from 2026-01-05 ; ramp-up 2w at 0% }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "ramp-up-for-ever", """
      person ana { from 2026-01-05 ; ramp-up 200y at 0% }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "twice-same", """
      person ana
      task a { effort 5d ; assign ana, ana }
      """,
      "4:no-room: 'a' can never be done: 'ana' is assigned to it 2 times"),
    HostilePlan(
      "twice-same-duration", """
      person ana
      task a { duration 5d ; assign ana, ana }
      """,
      "4:no-room: 'a' can never be done: 'ana' is assigned to it 2 times"),
    HostilePlan(
      "team-and-member", """
      person ana
      team t { members ana }
      task a { duration 5d ; assign ana, t }
      """,
      "5:no-room: 'a' can never be done: 'ana' is assigned to it 2 times"),
    HostilePlan(
      "no-hours", """
      calendar never { hours mon..sun off }
      person ana { calendar never }
      task a { effort 5d ; assign ana }
      """,
      "5:no-working-time: 'a' never ends: its calendar has too little working time for it"),
    HostilePlan(
      "no-hours-duration", """
      calendar never { hours mon..sun off }
      person ana { calendar never }
      task a { duration 5d ; assign ana }
      """,
      "5:no-working-time: 'a' never ends: its calendar has too little working time for it"),
    HostilePlan(
      "project-no-hours", """
      project p { start 2026-01-05 ; calendar never }
      calendar never { hours mon..sun off }
      person ana
      task a { effort 5d ; assign ana }
      """,
      "4:no-working-time: 'a' never ends: its calendar has too little working time for it"),
    HostilePlan(
      "calendar-one-day", """
      calendar once { hours mon..sun off ; extra 2026-01-10 09:00..12:00 }
      person ana { calendar once }
      task a { effort 5d ; assign ana }
      """,
      "5:no-working-time: 'a' never ends: its calendar has too little working time for it"),
    HostilePlan(
      "calendar-always-holiday", """
      calendar h { based-on office ; holiday 2026-01-01..9999-12-31 }
      person ana { calendar h }
      task a { effort 5d ; assign ana }
      """,
      "5:no-capacity: 'a' can never be done: the calendar of 'ana' has no working time"),
    HostilePlan(
      "never-together", """
      calendar days { hours mon..fri 08:00..16:00 }
      calendar nights { hours mon..fri 20:00..24:00 }
      person ana { calendar days }
      person bo { calendar nights }
      task a { duration 2h ; assign ana, bo }
      """,
      "7:no-room: 'a' can never be done: 'ana' and 'bo' are never available at the same time"),
    HostilePlan(
      "never-together-task", """
      calendar nights { hours mon..fri 20:00..24:00 }
      person ana
      task a { effort 2h ; assign ana ; calendar nights }
      """,
      "5:no-room: 'a' can never be done: 'ana' is never available in the hours of its calendar"),
    HostilePlan(
      "never-together-three", """
      calendar x { hours mon 08:00..16:00 }
      calendar y { hours tue 08:00..16:00 }
      person ana { calendar x }
      person bo { calendar y }
      person chen
      task a { duration 2h ; assign ana, bo, chen }
      """,
      "8:no-room: 'a' can never be done: 'ana', 'bo' and 'chen' are never available at the same time"),
    HostilePlan(
      "never-together-effort", """
      calendar days { hours mon..fri 08:00..16:00 }
      calendar nights { hours mon..fri 20:00..24:00 }
      person ana { calendar days }
      person bo { calendar nights }
      task a { effort 20h ; assign ana, bo }
      """),
    HostilePlan(
      "pause-for-ever", """
      person ana
      task a { effort 5d ; assign ana ; pause 2026-01-01..9999-12-31 }
      """,
      "4:no-room: 'a' can never be done: it is paused whenever it could be worked on"),
    HostilePlan(
      "pause-for-ever-nobody", """
      task a { duration 5d ; pause 2026-01-01..9999-12-31 }
      """,
      "3:no-room: 'a' can never be done: it is paused whenever it could be worked on"),
    HostilePlan(
      "limit-none", """
      person ana { limit 0h/w }
      task a { effort 5d ; assign ana }
      """,
      "4:no-capacity: 'a' can never be done: the limit of 'ana' is 0 h"),
    HostilePlan(
      "limit-minute", """
      person ana { limit 1min/w }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "limit-minute-duration", """
      person ana { limit 1min/mo }
      task a { duration 5d ; assign ana }
      """),
    HostilePlan(
      "limit-none-alternative", """
      person ana { limit 0h/w }
      person bo
      task a { effort 5d ; assign ana or bo }
      """),
    HostilePlan(
      "limit-none-of-two", """
      person ana { limit 0h/w }
      person bo
      task a { effort 5d ; assign ana, bo }
      """),
    HostilePlan(
      "limit-none-of-two-duration", """
      person ana { limit 0h/w }
      person bo
      task a { duration 5d ; assign ana, bo }
      """,
      "5:no-capacity: 'a' can never be done: the limit of 'ana' is 0 h"),
  ]
}
