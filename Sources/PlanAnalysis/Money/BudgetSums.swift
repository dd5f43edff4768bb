import PlanModel
import PlanSyntax
import PlanText

/// The approved money: what it is for, in the project's currency at the rates of the project's first day.
package struct BudgetSums: Sendable {
  /// What may be spent, without the management reserve.
  package let total: Amount
  /// The part of the total that is kept for identified risks.
  package let contingency: Amount
  /// On top of the total, for what nobody foresees.
  package let management: Amount

  /// What the work may cost: the total without the contingency reserve.
  package var forWork: Amount { total - contingency }

  /// Nil if the plan states no budget, or one that nothing converts.
  init?(_ plan: Plan, _ exchange: ExchangeTable) {
    guard let budget = plan.budgets.first, let stated = budget.total, let total = exchange.amount(stated.money, plan) else { return nil }
    func amount(_ share: Share?) -> Amount? {
      switch share {
      case nil: .zero
      case .percent(let percent): total.part(percent)
      case .money(let money): exchange.amount(money, plan)
      }
    }
    guard let contingency = amount(budget.contingencyReserve), let management = amount(budget.managementReserve) else { return nil }
    (self.total, self.contingency, self.management) = (total, contingency, management)
  }
}

extension Amount {
  /// So many percent of it, to the nearest minor unit, half up.
  package func part(_ percent: Percent) -> Amount {
    let scaled = minorUnits * Int128(percent.value.scaled(by: 4) ?? 0)
    return Amount(scaled >= 0 ? (scaled + 500_000) / 1_000_000 : (scaled - 500_000) / 1_000_000)
  }
}

extension ExchangeTable {
  /// An amount in the project's currency at the rate of a day, by default of the project's start, to the nearest minor
  /// unit; nil if nothing converts it.
  package func amount(_ money: Money, _ plan: Plan, on day: Day? = nil) -> Amount? {
    let day = day ?? plan.projectZone.day(at: plan.statedStart)
    guard let factor = factor(plan.minorUnits(money), plan.text(money.currency), per: 1, on: day) else { return nil }
    let (whole, part) = factor.times(1)
    return Amount(whole + (part >= 1 << 63 ? 1 : 0))
  }
}

extension Plan {
  /// The accounts, each followed by those that are part of it, with their depths.
  package var accountsInOrder: [(account: EntityID, depth: Int)] {
    var parts: [EntityID: [EntityID]] = [:]
    var tops: [EntityID] = []
    for account in accounts {
      if let parent = self.account(account.partOf), !accountsAround(parent).contains(account.id), parent != account.id {
        parts[parent, default: []].append(account.id)
      } else {
        tops.append(account.id)
      }
    }
    var result: [(account: EntityID, depth: Int)] = []
    var open = tops.reversed().map { ($0, 0) }
    while let (account, depth) = open.popLast() {
      result.append((account, depth))
      open += (parts[account] ?? []).reversed().map { ($0, depth + 1) }
    }
    return result
  }
}
