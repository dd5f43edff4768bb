import Foundation
import Testing

@Suite("CSV and Markdown as other programs read them")
struct TableFormatTests {
  private static let views = ["schedule", "gantt", "milestones", "critical-path", "network", "wbs", "trace", "workload"]

  /// The titles of the tasks of ``Sample/nasty``, on one line each.
  private static let titles = [
    "C:\\new\\table\\", "first second last", "👩🏽‍🚀🚀 launch 🇪🇺", "שלום (מרחב) مرحبا", "計画を立てる — ąęß", "<b>&lt;&#38;</b><br/>",
    "digraph { node -> edge }",
  ]

  // MARK: CSV

  private func records(_ text: String) throws -> [[String]] {
    let folder = try ScratchFolder(["a.csv": text])
    let ended = try OutsideProgram.csv.run(Planc.script("csv_check.py"), folder.path("a.csv"))
    #expect(ended.status == 0, "\(ended.errors)")
    return try JSONDecoder().decode([[String]].self, from: Data(ended.output.utf8))
  }

  @Test("Python reads every view of every example", .needs(.csv), arguments: Planc.examples, views)
  func csv(example: String, view: String) throws {
    let written = try Planc.run(["compile", "examples/\(example)", "--to", "csv", "--show", view, "--schedules", "0"])
    #expect(written.status == 0)
    let records = try records(written.output)
    let header = try #require(records.first)
    #expect(records.allSatisfy { $0.count == header.count })
    for (index, name) in header.enumerated() {
      let fields = records.dropFirst().map { $0[index] }.filter { !$0.isEmpty }
      if name.hasSuffix("(hours)") || ["Level", "Done"].contains(name) {
        #expect(fields.allSatisfy { Double($0) != nil }, "\(name)")
      } else if ["Start", "Finish", "Finish by", "Week"].contains(name) {
        #expect(fields.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil }, "\(name)")
      } else if ["Critical", "Late", "Driving", "Overbooked", "Dead end"].contains(name) {
        #expect(fields.allSatisfy { ["true", "false"].contains($0) } && fields.count == records.count - 1, "\(name)")
      }
    }
  }

