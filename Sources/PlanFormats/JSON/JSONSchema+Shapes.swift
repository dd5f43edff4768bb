import PlanModel
import PlanSyntax

extension JSONSchema {
  /// What values of a shape are described as; see the `field(in:)` of each.
  static func schema(of shape: ValueShape) -> FieldValue? {
    switch shape {
    case .text, .word, .currency, .reference, .references, .anyReferences, .names: text
    case .dependencies: definition("dependency")
    case .flag: truth
    case .date: pattern("^[0-9]{4,}-[0-9]{2}-[0-9]{2}$")
    case .duration: minutes
    case .number, .percent: number
    case .probability: any([number, text])
    case .startRule, .finishRule: definition("dateRule")
    case .link: closed([("address", text), ("label", text)], required: ["address"])
    case .translation: closed([("language", text), ("text", text)])
    case .allow: closed([("check", text), ("reason", text)], required: ["check"])
    case .span: closed([("minutes", minutes), ("elapsed", truth)], required: ["minutes"])
    case .estimate:
      closed(
        [("low", minutes), ("minutes", minutes), ("likely", minutes), ("high", minutes), ("elapsed", truth)],
        required: [])
    case .bound:
      any([
        definition("moment"),
        closed([("activity", text), ("anchor", words(["starts", "finishes"]))], required: ["activity"]),
      ])
    case .stamp: closed([("date", definition("date")), ("by", list(text)), ("text", text)], required: ["date"])
    case .verdict: closed([("verdict", text), ("reason", text)], required: ["verdict"])
    case .criterion: closed([("text", text), ("met", definition("stamp"))], required: ["text"])
    case .trigger: closed([("text", text), ("on", definition("date"))], required: ["text"])
    case .compatibility: closed([("other", text), ("evidence", text)], required: ["other"])
    case .expectedDate:
      closed(
        [("earliest", definition("date")), ("likely", definition("date")), ("latest", definition("date"))],
        required: ["earliest"])
    case .member: closed([("name", text), ("path", text), ("priority", number)], required: ["name", "path"])
    case .occurrence: closed([("risk", text), ("date", definition("date"))], required: ["risk"])
    case .parameter:
      closed([("name", text), ("type", text), ("value", definition("custom"))], required: ["name", "type"])
    case .argument: closed([("name", text), ("value", definition("custom"))])
    case .custom: any([text, definition("quantity")])
    case .hours, .offDates, .extra, .opening, .recurrence, .inform, .availability, .ramp, .quota: timeSchema(of: shape)
    case .money, .exchange, .rate, .price, .cost, .total, .share, .funding, .payment, .penalty, .tolerance, .damage,
      .saving, .response: moneySchema(of: shape)
    case .allocation, .consumption, .outage, .backout, .training, .planned, .delay, .quantity, .target, .result:
      workSchema(of: shape)
    }
  }

  private static func timeSchema(of shape: ValueShape) -> FieldValue? {
    let dates: [(String, FieldValue)] = [("first", definition("date")), ("last", definition("date"))]
    let every = ("every", definition("frequency"))
    switch shape {
    case .hours: return closed([("days", list(words(Weekdays.names))), ("times", list(definition("times")))])
    case .offDates:
      return closed(dates + [("times", definition("times")), ("text", text)], required: ["first", "last"])
    case .extra:
      return closed(dates + [("times", list(definition("times"))), ("text", text)], required: ["first", "last"])
    case .opening:
      return any([
        closed([every, ("times", definition("times"))]),
        closed([("from", definition("instant")), ("until", definition("instant"))]),
      ])
    case .recurrence:
      return closed([every, ("at", pattern("^[0-9]{2}:[0-9]{2}$"))], required: ["every"])
    case .inform: return closed([every, ("text", text)], required: ["every"])
    case .availability: return closed([("share", number)] + dates, required: ["share"])
    case .ramp: return closed([("minutes", minutes), ("share", number)])
    case .quota: return closed([("minutes", minutes), ("per", text)])
    default: return nil
    }
  }

  private static func moneySchema(of shape: ValueShape) -> FieldValue? {
    let money = definition("money")
    switch shape {
    case .money: return closed([("amount", integer), ("currency", text)])
    case .exchange:
      return closed(
        [("currency", text), ("factor", number), ("target", text), ("from", definition("date"))],
        required: ["currency", "factor", "target"])
    case .rate:
      return closed(
        [("money", money), ("per", text), ("from", definition("date"))], required: ["money", "per"])
    case .price: return closed([("money", money), ("per", text)], required: ["money"])
    case .cost:
      return closed(
        [("money", money), ("per", text), ("account", text), ("at", words(["start", "finish"])), ("text", text)],
        required: ["money"])
    case .total: return closed([("money", money), ("confidence", number)], required: ["money"])
    case .share: return any([number, money])
    case .funding:
      return closed(
        [("period", definition("period")), ("money", money), ("text", text)], required: ["period", "money"])
    case .payment:
      return closed(
        [("share", definition("share")), ("after", text), ("on", definition("date")), ("text", text)],
        required: ["share"])
    case .penalty:
      return closed(
        [("money", money), ("per", text), ("from", definition("date")), ("maximum", definition("share"))],
        required: ["money", "per", "from"])
    case .tolerance:
      let limit = any([minutes, definition("share"), text])
      return .object([
        ("type", .text("object")), ("minProperties", .integer(1)), ("maxProperties", .integer(1)),
        ("additionalProperties", limit),
      ])
    case .damage: return definition("estimatedMoney")
    case .saving: return any([definition("estimatedMoney"), definition("delay")])
    case .response:
      return closed(
        [("text", text), ("via", list(text)), ("cost", money), ("account", text)], required: ["text"])
    default: return nil
    }
  }

  private static func workSchema(of shape: ValueShape) -> FieldValue? {
    switch shape {
    case .allocation:
      return closed(
        [("count", number), ("resource", text), ("or", list(text)), ("share", number)], required: ["resource"])
    case .consumption: return closed([("count", number), ("material", text)])
    case .outage: return closed([("system", text), ("minutes", minutes)])
    case .backout: return closed([("text", text), ("minutes", minutes)], required: ["text"])
    case .training: return closed([("audience", text), ("count", number)], required: ["audience"])
    case .planned:
      return closed(
        [
          ("activity", text), ("start", definition("date")), ("finish", definition("date")),
          ("effortMinutes", minutes), ("cost", definition("money")),
        ], required: ["activity", "start"])
    case .delay: return closed([("activity", text), ("estimate", definition("estimate"))])
    case .quantity:
      return any([
        closed([("value", number), ("unit", text)], required: ["value"]), closed([("minutes", minutes)]),
      ])
    case .target:
      return closed([("direction", text), ("quantity", definition("quantity"))], required: ["quantity"])
    case .result:
      return closed(
        [("date", definition("date")), ("quantity", definition("quantity")), ("text", text)],
        required: ["date", "quantity"])
    default: return nil
    }
  }
}
