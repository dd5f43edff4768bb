@testable import PlanRender
import PlanTesting
import PlanText
import Testing

/// Compares what backends write with the files `Tests/Golden/<backend>/<case>/expected.<options>.<extension>`.
///
/// Options: a section, a width, `ascii`, `colour`, `drag`. `UPDATE_GOLDEN=1` writes the files anew.
struct GoldenTests {
  static let cases: [String] = Backend.all.flatMap { backend in
    GoldenFolder(backend.name).cases.map { backend.name + "/" + $0 }
  }

  @Test(arguments: cases)
  func rendersAsExpected(_ name: String) throws {
    let folder = GoldenFolder(name)
    let backend = try #require(Backend.named(String(name.prefix { $0 != "/" })))
    let bytes = try folder.bytes(of: "input.plan")
    for file in folder.names(ending: "") where file.hasPrefix("expected.") {
      let options = file.split(separator: ".").dropFirst().dropLast().map(String.init)
      let style = TerminalStyle(
        colour: options.contains("colour") ? .ansi : .none, drawing: options.contains("ascii") ? .ascii : .unicode,
        width: options.compactMap { Int($0) }.first ?? 80)
      let sections = options.compactMap { Section(rawValue: $0) }
      let input = try RenderFixture.input(
        bytes, sections: sections.isEmpty ? backend.defaultSections : sections, showsDrag: options.contains("drag"),
        style: style)
      var output = Output()
      backend.render(input, into: &output)
      try folder.file(file).expect(output.text)
    }
  }

  /// The JSON Schema in the repository is the one that the compiler prints.
  @Test func holdsThePresentSchema() throws {
    guard case .fixed(let render) = Backend.jsonSchema.content else { return }
    var output = Output()
    render(&output)
    try GoldenFile("grammar/plan.schema.json").expect(output.text)
  }
}
