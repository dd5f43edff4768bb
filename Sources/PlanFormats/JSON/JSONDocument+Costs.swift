import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

/// Money, in minor units of the project's currency.
extension JSONDocument {
  /// The sums that tables show, and the ledger that they add up; null without a currency, and where an exchange rate is
  /// missing.
  mutating func writeCosts() {
    writer.key("costs")
    guard let money, let exchange = input.facts.undated.exchange else { return writer.null() }
    let (ledger, sums) = money
    object { document in
      document.writer.member("currency", exchange.currency)
      document.writer.member("decimals", exchange.digits)
      document.write(sums.whole, "total")
      document.writeBudget()
      document.write("byAccount", sums, "account") { document, write in
        for account in document.plan.accounts { write(&document, .text(document.plan.name(account.id)), sums.sum(of: account.id)) }
      }
      document.write(sums.unallocated, "unallocated")
      document.write("byResource", sums, "resource") { document, write in
        for item in sums.resources { write(&document, .text(document.plan.name(item.resource)), item.sum) }
      }
      document.write("byCategory", sums, "category") { document, write in
        for item in sums.categories { write(&document, .text(item.category.rawValue), item.sum) }
      }
      document.write(sums.capital, "capex")
      document.write(sums.operating, "opex")
      document.write("byMonth", sums, "month") { document, write in
        for item in sums.months { write(&document, .text(String(item.first.iso.prefix(7))), item.sum) }
      }
      document.list("unpriced") { document in
        for item in ledger.unpriced {
          document.writer.object(.inline) { writer in
            writer.member("resource", document.plan.name(item.resource))
            writer.member("minutes", item.minutes)
          }
        }
      }
      document.list("ledger") { document in
        for cost in ledger.costs { document.write(cost, ledger) }
      }
    }
  }

  /// The ledger and its sums; nil unless all of the plan's money is in them.
  var money: (ledger: Ledger, sums: CostSums)? {
    guard let ledger = input.facts.ledger, ledger.isComplete, let sums = input.facts.costs else { return nil }
    return (ledger, sums)
  }

  private mutating func writeBudget() {
    guard let budget = input.facts.undated.budget else { return }
    writer.key("budget")
    writer.object(.inline) { writer in
      writer.member("total", budget.total.minorUnits)
      writer.member("contingencyReserve", budget.contingency.minorUnits)
      writer.member("managementReserve", budget.management.minorUnits)
    }
  }

  private mutating func write(_ sum: CostSums.Sum, _ name: StaticString) {
    writer.key(name)
    writer.object(.inline) { Self.write(sum, to: &$0) }
  }

  private static func write(_ sum: CostSums.Sum, to writer: inout JSONWriter) {
    writer.member("labour", sum.labour.minorUnits)
    writer.member("other", sum.other.minorUnits)
    writer.member("amount", sum.total.minorUnits)
  }

  private mutating func write(
    _ name: String, _ sums: CostSums, _ key: StaticString,
    _ items: (inout JSONDocument, (inout JSONDocument, FieldValue, CostSums.Sum) -> Void) -> Void
  ) {
    list(name) { document in
      items(&document) { document, subject, sum in
        document.writer.object(.inline) { writer in
          writer.key(key)
          writer.value(subject)
          Self.write(sum, to: &writer)
        }
      }
    }
  }

  private mutating func write(_ cost: Ledger.Cost, _ ledger: Ledger) {
    object { document in
      document.writer.member("kind", cost.kind.word)
      if let activity = cost.activity { document.writer.member("activity", document.paths[activity]) }
      document.writer.member("source", document.plan.path(cost.source))
      if cost.account != .none { document.writer.member("account", document.plan.name(cost.account)) }
      document.writer.member("category", document.plan.category(of: cost).rawValue)
      document.writePlace(at: cost.place)
      document.writer.member("amount", cost.total.minorUnits)
      document.list("entries") { document in
        for entry in ledger.entries(cost) {
          document.writer.object(.inline) { writer in
            writer.member("date", entry.day.iso)
            writer.member("amount", entry.amount.minorUnits)
          }
        }
      }
    }
  }
}
