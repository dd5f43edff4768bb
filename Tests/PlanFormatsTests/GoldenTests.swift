@testable import PlanFormats
import PlanTesting
import PlanText
import PlanViews
import Testing

/// Compares what formats write with the files `Tests/Golden/<format>/<case>/expected.<options>.<extension>`.
///
/// Options: a view, a width, `ascii`, `colour`, `drag`, `compact`, `scenario=NAME`. `UPDATE_GOLDEN=1` writes the files anew.
struct GoldenTests {
  static let cases: [String] = Format.all.flatMap { format in
    GoldenFolder(format.name).cases.map { format.name + "/" + $0 }
  }

  @Test(arguments: cases)
  func rendersAsExpected(_ name: String) throws {
    let folder = GoldenFolder(name)
    let format = try #require(Format.named(String(name.prefix { $0 != "/" })))
    let plan = try folder.text(of: "input.plan")
    for file in folder.names(ending: "") where file.hasPrefix("expected.") {
      let options = file.split(separator: ".").dropFirst().dropLast().map(String.init)
      let style = TerminalStyle(
        colour: options.contains("colour") ? .ansi : .none, drawing: options.contains("ascii") ? .ascii : .unicode,
        width: options.compactMap { Int($0) }.first ?? 80)
      let views = try format.views(named: options.filter { name in View.all.contains { $0.name == name } }).get()
      let input = try FormatFixture.input(
        plan, request: ViewRequest(showsDrag: options.contains("drag")), layout: options.contains("compact") ? .inline : .lines,
        style: style, scenario: options.first { $0.hasPrefix("scenario=") }.map { String($0.dropFirst(9)) })
      var output = Output()
      format.write(views, of: input, into: &output)
      try folder.file(file).expect(output.text)
    }
  }

  /// The JSON Schema in the repository is the one that the compiler prints.
  @Test func holdsThePresentSchema() throws {
    guard case .fixed(let write) = Format.jsonSchema.content else { return }
    var output = Output()
    write(&output)
    try GoldenFile("grammar/plan.schema.json").expect(output.text)
  }
}
