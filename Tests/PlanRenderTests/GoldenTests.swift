import Foundation
@testable import PlanRender
import PlanText
import Testing


/// Compares what backends write with the files `Tests/Golden/<backend>/<case>/expected.<options>.<extension>`.
///
/// Options: a section, a width, `ascii`, `colour`, `drag`. `UPDATE_GOLDEN=1` writes the files anew.
struct GoldenTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  static let cases: [String] = Backend.all.flatMap { backend in
    let folder = root.appendingPathComponent(backend.name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { backend.name + "/" + $0 }
  }

  @Test(arguments: cases)
  func rendersAsExpected(_ name: String) throws {
    let folder = Self.root.appendingPathComponent(name)
    let backend = try #require(Backend.named(String(name.prefix { $0 != "/" })))
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("input.plan")))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for file in files where file.hasPrefix("expected.") {
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
      let url = folder.appendingPathComponent(file)
      if Self.isUpdating {
        try Data(output.bytes).write(to: url)
      } else {
        let expected = try String(contentsOf: url, encoding: .utf8)
        #expect(output.text == expected, "\(name)/\(file)")
      }
    }
  }

  /// The JSON Schema in the repository is the one that the compiler prints.
  @Test func holdsThePresentSchema() throws {
    let url = Self.root.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("grammar/plan.schema.json")
    guard case .fixed(let render) = Backend.jsonSchema.content else { return }
    var output = Output()
    render(&output)
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output.bytes).write(to: url)
    } else {
      #expect(try String(contentsOf: url, encoding: .utf8) == output.text)
    }
  }
}
