import PlanModel
import PlanSyntax

/// The pieces that schemas are put together from.
extension JSONSchema {
  static let text: FieldValue = .object([("type", .text("string"))])
  static let integer: FieldValue = .object([("type", .text("integer"))])
  static let minutes: FieldValue = .object([("type", .text("integer")), ("minimum", .integer(0))])
  static let positive: FieldValue = .object([("type", .text("integer")), ("minimum", .integer(1))])
  static let number: FieldValue = .object([("type", .text("number"))])
  static let boolean: FieldValue = .object([("type", .text("boolean"))])
  static let truth: FieldValue = .object([("const", .boolean(true))])

  static func words(_ words: [String]) -> FieldValue { .object([("enum", .list(words.map { .text($0) }))]) }
  static func list(_ element: FieldValue) -> FieldValue {
    .object([("type", .text("array")), ("items", element)])
  }
  static func any(_ schemas: [FieldValue]) -> FieldValue { .object([("anyOf", .list(schemas))]) }
  static func definition(_ name: String) -> FieldValue { .object([("$ref", .text("#/$defs/\(name)"))]) }
  static func described(_ meaning: String, _ schema: FieldValue) -> FieldValue {
    guard case .object(let members) = schema else { return schema }
    return .object([(key: "description", value: .text(meaning))] + members)
  }
  static func pattern(_ pattern: String) -> FieldValue {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  /// An object without other members; all are required unless told which are.
  static func closed(_ members: [(String, FieldValue)], required: [String]? = nil) -> FieldValue {
    let needed = required ?? members.map(\.0)
    return .object([
      ("type", .text("object")), ("properties", .object(members.map { (key: $0.0, value: $0.1) })),
      ("required", needed.isEmpty ? nil : .list(needed.map { .text($0) })), ("additionalProperties", .boolean(false)),
    ])
  }

  // MARK: Shared shapes

  private static let day = "[0-9]{4,}-[0-9]{2}-[0-9]{2}"
  private static let time = "[0-9]{2}:[0-9]{2}"

  static let shapes: [(name: String, schema: FieldValue)] = [
    ("instant", pattern("^-?\(day)T\(time)$")),
    ("moment", pattern("^\(day)(T\(time))?$")),
    ("times", pattern("^\(time)\\.\\.\(time)$")),
    (
      "limit",
      closed(
        [
          ("end", words(["start", "finish"])), ("kind", words(["from", "by", "on"])), ("date", definition("moment")),
          ("confidence", number),
        ], required: ["end", "kind", "date"])
    ),
    ("dependency", dependency),
    (
      "dateRule",
      any([
        closed([("after", definition("dependency"))]),
        .object([
          ("type", .text("object")),
          (
            "properties",
            .object([
              ("date", definition("moment")), ("from", definition("moment")), ("by", definition("moment")),
              ("on", definition("moment")), ("confidence", number),
            ])
          ),
          ("minProperties", .integer(1)), ("additionalProperties", .boolean(false)),
        ]),
      ])
    ),
    ("period", closed([("first", definition("date")), ("last", definition("date"))])),
    (
      "frequency",
      closed(
        [
          ("unit", words(TimeUnit.allCases.map { "\($0)" })), ("interval", positive),
          ("days", list(words(Weekdays.names))), ("dayOfMonth", integer), ("ordinal", text), ("day", text),
        ], required: [])
    ),
    (
      "estimatedMoney",
      closed(
        [
          ("low", integer), ("amount", integer), ("likely", integer), ("high", integer), ("currency", text),
          ("account", text),
        ], required: ["currency"])
    ),
  ]

  private static let dependency = closed(
    [("on", text), ("anchor", words(["starts", "finishes"])), ("lag", integer), ("elapsed", truth)],
    required: ["on"])

  // MARK: Records

  static let records: [(key: String, schema: FieldValue)] = [
    (
      "expenses",
      closed(
        [("date", definition("date")), ("account", text), ("money", definition("money")), ("text", text)]
          + properties(Schema.expense) + common, required: ["date", "account", "money"])
    ),
    (
      "forecasts",
      closed(
        [("date", definition("date")), ("account", text), ("money", definition("money")), ("text", text)],
        required: ["date", "account", "money"])
    ),
    (
      "progress",
      closed(
        [
          ("date", definition("date")), ("activity", text), ("started", definition("date")), ("done", number),
          ("remainingMinutes", minutes), ("spentMinutes", minutes), ("finished", definition("date")), ("text", text),
        ], required: ["date", "activity"])
    ),
    (
      "timesheets",
      closed(
        [
          ("first", definition("date")), ("last", definition("date")), ("person", text), ("activity", text),
          ("minutes", minutes), ("text", text),
        ], required: ["first", "last", "person", "activity", "minutes"])
    ),
    (
      "health",
      closed(
        [("date", definition("date")), ("area", text), ("colour", text), ("text", text)],
        required: ["date", "area", "colour"])
    ),
  ]

  // MARK: Findings

  static let diagnostic: FieldValue = closed(
    [
      ("code", pattern("^P[0-9]{4}$")), ("name", text), ("severity", words(["error", "warning", "info"])),
      ("message", text), ("file", text), ("line", positive), ("column", positive), ("endLine", positive),
      ("endColumn", positive), ("startByte", minutes), ("endByte", minutes),
      (
        "notes",
        list(
          closed(
            [("message", text), ("file", text), ("line", positive), ("column", positive)], required: ["message"]))
      ),
      ("help", list(text)),
      (
        "fixes",
        list(
          closed([
            ("title", text), ("applicability", text),
            (
              "edits",
              list(closed([("file", text), ("startByte", minutes), ("endByte", minutes), ("replacement", text)]))
            ),
          ]))
      ),
    ], required: ["code", "name", "severity", "message", "notes", "help", "fixes"])
}