  @Test("Titles come through unchanged", .needs(.csv))
  func nastyCSV() throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    #expect(try folder.planc("compile", "nasty.plan", "-o", "nasty.csv").status == 0)
    let records = try records(folder.read("nasty.csv"))
    let column = try #require(records.first?.firstIndex(of: "Title"))
    let titles = records.dropFirst().map { $0[column] }
    #expect(titles.contains("first\nsecond\n\nlast") && titles.contains("\"\"") && titles.contains("{A|B} -> \"C\""), "\(titles)")
    #expect(Set(titles).isSuperset(of: Self.titles.filter { $0 != "first second last" }), "\(titles)")
  }

  @Test("Several views are refused, and nothing is written")
  func oneView() throws {
    let folder = try ScratchFolder(["a.plan": Sample.clean])
    let ended = try folder.planc("compile", "a.plan", "-o", "a.csv", "-o", "a.md", "--show", "schedule,wbs")
    #expect(ended.status == 2 && ended.output.isEmpty)
    #expect(ended.errors.contains("a csv file holds one view, not 'schedule' and 'wbs'") && ended.errors.contains("once for each view"), "\(ended.errors)")
    #expect(try folder.names() == ["a.plan"])
    #expect(try folder.planc("compile", "a.plan", "-o", "a.markdown", "-o", "a.md", "--show", "schedule,wbs").status == 0)
    #expect(try folder.read("a.md") == folder.read("a.markdown"))
  }

  // MARK: Markdown

  private struct Seen: Decodable {
    let headings: [String]
    let cells: [String]
    let items: [String]
    let tags: [String]
    let links: [String]
  }

  /// By parser.
  private func seen(_ text: String) throws -> [String: Seen] {
    let folder = try ScratchFolder(["a.md": text])
    let ended = try OutsideProgram.markdown.run(Planc.script("markdown_check.py"), folder.path("a.md"))
    #expect(ended.status == 0, "\(ended.errors)")
    return try JSONDecoder().decode([String: Seen].self, from: Data(ended.output.utf8))
  }

  /// What planc writes itself.
  private static let tags: Set = ["h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong"]

  private func compile(_ plan: String) throws -> Ended {
    try Planc.run(["compile", plan, "--to", "markdown", "--show", Self.views.joined(separator: ","), "--schedules", "0"])
  }

  @Test("Both parsers see the tables and lists of every example, and nothing else", .needs(.markdown), arguments: Planc.examples)
  func markdown(example: String) throws {
    let written = try compile("examples/\(example)")
    #expect(written.status == 0)
    let both = try seen(written.output)
    #expect(both.count == 2)
    for (parser, seen) in both {
      #expect(Self.tags.isSuperset(of: seen.tags) && seen.links.isEmpty, "\(parser): \(seen.tags) \(seen.links)")
      #expect(seen.headings.count { Self.titles(of: written.output).contains($0) } == seen.headings.count, "\(parser): \(seen.headings)")
    }
    #expect(both["markdown-it"]?.cells == both["cmark-gfm"]?.cells && both["markdown-it"]?.items == both["cmark-gfm"]?.items)
  }

  /// The texts of its headings, without the backslashes.
  private static func titles(of markdown: String) -> Set<String> {
    let lines = markdown.split(separator: "\n").map(String.init).filter { $0.hasPrefix("#") }
    return Set(lines.map { String($0.drop { "# ".contains($0) }).replacing("\\", with: "") })
  }

  @Test("Titles that look like Markdown or HTML are shown as they are", .needs(.markdown))
  func nastyMarkdown() throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    for (parser, seen) in try seen(compile(folder.path("nasty.plan")).output) {
      #expect(Set(seen.cells).isSuperset(of: Self.titles) && seen.cells.contains("{A|B} -> \"C\""), "\(parser): \(seen.cells)")
      #expect(seen.headings.first == #"Plan "quoted" {brace} <b>bold</b> & 100% | \N"#, "\(parser): \(seen.headings)")
      #expect(seen.items.contains("1.1 C:\\new\\table\\ — critical"), "\(parser): \(seen.items)")
      // GitHub makes a link of every address of a mailbox, whatever stands before it; the address is the one that is seen.
      #expect(Self.tags.union(["a"]).isSuperset(of: seen.tags), "\(parser): \(seen.tags)")
      #expect(Set(seen.links).isSubset(of: ["mailto:omar@example.org"]), "\(parser): \(seen.links)")
    }
  }

  @Test("Nothing in a title becomes a link, HTML, code or emphasis", .needs(.markdown))
  func hostileMarkdown() throws {
    let titles = [
      "[link](https://evil.example)", "![image](https://evil.example/x.png)", "<script>alert(1)</script>", "<https://evil.example>", "`code`",
      "**bold** _thin_ ~~gone~~", "https://evil.example www.evil.example evil.com ftp://evil.example", "[x]: https://evil.example", "a | b || c",
      "&lt;b&gt; &copy; &#38;", "=cmd|' /C calc'!A0", "1. one", "- one", "# one", "> one", "---", "```", "|---|", "[ ] done", "*", "\\\\", "\\\\| x |", "$x$", "@someone #1",
    ]
    let plan = "project p \"*P* <b>\" { start 2026-01-05 }\nperson ana \"<i>Ana</i> | [a](b)\"\n"
      + titles.enumerated().map { "objective o\($0) \"\($1)\"\ntask t\($0) \"\($1)\" { duration 1d ; for o\($0) ; assign ana }\n" }.joined()
    let folder = try ScratchFolder(["a.plan": plan])
    let written = try compile(folder.path("a.plan"))
    #expect(written.status == 0, "\(written.errors)")
    let wanted = titles.map { $0.replacing("\\\\", with: "\\") }
    for (parser, seen) in try seen(written.output) {
      #expect(Self.tags.isSuperset(of: seen.tags) && seen.links.isEmpty, "\(parser): \(seen.tags) \(seen.links)")
      #expect(Set(seen.cells).isSuperset(of: wanted + ["<i>Ana</i> | [a](b)"]), "\(parser): \(Set(wanted).subtracting(seen.cells))")
      #expect(seen.headings.first == "*P* <b>", "\(parser)")
    }
  }
}
