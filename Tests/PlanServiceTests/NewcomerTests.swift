import PlanText
import Testing

/// What is advised leads to a plan that means what was meant: every fix is applied, and the result is compiled.
struct NewcomerTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// What one line of help, or the title of a fix, says.
    let advice: String
    /// The line as it should have been; nil where no fix is offered.
    let cured: String?
    /// Findings that are left once it stands so.
    var left: [String] = []
    var testDescription: String { text }
    init(_ text: String, _ advice: String, _ cured: String? = nil, left: [String] = []) {
      self.text = text
      self.advice = advice
      self.cured = cured
      self.left = left
    }
  }

  static let head = """
    project p { start 2027-01-04 ; currency EUR ; status-date 2027-01-03 }
    person tom
    person ada
    vendor acme
    task x { duration 2d }

    """

  static let cases: [Case] = [
    // Dates that do not exist are not the fault of the word before them.
    Case("task y { duration 1d ; start on 2027-02-30 }", "there is no '2027-02-30': February 2027 has 28 days"),
    Case("task y { duration 1d ; finish on 2027-02-30 }", "there is no '2027-02-30': February 2027 has 28 days"),
    // Amounts.
    Case("person z { available 0.5 }", "write 50%"), Case("task y { duration 1d ; done 0.5 }", "write 50%"),
    Case("task y { duration 2ed }", "write 2d elapsed"), Case("task y { duration 3ew }", "write 3w elapsed"),
    Case("task y { duration 1emo }", "write 1mo elapsed"), Case("task y { duration 8eh }", "write 8h elapsed"),
    Case("task y { duration 1/2d }", "write 0.5d"),
    Case("task y { duration 1d ; cost 5000EUR }", "write 5000 EUR", "task y { duration 1d ; cost 5000 EUR }"),
    Case("task y { duration 1d ; cost 5k EUR }", "write 5000 EUR", "task y { duration 1d ; cost 5000 EUR }"),
    Case("task y { duration 1d ; cost 5k }", "write 5000 EUR", "task y { duration 1d ; cost 5000 EUR }"),
    // Chains of advice.
    Case("meeting m { weekly ; attend tom }", "every week on mon at 09:00"),
    Case("meeting m { weekly on tue at 10:00 ; attend tom }", "write 'every week on tue at 10:00'", "meeting m { every week on tue at 10:00 ; attend tom }"),
    Case("task y { duration 1d ; budget 300 }", "write 'cost 300 EUR'"),
    // Links and constraints.
    Case(
      "task y { duration 1d ; start after 2027-03-01 }", "write 'start from 2027-03-01'", "task y { duration 1d ; start from 2027-03-01 }"),
    Case("task y { duration 1d ; after 2027-03-01 }", "write 'start from 2027-03-01'", "task y { duration 1d ; start from 2027-03-01 }"),
    Case("task y { duration 1d ; starts after x }", "write 'after x'", "task y { duration 1d ; after x }"),
    Case("task y { duration 1d ; constraint ASAP }", "as soon as possible is the default, so you can leave out the line"),
    Case("task y { duration 1d ; constraint ALAP }", "write 'schedule late'"),
    Case("task y { duration 1d ; constraint MSO 2027-03-01 }", "write 'start on 2027-03-01'", "task y { duration 1d ; start on 2027-03-01 }"),
    Case("task y { duration 1d ; constraint SNET 2027-03-01 }", "write 'start from 2027-03-01'", "task y { duration 1d ; start from 2027-03-01 }"),
    Case("task y { duration 1d ; constraint FNLT 2027-03-01 }", "write 'finish by 2027-03-01'", "task y { duration 1d ; finish by 2027-03-01 }"),
    Case("task y { duration 1d ; start-on 2027-03-01 }", "write 'start on 2027-03-01'", "task y { duration 1d ; start on 2027-03-01 }"),
    Case("task y { duration 1d ; after x FS }", "write 'after x'", "task y { duration 1d ; after x }"),
    Case("task y { duration 1d ; after x FS + 2d }", "write 'after x + 2d'", "task y { duration 1d ; after x + 2d }"),
    Case("task y { duration 1d ; after x SS+2d }", "write 'after x starts + 2d'", "task y { duration 1d ; after x starts + 2d }"),
    Case("task y { duration 1d ; after x FF }", "write 'finish after x'", "task y { duration 1d ; finish after x }"),
    Case("task y { duration 1d ; after x SF-1d }", "write 'finish after x starts - 1d'", "task y { duration 1d ; finish after x starts - 1d }"),
    Case("milestone y { after x ; date 2027-09-03 }", "write 'finish by 2027-09-03'", "milestone y { after x ; finish by 2027-09-03 }"),
    Case("task y { duration 1d ; before 2027-09-03 }", "write 'finish by 2027-09-03'", "task y { duration 1d ; finish by 2027-09-03 }"),
    // The value has a mistake of its own, which is mended with the word.
    Case("calendar c { working mon..fri 09:00-17:00 }", "write 'hours mon..fri 09:00..17:00'", "calendar c { hours mon..fri 09:00..17:00 }"),
    Case("task y { estimate 3 days ; assign tom }", "write 'effort 3d'", "task y { effort 3d ; assign tom }"),
    Case("task y { duration 1d ; deadline 31.8.2027 }", "write 'finish by 2027-08-31'", "task y { duration 1d ; finish by 2027-08-31 }"),
    Case("task y { estimate 3 dayz }", "write it like this: 'effort 5d'"),
    Case("task y { duration 2 weeks }", "write the unit directly after the number: 2w", "task y { duration 2w }"),
    Case("task y { duration 1d ; finish by: 2027-08-31 }", "write it without ':': finish by 2027-08-31"),
    Case("task y { duration 1d ; deadline 2027-08-31 }", "write 'finish by 2027-08-31'", "task y { duration 1d ; finish by 2027-08-31 }"),
    // The block says it already.
    Case("task y { effort 3d ; work 3d ; assign tom }", "it means 'effort', which this block already has: delete this line"),
    Case("task y { work 3d ; assign tom ; effort 3d }", "it means 'effort', which this block already has: delete this line"),
    Case("task y { hours 3d ; assign tom ; effort 3d }", "it means 'effort', which this block already has: delete this line"),
    Case(
      "meeting m { every week on fri ; attend tom ; duration 1h ; lasts 1h }",
      "it means 'lasts', which this block already has: delete this line"),
    Case("task y { task z { effort 3d } ; task v { work 3d } }", "write 'effort 3d'", "task y { task z { effort 3d } ; task v { effort 3d } }"),
    Case("task y { effort 1d ; assign 2 tom }", "for one person write 'assign tom', for 2 of a role or team 'assign 2 of tom'"),
    Case("task y { duration 1d ; consume 2 tiles }", "write 'consume 2 of tiles'"),
    // Lines of a calendar, and hours of a window.
    Case("calendar office { hours mon..fri 09:00..17:00 }\nholiday 2027-03-01", "write 'holiday 2027-03-01' in the block of the calendar 'office'"),
    Case(
      "holiday 2027-03-01", "write 'calendar standard { hours mon..fri 09:00..17:00 ; holiday 2027-03-01 }'"),
    Case("window w { hours wed 21:00..24:00 }", "write 'open every wed 21:00..24:00'", "window w { open every wed 21:00..24:00 }"),
    Case("window w { open wed 21:00..04:00 }", "write 'open every wed 21:00..04:00'", "window w { open every wed 21:00..04:00 }"),
    Case("window w { hours every wed 21:00..24:00 }", "write 'open every wed 21:00..24:00'", "window w { open every wed 21:00..24:00 }"),
    // Paths are given whole.
    Case(
      "phase p1 { task a { duration 1d } }\ntask y { duration 1d ; after p1.a and x }", "write 'p1.a, x'",
      "phase p1 { task a { duration 1d } }\ntask y { duration 1d ; after p1.a, x }"),
    Case(
      "phase p1 { task a { duration 1d } }\ntask y { duration 1d ; after x and p1.a }", "write 'x, p1.a'",
      "phase p1 { task a { duration 1d } }\ntask y { duration 1d ; after x, p1.a }"),
    Case(
      "progress 2027-01-03 x started 2027-01-02, finished 2027-01-01",
      "correct one of the two dates: nothing finishes before it starts"),
    // Notes of everyday life.
    Case("task y { duration 1d ; finish by \"2027-08-31\" }", "write it without quotes: 2027-08-31"),
    Case("task y { duration 1d ; done 40 % }", "write percentages without a space: 40%"),
    Case("task Build it { duration 1d }", "a name is a single word; put a title after it, in double quotes"),
    Case("task y \"Build\" duration 1d", "write '{' before 'duration', and '}' after the last property"),
    Case("milestone y 2027-08-31", "write '{ finish by 2027-08-31 }' for a deadline, '{ start on 2027-08-31 }' for an appointment"),
    Case("task y { duration 1d ; start 2027-03-01 to 2027-03-05 }", "write two limits: start from 2027-03-01 ; finish by 2027-03-05"),
    Case("person z { leave 2027-03-01 to 2027-03-05 }", "write '..' between the dates: 2027-03-01..2027-03-05"),
    Case("person z { leave 2027-03-01 - 2027-03-05 }", "write '..' between the dates: 2027-03-01..2027-03-05"),
    Case("task y { effort 1d ; assign tom 0.5 }", "write 50%"),
    Case("task y { effort 1d ; assign 50% tom }", "write the share after the name: tom 50%"),
    Case("task y { effort 3-5d ; assign tom }", "write 3d..5d"),
    Case("task y { duration 1d ; note Ask Bob }", "put text in double quotes: note \"Ask Bob\""),
    Case("task y { duration 1d } // later", "comments begin with '#'"),
    Case("task y { duration 1d /* later */ }", "comments begin with '#'"),
    Case("calendar c { hours mon-fri 09:00..17:00 }", "write mon..fri"),
    Case("calendar c { hours Monday 09:00..17:00 }", "write mon"),
    Case("calendar c { hours monday..friday 09:00..17:00 }", "write mon..fri"),
    Case("task y { duration 1d }\ndependency x y", "write 'after x' in the block of 'y'"),
    Case("task y { effort 1d ; assign tom ; units 50% }", "write it like this: 'assign ana 50%'"),
    Case("meeting m { every monday at 10:00 ; attend tom }", "write 'every mon'"),
    // A size, or work.
    Case("task y { duration 1d ; story 3 }", "write 'points 3'", "task y { duration 1d ; points 3 }"),
    Case("task y { story z { duration 1d } }", "write 'task'", "task y { task z { duration 1d } }"),
    // Commas, semicolons and the like.
    Case("task y { effort 1d ; assign tom and ada }", "write ','", "task y { effort 1d ; assign tom, ada }"),
    Case(
      "person z { available 60% leave 2027-03-01..2027-03-05 }", "add ';'", "person z { available 60% ; leave 2027-03-01..2027-03-05 }"),
    Case("task y { duration 1d ; priority 500 }", "a priority is critical, high, normal or low; the default is normal"),
    Case("progress 2027-01-03 x 50%", "write 'done 50%'", "progress 2027-01-03 x done 50%"),
    Case(
      "gate g { after x ; approver tom }\nprogress 2027-01-03 g passed 2027-01-03",
      "write it in the block of the gate: gate g { passed 2027-01-03 }"),
    Case(
      "task y { effort 1d ; assign acme }",
      "for a supplier's work, use a task with a 'duration' and no 'assign', or an 'external' with its delivery date"),
    Case(
      "task y { effort 1d ; assign dora }", "declare who does the work, for example: person dora \"…\""),
    // Braces.
    Case(
      "phase a \"A\"\n  task i { duration 1d }\n  task j { duration 2d }\ntask k { duration 1d ; after a }",
      "phase 'a' contains no work, so 'after a' waits for nothing"),
    Case(
      "phase a \"A\"\n  after x\n  task j { duration 2d }\ntask k { duration 1d ; after a }", "add '{' and '}'",
      "phase a \"A\" {\n  after x\n  task j { duration 2d }\n}\ntask k { duration 1d ; after a }"),
    Case("task i \"I\"\n  duration 2w", "add '{' and '}'", "task i \"I\" {\n  duration 2w\n}\n"),
    Case(
      "phase a {\n  task i \"I\"\n    effort 2w\n    assign tom\n  task j { duration 1d }\n}",
      "a '{' is missing after 'task i': 'effort' below is indented as if it were in its block"),
    Case("phase a\ntask k { duration 1d ; after a }", "to leave it empty for now, write inside it: allow empty-phase \"To be planned\""),
  ]

  private func findings(_ text: String) -> [Diagnostic] { compile(text).diagnostics }

  private func applied(_ fix: Diagnostic.Fix, to text: String) -> String {
    var locator = Locator(compile(text).plan.sources)
    return String(decoding: Edits(fix.edits, &locator).applied(to: Array(text.utf8), file: 0), as: UTF8.self)
  }

  private func words(_ findings: [Diagnostic]) -> String {
    findings.map { "\($0.code.name): \($0.message) \($0.help) \($0.fixes.map(\.title))" }.joined(separator: "\n")
  }

  @Test(arguments: cases)
  func eachIsToldWhatToWrite(_ example: Case) {
    let found = findings(Self.head + example.text)
    #expect(found.count == 1, "\(words(found))")
    #expect(found.contains { ([$0.message] + $0.help + $0.fixes.map(\.title)).contains { $0.contains(example.advice) } }, "\(words(found))")
  }

  @Test(arguments: cases.filter { $0.cured != nil })
  func theFirstFixIsThePlanThatWasMeant(_ example: Case) throws {
    let fix = try #require(findings(Self.head + example.text).flatMap(\.fixes).first)
    #expect(applied(fix, to: Self.head + example.text) == Self.head + (example.cured ?? ""))
  }

  /// Whatever is offered, applied, leaves nothing to say.
  @Test(arguments: cases)
  func everyFixLeadsToAPlanWithoutFindings(_ example: Case) {
    for fix in findings(Self.head + example.text).flatMap(\.fixes) {
      let text = applied(fix, to: Self.head + example.text)
      #expect(findings(text).map(\.code.name) == example.left, "\(words(findings(text))) in\n\(text)")
    }
  }

  @Test func factsNeedAStatusDate() throws {
    let plan = """
      project p { start 2027-02-01 }
      task x { duration 10d }
      task y { duration 2d ; after x ; started 2027-02-15 }
      progress 2027-02-05 x done 60%
      """
    let finding = try #require(findings(plan).first)
    #expect(finding.code.name == "progress-without-status-date")
    #expect(finding.message == "2 statements of progress do not affect any date, because the project has no status date")
    let fix = try #require(finding.fixes.first)
    #expect(fix.title == "add 'status-date 2027-02-15' to the project")
    #expect(!findings(applied(fix, to: plan)).contains { $0.code.name == "progress-without-status-date" || $0.code.name == "future-actual" })
  }

  @Test func theTaskItselfIsNeverSuggested() {
    let plan = """
      project p { start 2027-01-04 }
      phase a { task v { duration 1d } }
      phase b { task x { duration 1d ; after a.x } }
      """
    let found = findings(plan)
    #expect(found.count == 1 && !found[0].fixes.contains { $0.title.contains("b.x") }, "\(words(found))")
    #expect(found.flatMap(\.notes).contains { $0.message == "phase 'a' contains no 'x'" } || found.flatMap(\.fixes).contains { $0.title == "write 'a.v'" })
  }

  @Test func aProjectCannotFinishBeforeItStarts() {
    let found = findings("project p { start 2027-01-04 ; finish by 2026-12-31 }\ntask x { duration 1d }")
    #expect(found.map(\.code.name) == ["contradictory-limits"])
    #expect(found[0].message == "the project cannot finish by 2026-12-31: it starts on 2027-01-04")
  }

  @Test func theBudgetOfAProjectIsADeclaration() {
    let found = findings("project p { start 2027-01-04 ; currency CHF ; budget 250000 }\ntask x { duration 1d }")
    #expect(found.count == 1 && found[0].help.first == "write it outside this block: budget { total 250000 CHF }", "\(words(found))")
  }
}
