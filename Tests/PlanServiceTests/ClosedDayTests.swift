import PlanSyntax
import Testing

/// Pins to a day, or a minute, in which nothing can be done: who or what closes it, what happens, and advice that
/// works.
@Suite("Pinned to closed days")
struct ClosedDayTests {
  /// 2026-01-05 is a Monday.
  private static let around = """
    project p { start 2026-01-05 ; calendar office }
    calendar office { hours mon..fri 08:00..16:00 ; holiday 2026-01-14..2026-01-16 "Inventory" }
    calendar saturdays { hours sat 09:00..13:00 }
    person ana { leave 2026-01-12..2026-01-13 }
    person joe { from 2026-01-20 }
    person liz { available 0% 2026-01-19..2026-01-21 ; calendar saturdays }
    person x
    window night { open every sat 22:00..06:00 ; blackout 2026-01-17 }
    system crm { freeze 2026-01-19..2026-01-21 }
    equipment rig { unavailable 2026-01-20 }
    sprint later { start 2026-01-26 ; finish 2026-02-06 }

    """

  /// Declaration, message after the name of 'a', advice.
  private static let cases: [(String, String, String)] = [
    ("task a { duration 1d ; start on 2026-01-11 }",
      "cannot start on 2026-01-11: the calendar 'office' has no hours on Sundays; it starts 2026-01-12 08:00",
      "start on 2026-01-12"),
    ("task a { duration 1d ; start on 2026-01-15 }",
      "cannot start on 2026-01-15: the calendar 'office' has a holiday, \"Inventory\"; it starts 2026-01-19 08:00",
      "start on 2026-01-19"),
    ("task a { duration 1d ; finish on 2026-01-15 }",
      "cannot finish on 2026-01-15: the calendar 'office' has a holiday, \"Inventory\"; it finishes 2026-01-13 16:00",
      "finish on 2026-01-13"),
    ("milestone a { start on 2026-01-17 }",
      "cannot start on 2026-01-17: the calendar 'office' has no hours on Saturdays; it starts 2026-01-19 08:00",
      "start on 2026-01-19"),
    ("gate a { approver x ; start on 2026-01-16 }",
      "cannot start on 2026-01-16: the calendar 'office' has a holiday, \"Inventory\"; it starts 2026-01-19 08:00",
      "start on 2026-01-19"),
    ("phase a { start on 2026-01-10 ; task z { duration 2d } }",
      "cannot start on 2026-01-10: the calendar 'office' has no hours on Saturdays; it starts 2026-01-12 08:00",
      "start on 2026-01-12"),
    ("phase a { start on 2026-01-11 ; task z { duration 2h ; calendar saturdays } }",
      "cannot start on 2026-01-11: the calendar 'saturdays' has no hours on Sundays; it starts 2026-01-17 09:00",
      "start on 2026-01-17"),
    ("task a { duration 1d ; start on 2026-01-07 18:30 }",
      "cannot start on 2026-01-07 18:30: the calendar 'office' has no hours then; it starts 2026-01-08 08:00",
      "start on 2026-01-08 08:00"),
    ("task a { duration 2h ; finish on 2026-01-07 18:30 }",
      "cannot finish on 2026-01-07 18:30: the calendar 'office' has no hours then; it finishes 2026-01-07 16:00",
      "finish on 2026-01-07 16:00"),
    ("task a { effort 1d ; assign ana ; start on 2026-01-13 }",
      "cannot start on 2026-01-13: 'ana' is on leave on that day; it starts 2026-01-19 08:00", "start on 2026-01-19"),
    ("task a { effort 1d ; assign ana ; start on 2026-01-12 }",
      "cannot start on 2026-01-12: 'ana' is on leave until 2026-01-13; it starts 2026-01-19 08:00",
      "start on 2026-01-19"),
    ("task a { effort 1d ; assign joe ; start on 2026-01-19 }",
      "cannot start on 2026-01-19: 'joe' is not available on that day; it starts 2026-01-20 08:00", "start on 2026-01-20"),
    ("task a { effort 1h ; assign liz ; start on 2026-01-08 }",
      "cannot start on 2026-01-08: the calendar 'saturdays' has no hours on Thursdays; it starts 2026-01-10 09:00",
      "start on 2026-01-10"),
    ("task a { effort 1h ; assign liz ; start on 2026-01-20 }",
      "cannot start on 2026-01-20: 'liz' is available 0% until 2026-01-21; it starts 2026-01-24 09:00",
      "start on 2026-01-24"),
    ("task a { duration 2h ; within night ; start on 2026-01-07 }",
      "cannot start on 2026-01-07: the window 'night' is not open on that day; it starts 2026-01-10 22:00",
      "start on 2026-01-10"),
    ("task a { duration 2h ; within night ; start on 2026-01-17 }",
      "cannot start on 2026-01-17: the window 'night' has a blackout on that day; it starts 2026-01-24 22:00",
      "start on 2026-01-24"),
    ("task a { duration 2h ; changes crm ; start on 2026-01-20 }",
      "cannot start on 2026-01-20: 'crm' is frozen until 2026-01-21; it starts 2026-01-22 08:00", "start on 2026-01-22"),
    ("task a { duration 2h ; assign rig ; start on 2026-01-20 }",
      "cannot start on 2026-01-20: 'rig' is unavailable on that day; it starts 2026-01-21 08:00", "start on 2026-01-21"),
    ("task a { duration 6d ; pause 2026-01-07..2026-01-09 ; start on 2026-01-08 }",
      "cannot start on 2026-01-08: it pauses until 2026-01-09; it starts 2026-01-12 08:00", "start on 2026-01-12"),
  ]

