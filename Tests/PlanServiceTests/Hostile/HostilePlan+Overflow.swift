extension HostilePlan {
  /// Numbers that would wrap around, and templates that multiply.
  static let overflow: [HostilePlan] = [
    HostilePlan(
      "capacity-19-digits", """
      window w { open every sat 22:00..06:00 ; capacity 9999999999999999999 }
      task a { duration 1h ; within w }
      """,
      "3:number-too-large: '9999999999999999999' is too large"),
    HostilePlan(
      "capacity-18-digits", """
      window w { open every sat 22:00..06:00 ; capacity 999999999999999999 }
      task a { duration 1h ; within w }
      """,
      "3:number-too-large: '999_999_999_999_999_999' is too large"),
    HostilePlan(
      "count-19-digits", """
      role x
      task a { effort 5d ; assign 9999999999999999999 of x }
      """,
      "4:number-too-large: '9999999999999999999' is too large"),
    HostilePlan(
      "count-18-digits", """
      role x
      task a { effort 5d ; assign 999999999999999999 of x }
      """,
      "4:number-too-large: '999999999999999999' is too large"),
    HostilePlan(
      "day-too-long", """
      project p { start 2026-01-05 ; day 2147483h }
      task b { duration 2147483y }
      """,
      "1:number-too-large: '2147483h' is too large",
      "2:number-too-large: '2147483y' is too large"),
    HostilePlan(
      "day-empty", "project p { start 2026-01-05 ; day 0h }\ntask b { duration 3d }",
      "1:out-of-range: a day cannot have 0h"),
    HostilePlan(
      "effort-wraps-to-zero", """
      person x
      task a { effort 92233720368547758080d ; assign x }
      """,
      "4:number-too-large: '92233720368547758080d' is too large"),
    HostilePlan(
      "endless-routine", """
      person x
      routine r { every day at 09:00 ; effort 200y ; assign x }
      task a { effort 5d ; assign x }
      """,
      "4:overfull-recurrence: 'r' takes 200y each time, more than there is before it recurs"),
    HostilePlan(
      "money-wraps-negative", """
      project p { start 2026-01-05 ; currency EUR }
      budget { total 99999999999999999.99 EUR }
      """,
      "2:number-too-large: '99999999999999999.99' is too large"),
    HostilePlan(
      "rate-overflow", """
      project p { start 2026-01-05 ; currency EUR }
      person x { rate 90000000000000000 EUR/h }
      task a { effort 5d ; assign x }
      """,
      "2:out-of-range: 90_000_000_000_000_000 EUR is too much"),
    HostilePlan(
      "rate-large", """
      project p { start 2026-01-05 ; currency EUR }
      person x { rate 9000000000000 EUR/h }
      task a { effort 5d ; assign x }
      """,
      "2:out-of-range: 9_000_000_000_000 EUR is too much"),
    HostilePlan(
      "template-17-deep",
      "project p { start 2026-01-05 }\n"
        + (0..<17).map { "template t\($0) { use t\($0 + 1) as a }" }.joined(separator: "\n")
        + "\ntemplate t17 { task z { duration 1d } }\nuse t0 as r"),
    HostilePlan(
      "template-bomb",
      "project p { start 2026-01-05 }\n"
        + (0..<12).map { level in
          "template t\(level) {\n" + (0..<10).map { "use t\(level + 1) as a\($0)\n" }.joined() + "}\n"
        }.joined() + "template t12 { task z { duration 1d } }\nuse t0 as r",
      "147:too-large: this use of 't0' makes more than 100000 activities"),
    HostilePlan(
      "five-digit-year", "project p { start 12026-01-01 }\ntask a { duration 1d }",
      "1:date-format: '12026-01-01' is not a date: years have four digits"),
    HostilePlan(
      "past-the-last-year", "project p { start 9999-12-27 }\ntask a { duration 9w }",
      "2:no-room: 'a' would end after the year 9999, the last year a date can have"),
    HostilePlan(
      "name-ends-in-dash", "project p { start 2026-01-05 }\ntask a- { duration 1d }",
      "2:syntax-error: expected '{' or the end of the line after 'a', found '-'"),
  ]
}
