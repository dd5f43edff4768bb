import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What costs by the calendar, from a first to a last day.
extension LedgerBuilder {
  /// The `cost` lines of equipment: bought on its first day, rented by the calendar.
  mutating func addPurchases() {
    for item in plan.equipment {
      for cost in item.cost {
        let days = term(item.from, item.until)
        let account = bearers.account(cost.account, nil, item.account)
        let daily: DailyCost
        if let unit = cost.unit {
          daily = rent(cost.money, unit, days, at: cost.timing)
        } else {
          daily = once(cost.money, on: cost.timing == .atFinish ? days.upperBound : days.lowerBound)
        }
        ledger.append(.purchase, of: nil, item.id, to: account, at: cost.money.currency.span, isNegative: cost.isNegative, daily)
      }
    }
  }

  /// A subscription costs so much a unit of time for each seat, a licence once.
  mutating func addSoftware() {
    for item in plan.software {
      guard let price = item.price else { continue }
      let days = term(item.from, item.until)
      let seats = item.seats?.integer ?? 1
      let daily = price.unit.map { rent(price.money, $0, days, times: seats) } ?? once(price.money, times: seats, on: days.lowerBound)
      ledger.append(.software, of: nil, item.id, to: bearers.account(nil, nil, item.account), at: price.money.currency.span, daily)
    }
  }

  mutating func addCharges() {
    for charge in plan.registers.charges {
      guard let cost = charge.cost else { continue }
      let contract = plan.row(charge.contract, .contract).flatMap { plan.registers.contracts[$0].account }
      let account = bearers.account(cost.account, nil, contract)
      let daily = daily(charge, cost)
      ledger.append(.charge, of: nil, charge.id, to: account, at: cost.money.currency.span, isNegative: cost.isNegative, daily)
    }
  }

  private mutating func daily(_ charge: Charge, _ cost: Cost) -> DailyCost {
    let days = term(charge.from, charge.until)
    if let every = charge.every {
      var daily = DailyCost()
      let usual = plan.usualDay(from: charge.from)
      let table = schedule.calendarTable
      let recurring = RecurringDays(every.frequency, anchor: days.lowerBound, usual: usual) { table.isWorkingDay($0) }
      for day in recurring.days(from: Int(days.lowerBound.number), through: Int(days.upperBound.number)) {
        if let factor = factor(cost.money, per: 1, on: Int32(day)) { daily.add(1, on: Int32(day), factor) }
      }
      return daily
    }
    if let due = charge.due { return once(cost.money, on: due) }
    if let unit = cost.unit { return rent(cost.money, unit, days, at: cost.timing) }
    switch cost.timing {
    case .atStart: return once(cost.money, on: days.lowerBound)
    case .atFinish: return once(cost.money, on: days.upperBound)
    case .spread: return spread(cost.money, over: (days.lowerBound.number...days.upperBound.number).map { ($0, 1) })
    }
  }

  /// Payments of contracts on the days on which they are due; without any, the value at the end of what it covers.
  mutating func addContracts() {
    for contract in plan.registers.contracts {
      let account = bearers.account(nil, nil, contract.account)
      for payment in contract.pay {
        let (money, parts, whole, place) = amount(payment, contract)
        guard let money, let day = day(payment) else { continue }
        ledger.append(
          .contract, of: nil, contract.id, to: account, at: place, once(money, times: parts, per: whole, on: day))
      }
      if contract.pay.isEmpty, let value = contract.value {
        ledger.append(
          .contract, of: nil, contract.id, to: account, at: value.currency.span, once(value, on: lastDay(contract)))
      }
    }
  }

  /// A part of an amount: of the contract's value, if the payment states a percentage.
  private func amount(_ payment: Payment, _ contract: Contract) -> (Money?, parts: Int, whole: Int, Span) {
    switch payment.share {
    case .money(let money): return (money, 1, 1, money.currency.span)
    case .percent(let percent):
      let place = contract.value?.currency.span ?? plan[contract.id].name
      return (contract.value, Int(percent.value.scaled(by: 4) ?? 0), 1_000_000, place)
    }
  }

  private func day(_ payment: Payment) -> Day? {
    switch payment.due {
    case .on(let day): day
    case .after(let reference): plan.activity(reference.target).flatMap { schedule.hasDates($0) ? schedule.finishDay($0) : nil }
    }
  }

  private func lastDay(_ contract: Contract) -> Day {
    let covered = contract.for.compactMap { plan.activity($0.reference.target) }.filter(schedule.hasDates)
    return covered.map(schedule.finishDay).max() ?? term(contract.from, contract.until).upperBound
  }

  // MARK: Terms

  /// From a first to a last day; by default those of the project.
  func term(_ from: Bound?, _ until: Bound?) -> ClosedRange<Day> {
    let project = zone.day(at: schedule.projectStart)...schedule.projectFinishDay
    let first = day(from, isFirst: true) ?? project.lowerBound
    return first...max(first, day(until, isFirst: false) ?? project.upperBound)
  }

  private func day(_ bound: Bound?, isFirst: Bool) -> Day? {
    switch bound {
    case nil: nil
    case .moment(let moment): moment.day
    case .activity(let reference, let anchor):
      plan.activity(reference.target).flatMap { activity in
        guard schedule.hasDates(activity) else { return nil }
        let isStart = anchor == .starts || (anchor == .unstated && isFirst)
        return isStart ? startDay(activity) : schedule.finishDay(activity)
      }
    }
  }

  /// So much for each hour, day, week, month or year of a term, by the calendar: a month costs the same however many days
  /// it has, and a part of it so many days' share.
  private mutating func rent(
    _ money: Money, _ word: Word, _ days: ClosedRange<Day>, at timing: Cost.Timing = .spread, times count: Int = 1
  ) -> DailyCost {
    guard let unit = plan.timeUnit(word) else { return DailyCost() }
    var daily = DailyCost()
    for number in days.lowerBound.number...days.upperBound.number {
      let (times, per) = Self.share(ofDay: Day(Int(number)), unit)
      let due: Int32
      switch timing {
      case .spread: due = number
      case .atStart: due = days.lowerBound.number
      case .atFinish: due = days.upperBound.number
      }
      if let factor = factor(money, per: per, on: due) { daily.add(times * count, on: due, factor) }
    }
    return daily
  }

  /// How many units a day is, as a fraction.
  private static func share(ofDay day: Day, _ unit: TimeUnit) -> (times: Int, per: Int) {
    switch unit {
    case .minute: (1440, 1)
    case .hour: (24, 1)
    case .day: (1, 1)
    case .week: (1, 7)
    case .month: (1, Day.length(ofMonth: day.civil.month, year: day.civil.year))
    case .year: (1, Day.length(ofMonth: 2, year: day.civil.year) == 29 ? 366 : 365)
    }
  }
}
