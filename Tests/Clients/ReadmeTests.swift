import Foundation
import Testing

@Suite("What the front page says is true")
struct ReadmeTests {
  @Test("The schedule in README.md is what planc prints")
  func picture() throws {
    let readme = try Planc.text("README.md")
    let blocks = readme.components(separatedBy: "```text\n").dropFirst()
    let block = try #require(blocks.first?.components(separatedBy: "```").first)
    let ended = try Planc.run(["compile", "examples/small-team.plan", "--to", "schedule", "--width", "100"])
    #expect(ended.status == 0)
    #expect(block == ended.output)
  }

  @Test("Links lead somewhere", arguments: ["README.md", "CONTRIBUTING.md", "examples/README.md", "Editors/README.md"])
  func links(page: String) throws {
    let text = try Planc.text(page)
    let folder = page.contains("/") ? page.split(separator: "/").dropLast().joined(separator: "/") + "/" : ""
    for link in text.matches(of: #/\]\(([^)#]+)[^)]*\)/#).map({ String($0.1) }) where !link.contains("://") {
      #expect(Planc.exists(folder + link), "\(link)")
    }
  }

  @Test("Commands in the pages work", arguments: ["README.md", "examples/README.md"])
  func commands(page: String) throws {
    let text = try Planc.text(page)
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: Planc.repository.appendingPathComponent("examples").path, toPath: folder.path("examples"))
    var count = 0
    let blocks = text.components(separatedBy: "```sh\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    for line in blocks.joined().split(separator: "\n") where line.hasPrefix("planc ") {
      let command = line.split(separator: "#")[0].split(separator: "|")[0]
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let ended = try ChildProcess(executable: Planc.executable, arguments: words, folder: folder.root).run()
      #expect(ended.status == 0, "\(command): \(ended.errors)")
      count += 1
    }
    #expect(count >= 3)
  }

  @Test("Examples are clean", arguments: Planc.examples + ["saas-launch-actuals.plan"])
  func examples(name: String) throws {
    let ended = try Planc.run(["lint", "--deny", "warnings", "examples/\(name)"])
    #expect(ended.status == 0)
    #expect(ended.errorLines.allSatisfy { $0.hasPrefix("note: ") } && ended.errorLines.count <= 1, "\(ended.errors)")
  }
}
