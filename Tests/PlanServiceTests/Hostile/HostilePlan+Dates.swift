extension HostilePlan {
  /// Limits that contradict each other, the network, or all dates that are looked at.
  static let dates: [HostilePlan] = [
    HostilePlan(
      "start-on-before-predecessor", """
      task a { duration 5d }
      task b { duration 2d ; after a ; start on 2026-01-06 }
      """,
      "4:date-conflict: 'b' cannot start on 2026-01-06; 'a' moves its start to 2026-01-12 09:00"),
    HostilePlan(
      "finish-on-before-start", """
      task a { duration 5d ; start from 2026-02-02 ; finish on 2026-01-09 }
      """,
      "3:contradictory-limits: 'a' cannot both start from 2026-02-02 and finish on 2026-01-09"),
    HostilePlan(
      "finish-by-before-start", """
      task a { duration 5d ; start from 2026-02-02 ; finish by 2026-01-09 }
      """,
      "3:contradictory-limits: 'a' cannot both start from 2026-02-02 and finish by 2026-01-09"),
    HostilePlan(
      "start-on-two", """
      task a { duration 5d }
      task b { duration 5d ; after a ; start on 2026-01-05 ; finish on 2026-01-07 }
      """,
      "4:date-conflict: 'b' cannot start on 2026-01-05; 'a' moves its start to 2026-01-12 09:00",
      "4:date-conflict: 'b' cannot finish on 2026-01-07; 'a' moves its finish to 2026-01-16 17:00"),
    HostilePlan(
      "finish-from-far-behind", """
      person ana
      task a { effort 5d ; assign ana ; finish from 2126-01-09 }
      """),
    HostilePlan(
      "start-from-9999", """
      person ana
      task a { effort 5d ; assign ana ; start from 9999-01-04 }
      """,
      "4:no-room: 'a' can never be done: it may not start before 9999-01-04, more than 200 years after the start of the project"),
    HostilePlan(
      "start-from-9999-duration", """
      task a { duration 5d ; start from 9999-12-30 }
      """,
      "3:no-room: 'a' can never be done: it may not start before 9999-12-30, more than 200 years after the start of the project"),
    HostilePlan(
      "start-on-9999", """
      person ana
      task a { effort 5d ; assign ana ; start on 9999-01-04 }
      task b { duration 1d ; after a }
      """,
      "4:no-room: 'a' can never be done: it may not start before 9999-01-04, more than 200 years after the start of the project"),
    HostilePlan(
      "finish-from-9999", """
      person ana
      task a { effort 5d ; assign ana ; finish from 9999-12-31 }
      """,
      "4:no-room: 'a' can never be done: it may not finish before 9999-12-31, more than 200 years after the start of the project"),
    HostilePlan(
      "finish-on-9999", """
      task a { duration 5d ; finish on 9999-12-31 }
      """,
      "3:no-room: 'a' can never be done: it may not finish before 9999-12-31, more than 200 years after the start of the project"),
    HostilePlan(
      "milestone-9999", """
      milestone m { start on 9999-12-31 }
      task a { duration 1d ; after m }
      """,
      "3:no-room: 'm' can never be done: it may not start before 9999-12-31, more than 200 years after the start of the project"),
    HostilePlan(
      "late-9999", """
      task a { duration 1d ; schedule late }
      milestone m { after a ; start on 9999-12-31 }
      """,
      "4:no-room: 'm' can never be done: it may not start before 9999-12-31, more than 200 years after the start of the project"),
    HostilePlan(
      "sprint-9999", """
      sprint s { start 9999-12-01 ; finish 9999-12-10 }
      person ana
      task a { effort 1d ; sprint s ; assign ana }
      """,
      "5:no-room: 'a' can never be done: it may not start before 9999-12-01, more than 200 years after the start of the project"),
    HostilePlan(
      "start-on-before-project", """
      person ana
      task a { effort 1d ; start on 1990-01-01 ; assign ana }
      """,
      "4:contradictory-limits: 'a' cannot start on 1990-01-01: the project starts on 2026-01-05"),
  ]
}