  @Test(arguments: cases)
  func isNamed(_ declaration: String, _ message: String, _ advice: String) {
    let result = compile(Self.around + declaration)
    #expect(result.findings == ["12:date-conflict: 'a' \(message)"])
    #expect(result.diagnostics.first?.help.first == "write '\(advice)'")
    #expect(result.schedule?.violations().map(\.sentence) == [])
    // Following the advice mends it, and keeps the date.
    let verb = advice.hasPrefix("start") ? "start on " : "finish on "
    let pin = declaration.components(behind: verb)
    let followed = compile(Self.around + declaration.replacing(verb + pin, with: advice))
    #expect(followed.findings == [])
    #expect(followed.dates("a") == result.dates("a"))
  }

  @Test("Opening the day in the calendar keeps the date")
  func opened() {
    let declaration = "task a { duration 1d ; start on 2026-01-11 }"
    let result = compile(Self.around + declaration)
    #expect(
      result.diagnostics.first?.help.last
        == "or open that day with 'extra 2026-01-11 09:00..17:00' in the calendar 'office'")
    let opened = Self.around.replacing(
      "hours mon..fri 08:00..16:00", with: "hours mon..fri 08:00..16:00 ; extra 2026-01-11 09:00..17:00")
    let followed = compile(opened + declaration)
    #expect(followed.findings == [])
    #expect(followed.dates("a") == "2026-01-11 09:00..2026-01-11 17:00")
  }

  @Test("Without a calendar the usual hours are named")
  func usualHours() {
    let result = compile("project p { start 2026-01-05 }\ntask a { duration 1d ; start on 2026-01-10 }")
    #expect(
      result.findings == [
        "2:date-conflict: 'a' cannot start on 2026-01-10: Saturday is not a working day; it starts 2026-01-12 08:00"
      ])
  }

  @Test(
    "A pin is kept by anything on its day",
    arguments: [
      "milestone a { start on 2026-01-06 ; after z }", "task a { duration 1h ; start on 2026-01-06 ; after z }",
      "milestone a { finish on 2026-01-06 ; after z }", "milestone a { finish on 2026-01-17 }",
      "task a { duration 24h elapsed ; start on 2026-01-10 }",
      "phase a { finish on 2026-01-10 ; task y { duration 2d } }", "milestone a { start on 2026-01-07 00:00 ; after z }",
      "task a { duration 2h ; calendar saturdays ; start on 2026-01-10 }",
    ])
  func kept(_ declaration: String) {
    let result = compile(Self.around + "task z { duration 12h }\n" + declaration)
    #expect(result.findings == [])
    #expect(result.schedule?.violations().map(\.sentence) == [])
  }

  // Ten days of more urgent work end on Wednesday the 21st, with the holiday between.
  @Test("What others hold for longer than the day is closed is told so", arguments: [
    ("2d", "2026-01-23 16:00", "2026-01-26 08:00"), ("18h", "2026-01-26 10:00", "2026-01-26 10:00"),
  ])
  func heldForLonger(_ length: String, _ end: String, _ start: String) {
    let result = compile(
      Self.around + "task y { effort 10d ; assign x ; priority high }\ntask z { effort \(length) ; assign x }\n"
        + "task a { duration 1d ; start on 2026-01-15 ; after z }")
    #expect(
      result.findings == [
        "14:date-conflict: 'a' cannot start on 2026-01-15: it follows 'z', which ends \(end); it starts \(start)"
      ])
    #expect(result.diagnostics.first?.help == ["let it start later: 'start from 2026-01-15'"])
  }

  // It ends while the day is closed: the day is the reason, and the next open one the advice.
  @Test("What ends while the day is closed holds nothing")
  func endsWhileClosed() {
    let result = compile(
      Self.around + "task y { effort 5d ; assign x ; priority high }\ntask z { effort 2d ; assign x }\n"
        + "task a { duration 1d ; start on 2026-01-15 ; after z }")
    #expect(
      result.findings == [
        "14:date-conflict: 'a' cannot start on 2026-01-15: the calendar 'office' has a holiday, \"Inventory\"; it starts 2026-01-19 08:00"
      ])
  }

  @Test("A phase that other content begins or ends is told which")
  func phases() {
    let begins = compile(Self.around + "task z { duration 2d }\nphase a { start on 2026-01-06 ; task y { duration 1d ; after z } }")
    #expect(
      begins.findings == [
        "13:date-conflict: 'a' cannot start on 2026-01-06: 'a.y' inside it is the first to start; it starts 2026-01-07 08:00"
      ])
    let ends = compile(Self.around + "phase a { finish on 2026-01-06 ; task y { duration 3d } }")
    #expect(
      ends.findings == [
        "12:date-conflict: 'a' cannot finish on 2026-01-06: 'a.y' inside it is the last to finish; it finishes 2026-01-07 16:00"
      ])
  }

  @Test("An event pinned to the minute in which hours end is on that minute")
  func endOfHours() {
    let result = compile(Self.around + "milestone a { start on 2026-01-07 16:00 }\nmilestone b { start on 2026-01-07 08:00 }")
    #expect(result.findings == [])
    #expect(result.dates("a") == "2026-01-07 16:00..2026-01-07 16:00")
    #expect(result.dates("b") == "2026-01-07 08:00..2026-01-07 08:00")
  }

  @Test(
    "What moves a pin is named",
    arguments: [
      ("task a { duration 1d ; sprint later ; start on 2026-01-13 }", "its sprint 'later' moves its start to 2026-01-26 08:00"),
      ("task a { duration 1d ; start on 2026-01-06 ; finish from 2026-01-09 }", "'finish from 2026-01-09' moves its start to 2026-01-09 08:00"),
      ("task a { duration 1d ; start on 2026-01-06 ; after z }", "'z' moves its start to 2026-01-07 08:00"),
    ])
  func moved(_ declaration: String, _ message: String) {
    let result = compile(Self.around + "task z { duration 2d }\n" + declaration)
    #expect(result.findings.count == 1 && result.findings[0].hasSuffix("; \(message)"), "\(result.findings)")
  }
}

extension String {
  /// The date, and the time if there is one, after a word.
  fileprivate func components(behind word: String) -> String {
    guard let range = firstRange(of: word) else { return "" }
    let words = self[range.upperBound...].split(separator: " ").prefix(2)
    let hasTime = words.count > 1 && words[words.startIndex + 1].contains(":")
    return words.prefix(hasTime ? 2 : 1).joined(separator: " ")
  }
}
