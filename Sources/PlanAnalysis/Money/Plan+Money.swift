import PlanModel
import PlanSyntax
import PlanText

extension Plan {
  /// The amounts that sums are made of, in the order of their kinds; those of people and equipment only where they may
  /// be used.
  package var moneyInSums: [Money] {
    var result: [Money] = []
    for person in people { result += person.rate.map(\.money) + [person.overtime].compactMap { $0?.money } }
    for role in roles { result += role.rate.map(\.money) }
    for item in equipment { result += item.rate.map(\.money) + item.cost.map(\.money) }
    for material in materials { result += [material.price].compactMap { $0?.money } }
    for item in software { result += [item.price].compactMap { $0?.money } }
    for activity in activityIDs where self[activity].hasDetails { result += self[activity].details.task.cost.map(\.money) }
    for budget in budgets {
      result += [budget.total].compactMap { $0?.money } + budget.fund.map(\.money)
      result += [budget.contingencyReserve, budget.managementReserve].compactMap { share in
        if case .money(let money)? = share { money } else { nil }
      }
    }
    result += accounts.compactMap(\.budget)
    result += registers.charges.compactMap { $0.cost?.money }
    for contract in registers.contracts {
      result += [contract.value].compactMap { $0 }
      for payment in contract.pay { if case .money(let money) = payment.share { result.append(money) } }
    }
    return result
  }

  /// True if other dates, or other people for the same work, may cost something else.
  package var costDependsOnSchedule: Bool {
    let rates = people.map(\.rate) + roles.map(\.rate) + equipment.map(\.rate)
    let isTimed =
      registers.charges.contains { $0.every != nil || $0.cost?.unit != nil } || software.contains { $0.price?.unit != nil }
      || equipment.contains { $0.cost.contains { $0.unit != nil } } || people.contains { $0.overtime != nil }
      || activities.contains { $0.hasDetails && $0.details.task.cost.contains { $0.unit != nil } }
    let isDated = (project?.exchange.contains { $0.from != nil } ?? false) || rates.contains { $0.contains { $0.from != nil } }
    guard !isTimed, !isDated else { return true }
    return rates.contains { !$0.isEmpty }
      && activities.contains { activity in
        activity.assign.contains { !$0.others.isEmpty || [.role, .team].contains(self[$0.first.target].kind) }
          || !activity.ways.isEmpty
      }
  }
}

extension Plan {
  /// Where an amount in a currency stands: its number, if that stands right before the currency, and the currency.
  package func place(ofAmountIn currency: Span) -> Span {
    let before = sources.bytes(before: currency)
    let number = before.reversed().drop { $0 == 0x20 || $0 == 0x09 }
      .prefix { $0 == 0x2E || $0 == 0x5F || $0 == 0x2C || (0x30...0x39).contains($0) }
    guard !number.isEmpty else { return currency }
    let blanks = before.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    return Span(start: currency.start - UInt32(number.count + blanks), end: currency.end)
  }
}
