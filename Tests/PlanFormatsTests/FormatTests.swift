@testable import PlanFormats
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
    // Formats that are still to come may draw it too.
    let help = try #require(refusal.help.first)
    #expect(help.hasPrefix("use --to schedule") && help.hasSuffix(" for 'gantt'"), "\(help)")
    #expect(refusal.help.count == 1 && whole.help == refusal.help)
    let unknown = ViewRefusal(view: "crit", format: "schedule", possible: ["schedule", "critical-path"])
    #expect(throws: ViewRefusal.self) { try Format.schedule.views(named: ["crit"]).get() }
    #expect(unknown.message == "there is no view named 'crit'; did you mean 'critical-path'?")
    #expect(unknown.help == ["views are \(View.all.map(\.name).joined(separator: ", "))"])
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
}
