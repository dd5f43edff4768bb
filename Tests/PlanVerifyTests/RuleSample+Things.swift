extension RuleSample {
  static let things: [RuleSample] = [
    .init(
      .otherWay, "person ana\ntask a { way 2d ; way 1d with ana }", right: "a 5T08:00 5T17:00 ana #2",
      wrong: "a 5T08:00 6T17:00 #3", found: [.otherWay]),
    .init(.otherWay, "task a { way 2d ; way 1d }", right: "a 5T08:00 5T17:00 #2", wrong: "a 5T08:00 6T17:00"),
    .init(.otherWay, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 5T08:00 5T17:00 #1"),
    .init(.tooLong, "task a { way 2d ; way 1d }", right: "a 5T08:00 5T17:00 #2", wrong: "a 5T08:00 6T17:00 #2"),
    .init(
      .candidate, "person ana\ntask a { way 2d ; way 1d with ana }", right: "a 5T08:00 6T17:00 #1",
      wrong: "a 5T08:00 6T17:00 ana #1"),
    .init(
      .materialShort, "material fuel { quantity 1 }\ntask a { way 2d ; way 1d consuming 2 of fuel }",
      right: "a 5T08:00 6T17:00 #1", wrong: "a 5T08:00 5T17:00 #2"),
    .init(
      .equipmentOverbooked, "equipment rig { quantity 2 }\ntask a { duration 4h ; assign rig }\n"
        + "task b { duration 4h ; assign 2 of rig }",
      right: "a 5T08:00 5T12:00 rig\nb 5T13:00 5T17:00 2*rig", wrong: "a 5T08:00 5T12:00 rig\nb 5T11:00 5T16:00 2*rig"),
    .init(
      .equipmentOverbooked, "equipment rig\ntask a { duration 4h ; assign rig 50% }\ntask b { duration 4h ; assign rig 60% }",
      right: "a 5T08:00 5T12:00 rig\nb 5T13:00 5T17:00 rig", wrong: "a 5T08:00 5T12:00 rig\nb 5T11:00 5T16:00 rig"),
    .init(
      .tooShort, "equipment rig\ntask a { duration 4h ; assign rig 50% }\ntask b { duration 4h ; assign rig 50% }",
      right: "a 5T08:00 5T12:00 rig\nb 5T08:00 5T12:00 rig", wrong: "a 5T08:00 5T12:00 rig\nb 5T08:00 5T11:59 rig"),
    .init(
      .softwareOverbooked, "software cad { seats 1 }\ntask a { duration 4h ; assign cad }\ntask b { duration 4h ; assign cad }",
      right: "a 5T08:00 5T12:00 cad\nb 5T13:00 5T17:00 cad", wrong: "a 5T08:00 5T12:00 cad\nb 5T08:00 5T12:00 cad"),
    .init(
      .tooShort, "equipment rig { unavailable 2026-01-05 10:00..11:00 }\ntask a { duration 4h ; assign rig }",
      right: "a 5T08:00 5T14:00 rig", wrong: "a 5T08:00 5T12:00 rig"),
    .init(
      .startNotWorked, "equipment rig { lead-time 2d }\ntask a { duration 8h ; assign rig }", right: "a 7T08:00 7T17:00 rig",
      wrong: "a 6T08:00 7T17:00 rig"),
    .init(
      .materialShort, "material cable { quantity 10 ; lead-time 2d }\ntask a { duration 1d ; consume 6 of cable }\n"
        + "task b { duration 1d ; consume 6 of cable }",
      right: "a 5T08:00 5T17:00\nb 7T08:00 7T17:00", wrong: "a 5T08:00 5T17:00\nb 6T08:00 6T17:00"),
    .init(
      .systemFrozen, "system crm { freeze 2026-01-06 }\ntask a { duration 1d ; changes crm }", right: "a 5T08:00 5T17:00",
      wrong: "a 6T08:00 6T17:00"),
  ]

  private static let window = "window w { open every day 20:00..23:00 }\n"

  static let windows: [RuleSample] = [
    .init(.startNotWorked, window + "task a { duration 2h ; within w }", right: "a 5T20:00 5T22:00", wrong: "a 5T19:00 5T22:00"),
    .init(
      .tooShort, window + "person ana { leave 2026-01-05 }\ntask a { effort 4h ; within w ; assign ana }",
      right: "a 6T20:00 7T21:00 ana", wrong: "a 6T20:00 6T23:00 ana"),
    .init(
      .startNotWorked, "window w { open every sat 22:00..06:00 ; blackout 2026-01-10 }\nphase x { within w ; task a { duration 2h } }",
      right: "a 17T22:00 18T00:00", wrong: "a 11T07:00 18T00:00"),
    .init(
      .windowCapacity, window + "task a { duration 2h ; within w }\ntask b { duration 2h ; within w }",
      right: "a 5T20:00 5T22:00\nb 6T20:00 6T22:00", wrong: "a 5T20:00 5T22:00\nb 5T21:00 5T23:00"),
    .init(
      .windowNotice, "window w { open every day 20:00..23:00 ; notice 2d }\ntask a { duration 2h ; within w }",
      right: "a 7T20:00 7T22:00", wrong: "a 5T20:00 5T22:00"),
    .init(
      .downtimeSplit, window + "system crm { within w }\n"
        + "task a { duration 2h ; changes crm ; downtime crm 2h ; backout \"Back\" 1h }",
      right: "a 5T20:00 5T22:00", wrong: "a 5T21:00 5T23:00"),
    .init(
      .downtimeLimit, "system crm { downtime-limit 3h/w }\ntask a { duration 2h ; downtime crm 2h }\n"
        + "task b { duration 2h ; downtime crm 2h }",
      right: "a 5T08:00 5T10:00\nb 12T08:00 12T10:00", wrong: "a 5T08:00 5T10:00\nb 6T08:00 6T10:00"),
  ]

  private static let status = "project p { start 2026-01-05 ; status-date 2026-01-06 }\nperson ana\n"

  static let progress: [RuleSample] = [
    .init(.beforeStatus, status + "task a { duration 1d }", right: "a 7T08:00 7T17:00", wrong: "a 6T08:00 6T17:00"),
    .init(
      .startedOtherwise, status + "task a { effort 3d ; assign ana ; started 2026-01-06 }", right: "a 6T08:00 9T17:00 ana",
      wrong: "a 5T08:00 9T17:00 ana"),
    .init(
      .finishedOtherwise, status + "task a { effort 1d ; assign ana ; started 2026-01-05 ; finished 2026-01-06 }",
      right: "a 5T08:00 6T17:00 ana", wrong: "a 5T08:00 5T17:00 ana"),
    .init(
      .tooShort, status + "task a { effort 4d ; assign ana ; started 2026-01-05 }\nprogress 2026-01-06 a done 50%",
      right: "a 5T08:00 8T17:00 ana", wrong: "a 5T08:00 8T12:00 ana"),
    .init(
      .finishNotWorked, status + "task a { effort 4d ; assign ana ; started 2026-01-05 ; remaining 4h }",
      right: "a 5T08:00 7T12:00 ana", wrong: "a 5T08:00 7T12:30 ana"),
    .init(
      .personOverbooked, status + "task a { effort 4d ; assign ana ; started 2026-01-05 ; remaining 4h }\n"
        + "task b { effort 4h ; assign ana }",
      right: "a 5T08:00 7T12:00 ana\nb 7T13:00 7T17:00 ana", wrong: "a 5T08:00 7T12:00 ana\nb 7T11:00 7T16:00 ana"),
  ]

  /// What had happened by the status date, however it is written.
  static let facts: [RuleSample] = [
    // `remaining` and `done` without a start: begun on the day of the first record.
    .init(
      .startedOtherwise, status + "task a { effort 4d ; assign ana }\nprogress 2026-01-06 a remaining 1d",
      right: "a 6T08:00 7T17:00 ana", wrong: "a 5T08:00 7T17:00 ana"),
    .init(
      .tooShort, status + "task a { effort 4d ; assign ana ; remaining 1d }", right: "a 5T08:00 7T17:00 ana",
      wrong: "a 5T08:00 7T12:00 ana"),
    .init(
      .tooShort, status + "task a { effort 4d ; assign ana ; started 2026-01-05 }\nprogress 2026-01-06 a done 75%\n"
        + "progress 2026-01-05 a remaining 2d",
      right: "a 5T08:00 8T17:00 ana", wrong: "a 5T08:00 7T17:00 ana"),
    // Nothing left: finished on the day of the record, or, where the task says so itself, by the status date.
    .init(
      .finishedOtherwise, status + "task a { effort 4d ; assign ana }\nprogress 2026-01-06 a done 100%",
      right: "a 2T08:00 6T17:00 ana", wrong: "a 5T08:00 7T17:00 ana"),
    .init(
      .finishedOtherwise, status + "task a { effort 4d ; assign ana }\nprogress 2026-01-06 a remaining 0d",
      right: "a 2T08:00 6T17:00 ana", wrong: "a 2T08:00 5T17:00 ana"),
    .init(.finishedOtherwise, status + "milestone m { finished 2026-01-05 }", right: "m 5T17:00 5T17:00", wrong: "m 6T17:00 6T17:00"),
    // A gate stands where the latest decision up to the status date left it.
    .init(
      .beforeStatus, status + "gate g { approver ana ; passed 2026-01-05 by ana ; failed 2026-01-06 by ana }", right: "g 7T00:00 7T00:00",
      wrong: "g 5T08:00 5T08:00"),
    .init(
      .finishedOtherwise, status + "gate g { approver ana ; passed 2026-01-06 by ana ; failed 2026-01-05 by ana }",
      right: "g 6T08:00 6T08:00", wrong: "g 7T08:00 7T08:00"),
    .init(
      .finishedOtherwise, status + "gate g { approver ana ; passed 2026-01-05 by ana ; failed 2026-01-07 by ana }",
      right: "g 5T08:00 5T08:00", wrong: "g 7T08:00 7T08:00"),
    // Finished work stays what it is when the rest is cancelled.
    .init(
      .finishedOtherwise, status + "task a { effort 1d ; assign ana ; finished 2026-01-05 ; cancelled 2026-01-06 }",
      right: "a 5T08:00 5T17:00 ana", wrong: "a 6T08:00 6T17:00 ana"),
    .init(
      .datesUnwanted, status + "task a { effort 4d ; assign ana ; cancelled 2026-01-06 }\nprogress 2026-01-05 a done 50%",
      right: "", wrong: "a 5T08:00 7T17:00 ana"),
    // Someone who is requested twice gives their share twice.
    .init(
      .tooLong, "person ana\ntask a { effort 8h ; assign 2 of ana 25% }", right: "a 5T08:00 6T17:00 ana ana",
      wrong: "a 5T08:00 6T17:01 ana ana"),
  ]
}
