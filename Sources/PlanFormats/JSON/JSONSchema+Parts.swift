import PlanModel
import PlanSyntax

/// The building blocks of schemas.
extension JSONSchema {
  static let text = ValueSchema.text.field
  static let file = definition("file")
  static let integer = ValueSchema.integer.field
  static let minutes = ValueSchema.minutes.field
  static let positive = ValueSchema.positive.field
  static let number = ValueSchema.number.field
  static let boolean = ValueSchema.boolean.field
  static let truth = ValueSchema.truth.field

  static func words(_ words: [String]) -> FieldValue { ValueSchema.words(words).field }
  static func list(_ element: FieldValue) -> FieldValue { ValueSchema.list(ValueSchema(element)).field }
  static func any(_ schemas: [FieldValue]) -> FieldValue { ValueSchema.any(schemas.map { ValueSchema($0) }).field }
  static func definition(_ name: String) -> FieldValue { ValueSchema.definition(name).field }
  static func described(_ meaning: String, _ schema: FieldValue) -> FieldValue {
    guard case .object(let members) = schema else { return schema }
    return .object([(key: "description", value: .text(meaning))] + members)
  }
  static func pattern(_ pattern: String) -> FieldValue { ValueSchema.pattern(pattern).field }

  /// An object without additional members; all are required unless `required` says which.
  static func closed(_ members: [(String, FieldValue)], required: [String]? = nil) -> FieldValue {
    ValueSchema.closed(members.map { ($0.0, ValueSchema($0.1)) }, required: required).field
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
      ("message", text), ("file", file), ("line", positive), ("column", positive), ("endLine", positive),
      ("endColumn", positive), ("startByte", minutes), ("endByte", minutes),
      (
        "notes",
        list(
          closed(
            [("message", text), ("file", file), ("line", positive), ("column", positive)], required: ["message"]))
      ),
      ("help", list(text)),
      (
        "fixes",
        list(
          closed([
            ("title", text), ("applicability", text),
            (
              "edits",
              list(closed([("file", file), ("startByte", minutes), ("endByte", minutes), ("replacement", text)]))
            ),
          ]))
      ),
    ], required: ["code", "name", "severity", "message", "notes", "help", "fixes"])
}
