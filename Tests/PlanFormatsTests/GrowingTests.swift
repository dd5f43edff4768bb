import PlanAnalysis
@testable import PlanDrawing
@testable import PlanFormats
import PlanModel
import PlanText
import PlanViews
import Testing

/// A new view is shown by every format that draws what it makes; a new format shows every view that makes what it draws.
struct GrowingTests {
  private static let plan = """
    project p "Plan" { start 2026-03-02 }
    task a "First" { duration 2d }
    task b "Second" { duration 2d ; after a }
    """

  /// A view that nobody has written yet, with what formats make of it.
  struct Case: Sendable {
    let view: View
    let format: String
    /// What it adds to the heading.
    let drawn: String
  }

  private static let table = Table(
    columns: [
      Table.Column("name", "Person", .title), Table.Column("what", "What they do", .text), Table.Column("n", "Tasks", .count),
      Table.Column("since", "Since", .date), Table.Column("share", "Booked", .share), Table.Column("left", "Left", .length),
    ],
    rows: [
      Table.Row(
        meanings: .late,
        cells: [.text("Ana"), .text("draws"), .count(12), .date(Day(20_000)), .share(805_000), .length(length(minutes: 720))]),
      Table.Row(depth: 1, cells: [.text("Bo"), .empty, .count(1), .empty, .share(0), .length(length(minutes: 60))]),
    ])

  private static let chart = Chart(
    unit: .hours, categories: ["Week 1", "Week 2", "Week 3"], series: [Chart.Series("ana", [600, 2400, nil])],
    limits: Chart.Series("capacity", [1200, 1200, 1200]))

  private static func length(minutes: Int) -> Length { Length(minutes: minutes, minutesPerDay: 480) }

  static let cases: [Case] = [
    Case(
      view: View("new-table", "people", .table { _, _ in table }), format: "schedule",
      drawn: """

          Person  What they do  Tasks  Since       Booked  Left
        ! Ana     draws            12  2024-10-04     80%   1.5
           Bo                       1                  0%   0.1

        ! late
        """),
    Case(
      view: View("new-chart", "hours", .chart { _, _ in chart }), format: "schedule",
      drawn: """

        Week 1  10 h  ━━━━━━━━━━━            ┃
        Week 2  40 h  ━━━━━━━━━━━━━━━━━━━━━━━┃━━━━━━━━━━━━━━━━━━━━━

        ┃ capacity
        """),
    Case(
      view: View(
        "new-document", "a report",
        .document { _, _ in
          Document([
            .title("Where it stands", level: 1), .paragraph("All is well, as far as anybody knows, until the end of the month."),
            .facts([Document.Fact("Owner", "ana"), Document.Fact("Last look", "yesterday, by someone who knows the plan well")]),
            .list(["one thing that is to be done before all others are begun", "another"]),
            .table(Table(columns: [Table.Column("t", "Thing", .title)], rows: [Table.Row(cells: [.text("x")])])),
          ])
        }), format: "schedule",
      drawn: """

        Where it stands

        All is well, as far as anybody knows, until the end of the
        month.

        Owner      ana
        Last look  yesterday, by someone who knows the plan well

        - one thing that is to be done before all others are begun
        - another

          Thing
          x
        """),
    Case(
      view: View("new-timeline", "the schedule once more", .timeline(timeline)), format: "schedule",
      drawn: """

                                                   Mar 2026
             Activity  Days  Start  Finish  Float  02  03  04  05
        * 1  First        2  03-02  03-03       0   ██████
        * 2  Second       2  03-04  03-05       0           ██████

        █ critical   * critical
        """),
    Case(
      view: View(
        "new-graph", "two nodes",
        .graph { _, _ in
          Graph(
            name: "new", subject: "New", form: .network, nodes: ["x", "y"].map { Graph.Node(id: $0, kind: nil, title: "Node \($0)") },
            edges: [Graph.Edge(0, 1, .serves)])
        }), format: "dot",
      drawn: """
          "x" [label="Node x", shape=plaintext, style=""];
          "y" [label="Node y", shape=plaintext, style=""];
          "x" -> "y";
        }
        """),
  ]

