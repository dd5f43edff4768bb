import PlanModel
import PlanSyntax
import PlanText

/// What a unit of something costs on each day: rates change, and so do exchange rates.
struct DatedPrice {
  enum Price {
    case known(Factor, Span)
    /// No rate is in force.
    case none
    /// Nothing converts its currency on that day.
    case inconvertible(currency: String, Span)
  }

  /// The first day of each, ascending; the first of all is the earliest there is.
  private let steps: [(from: Int32, price: Price)]

  /// - Parameter unit: how many of what is counted make one hour, day and so on of a rate.
  init(_ rates: [Rate], _ plan: Plan, _ exchange: ExchangeTable, unit: (TimeUnit) -> Int) {
    var days: [Day] = []
    for rate in rates {
      if let from = rate.from { days.append(from) }
      days += exchange.changes(plan.text(rate.money.currency))
    }
    let changes = [Int32.min] + Set(days.map(\.number)).ordered()
    var steps: [(from: Int32, price: Price)] = []
    for from in changes {
      let day = Day(Int(from))
      guard let rate = rates.inForce(on: day), let timeUnit = plan.timeUnit(rate.unit) else {
        steps.append((from, .none))
        continue
      }
      let code = plan.text(rate.money.currency)
      let factor = exchange.factor(plan.minorUnits(rate.money), code, per: unit(timeUnit), on: day)
      let span = rate.money.currency.span
      steps.append((from, factor.map { .known($0, span) } ?? .inconvertible(currency: code, span)))
    }
    self.steps = steps
  }

  func on(_ day: Int32) -> Price {
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].from <= day { low = middle } else { high = middle }
    }
    return steps[low].price
  }
}

extension Plan {
  /// The unit after the slash of a rate; nil if there is none of that name, which is reported.
  package func timeUnit(_ word: Word) -> TimeUnit? {
    let symbol = text(word)
    return TimeUnit.allCases.first { $0.symbol == symbol }
  }
}

extension TimeScale {
  /// Minutes of work in a unit, or by the clock.
  package func minutes(in unit: TimeUnit, elapsed: Bool = false) -> Int {
    minutes(TimeAmount(thousandths: 1000, unit: unit), elapsed: elapsed)
  }
}
