import PlanVerify
import Testing

/// A plan, a schedule that keeps it, and one that breaks one rule.
struct RuleSample: Sendable, CustomTestStringConvertible {
  let kind: Violation.Kind
  let plan: String
  let right: String
  let wrong: String
  var testDescription: String { "\(kind): \(plan)" }

  /// What is found in the wrong one.
  let found: [Violation.Kind]

  init(_ kind: Violation.Kind, _ plan: String, right: String, wrong: String, found: [Violation.Kind]? = nil) {
    self.kind = kind
    self.found = found ?? [kind]
    self.plan = plan
    self.right = right
    self.wrong = wrong
  }

  static let all = dates + links + people + things + windows + progress + facts + shares + precedence

  static let dates: [RuleSample] = [
    .init(.datesMissing, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: ""),
    .init(.datesUnwanted, "task a { duration 1d ; cancelled 2026-01-05 }", right: "", wrong: "a 5T08:00 5T17:00"),
    .init(.datesReversed, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 6T08:00 5T17:00"),
    .init(.tooFar, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 90000T08:00 90000T17:00"),
    .init(.beforeProjectStart, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 2T08:00 2T17:00"),
    .init(.milestoneLength, "milestone m", right: "m 5T08:00 5T08:00", wrong: "m 5T08:00 5T09:00"),
    .init(.startNotWorked, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 5T07:59 5T17:00"),
    .init(.tooShort, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 5T08:00 5T16:59"),
    .init(.tooLong, "task a { duration 1d }", right: "a 5T08:00 5T17:00", wrong: "a 5T08:00 5T17:01"),
    .init(.tooShort, "task a { duration 1d..2d..9d }", right: "a 5T08:00 7T17:00", wrong: "a 5T08:00 6T17:00"),
    .init(.tooLong, "task a { duration 1d elapsed }", right: "a 5T08:00 6T08:00", wrong: "a 5T08:00 6T08:01"),
    // January has 31 days: day 36 is 02-05.
    .init(.tooShort, "task a { duration 1mo elapsed }", right: "a 5T08:00 36T08:00", wrong: "a 5T08:00 35T08:00"),
    .init(.tooLong, "task a { duration 1mo elapsed }", right: "a 31T08:00 59T08:00", wrong: "a 31T08:00 61T08:00"),
    .init(
      .tooShort, "calendar c { hours mon..sun 08:00..10:00 ; holiday 2026-01-06 }\ntask a { duration 4h ; calendar c }",
      right: "a 5T08:00 7T10:00", wrong: "a 5T08:00 6T10:00"),
    .init(
      .tooShort, "task a { duration 1d ; pause 2026-01-05 13:00..15:00 }", right: "a 5T08:00 6T10:00",
      wrong: "a 5T08:00 5T17:00"),
    .init(
      .spanDates, "task a { duration 1d }\ntask m { spans a ; assign ana }\nperson ana",
      right: "a 5T08:00 5T17:00\nm 5T08:00 5T17:00 ana", wrong: "a 5T08:00 5T17:00\nm 5T08:00 6T17:00 ana"),
    .init(
      .phaseDates, "phase x { task a { duration 1d } task b { duration 1d } }",
      right: "a 5T08:00 5T17:00\nb 6T08:00 6T17:00", wrong: "a 5T08:00 5T17:00\nb 6T08:00 6T17:00\nx 5T08:00 5T17:00"),
    .init(.dateLimit, "task a { duration 1d ; start from 2026-01-06 }", right: "a 6T08:00 6T17:00", wrong: "a 5T08:00 5T17:00"),
    .init(.dateLimit, "task a { duration 1d ; finish from 2026-01-06 }", right: "a 6T08:00 6T17:00", wrong: "a 5T08:00 5T17:00"),
    .init(.dateLimit, "task a { duration 1d ; finish from 2026-01-10 }", right: "a 12T08:00 12T17:00", wrong: "a 9T08:00 9T17:00"),
    .init(
      .dateLimit, "task a { duration 1d ; finish from 2026-01-06 20:00 }", right: "a 7T08:00 7T17:00",
      wrong: "a 6T08:00 6T17:00"),
    .init(.dateLimit, "milestone m { finish from 2026-01-07 }", right: "m 7T08:00 7T08:00", wrong: "m 6T17:00 6T17:00"),
    .init(
      .dateLimit, "task a { duration 4h ; finish from 2026-01-06 }", right: "a 6T08:00 6T12:00", wrong: "a 5T08:00 5T12:00"),
    .init(
      .dateLimit, "phase x { start on 2026-01-07 ; task a { duration 1d } }", right: "a 7T08:00 7T17:00",
      wrong: "a 6T08:00 6T17:00"),
    .init(
      .dateLimit, "external e { expected 2026-01-06..2026-01-08..2026-01-09 }", right: "e 8T08:00 8T08:00",
      wrong: "e 7T08:00 7T08:00"),
    .init(
      .beforeSprint, "sprint s { start 2026-01-06 ; finish 2026-01-16 }\ntask a { duration 1d ; sprint s }",
      right: "a 6T08:00 6T17:00", wrong: "a 5T08:00 5T17:00"),
  ]

  static let links: [RuleSample] = [
    link("after a", right: "6T08:00 6T17:00", wrong: "5T13:00 6T12:00"),
    link("after a + 4h", right: "6T13:00 7T12:00", wrong: "6T10:00 7T10:00"),
    link("after a + 24h elapsed", right: "7T08:00 7T17:00", wrong: "6T16:00 7T16:00"),
    link("after a + 1mo elapsed", right: "37T08:00 37T17:00", wrong: "36T08:00 36T17:00"),
    link("after a - 4h", right: "5T13:00 6T12:00", wrong: "5T11:00 6T11:00"),
    link("after a starts + 4h", right: "5T13:00 6T12:00", wrong: "5T11:00 6T11:00"),
    link("finish after a + 4h", right: "5T13:00 6T12:00", wrong: "5T11:00 6T11:00"),
    link("finish after a starts + 2d", right: "6T08:00 6T17:00", wrong: "5T13:00 6T12:00"),
    .init(
      .dependency, "phase x { after a ; phase y { task b { duration 1d } } }\ntask a { duration 1d }",
      right: "a 5T08:00 5T17:00\nb 6T08:00 6T17:00", wrong: "a 5T08:00 5T17:00\nb 5T08:00 5T17:00"),
    .init(
      .dependency, "phase x { task a { duration 1d } task b { duration 2d } }\nmilestone m { after x }",
      right: "a 5T08:00 5T17:00\nb 5T08:00 6T17:00\nm 6T17:00 6T17:00",
      wrong: "a 5T08:00 5T17:00\nb 5T08:00 6T17:00\nm 5T17:00 5T17:00"),
    .init(
      .dependency, "task a { duration 24h elapsed ; start on 2026-01-10 }\ntask b { duration 1d ; finish after a }",
      right: "a 10T00:00 11T00:00\nb 12T08:00 12T17:00", wrong: "a 10T00:00 11T00:00\nb 9T08:00 9T17:00"),
    .init(
      .dependency, "task a { duration 1d ; start from 2026-01-12 }\ntask b { duration 1d ; finish after a starts }",
      right: "a 12T08:00 12T17:00\nb 9T08:00 9T17:00", wrong: "a 12T08:00 12T17:00\nb 8T08:00 8T17:00"),
    .init(
      .dependency, "task a { duration 1d }\ntask b { effort 1d ; assign ana ; after a + 2d }\nperson ana { calendar c }\n"
        + "calendar c { hours mon..sun 08:00..12:00, 13:00..17:00 }",
      right: "a 9T08:00 9T17:00\nb 12T08:00 12T17:00 ana", wrong: "a 9T08:00 9T17:00\nb 11T08:00 11T17:00 ana"),
  ]

  private static func link(_ link: String, right: String, wrong: String) -> RuleSample {
    .init(
      .dependency, "task a { duration 1d }\ntask b { duration 1d ; \(link) }", right: "a 5T08:00 5T17:00\nb " + right,
      wrong: "a 5T08:00 5T17:00\nb " + wrong)
  }

  static let people: [RuleSample] = [
    .init(
      .tooShort, "person ana { available 50% }\ntask a { effort 4h ; assign ana }", right: "a 5T08:00 5T17:00 ana",
      wrong: "a 5T08:00 5T12:00 ana"),
    .init(
      .tooShort, "person ana { available 100% ; available 50% 2026-01-05..2026-01-05 }\ntask a { effort 8h ; assign ana }",
      right: "a 5T08:00 6T12:00 ana", wrong: "a 5T08:00 5T17:00 ana"),
    .init(
      .tooShort, "person ana { ramp-up 1d at 50% }\ntask a { effort 8h ; assign ana }", right: "a 5T08:00 6T12:00 ana",
      wrong: "a 5T08:00 5T17:00 ana"),
    .init(
      .tooLong, "person ana\nperson bo\ntask a { effort 8h ; assign ana, bo 50% }", right: "a 5T08:00 5T14:20 ana 1:bo",
      wrong: "a 5T08:00 5T14:21 ana 1:bo"),
    .init(
      .tooShort, "person ana { leave 2026-01-05 10:00..12:00 }\nperson bo\ntask a { duration 4h ; assign ana, bo }",
      right: "a 5T08:00 5T15:00 ana 1:bo", wrong: "a 5T08:00 5T12:00 ana 1:bo"),
    .init(
      .tooShort, "person ana\nmeeting m { every day at 09:00 ; lasts 30min ; attend ana }\ntask a { effort 4h ; assign ana }",
      right: "a 5T08:00 5T13:30 ana", wrong: "a 5T08:00 5T12:00 ana"),
    .init(
      .startNotWorked, "person ana { from 2026-01-06 }\ntask a { effort 8h ; assign ana }", right: "a 6T08:00 6T17:00 ana",
      wrong: "a 5T08:00 6T17:00 ana"),
    .init(
      .startNotWorked, "person ana { from b }\ntask b { duration 1d }\ntask a { effort 8h ; assign ana }",
      right: "b 5T08:00 5T17:00\na 6T08:00 6T17:00 ana", wrong: "b 5T08:00 5T17:00\na 5T16:00 6T17:00 ana"),
    .init(
      .candidate, "person ana\nperson bo\ntask a { effort 1d ; assign ana }", right: "a 5T08:00 5T17:00 ana",
      wrong: "a 5T08:00 5T17:00 bo"),
    .init(
      .count, "role dev { headcount 3 }\ntask a { duration 1d ; assign 2 of dev }", right: "a 5T08:00 5T17:00 2*dev",
      wrong: "a 5T08:00 5T17:00 dev"),
    .init(
      .count, "team t { members ana, bo }\nperson ana\nperson bo\ntask a { duration 1d ; assign t }",
      right: "a 5T08:00 5T17:00 ana bo", wrong: "a 5T08:00 5T17:00 ana"),
    .init(
      .repeated, "role dev\nperson ana { role dev }\nperson bo { role dev }\ntask a { duration 1d ; assign 2 of dev 50% }",
      right: "a 5T08:00 5T17:00 ana bo", wrong: "a 5T08:00 5T17:00 ana ana"),
    .init(
      .skills, "role dev\nperson ana { role dev ; skills sql }\nperson bo { role dev }\n"
        + "task a { effort 1d ; assign dev ; needs sql }",
      right: "a 5T08:00 5T17:00 ana", wrong: "a 5T08:00 5T17:00 bo"),
    .init(
      .skills, "person ana { skills sql }\nperson bo\ntask a { effort 1d ; assign ana or bo ; needs sql }",
      right: "a 5T08:00 5T17:00 ana", wrong: "a 5T08:00 5T17:00 bo"),
    .init(
      .personOverbooked, "person ana\ntask a { effort 4h ; assign ana }\ntask b { effort 4h ; assign ana }",
      right: "a 5T08:00 5T12:00 ana\nb 5T13:00 5T17:00 ana", wrong: "a 5T08:00 5T12:00 ana\nb 5T11:59 5T16:59 ana"),
    .init(
      .personOverbooked, "person ana\ntask a { duration 4h ; assign ana 50% }\ntask b { duration 4h ; effort 3h ; assign ana }",
      right: "a 5T08:00 5T12:00 ana\nb 5T13:00 5T17:00 ana", wrong: "a 5T08:00 5T12:00 ana\nb 5T08:00 5T12:00 ana"),
    .init(
      .positionsOverbooked, "role dev { headcount 2 }\ntask a { effort 4h ; assign 2 of dev 100% }\ntask b { effort 4h ; assign dev 100% }",
      right: "a 5T08:00 5T10:00 2*dev\nb 5T10:00 5T15:00 dev", wrong: "a 5T08:00 5T10:00 2*dev\nb 5T08:00 5T12:00 dev"),
    .init(
      .limitExceeded, "person ana { limit 16h/w }\ntask a { effort 24h ; assign ana }", right: "a 5T08:00 12T17:00 ana",
      wrong: "a 5T08:00 7T17:00 ana"),
    .init(
      .limitExceeded, "person ana { limit 10h/w }\ntask a { effort 8h ; assign ana }\ntask b { duration 4h ; assign ana }",
      right: "a 5T08:00 5T17:00 ana\nb 12T08:00 12T12:00 ana", wrong: "a 5T08:00 5T17:00 ana\nb 6T08:00 6T12:00 ana"),
    // The clock goes on when she has no hours left.
    .init(
      .tooShort, "person ana { limit 10h/w }\ntask a { duration 14d elapsed ; assign ana }", right: "a 5T08:00 19T08:00 ana",
      wrong: "a 5T08:00 19T07:59 ana"),
    // Her routine alone takes more than her limit.
    .init(
      .tooLong, "person ana { limit 2h/w }\nperson bo\nroutine r { every mon..fri ; effort 2h ; assign ana }\n"
        + "task a { effort 2d ; assign ana, bo }",
      right: "a 5T08:00 6T17:00 ana 1:bo", wrong: "a 5T08:00 7T12:00 ana 1:bo"),
    // An hour in two routines is one hour, so 18 of 20 are left.
    .init(
      .limitExceeded, "person ana { limit 20h/w }\nroutine r { every mon at 08:00 ; effort 2h ; assign ana }\n"
        + "routine s { every mon at 08:00 ; effort 1h ; assign ana 50% }\ntask a { effort 22h ; assign ana }",
      right: "a 5T10:00 12T15:00 ana", wrong: "a 5T10:00 7T17:00 ana"),
  ]
}
