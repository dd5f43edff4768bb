import PlanModel
import PlanText

extension Format {
  package static let json = Format(
    "json", extensions: ["json"], summary: "the whole plan with its schedule as one JSON document",
    .plan { input, output in
      var document = JSONDocument(input, output)
      output = Output()
      document.write()
      output = document.writer.output
    })

  package static let jsonSchema = Format(
    "json-schema", extensions: [], summary: "the JSON Schema (2020-12) of the json format",
    .fixed { output in
      var writer = JSONWriter(into: output)
      writer.value(JSONSchema.document)
      writer.finishLine()
      output = writer.output
    })
}
