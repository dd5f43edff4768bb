import PlanAnalysis
import PlanModel
import PlanSyntax

extension JSONSchema {
  /// What ``JSONDocument/writeCosts()`` writes.
  static let costs: FieldValue = described(
    "What the plan costs, in minor units of one currency; null without a currency, and if an exchange rate is missing. "
      + "Every list adds up to the total: amounts are rounded once, in the ledger.",
    closed(
      [
        ("currency", text), ("decimals", described("Of the currency: 2 if its minor unit is a hundredth.", integer)),
        ("total", sum()), ("budget", budget), ("byAccount", described("With the accounts that are part of it.", list(sum(of: "account")))),
        ("unallocated", described("What no account bears.", sum())), ("byResource", list(sum(of: "resource"))),
        ("byCategory", list(sum(of: "category"))), ("capex", sum()), ("opex", sum()), ("byMonth", list(sum(of: "month"))),
        ("unpriced", described("Work without a rate, which costs nothing here.", list(closed([("resource", text), ("minutes", integer)])))),
        ("ledger", list(cost)),
      ],
      required: [
        "currency", "decimals", "total", "byAccount", "unallocated", "byResource", "byCategory", "capex", "opex", "byMonth",
        "unpriced", "ledger",
      ]))

  private static func sum(of subject: String? = nil) -> FieldValue {
    closed((subject.map { [($0, text)] } ?? []) + [("labour", integer), ("other", integer), ("amount", integer)])
  }

  private static let budget = closed([
    ("total", described("Without the management reserve.", integer)), ("contingencyReserve", described("Part of the total.", integer)),
    ("managementReserve", described("On top of the total.", integer)),
  ])

  private static let cost = closed(
    [
      ("kind", words(Ledger.Kind.allCases.map(\.word))), ("activity", described("The work that causes it.", text)),
      ("source", described("Who or what costs; the activity for its own lines.", text)), ("account", text),
      ("category", words(Account.Category.allCases.map(\.rawValue))), ("file", file), ("line", positive), ("amount", integer),
      ("entries", described("By day; they add up to the amount.", list(closed([("date", definition("date")), ("amount", integer)])))),
    ], required: ["kind", "source", "category", "amount", "entries"])
}
