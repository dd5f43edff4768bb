extension RuleSample {
  private static let ana = "person ana\n"

  /// Who states no share takes what is left, begins on a quarter at least, and has the person to himself.
  static let shares: [RuleSample] = [
    .init(
      .tooShort, ana + "task a { duration 2d ; assign ana 10% }\ntask b { effort 432min ; assign ana }",
      right: "a 5T08:00 6T17:00 ana\nb 5T08:00 5T17:00 ana", wrong: "a 5T08:00 6T17:00 ana\nb 5T08:00 5T16:12 ana"),
    .init(
      .tooShort, ana + "task a { duration 1d ; assign ana 75% }\ntask b { effort 1h ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T12:00 ana", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T11:00 ana"),
    .init(
      .beginsOnTooLittle, ana + "task a { duration 1d ; assign ana 76% }\ntask b { effort 1h ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 6T08:00 6T09:00 ana", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T13:10 ana"),
    // A quarter of what the project has of her, not of a day.
    .init(
      .beginsOnTooLittle,
      "person ana { available 60% }\ntask a { duration 1d ; assign ana 50% }\ntask b { effort 30min ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 6T08:00 6T08:50 ana", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T14:00 ana"),
    // Once begun it goes on with a tenth, and pauses where there is nothing.
    .init(
      .tooLong, ana + "task a { duration 1d ; assign ana 90% }\ntask b { effort 9h ; assign ana }",
      right: "a 6T08:00 6T17:00 ana\nb 5T08:00 7T08:12 ana", wrong: "a 6T08:00 6T17:00 ana\nb 5T08:00 7T09:00 ana"),
    .init(
      .tooShort, ana + "task a { duration 1d ; assign ana 100% }\ntask b { effort 2d ; assign ana }",
      right: "a 6T08:00 6T17:00 ana\nb 5T08:00 7T17:00 ana", wrong: "a 6T08:00 6T17:00 ana\nb 5T08:00 6T17:00 ana"),
    .init(
      .startNotWorked, ana + "task a { duration 1d ; assign ana 100% }\ntask b { effort 1d ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 6T08:00 6T17:00 ana", wrong: "a 5T08:00 5T17:00 ana\nb 5T13:00 6T17:00 ana"),
    // Equally urgent work never interrupts, also where its people could go on without one of them.
    .init(
      .personOverbooked, ana + "person bo\ntask a { effort 1d ; assign ana }\ntask b { effort 2d ; assign ana, bo }",
      right: "a 5T08:00 5T17:00 ana\nb 6T08:00 6T17:00 ana 1:bo", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T17:00 ana 1:bo"),
    .init(
      .tooLong, ana + "person bo\ntask a { duration 1d ; assign ana 100% }\ntask b { effort 8h ; assign ana, bo }",
      right: "a 5T08:00 5T17:00 ana\nb 5T08:00 5T17:00 ana 1:bo", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 6T10:00 ana 1:bo"),
    // A fixed length stays what it is.
    .init(
      .tooLong, ana + "task a { duration 1d ; assign ana 50% }\ntask b { duration 2d ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 5T08:00 6T17:00 ana", wrong: "a 5T08:00 5T17:00 ana\nb 5T08:00 7T12:00 ana"),
    .init(
      .tooShort, ana + "task a { duration 1d ; assign ana 100% }\ntask b { duration 2d ; assign ana }",
      right: "a 6T08:00 6T17:00 ana\nb 5T08:00 7T17:00 ana", wrong: "a 6T08:00 6T17:00 ana\nb 5T08:00 6T17:00 ana"),
    // A share is cut to what ramp-up gives; effort over a length is not.
    .init(
      .tooShort, "person ana { ramp-up 1w at 50% }\ntask a { effort 8h ; assign ana 80% }", right: "a 5T08:00 6T17:00 ana",
      wrong: "a 5T08:00 6T09:00 ana"),
    .init(
      .personOverbooked, "person ana { available 80% ; ramp-up 1w at 50% }\ntask a { duration 3d ; effort 10h ; assign ana }",
      right: "a 12T08:00 14T17:00 ana", wrong: "a 5T08:00 7T17:00 ana"),
    // Places of a role: at most one whole place, and what is left of all.
    .init(
      .tooShort, "role lab { headcount 1 }\ntask a { effort 8h ; assign lab 50% }\ntask b { effort 4h ; assign lab }",
      right: "a 5T08:00 6T17:00 lab\nb 5T08:00 5T17:00 lab", wrong: "a 5T08:00 6T17:00 lab\nb 5T08:00 5T12:00 lab"),
    .init(
      .tooShort, "role lab { headcount 2 }\ntask a { effort 8h ; assign lab 50% }\ntask b { effort 4h ; assign lab }",
      right: "a 5T08:00 6T17:00 lab\nb 5T08:00 5T12:00 lab", wrong: "a 5T08:00 6T17:00 lab\nb 5T08:00 5T10:40 lab"),
    .init(
      .startNotWorked, "role lab { headcount 2 }\ntask a { effort 4h ; assign 2 of lab }\ntask b { effort 4h ; assign lab }",
      right: "a 5T08:00 5T10:00 2*lab\nb 5T10:00 5T15:00 lab", wrong: "a 5T08:00 5T10:00 2*lab\nb 5T09:00 5T15:00 lab"),
    // Each takes of one what the other states of him, and of the other what that leaves.
    .init(
      .tooShort, ana + "person bo\ntask a { effort 8h ; assign ana 50%, bo }\ntask b { effort 8h ; assign ana, bo 50% }",
      right: "a 5T08:00 5T17:00 ana 1:bo\nb 5T08:00 5T17:00 ana 1:bo",
      wrong: "a 5T08:00 5T16:00 ana 1:bo\nb 5T08:00 5T16:00 ana 1:bo"),
    // What has begun takes what is left, too.
    .init(
      .tooShort, "project p { start 2026-01-05 ; status-date 2026-01-06 }\nperson ana\n"
        + "task a { effort 4d ; assign ana ; started 2026-01-05 ; remaining 4h }\ntask b { duration 2d ; assign ana 50% }",
      right: "a 5T08:00 7T17:00 ana\nb 7T08:00 8T17:00 ana", wrong: "a 5T08:00 7T12:00 ana\nb 7T08:00 8T17:00 ana"),
  ]

  /// More urgent work interrupts, and pinned work is an appointment.
  static let precedence: [RuleSample] = [
    .init(
      .tooShort, ana + "task a { effort 3d ; assign ana ; priority low }\ntask b { effort 1d ; assign ana ; priority critical }",
      right: "a 5T08:00 8T17:00 ana\nb 6T08:00 6T17:00 ana", wrong: "a 5T08:00 7T17:00 ana\nb 6T08:00 6T17:00 ana"),
    .init(
      .tooLong, ana + "task a { effort 3d ; assign ana }\ntask b { effort 1d ; assign ana }",
      right: "a 5T08:00 7T17:00 ana\nb 8T08:00 8T17:00 ana", wrong: "a 5T08:00 8T17:00 ana\nb 6T08:00 6T17:00 ana",
      found: [.tooLong, .personOverbooked]),
    .init(
      .tooShort, ana + "phase x { priority low ; task a { effort 3d ; assign ana } }\ntask b { effort 1d ; assign ana }",
      right: "a 5T08:00 8T17:00 ana\nb 6T08:00 6T17:00 ana", wrong: "a 5T08:00 7T17:00 ana\nb 6T08:00 6T17:00 ana"),
    // What something critical waits for is critical.
    .init(
      .startNotWorked, ana + "task a { effort 2d ; assign ana ; priority low }\ntask b { effort 1d ; assign ana ; priority high }\n"
        + "task c { duration 1d ; after a ; priority critical }",
      right: "a 5T08:00 6T17:00 ana\nb 7T08:00 7T17:00 ana\nc 7T08:00 7T17:00",
      wrong: "a 5T08:00 6T17:00 ana\nb 6T08:00 7T17:00 ana\nc 7T08:00 7T17:00"),
    .init(
      .pinMoved, ana + "task a { effort 5d ; assign ana }\ntask b { effort 1d ; assign ana ; start on 2026-01-07 }",
      right: "a 5T08:00 12T17:00 ana\nb 7T08:00 7T17:00 ana", wrong: "a 5T08:00 9T17:00 ana\nb 12T08:00 12T17:00 ana"),
    .init(
      .tooShort, ana + "task a { effort 5d ; assign ana ; priority critical }\ntask b { effort 1d ; assign ana ; start on 2026-01-07 }",
      right: "a 5T08:00 12T17:00 ana\nb 7T08:00 7T17:00 ana", wrong: "a 5T08:00 9T17:00 ana\nb 7T08:00 7T17:00 ana"),
    .init(
      .pinMoved, ana + "task a { effort 1d ; assign ana ; finish on 2026-01-07 }", right: "a 7T08:00 7T17:00 ana",
      wrong: "a 8T08:00 8T17:00 ana"),
    .init(.pinMoved, "milestone m { start on 2026-01-07 }", right: "m 7T08:00 7T08:00", wrong: "m 8T08:00 8T08:00"),
    .init(
      .pinMoved, "gate g { finish on 2026-01-07 ; approver ana }\nperson ana", right: "g 7T17:00 7T17:00", wrong: "g 8T08:00 8T08:00"),
    .init(
      .pinMoved, "phase x { start on 2026-01-07 ; task a { duration 1d } }", right: "a 7T08:00 7T17:00", wrong: "a 8T08:00 8T17:00"),
    // Order comes before the pin, and so does the hour at which nobody works.
    .init(
      .dependency, "task a { duration 3d }\ntask b { duration 1d ; after a ; start on 2026-01-06 }",
      right: "a 5T08:00 7T17:00\nb 8T08:00 8T17:00", wrong: "a 5T08:00 7T17:00\nb 6T08:00 6T17:00"),
    .init(
      .dateLimit, "task a { duration 1d ; start on 2026-01-10 }", right: "a 12T08:00 12T17:00", wrong: "a 9T08:00 9T17:00"),
    .init(
      .dateLimit, "person ana { leave 2026-01-07 }\ntask a { effort 1d ; assign ana ; start on 2026-01-07 }",
      right: "a 8T08:00 8T17:00 ana", wrong: "a 6T08:00 6T17:00 ana"),
  ]
}
