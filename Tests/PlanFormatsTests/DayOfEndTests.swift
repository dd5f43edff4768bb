import PlanAnalysis
@testable import PlanDrawing
@testable import PlanFormats
import PlanTesting
import PlanText
import Testing


/// Ends are shown on the day that a person would say, the same one everywhere.
@Suite struct DayOfEndTests {
  struct Case: Sendable {
    let text: String
    /// Activity, its day, and the instant in JSON.
    let days: [(String, String, String)]
  }

  static let cases = [
    // A Saturday night ends on Sunday at five.
    Case(
      text: """
        window night { open every sat 22:00..05:00 }
        task a { duration 7h ; within night }
        milestone m { after a }
        """, days: [("a", "2026-01-11", "2026-01-11T05:00"), ("m", "2026-01-11", "2026-01-11T05:00")]),
    // Midnight belongs to the day that ends with it.
    Case(
      text: """
        window evening { open every sat 20:00..24:00 }
        task a { duration 4h ; within evening }
        milestone m { after a }
        gate g { after m }
        """,
      days: [
        ("a", "2026-01-10", "2026-01-11T00:00"), ("m", "2026-01-10", "2026-01-11T00:00"), ("g", "2026-01-10", "2026-01-11T00:00"),
      ]),
    // A date begins its day, whether it is worked or not.
    Case(
      text: """
        external e { expected 2026-01-10 }
        milestone m { start on 2026-01-12 }
        task a { duration 1d ; after e }
        """,
      days: [("e", "2026-01-10", "2026-01-10T00:00"), ("m", "2026-01-12", "2026-01-12T08:00"), ("a", "2026-01-12", "2026-01-12T17:00")]),
    // Work by the clock ends on Saturday, and so does what follows it.
    Case(
      text: """
        task a { duration 4d }
        task dry { duration 43h elapsed ; after a }
        milestone m { after dry }
        phase f { milestone n { after dry + 5h elapsed } }
        """,
      days: [
        ("dry", "2026-01-10", "2026-01-10T12:00"), ("m", "2026-01-10", "2026-01-10T12:00"), ("f.n", "2026-01-10", "2026-01-10T17:00"),
        ("f", "2026-01-10", "2026-01-10T17:00"),
      ]),
    // The evening of a day, and the start of the next.
    Case(
      text: """
        task a { duration 1d }
        milestone m { after a }
        milestone n { after a ; start from 2026-01-06 }
        """, days: [("m", "2026-01-05", "2026-01-05T17:00"), ("n", "2026-01-06", "2026-01-06T08:00")]),
  ]

  @Test(arguments: cases.indices) func tableDrawingAndDataAgree(_ number: Int) throws {
    let text = "project p { start 2026-01-05 }\n" + Self.cases[number].text
    let input = try FormatFixture.input(text)
    let timeline = try FormatFixture.timeline(.schedule, input)
    let table = FormatFixture.drawn(timeline, input, TerminalStyle(width: 120))
    let drawing = BarText(timeline, table.axis, table.signs)
    let dot = try FormatFixture.text(.dot, text, .network)
    for (name, day, instant) in Self.cases[number].days {
      let row = try #require(FormatFixture.rows(timeline, input).first { input.facts.paths[$0.activity] == name })
      guard case .date(let finish) = row.cell(.finish) else { throw FormatFixture.Unschedulable(messages: [name]) }
      #expect(finish.iso == day, "\(name)")
      #expect(input.facts.schedule.clock(row.bar.finish).iso == instant, "\(name)")
      if !row.row.meanings.contains(.summary) {
        let node = try #require(dot.split(separator: "\n").first { $0.contains("\"\(name)\" [") }, "\(name)")
        #expect(node.contains(day), "\(node)")
      }
      #expect(drawing.cells(row.bar).contains { $0.sign != " " && $0.sign != table.signs.freeDay }, "\(name) is not drawn")
    }
  }

  @Test(arguments: 0..<40) func milestonesAreDrawnNotBeforeWhatTheyFollow(_ seed: UInt64) throws {
    let text = RandomPlan(seed: seed).text
    guard let plan = try? FormatFixture.quickInput(text) else { return }
    let timeline = try FormatFixture.timeline(.schedule, plan)
    let (schedule, table) = (plan.facts.schedule, FormatFixture.drawn(timeline, plan, TerminalStyle(width: 160)))
    let drawing = BarText(timeline, table.axis, table.signs)
    let events = [table.signs.milestone, table.signs.gate, table.signs.external]
    for row in FormatFixture.rows(timeline, plan) where row.bar.start == row.bar.finish && !row.row.meanings.contains(.summary) {
      let isDrawn = drawing.cells(row.bar).contains { events.contains($0.sign) }
      #expect(isDrawn || row.row.meanings.contains(.late))
      for link in schedule.links(row.activity) where link.kind == .finishToStart && link.lag == 0 {
        guard let other = schedule.plan.activity(link.predecessor), schedule.hasDates(other),
          !schedule.progress(row.activity).hasStarted
        else { continue }
        guard case .date(let finish) = row.cell(.finish) else { continue }
        #expect(finish >= schedule.finishDay(other), "\(seed): \(row.cell(.title))")
      }
    }
  }

  @Test func milestonesAloneAreDrawn() throws {
    let text = "project p { start 2026-03-02 }\ntask a { duration 5d }\nmilestone m { after a }"
    let input = try FormatFixture.input(text)
    let timeline = try FormatFixture.timeline(.milestones, input)
    let table = FormatFixture.drawn(timeline, input, TerminalStyle(width: 80))
    let cells = BarText(timeline, table.axis, table.signs).cells(timeline.bars[0])
    #expect(cells.contains { $0.sign == table.signs.milestone })
  }
}
