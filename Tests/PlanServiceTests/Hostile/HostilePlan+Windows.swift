extension HostilePlan {
  /// Windows that do not open, or not for long enough.
  static let windows: [HostilePlan] = [
    HostilePlan(
      "window-without-openings", """
      window w
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings"),
    HostilePlan(
      "window-in-the-past", """
      window w { open 2020-01-04 08:00..2020-01-04 20:00 }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-before-predecessor", """
      window w { open 2026-01-06 08:00..2026-01-06 20:00 }
      task b { duration 10d }
      task a { duration 2h ; within w ; after b }
      """,
      "5:no-room: 'a' can never be done: it cannot start before 2026-01-16 17:00, but its window is only open until 2026-01-06 20:00"),
    HostilePlan(
      "window-closed-by-start-from", """
      window w { open 2026-01-06 08:00..2026-01-06 20:00 }
      task a { duration 2h ; within w ; start from 2026-02-01 }
      """,
      "4:no-room: 'a' can never be done: it cannot start before 2026-02-01 00:00, but its window is only open until 2026-01-06 20:00"),
    HostilePlan(
      "blackout-over-all", """
      window w { open every sat 22:00..06:00 ; blackout 2026-01-01..9999-12-31 }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-too-short-for-backout", """
      window w { open every sat 22:00..24:00 }
      system s
      task a { duration 90min ; within w ; downtime s 90min ; backout "Back" 1h }
      """,
      "5:no-room: 'a' can never be done: 1 h 30 min of outage and 1 h to back out do not fit into one opening of 'w', the longest of which is 2 h"),
    HostilePlan(
      "window-one-minute", """
      window w { open every day 22:00..22:01 }
      task a { duration 2h ; within w }
      """),
    HostilePlan(
      "window-one-minute-downtime", """
      window w { open every day 22:00..22:01 }
      system s
      task a { duration 2h ; within w ; downtime s 1h }
      """,
      "5:no-room: 'a' can never be done: 1 h of outage do not fit into one opening of 'w', the longest of which is 1 min"),
    HostilePlan(
      "window-capacity-none", """
      window w { open every sat 22:00..06:00 ; capacity 0 }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has a capacity of 0"),
    HostilePlan(
      "window-until-past", """
      window w { open every sat 22:00..06:00 ; until 2026-01-09 }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-until-9999", """
      window w { open every sat 22:00..06:00 ; from 9999-01-09 }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-person-away", """
      window w { open 2026-01-10 22:00..2026-01-11 06:00 }
      person ana { leave 2026-01-10..2026-01-11 }
      task a { duration 2h ; within w ; assign ana }
      """,
      "5:no-room: 'a' can never be done: 'ana' is never available while the window 'w' is open"),
    HostilePlan(
      "window-full", """
      window w { open 2026-01-10 22:00..2026-01-11 00:00 }
      task a { duration 90min ; within w }
      task b { duration 90min ; within w }
      """,
      "5:no-room: 'b' can never be done: other work takes all the capacity of the window 'w'"),
    HostilePlan(
      "window-notice", """
      window w { open 2026-01-10 22:00..2026-01-11 00:00 ; notice 100y }
      task a { duration 90min ; within w }
      """,
      "4:no-room: 'a' can never be done: it cannot start before 2126-01-05 00:00, but its window is only open until 2026-01-11 00:00"),
    HostilePlan(
      "window-waits-for-itself", """
      window w { open every sat 22:00..06:00 ; from a }
      task a { duration 2h ; within w }
      """,
      "3:dependency-cycle: 'a' waits for itself"),
    HostilePlan(
      "window-until-waiting", """
      window w { open every sat 22:00..06:00 ; until b }
      task a { duration 2h ; within w }
      task b { duration 1d ; after a }
      """),
    HostilePlan(
      "window-until-itself", """
      window w { open every sat 22:00..06:00 ; until a }
      task a { duration 2h ; within w }
      """),
    HostilePlan(
      "window-until-starts-itself", """
      window w { open every sat 22:00..06:00 ; until a starts }
      task a { duration 2h ; within w }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-until-predecessor", """
      window w { open every sat 22:00..06:00 ; until b }
      task a { duration 2h ; within w ; after b }
      task b { duration 1d }
      """,
      "4:no-room: 'a' can never be done: the window 'w' has no openings left: all are past, blacked out, or outside its 'from' and 'until'"),
    HostilePlan(
      "window-huge", """
      window w { open every day 00:00..24:00 ; capacity 200_000 }
      task a { duration 2h ; within w }
      """),
  ]
}
