import PlanAnalysis
@testable import PlanFormats
import PlanModel
import PlanText
import PlanViews
import Testing

struct FormatTests {
  @Test func findsFormatsByNameAndExtension() {
    #expect(Format.named("dot")?.name == "dot")
    #expect(Format.named("svg") == nil)
    #expect(Format.forExtension("gv")?.name == "dot")
    #expect(Format.forExtension(".JSON")?.name == "json")
    #expect(Format.forExtension("plan") == nil)
  }

  @Test func namesAndExtensionsAreUnique() {
    for names in [Format.all.map(\.name), Format.all.flatMap(\.extensions), View.all.map(\.name)] {
      #expect(Set(names).count == names.count, "\(names)")
    }
  }

  @Test func refusesViewsItCannotShow() throws {
    let refusal = ViewRefusal(view: "gantt", format: "dot", possible: ["network", "wbs", "trace"])
    #expect(throws: refusal) { try Format.dot.views(named: ["wbs", "gantt"]).get() }
    #expect(refusal.message == "dot cannot show 'gantt'; it can show network, wbs, trace")
    let whole = ViewRefusal(view: "gantt", format: "json", possible: [])
    #expect(throws: whole) { try Format.json.views(named: ["gantt"]).get() }
    #expect(whole.message == "json always shows the whole plan; 'gantt' cannot be chosen")
  }

  @Test func showsEachViewOnceAndTheUsualOnesUnasked() throws {
    #expect(try Format.dot.views(named: []).get().map(\.name) == ["network"])
    #expect(try Format.dot.views(named: ["trace", "trace", "wbs"]).get().map(\.name) == ["trace", "wbs"])
    #expect(try Format.schedule.views(named: []).get().map(\.name) == ["schedule"])
    for format in Format.all {
      let drawn = Set(format.views().map(\.name))
      for view in format.usualViews { #expect(drawn.contains(view.name), "\(format.name) does not draw \(view.name)") }
    }
  }

  // MARK: Growing

  private static let plan = """
    project p "Plan" { start 2026-03-02 }
    task a "First" { duration 2d }
    task b "Second" { duration 2d ; after a }
    """

  private static let schedule: @Sendable (ScheduleFacts, ViewRequest) -> Timeline = { facts, request in
    guard case .timeline(let make) = View.schedule.make else { fatalError("the schedule has bars") }
    return make(facts, request)
  }

  /// Views that nobody has written yet, one of each kind.
  private static let newViews = [
    View(
      "new-timeline", "the schedule once more",
      .timeline(schedule)),
    View(
      "new-graph", "two nodes",
      .graph { facts, _ in
        Graph(
          name: "new", subject: "New", heading: Heading(title: "T", start: Day(0), finish: Day(1), facts: []), form: .network,
          nodes: ["x", "y"].map { Graph.Node(id: $0, kind: nil, title: "Node \($0)") }, edges: [Graph.Edge(0, 1, .serves)])
      }),
  ]

  /// A new view is shown by every format that draws what it makes, and by no other.
  @Test func newViewsAppearInFormats() throws {
    let shown = Format.all.map { format in format.views(of: Self.newViews).map { "\(format.name) \($0.name)" } }
    #expect(shown.flatMap { $0 } == ["schedule new-timeline", "dot new-graph"])
    let graph = try FormatFixture.text(.dot, Self.plan, Self.newViews[1])
    #expect(graph.contains("digraph \"new\"") && graph.contains("\"x\" -> \"y\";") && graph.contains("Node y"), "\(graph)")
    let timeline = try FormatFixture.text(.schedule, Self.plan, Self.newViews[0])
    #expect(try timeline == FormatFixture.text(.schedule, Self.plan, .schedule))
  }

  /// A new format shows every view whose kind of value it draws.
  @Test func newFormatsShowViews() throws {
    let names = Format(
      "names", extensions: ["names"], summary: "names of nodes",
      .views(Drawing(graph: { graph, _, output in output.write(graph.nodes.map(\.title).joined(separator: ",")) }), usual: [.wbs]))
    #expect(names.views().map(\.name) == ["network", "wbs", "trace"])
    #expect(!names.hasColumns)
    #expect(try FormatFixture.text(names, Self.plan) == "Plan,First,Second")
    #expect(throws: ViewRefusal(view: "gantt", format: "names", possible: ["network", "wbs", "trace"])) {
      try names.views(named: ["gantt"]).get()
    }
  }
}
