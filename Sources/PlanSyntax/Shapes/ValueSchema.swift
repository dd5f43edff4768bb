/// A piece of the JSON Schema (draft 2020-12) of described plans.
package struct ValueSchema: Sendable {
  package let field: FieldValue

  package init(_ field: FieldValue) { self.field = field }
  private init(_ members: [(String, FieldValue?)]) { field = .object(members) }
  private init(type: String, _ members: [(String, FieldValue?)] = []) { self.init([("type", .text(type))] + members) }

  package static let text = ValueSchema(type: "string")
  package static let integer = ValueSchema(type: "integer")
  package static let minutes = ValueSchema(type: "integer", [("minimum", .integer(0))])
  package static let positive = ValueSchema(type: "integer", [("minimum", .integer(1))])
  package static let number = ValueSchema(type: "number")
  package static let boolean = ValueSchema(type: "boolean")
  package static let truth = ValueSchema([("const", .boolean(true))])

  package static func words(_ words: [String]) -> ValueSchema { ValueSchema([("enum", .list(words.map { .text($0) }))]) }
  package static func list(_ element: ValueSchema) -> ValueSchema { ValueSchema(type: "array", [("items", element.field)]) }
  package static func any(_ schemas: [ValueSchema]) -> ValueSchema { ValueSchema([("anyOf", .list(schemas.map(\.field)))]) }
  /// A reference to a definition in the document's `$defs`.
  package static func definition(_ name: String) -> ValueSchema { ValueSchema([("$ref", .text("#/$defs/\(name)"))]) }
  package static func pattern(_ pattern: String) -> ValueSchema { ValueSchema(type: "string", [("pattern", .text(pattern))]) }

  /// An object without other members; all are required unless told which are.
  package static func closed(_ members: [(String, ValueSchema)], required: [String]? = nil) -> ValueSchema {
    let needed = required ?? members.map(\.0)
    return ValueSchema(
      type: "object",
      [
        ("properties", .object(members.map { (key: $0.0, value: $0.1.field) })),
        ("required", needed.isEmpty ? nil : .list(needed.map { .text($0) })), ("additionalProperties", .boolean(false)),
      ])
  }

  /// An object with one member of any name.
  package static func single(_ member: ValueSchema) -> ValueSchema {
    ValueSchema(
      type: "object", [("minProperties", .integer(1)), ("maxProperties", .integer(1)), ("additionalProperties", member.field)])
  }
}
