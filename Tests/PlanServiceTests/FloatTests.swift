import PlanSchedule
import Testing

/// Late dates, floats and what is critical, of the schedule that people work to. All dates and floats are worked out
/// by hand.
@Suite struct FloatTests {
  /// A plan, and per activity `id: start..finish, latest start..finish, total/free float in hours`; `*` is critical.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let plan: String
    let expected: [String]

    init(_ name: String, _ plan: String, _ expected: [String]) {
      self.name = name
      self.plan = plan
      self.expected = expected
    }

    var testDescription: String { name }
  }

  static let samples: [Sample] = [
    Sample(
      "one person does everything in a row",
      """
      project p { start 2026-03-02 }
      person ana
      task a { effort 5d ; assign ana }
      task b { effort 5d ; assign ana }
      task c { effort 3d ; assign ana }
      milestone done { after a, b, c }
      """,
      [
        "a: 03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *",
        "b: 03-09 08:00..03-13 17:00, 03-09 08:00..03-13 17:00, 0/0 *",
        "c: 03-16 08:00..03-18 17:00, 03-16 08:00..03-18 17:00, 0/0 *",
        "done: 03-18 17:00..03-18 17:00, 03-18 17:00..03-18 17:00, 0/0 *",
      ]),
    Sample(
      "somebody joins late",
      """
      project p { start 2026-10-05 }
      person a { from 2026-10-12 }
      task t { effort 1d ; assign a }
      task u { duration 10d }
      milestone m { after t, u }
      """,
      [
        "t: 10-12 08:00..10-12 17:00, 10-16 08:00..10-16 17:00, 32/32",
        "u: 10-05 08:00..10-16 17:00, 10-05 08:00..10-16 17:00, 0/0 *",
        "m: 10-16 17:00..10-16 17:00, 10-16 17:00..10-16 17:00, 0/0 *",
      ]),
    Sample(
      "a window opens on Saturday",
      """
      project p { start 2026-10-05 }
      window w { open every sat 00:00..12:00 }
      task prep { duration 1d }
      task cut { duration 4h ; within w ; after prep }
      """,
      [
        "prep: 10-05 08:00..10-05 17:00, 10-09 08:00..10-09 17:00, 32/32",
        "cut: 10-10 00:00..10-10 04:00, 10-10 00:00..10-10 04:00, 0/0 *",
      ]),
    Sample(
      "a task waits for a phase",
      """
      project x { start 2026-03-02 }
      task a { duration 5d }
      phase s { after a
       task s1 { duration 1d }
       task s2 { duration 4d } }
      task z { duration 1d ; after s }
      """,
      [
        "a: 03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *",
        "s: 03-09 08:00..03-12 17:00, 03-09 08:00..03-12 17:00, 0/0 *",
        "s.s1: 03-09 08:00..03-09 17:00, 03-12 08:00..03-12 17:00, 24/24",
        "s.s2: 03-09 08:00..03-12 17:00, 03-09 08:00..03-12 17:00, 0/0 *",
        "z: 03-13 08:00..03-13 17:00, 03-13 08:00..03-13 17:00, 0/0 *",
      ]),
    Sample(
      "work pauses on the critical path",
      """
      project x { start 2026-09-21 }
      task p1 { duration 10d ; pause 2026-09-28..2026-10-02 }
      task n { duration 1d ; after p1 }
      task q { duration 12d }
      """,
      [
        "p1: 09-21 08:00..10-09 17:00, 09-21 08:00..10-09 17:00, 0/0 *",
        "n: 10-12 08:00..10-12 17:00, 10-12 08:00..10-12 17:00, 0/0 *",
        "q: 09-21 08:00..10-06 17:00, 09-25 08:00..10-12 17:00, 32/32",
      ]),
    Sample(
      "elapsed work has float of elapsed time",
      """
      project x { start 2026-03-02 }
      task e { duration 24h elapsed }
      task w { duration 5d }
      """,
      [
        "e: 03-02 00:00..03-03 00:00, 03-05 17:00..03-06 17:00, 89/89",
        "w: 03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *",
      ]),
    // What waits on the day to which it is pinned keeps the day, and stays where it is.
    Sample(
      "pinned work waits on its day",
      """
      project p { start 2026-03-02 }
      task a { duration 3h }
      task b { duration 2h ; after a ; start on 2026-03-02 }
      task d { duration 3d }
      """,
      [
        "a: 03-02 08:00..03-02 11:00, 03-02 08:00..03-02 11:00, 0/0 *",
        "b: 03-02 11:00..03-02 14:00, 03-02 11:00..03-02 14:00, 0/0 *",
        "d: 03-02 08:00..03-04 17:00, 03-02 08:00..03-04 17:00, 0/0 *",
      ]),
    // Delayed, `long` pauses for Thursday's appointment and goes on: its three days end with Wed 11 March at the
    // latest.
    Sample(
      "work before an appointment of its person",
      """
      project p { start 2026-03-02 }
      person ben
      task b { effort 1d ; assign ben ; start on 2026-03-05 }
      task long { effort 24h ; assign ben }
      task end { duration 8d }
      """,
      [
        "b: 03-05 08:00..03-05 17:00, 03-05 08:00..03-05 17:00, 0/0 *",
        "long: 03-02 08:00..03-04 17:00, 03-09 08:00..03-11 17:00, 40/40",
        "end: 03-02 08:00..03-11 17:00, 03-02 08:00..03-11 17:00, 0/0 *",
      ]),
    // Friday is between two appointments: `c` may begin after the second and end on Wed 11 March.
    Sample(
      "work between appointments",
      """
      project p { start 2026-03-02 }
      person ben
      task b { effort 1d ; assign ben ; start on 2026-03-05 }
      task d { effort 1d ; assign ben ; start on 2026-03-09 }
      task c { effort 1d ; assign ben ; start from 2026-03-06 }
      task end { duration 8d }
      """,
      [
        "b: 03-05 08:00..03-05 17:00, 03-05 08:00..03-05 17:00, 0/0 *",
        "d: 03-09 08:00..03-09 17:00, 03-09 08:00..03-09 17:00, 0/0 *",
        "c: 03-06 08:00..03-06 17:00, 03-11 08:00..03-11 17:00, 24/24",
        "end: 03-02 08:00..03-11 17:00, 03-02 08:00..03-11 17:00, 0/0 *",
      ]),
    // `c` may be late while `d` begins the phase, and the other way round; the phase has until Thursday 16:59.
    Sample(
      "lines that begin a phase together",
      """
      project p { start 2026-03-02 }
      phase q { start by 2026-03-05
      task c { duration 2d }
      task d { duration 1d }
      }
      task z { duration 10d }
      """,
      [
        "q: 03-02 08:00..03-03 17:00, 03-05 16:59..03-13 17:00, 31:59/31:59",
        "q.c: 03-02 08:00..03-03 17:00, 03-12 08:00..03-13 17:00, 64/64",
        "q.d: 03-02 08:00..03-02 17:00, 03-13 08:00..03-13 17:00, 72/72",
        "z: 03-02 08:00..03-13 17:00, 03-02 08:00..03-13 17:00, 0/0 *",
      ]),
    // Delayed, `a` moves all that begins the phase: it has what the phase has.
    Sample(
      "what comes before all lines of a phase",
      """
      project p { start 2026-03-02 }
      task a { duration 1d }
      phase q { start by 2026-03-05
      task c { duration 2d ; after a }
      task d { duration 1d ; after a }
      }
      task z { duration 10d }
      """,
      [
        "a: 03-02 08:00..03-02 17:00, 03-04 16:59..03-05 16:59, 23:59/0",
        "q: 03-03 08:00..03-04 17:00, 03-05 16:59..03-13 17:00, 23:59/23:59",
        "q.c: 03-03 08:00..03-04 17:00, 03-12 08:00..03-13 17:00, 56/56",
        "q.d: 03-03 08:00..03-03 17:00, 03-13 08:00..03-13 17:00, 64/64",
        "z: 03-02 08:00..03-13 17:00, 03-02 08:00..03-13 17:00, 0/0 *",
      ]),
    // `u` slows what Ana does beside it and blocks nothing: it may end with the project. Behind it `w` has a whole day.
    Sample(
      "a share beside tasks without a share",
      """
      project p { start 2026-03-02 }
      person ana
      task u { effort 2d ; assign ana 40% }
      task v { effort 3d ; assign ana }
      task w { effort 1d ; assign ana ; after v }
      task end { duration 8d }
      """,
      [
        "u: 03-02 08:00..03-06 17:00, 03-05 08:00..03-11 17:00, 24/0",
        "v: 03-02 08:00..03-06 17:00, 03-05 10:40..03-10 17:00, 26:40/0",
        "w: 03-09 08:00..03-09 17:00, 03-11 08:00..03-11 17:00, 16/16",
        "end: 03-02 08:00..03-11 17:00, 03-02 08:00..03-11 17:00, 0/0 *",
      ]),
    // `d` takes the rig that nobody used before, `b` that of `c`, which is free for longest: nobody waits for that of
    // `a`.
    Sample(
      "more of something than is used",
      """
      project p { start 2026-03-02 }
      equipment rig { quantity 3 }
      task a { duration 5d ; assign rig }
      task b { duration 4d ; assign rig ; start from 2026-03-09 }
      task c { duration 1d ; assign rig }
      task d { duration 1d ; assign rig ; start from 2026-03-09 }
      task z { duration 1d ; after b }
      """,
      [
        "a: 03-02 08:00..03-06 17:00, 03-09 08:00..03-13 17:00, 40/40",
        "b: 03-09 08:00..03-12 17:00, 03-09 08:00..03-12 17:00, 0/0 *",
        "c: 03-02 08:00..03-02 17:00, 03-06 08:00..03-06 17:00, 32/32",
        "d: 03-09 08:00..03-09 17:00, 03-13 08:00..03-13 17:00, 32/32",
        "z: 03-13 08:00..03-13 17:00, 03-13 08:00..03-13 17:00, 0/0 *",
      ]),
    // From 28 February a month leads to 28 March, from 1 March to 1 April.
    Sample(
      "an elapsed month has another length from a later start",
      """
      project p { start 2026-01-30 }
      task a { duration 1mo elapsed }
      task d { duration 60d elapsed }
      """,
      [
        "a: 01-30 00:00..02-28 00:00, 02-28 23:59..03-28 23:59, 719:59/719:59",
        "d: 01-30 00:00..03-31 00:00, 01-30 00:00..03-31 00:00, 0/0 *",
      ]),
    // `b` may start on Fri 29 January, a month before which is 29 December. `b` stays until `a` ends on 2 March at
    // 08:00.
    Sample(
      "an elapsed month before other work",
      """
      project p { start 2026-01-31 }
      task a { duration 1mo elapsed }
      task b { duration 1d ; after a }
      task d { duration 1y elapsed }
      """,
      [
        "a: 01-31 00:00..02-28 00:00, 12-29 08:00..01-29 08:00, 7976/56",
        "b: 03-02 08:00..03-02 17:00, 01-29 08:00..01-29 17:00, 1912/1912",
        "d: 01-31 00:00..01-31 00:00, 01-31 00:00..01-31 00:00, 0/0 *",
      ]),
    // `a` ends on Friday 27 February at the latest: a month after Monday 2 March would be 2 April.
    Sample(
      "a lag of an elapsed month",
      """
      project p { start 2026-01-30 }
      task a { duration 1d }
      task b { duration 1d ; after a + 1mo elapsed }
      task d { duration 60d elapsed }
      """,
      [
        "a: 01-30 08:00..01-30 17:00, 02-27 08:00..02-27 17:00, 160/0",
        "b: 03-02 08:00..03-02 17:00, 03-30 08:00..03-30 17:00, 160/160",
        "d: 01-30 00:00..03-31 00:00, 01-30 00:00..03-31 00:00, 0/0 *",
      ]),
    Sample(
      "a working lag before elapsed work",
      """
      project x { start 2026-03-02 }
      task pour { duration 1d }
      task cure { duration 72h elapsed ; after pour + 1d }
      milestone done { after cure }
      """,
      [
        "pour: 03-02 08:00..03-02 17:00, 03-02 08:00..03-02 17:00, 0/0 *",
        "cure: 03-03 17:00..03-06 17:00, 03-03 17:00..03-06 17:00, 0/0 *",
        "done: 03-06 17:00..03-06 17:00, 03-06 17:00..03-06 17:00, 0/0 *",
      ]),
    Sample(
      "leave makes work critical",
      """
      project x { start 2026-03-02 }
      person a { leave 2026-03-04..2026-03-20 }
      task t { effort 4d ; assign a }
      task u { duration 8d }
      milestone end { after t, u }
      """,
      [
        "t: 03-02 08:00..03-24 17:00, 03-02 08:00..03-24 17:00, 0/0 *",
        "u: 03-02 08:00..03-11 17:00, 03-13 08:00..03-24 17:00, 72/72",
        "end: 03-24 17:00..03-24 17:00, 03-24 17:00..03-24 17:00, 0/0 *",
      ]),
    Sample(
      "people of two calendars on one task",
      """
      project x { start 2026-03-02 }
      calendar mondays { hours mon 08:00..12:00, 13:00..17:00 }
      calendar tuesdays { hours tue 08:00..12:00, 13:00..17:00 }
      person a { calendar mondays }
      person b { calendar tuesdays }
      task t { effort 4d ; assign a, b }
      task u { duration 5d }
      milestone end { after t, u }
      """,
      [
        "t: 03-02 08:00..03-10 17:00, 03-02 08:00..03-10 17:00, 0/0 *",
        "u: 03-02 08:00..03-06 17:00, 03-04 08:00..03-10 17:00, 16/16",
        "end: 03-10 17:00..03-10 17:00, 03-10 17:00..03-10 17:00, 0/0 *",
      ]),
    Sample(
      "links leave the content of a phase",
      """
      project x { start 2026-03-02 }
      phase p {
        task a { duration 2d }
        task c { duration 1d }
      }
      task b { duration 5d ; after a, c }
      """,
      [
        "p: 03-02 08:00..03-03 17:00, 03-02 08:00..03-03 17:00, 0/0 *",
        "p.a: 03-02 08:00..03-03 17:00, 03-02 08:00..03-03 17:00, 0/0 *",
        "p.c: 03-02 08:00..03-02 17:00, 03-03 08:00..03-03 17:00, 8/8",
        "b: 03-04 08:00..03-10 17:00, 03-04 08:00..03-10 17:00, 0/0 *",
      ]),
    // The crane goes from a to b on Wednesday; a may be late by what b may, two days.
    Sample(
      "a crane is handed over",
      """
      project x { start 2026-03-02 }
      equipment crane
      task a { duration 2d ; assign crane }
      task b { duration 1d ; assign crane }
      task c { duration 5d }
      """,
      [
        "a: 03-02 08:00..03-03 17:00, 03-04 08:00..03-05 17:00, 16/0",
        "b: 03-04 08:00..03-04 17:00, 03-06 08:00..03-06 17:00, 16/16",
        "c: 03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *",
      ]),
    // Of two cranes b follows a already, so c takes the other from d: no float is lost to a hand-over that need not be.
    Sample(
      "who follows already takes over",
      """
      project x { start 2026-03-02 }
      equipment crane { quantity 2 }
      task a { duration 2d ; assign crane }
      task d { duration 2d ; assign crane }
      task c { duration 1d ; after d ; assign crane }
      task b { duration 2d ; after a ; assign crane }
      """,
      [
        "a: 03-02 08:00..03-03 17:00, 03-02 08:00..03-03 17:00, 0/0 *",
        "d: 03-02 08:00..03-03 17:00, 03-03 08:00..03-04 17:00, 8/0",
        "c: 03-04 08:00..03-04 17:00, 03-05 08:00..03-05 17:00, 8/8",
        "b: 03-04 08:00..03-05 17:00, 03-04 08:00..03-05 17:00, 0/0 *",
      ]),
    // Dates that are kept now are to be kept: d has to start within 03-03, at its last minute at the latest; b's is
    // missed already and binds nothing.
    Sample(
      "commitments bind while they are kept",
      """
      project x { start 2026-03-02 }
      task a { duration 1d ; finish by 2026-03-04 }
      task b { duration 2d ; finish by 2026-03-02 }
      task c { duration 5d }
      task d { duration 1d ; start by 2026-03-03 }
      task e { duration 1d ; start on 2026-03-03 }
      """,
      [
        "a: 03-02 08:00..03-02 17:00, 03-04 08:00..03-04 17:00, 16/16",
        "b: 03-02 08:00..03-03 17:00, 03-05 08:00..03-06 17:00, 24/24",
        "c: 03-02 08:00..03-06 17:00, 03-02 08:00..03-06 17:00, 0/0 *",
        "d: 03-02 08:00..03-02 17:00, 03-03 16:59..03-04 16:59, 15:59/15:59",
        "e: 03-03 08:00..03-03 17:00, 03-03 08:00..03-03 17:00, 0/0 *",
      ]),
    // From Wednesday on ana is away until the last day, two of her days later, and ben until after it. Half of cleo's
    // days must be two: Tuesday and the last.
    Sample(
      "leave is no float",
      """
      project x { start 2026-03-02 }
      person ana { leave 2026-03-04..2026-03-12 }
      person ben { leave 2026-03-04..2026-03-13 }
      task a { duration 1d ; assign ana }
      person cleo { leave 2026-03-04..2026-03-12 }
      task b { effort 1d ; assign cleo 50% }
      task c { duration 1d ; assign ben }
      task z { duration 10d }
      """,
      [
        "a: 03-02 08:00..03-02 17:00, 03-13 08:00..03-13 17:00, 16/16",
        "b: 03-02 08:00..03-03 17:00, 03-03 08:00..03-13 17:00, 8/8",
        "c: 03-02 08:00..03-02 17:00, 03-03 08:00..03-03 17:00, 8/8",
        "z: 03-02 08:00..03-13 17:00, 03-02 08:00..03-13 17:00, 0/0 *",
      ]),
    // Of its 8 hours 4 are left in the first week, whenever in it b begins: it ends on Monday.
    Sample(
      "what ends last has no float",
      """
      project x { start 2026-03-02 ; status-date 2026-03-04 }
      person ana { limit 20h/w }
      task a { effort 2d ; assign ana ; started 2026-03-02 ; finished 2026-03-03 }
      task b { effort 1d ; assign ana }
      """,
      [
        "a: 03-02 08:00..03-03 17:00, 03-02 08:00..03-03 17:00, 0/0",
        "b: 03-05 08:00..03-09 12:00, 03-05 08:00..03-09 12:00, 0/0 *",
      ]),
    // The last opening before the last Monday is that of Saturday; m ends with it, and not on the Friday before.
    Sample(
      "a milestone is late behind the late end of what it follows",
      """
      project x { start 2026-03-02 }
      window w { open every sat 22:00..05:00 }
      task a { duration 7h ; within w }
      milestone m { after a }
      milestone z { start from 2026-03-23 }
      """,
      [
        "a: 03-07 22:00..03-08 05:00, 03-21 22:00..03-22 05:00, 14/0",
        "m: 03-08 05:00..03-08 05:00, 03-22 05:00..03-22 05:00, 80/80",
        "z: 03-23 08:00..03-23 08:00, 03-23 08:00..03-23 08:00, 0/0 *",
      ]),
    // All of Tuesday is taken, so Wednesday is the next day.
    Sample(
      "a meeting is no float",
      """
      project x { start 2026-03-02 }
      person ana
      meeting m { every week on tue at 08:00 ; lasts 8h ; attend ana }
      task a { duration 1d ; assign ana }
      task z { duration 3d }
      """,
      [
        "a: 03-02 08:00..03-02 17:00, 03-04 08:00..03-04 17:00, 8/8",
        "z: 03-02 08:00..03-04 17:00, 03-02 08:00..03-04 17:00, 0/0 *",
      ]),
    // a may wait until the end of its sprint; b has missed it, and may wait as long as the project.
    Sample(
      "the end of a sprint is a date to keep",
      """
      project x { start 2026-03-02 }
      sprint s { start 2026-03-02 ; finish 2026-03-06 }
      task a { duration 2d ; sprint s }
      task b { duration 6d ; sprint s }
      task z { duration 10d }
      """,
      [
        "a: 03-02 08:00..03-03 17:00, 03-05 08:00..03-06 17:00, 24/24",
        "b: 03-02 08:00..03-09 17:00, 03-06 08:00..03-13 17:00, 32/32",
        "z: 03-02 08:00..03-13 17:00, 03-02 08:00..03-13 17:00, 0/0 *",
      ]),
    // The first line is the appointment; b may wait.
    Sample(
      "the pin of a phase is a date to keep",
      """
      project x { start 2026-03-02 }
      phase f {
        start on 2026-03-04
        task a { duration 2d }
        task b { duration 1d }
      }
      task z { duration 10d }
      """,
      [
        "f: 03-04 08:00..03-05 17:00, 03-04 08:00..03-13 17:00, 0/0 *",
        "f.a: 03-04 08:00..03-05 17:00, 03-04 08:00..03-05 17:00, 0/0 *",
        "f.b: 03-04 08:00..03-04 17:00, 03-13 08:00..03-13 17:00, 56/56",
        "z: 03-02 08:00..03-13 17:00, 03-02 08:00..03-13 17:00, 0/0 *",
      ]),
  ]

  @Test(arguments: samples) func floatsAreThoseOfTheFinishedSchedule(_ sample: Sample) throws {
    let result = compile(sample.plan)
    let analysis = try #require(result.analysis, "\(result.findings)")
    #expect(Self.rows(analysis) == sample.expected)
  }

  static func rows(_ analysis: ScheduleAnalysis) -> [String] {
    let schedule = analysis.schedule
    return schedule.plan.activityIDs.filter(schedule.hasDates).map { index in
      func text(_ start: Int, _ finish: Int) -> String {
        "\(schedule.clock(start).text.dropFirst(5))..\(schedule.clock(finish).text.dropFirst(5))"
      }
      return "\(schedule.plan.path(schedule.plan.activities[index].id)): "
        + text(schedule.start(index), schedule.finish(index)) + ", "
        + text(analysis.lateStart(index), analysis.lateFinish(index))
        + ", \(hours(analysis.totalFloat(index)))/\(hours(analysis.freeFloat(index)))"
        + (analysis.isCritical(index) ? " *" : "")
    }
  }

  private static func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
