import Foundation
import Testing

@Suite("Graphviz draws every graph")
struct GraphvizTests {
  static let sections = ["network", "wbs", "trace"]

  @Test("Examples, without a warning", .needs(.dot), arguments: Planc.examples, sections)
  func examples(example: String, section: String) throws {
    let graph = try Planc.run(["compile", "examples/\(example)", "--to", "dot", "--show", section])
    #expect(graph.status == 0)
    try draw(graph.output)
  }

  @Test("Titles that look like Graphviz, HTML or escapes", .needs(.dot), arguments: sections)
  func nasty(section: String) throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    let graph = try folder.planc("compile", "nasty.plan", "--to", "dot", "--show", section)
    #expect(graph.status == 0 && graph.errors.isEmpty, "\(graph.errors)")
    let drawing = try draw(graph.output)
    if section == "trace" {
      #expect(drawing.contains("] , } ; \\l \\G"))
    } else {
      // What stands in the title stands in the drawing, not what Graphviz would make of it.
      for title in ["C:\\new\\table\\", "🚀", "שלום", "計画", "&lt;b&gt;&amp;lt;&amp;#38;", "digraph {"] {
        #expect(drawing.contains(title), "\(title)")
      }
    }
  }

  @Test("Every activity is a node, every dependency an edge", .needs(.gvpr), arguments: Planc.examples)
  func counts(example: String) throws {
    let json = try Planc.run(["compile", "examples/\(example)", "--to", "json"])
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let activities = try #require(document?["activities"] as? [[String: Any]])
    // What recurs or is cancelled is neither part of the breakdown nor linked to anything.
    let work = activities.filter {
      !["meeting", "routine"].contains($0["kind"] as? String) && $0["status"] as? String != "cancelled"
    }
    let leaves = work.filter { !["phase", "use"].contains($0["kind"] as? String) }
    let graph = try Planc.run(["compile", "examples/\(example)", "--to", "dot", "--show", "wbs"])
    let counted = try OutsideProgram.gvpr.run(
      "BEGIN{int n=0; int e=0} N{n++} E{e++} END{print(n); print(e)}", input: graph.output)
    let numbers = counted.output.split(separator: "\n").compactMap { Int($0) }
    // The breakdown is a tree with the project as its root.
    #expect(numbers == [work.count + 1, work.count], "\(numbers)")
    let network = try Planc.run(["compile", "examples/\(example)", "--to", "dot", "--show", "network"])
    for activity in leaves {
      let id = try #require(activity["id"] as? String)
      let isDrawn = network.output.contains("\"\(id)\" [")
      #expect(isDrawn, "\(id)")
    }
  }

  @discardableResult
  private func draw(_ graph: String) throws -> String {
    let drawing = try OutsideProgram.dot.run("-Tsvg", input: graph)
    #expect(drawing.status == 0)
    #expect(drawing.errors.isEmpty, "\(drawing.errors)")
    return drawing.output
  }
}
