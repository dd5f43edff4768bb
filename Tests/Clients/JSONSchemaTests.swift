import Foundation
import Testing

@Suite("JSON as other programs read it")
struct JSONSchemaTests {
  @Test("The schema is a schema", .needs(.checkJSONSchema))
  func metaschema() throws {
    let folder = try ScratchFolder()
    #expect(try folder.planc("compile", "--to", "json-schema", "-o", "schema.json").status == 0)
    try check("--check-metaschema", folder.path("schema.json"))
  }

  @Test("Every example conforms to it", .needs(.checkJSONSchema))
  func examples() throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    _ = try folder.planc("compile", "--to", "json-schema", "-o", "schema.json")
    var documents = [folder.path("nasty.json")]
    #expect(try folder.planc("compile", "nasty.plan", "-o", "nasty.json").status == 0)
    for example in Planc.examples {
      documents.append(folder.path(example + ".json"))
      #expect(try Planc.run(["compile", "examples/\(example)", "-o", documents.last ?? ""]).status == 0)
    }
    for document in documents { try check("--schemafile", folder.path("schema.json"), document) }
  }

  @Test("On one line, it says the same", .needs(.checkJSONSchema))
  func compact() throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    _ = try folder.planc("compile", "--to", "json-schema", "-o", "schema.json")
    #expect(try folder.planc("compile", "nasty.plan", "-o", "nasty.json", "--json", "compact").status == 0)
    try check("--schemafile", folder.path("schema.json"), folder.path("nasty.json"))
    let (text, usual) = (try folder.read("nasty.json"), try folder.planc("compile", "nasty.plan", "--to", "json").output)
    #expect(text.count { $0 == "\n" } == 1 && text.last == "\n")
    func object(_ text: String) throws -> NSDictionary {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    }
    #expect(try object(text) == object(usual))
  }

  @Test("Only JSON has a layout", arguments: [["--to", "schedule", "--json", "compact"], ["--to", "json", "--json", "small"]])
  func layout(options: [String]) throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    let ended = try ChildProcess(
      executable: Planc.executable, arguments: ["compile", "nasty.plan"] + options, folder: folder.root
    ).run()
    #expect(ended.status == 2 && ended.output.isEmpty && ended.errors.contains("--json"), "\(ended.errors)")
  }

  @Test("The schema refuses what planc does not write", .needs(.checkJSONSchema))
  func refuses() throws {
    let folder = try ScratchFolder(["a.plan": Sample.clean])
    _ = try folder.planc("compile", "--to", "json-schema", "-o", "schema.json")
    _ = try folder.planc("compile", "a.plan", "-o", "a.json")
    let text = try folder.read("a.json")
    for (old, new) in [("\"format\": 1", "\"format\": \"1\""), ("\"durationMinutes\": ", "\"durationMinutes\": -"), ("\"activities\"", "\"tasks\"")] {
      #expect(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: "b.json")
      let ended = try OutsideProgram.checkJSONSchema.run("--schemafile", folder.path("schema.json"), folder.path("b.json"))
      #expect(ended.status == 1, "\(old) → \(new)")
    }
  }

  @Test("Foundation reads it, titles come through unchanged")
  func foundation() throws {
    let folder = try ScratchFolder(["nasty.plan": Sample.nasty])
    let text = try folder.planc("compile", "nasty.plan", "--to", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let activities = try #require(document["activities"] as? [[String: Any]])
    let titles = activities.compactMap { $0["title"] as? String }
    #expect(titles.contains(#"C:\new\table\"#))
    #expect(titles.contains("first\nsecond\n\nlast"))
    #expect(titles.contains("👩🏽‍🚀🚀 launch 🇪🇺"))
    #expect(titles.contains("שלום (מרחב) مرحبا"))
    #expect((document["project"] as? [String: Any])?["title"] as? String == #"Plan "quoted" {brace} <b>bold</b> & 100% | \N"#)
  }

  private func check(_ arguments: String...) throws {
    let ended =
      arguments.count == 2
      ? try OutsideProgram.checkJSONSchema.run(arguments[0], arguments[1])
      : try OutsideProgram.checkJSONSchema.run(arguments[0], arguments[1], arguments[2])
    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
  }
}
