extension HostilePlan {
  /// Systems, stock, meetings and routines.
  static let rules: [HostilePlan] = [
    HostilePlan(
      "freeze-for-ever", """
      system s { freeze 2026-01-01..9999-12-31 }
      task a { duration 5d ; changes s }
      """,
      "4:no-room: 'a' can never be done: it changes 's', which is frozen all the time"),
    HostilePlan(
      "freeze-each-weekday", """
      system s { freeze 2026-01-05..9999-12-31 }
      task a { duration 5d ; changes s ; start from 2026-03-01 }
      """,
      "4:no-room: 'a' can never be done: it changes 's', which is frozen all the time"),
    HostilePlan(
      "freeze-too-tight", """
      system s { freeze 2026-01-12..9999-12-31 }
      task a { duration 10d ; changes s }
      """,
      "4:no-room: 'a' can never be done: it changes 's', which is frozen from 2026-01-12 on, and it does not fit before"),
    HostilePlan(
      "downtime-over-limit", """
      window w { open every sat 10:00..22:00 }
      system s { downtime-limit 4h/mo }
      task a { duration 6h ; within w ; downtime s 5h }
      """,
      "5:no-room: 'a' can never be done: it takes 's' down for 5 h, but its downtime-limit is 4 h"),
    HostilePlan(
      "downtime-over-limit-no-window", """
      system s { downtime-limit 4h/mo }
      task a { duration 6h ; downtime s 5h }
      """,
      "4:no-room: 'a' can never be done: it takes 's' down for 5 h, but its downtime-limit is 4 h"),
    HostilePlan(
      "downtime-limit-none", """
      system s { downtime-limit 0h/mo }
      task a { duration 6h ; downtime s 1h }
      """,
      "4:no-room: 'a' can never be done: it takes 's' down for 1 h, but its downtime-limit is 0 h"),
    HostilePlan(
      "downtime-longer-than-task", """
      system s
      task a { duration 1h ; downtime s 5h }
      """),
    HostilePlan(
      "no-stock", """
      material m { quantity 0 }
      task a { duration 1d ; consume 1 of m }
      """,
      "4:no-room: 'a' can never be done: the stock of 'm' is too small, and no more is ordered"),
    HostilePlan(
      "too-little-stock", """
      material m { quantity 100 }
      task a { duration 1d ; consume 101 of m }
      """,
      "4:no-room: 'a' can never be done: the stock of 'm' is too small, and no more is ordered"),
    HostilePlan(
      "too-little-stock-two", """
      material m { quantity 100 }
      task a { duration 1d ; consume 60 of m }
      task b { duration 1d ; consume 60 of m }
      """,
      "5:no-room: 'b' can never be done: the stock of 'm' is too small, and no more is ordered"),
    HostilePlan(
      "stock-century", """
      material m { quantity 0 ; lead-time 100y }
      task a { duration 1d ; consume 1 of m }
      """),
    HostilePlan(
      "stock-millennia", """
      project p { start 2026-01-05 ; month 744h }
      material m { quantity 0 ; lead-time 200y }
      task a { duration 1d ; consume 1 of m }
      """,
      "3:no-room: 'a' can never be done: the stock of 'm' is too small, and more arrives more than 200 years after the start of the project"),
    HostilePlan(
      "stock-huge", """
      material m { quantity 900_000_000 }
      task a { duration 1d ; consume 800_000_000 of m }
      task b { duration 1d ; consume 800_000_000 of m }
      """,
      "5:no-room: 'b' can never be done: the stock of 'm' is too small, and no more is ordered"),
    HostilePlan(
      "meetings-fill-every-hour", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 8h ; attend ana }
      task a { effort 5d ; assign ana }
      """,
      "5:no-capacity: 'a' can never be done: meetings or routines take all the working time of 'ana'"),
    HostilePlan(
      "meetings-fill-until", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 8h ; attend ana ; until 2027-01-04 }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "meeting-every-day-366", """
      person ana
      meeting m { every day at 00:00 ; lasts 24h ; attend ana ; from 2026-01-05 ; until 2027-01-05 }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "meeting-millennia", """
      person ana
      meeting m { every week on mon ; lasts 200y ; attend ana }
      task a { effort 5d ; assign ana }
      """,
      "4:overfull-recurrence: 'm' takes 200y each time, more than there is before it recurs"),
    HostilePlan(
      "routines-overlap", """
      person ana
      routine r { every mon..fri at 09:00 ; effort 5h ; assign ana }
      routine s { every mon..fri at 10:00 ; effort 6h ; assign ana }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "routines-overlap-all", """
      person ana
      routine r { every mon..fri at 09:00 ; effort 5h ; assign ana }
      routine s { every mon..fri at 10:00 ; effort 7h ; assign ana }
      task a { effort 5d ; assign ana }
      """,
      "6:no-capacity: 'a' can never be done: meetings or routines take all the working time of 'ana'"),
    HostilePlan(
      "routine-share-none", """
      person ana
      routine r { every mon..fri at 09:00 ; effort 1h ; assign ana 0% }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "routine-share-tiny", """
      person ana
      routine r { every mon..fri at 09:00 ; effort 10_000y ; assign ana 0.01% }
      task a { effort 5d ; assign ana }
      """,
      "4:overfull-recurrence: 'r' takes 10000y each time, more than there is before it recurs"),
    HostilePlan(
      "meeting-until-work", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 8h ; attend ana ; until a }
      task a { effort 5d ; assign ana }
      """,
      "4:unsettled-dates: no dates suit both 'm' and 'a': 'm' ends with it and moves it in turn"),
    HostilePlan(
      "meeting-until-waiting", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 2h ; attend ana ; until b }
      task a { effort 5d ; assign ana }
      task b { duration 1d ; after a }
      """),
    HostilePlan(
      "meeting-from-work", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 8h ; attend ana ; from a }
      task a { effort 5d ; assign ana }
      """),
    HostilePlan(
      "meeting-from-starts-work", """
      person ana
      meeting m { every mon..fri at 09:00 ; lasts 8h ; attend ana ; from a starts }
      task a { effort 5d ; assign ana }
      """,
      "5:no-capacity: 'a' can never be done: meetings or routines take all the working time of 'ana'"),
    HostilePlan(
      "meeting-never", """
      person ana
      meeting m { every 366 days ; attend ana }
      task a { effort 5d ; assign ana }
      """),
  ]
}
