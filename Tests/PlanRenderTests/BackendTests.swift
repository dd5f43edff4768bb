@testable import PlanRender
import Testing


struct BackendTests {
  @Test func findsBackendsByNameAndExtension() {
    #expect(Backend.named("dot")?.name == "dot")
    #expect(Backend.named("svg") == nil)
    #expect(Backend.forExtension("gv")?.name == "dot")
    #expect(Backend.forExtension(".JSON")?.name == "json")
    #expect(Backend.forExtension("plan") == nil)
  }

  @Test func namesAndExtensionsAreUnique() {
    let names = Backend.all.map(\.name)
    let extensions = Backend.all.flatMap(\.extensions)
    #expect(Set(names).count == names.count)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test func refusesSectionsItCannotShow() {
    let refusal = SectionRefusal(section: "gantt", backend: "dot", possible: [.network, .wbs, .trace])
    #expect(Backend.dot.sections(for: ["wbs", "gantt"]) == .failure(refusal))
    #expect(refusal.message == "dot cannot show 'gantt'; it can show network, wbs, trace")
    #expect(Backend.dot.sections(for: []) == .success([.network]))
    #expect(Backend.dot.sections(for: ["trace", "trace"]) == .success([.trace]))
  }

  @Test func needsNoPlanForTheSchema() {
    #expect(Backend.all.filter { !$0.needsPlan }.map(\.name) == ["json-schema"])
  }
}