  /// The same values in another format.
  static let markdownCases: [Case] = [
    Case(
      view: View("new-table", "people", .table { _, _ in table }), format: "markdown",
      drawn: """
        ## New table

        | Person | What they do | Tasks | Since | Booked | Left | Notes |
        | --- | --- | ---: | --- | ---: | ---: | --- |
        | Ana | draws | 12 | 2024-10-04 | 80% | 1.5 | **late** |
        | &emsp;Bo | | 1 | | 0% | 0.1 | |
        """),
    Case(
      view: View("new-chart", "hours", .chart { _, _ in chart }), format: "markdown",
      drawn: """
        | | ana | capacity |
        | --- | ---: | ---: |
        | Week 1 | 10 h | 20 h |
        | Week 2 | 40 h | 20 h |
        | Week 3 | | 20 h |
        """),
    Case(
      view: View(
        "new-document", "a report",
        .document { _, _ in
          Document([
            .title("Where it stands", level: 1), .paragraph("1. All is *well*."),
            .facts([Document.Fact("Owner", "ana"), Document.Fact("Finish", "too late", .late)]), .list(["- one", "another"]),
          ])
        }), format: "markdown",
      drawn: #"""
        ## New document

        ### Where it stands

        1\. All is \*well\*.

        - Owner: ana
        - Finish: **too late**

        - \- one
        - another
        """#),
  ]

  private static let timeline: View.Maker<Timeline> = { facts, request in
    guard case .timeline(let make) = View.schedule.make else { fatalError("the schedule has bars") }
    return make(facts, request)
  }

  @Test(arguments: (cases + markdownCases).indices) func newViewsAppearInFormats(_ number: Int) throws {
    let item = (Self.cases + Self.markdownCases)[number]
    let format = try #require(Format.named(item.format))
    #expect(format.views(of: [item.view]).count == 1)
    let text = try FormatFixture.text(format, Self.plan, item.view, style: TerminalStyle(drawing: .unicode, width: 60))
    #expect(text.hasSuffix(item.drawn + "\n"), "\(text)")
    #expect(text.contains("Plan") && text.contains("2026-03-05"), "no heading: \(text)")
  }

  /// What a format shows unasked, it can draw.
  @Test(arguments: Format.all.map(\.name)) func usualViewsCanBeDrawn(_ name: String) throws {
    let format = try #require(Format.named(name))
    let possible = format.views().map(\.name)
    #expect(format.usualViews.allSatisfy { possible.contains($0.name) }, "\(name) can draw \(possible)")
  }

  /// Formats that draw one kind of value each.
  @Test func newFormatsShowViews() throws {
    func format(_ drawing: Drawing) -> Format {
      Format("names", extensions: ["names"], summary: "names", .views(drawing, usual: []))
    }
    let graphs = format(Drawing(graph: { graph, _, output in output.write(graph.nodes.map(\.title).joined(separator: ",")) }))
    let graphNames = View.all.filter { if case .graph = $0.make { true } else { false } }.map(\.name)
    #expect(graphs.views().map(\.name) == graphNames && graphNames.contains("wbs"))
    #expect(!graphs.hasColumns)
    #expect(try FormatFixture.text(graphs, Self.plan, .wbs) == "Plan,First,Second")
    #expect(throws: ViewRefusal(view: "gantt", format: "names", possible: graphNames)) {
      try graphs.views(named: ["gantt"]).get()
    }
    let timelines = format(Drawing(timeline: { timeline, _, output in output.write(String(timeline.bars.count)) }))
    #expect(timelines.views().map(\.name) == View.all.filter(\.hasColumns).map(\.name))
    #expect(timelines.views().contains { $0.name == "gantt" })
    #expect(timelines.hasColumns)
    #expect(try FormatFixture.text(timelines, Self.plan, .gantt) == "2")
    let made: [View] = Self.cases.map(\.view)
    #expect(format(Drawing(table: { _, _, _ in })).views(of: made).map(\.name) == ["new-table"])
    #expect(format(Drawing(chart: { _, _, _ in })).views(of: made).map(\.name) == ["new-chart"])
    #expect(format(Drawing(document: { _, _, _ in })).views(of: made).map(\.name) == ["new-document"])
  }
}
