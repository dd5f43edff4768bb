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
