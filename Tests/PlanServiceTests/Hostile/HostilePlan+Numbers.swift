extension HostilePlan {
  /// More asked for than there is, or less than nothing of it.
  static let numbers: [HostilePlan] = [
    HostilePlan(
      "headcount-none", """
      role dev { headcount 0 }
      task a { effort 5d ; assign dev }
      """,
      "4:no-room: 'a' can never be done: it needs 1 of 'dev', of which there are none"),
    HostilePlan(
      "headcount-none-duration", """
      role dev { headcount 0 }
      task a { duration 5d ; assign dev }
      """,
      "4:no-room: 'a' can never be done: it needs 1 of 'dev', of which there are none"),
    HostilePlan(
      "headcount-huge", """
      role dev { headcount 200_000 }
      task a { effort 5d ; assign dev }
      task b { effort 5d ; assign 200_000 of dev }
      """,
      "5:no-room: 'b' can never be done: it asks for 200000 of 'dev', but no more than 1000 can work on one task"),
    HostilePlan(
      "quantity-none", """
      equipment rig { quantity 0 }
      task a { duration 5d ; assign rig }
      """,
      "4:no-room: 'a' can never be done: it needs 1 of 'rig', of which there are none"),
    HostilePlan(
      "quantity-huge", """
      equipment rig { quantity 200_000 }
      task a { duration 5d ; assign 200_000 of rig }
      """),
    HostilePlan(
      "quantity-one-too-few", """
      equipment rig { quantity 199_999 }
      task a { duration 5d ; assign 200_000 of rig }
      """,
      "4:no-room: 'a' can never be done: it needs 200000 of 'rig', of which there are only 199999"),
    HostilePlan(
      "seats-none", """
      software cad { seats 0 }
      task a { duration 5d ; assign cad }
      """,
      "4:no-room: 'a' can never be done: it needs 1 of 'cad', of which there are none"),
    HostilePlan(
      "seats-huge", """
      software cad { seats 200_000 }
      task a { duration 5d ; assign 200_000 of cad }
      """),
    HostilePlan(
      "five-of-two", """
      role dev
      person ana { role dev }
      person bo { role dev }
      task a { effort 5d ; assign 5 of dev }
      """,
      "6:no-room: 'a' can never be done: it needs 5 of 'dev', of whom there are only 2"),
    HostilePlan(
      "five-of-headcount-two", """
      role dev { headcount 2 }
      task a { effort 5d ; assign 5 of dev }
      """,
      "4:no-room: 'a' can never be done: it needs 5 of 'dev', of whom there are only 2"),
    HostilePlan(
      "five-of-team", """
      person ana
      person bo
      team t { members ana, bo }
      task a { effort 5d ; assign 5 of t }
      """,
      "6:no-room: 'a' can never be done: it needs 5 of 't', of whom there are only 2"),
    HostilePlan(
      "three-of-alternatives", """
      person ana
      person bo
      task a { duration 5d ; assign 3 of ana or bo }
      """,
      "5:no-room: 'a' can never be done: it needs 3 of 'ana' or 'bo', of whom there are only 2"),
    HostilePlan(
      "three-of-two-rigs", """
      equipment rig { quantity 2 }
      task a { duration 5d ; assign 3 of rig }
      """,
      "4:no-room: 'a' can never be done: it needs 3 of 'rig', of which there are only 2"),
    HostilePlan(
      "three-of-two-seats", """
      software cad { seats 2 }
      task a { duration 5d ; assign 3 of cad }
      """,
      "4:no-room: 'a' can never be done: it needs 3 of 'cad', of which there are only 2"),
    HostilePlan(
      "none-of-role", """
      role dev { headcount 2 }
      task a { effort 5d ; assign 0 of dev }
      """),
    HostilePlan(
      "none-of-equipment", """
      equipment rig { quantity 2 }
      task a { duration 5d ; assign 0 of rig }
      """),
    HostilePlan(
      "two-of-person", """
      person ana
      task a { effort 5d ; assign 2 of ana }
      """,
      "4:no-room: 'a' can never be done: it needs 2 of 'ana', of whom there is only 1"),
    HostilePlan(
      "empty-team", """
      team t
      task a { effort 5d ; assign t }
      """),
    HostilePlan(
      "role-without-anybody", """
      role dev
      task a { effort 5d ; assign dev }
      """),
    HostilePlan(
      "half-of-role", """
      role dev { headcount 2 }
      task a { effort 5d ; assign 0.5 of dev }
      """,
      "4:number-too-large: '0.5' has too many decimals"),
    HostilePlan(
      "team-circle", """
      team x { members y }
      team y { members z }
      team z { members x }
      task a { effort 5d ; assign x }
      """,
      "3:wrong-kind: 'y' is a team; 'members' needs a person or role",
      "4:wrong-kind: 'z' is a team; 'members' needs a person or role",
      "5:wrong-kind: 'x' is a team; 'members' needs a person or role"),
    HostilePlan(
      "team-circle-part-of", """
      team x { part-of y }
      team y { part-of x }
      task a { effort 5d ; assign x }
      """,
      "3:part-cycle: 'part-of' leads in a circle: x → y → x"),
    HostilePlan(
      "team-circle-with-person", """
      person ana { team x }
      team x { members y }
      team y { members x }
      task a { effort 5d ; assign y }
      """,
      "4:wrong-kind: 'y' is a team; 'members' needs a person or role",
      "5:wrong-kind: 'x' is a team; 'members' needs a person or role"),
    HostilePlan(
      "team-of-itself", """
      person ana { team x }
      team x { members x }
      task a { effort 5d ; assign x }
      """,
      "4:wrong-kind: 'x' is a team; 'members' needs a person or role"),
    HostilePlan(
      "role-reports", """
      role x { reports-to y }
      role y { reports-to x }
      task a { effort 1d ; assign x }
      """),
    HostilePlan(
      "role-of-role", """
      role x { role y }
      role y
      task a { effort 1d ; assign x }
      """,
      "3:unknown-property: a role has no 'role'"),
    HostilePlan(
      "rig-never", """
      equipment rig { unavailable 2026-01-01..9999-12-31 }
      task a { duration 5d ; assign rig }
      """,
      "4:no-room: 'a' can never be done: 'rig' is never available"),
    HostilePlan(
      "rig-lead-century", """
      equipment rig { lead-time 100y }
      task a { duration 5d ; assign rig }
      """),
    HostilePlan(
      "rig-lead-millennia", """
      equipment rig { lead-time 200y elapsed }
      task a { duration 5d ; assign rig }
      """,
      "4:no-room: 'a' can never be done: its 40 h of work would not end within 200 years"),
    HostilePlan(
      "rig-no-hours", """
      calendar never { hours mon..sun off }
      equipment rig { calendar never }
      task a { duration 5d ; assign rig }
      """,
      "5:no-room: 'a' can never be done: 'rig' is never available"),
    HostilePlan(
      "rig-weekend", """
      calendar w { hours sat..sun 08:00..16:00 }
      equipment rig { calendar w }
      person ana
      task a { effort 2d ; assign ana, rig }
      """,
      "6:no-room: 'a' can never be done: 'ana' and 'rig' are never available at the same time"),
    HostilePlan(
      "cad-until-past", """
      software cad { until 2025-12-31 }
      task a { duration 5d ; assign cad }
      """,
      "4:no-room: 'a' can never be done: 'cad' is never available"),
  ]
}
