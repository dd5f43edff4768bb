import PlanModel
import PlanSyntax

/// What people, equipment and material cost, as far as levelling needs to know: to choose among what ends at the same
/// time. Sums of money are in hundredths; currencies are not converted.
enum HourlyCost {
  /// The last rate stated for a person or for their role, per hour.
  static func of(_ person: Person, in plan: Plan) -> Int64 {
    latest(plan.rates(of: person), in: plan)
  }

  /// The last of some rates, per hour of the project's days, weeks and months.
  static func latest(_ rates: [Rate], in plan: Plan) -> Int64 {
    guard let rate = rates.last else { return 0 }
    let symbol = plan.text(rate.unit)
    guard let unit = TimeUnit.allCases.first(where: { $0.symbol == symbol }) else { return 0 }
    let minutes = plan.timeScale.minutes(TimeAmount(thousandths: 1000, unit: unit))
    return min(hundredths(rate.money), most) * 60 / Int64(max(1, minutes))
  }

  /// What a way consumes.
  static func consumed(_ way: Way, in plan: Plan) -> Int64 {
    way.consume.reduce(0) { sum, item in
      guard let row = plan.row(item.material, .material), let price = plan.materials[row].price, price.unit == nil else { return sum }
      let amount = Double(item.count.scaled(by: 3) ?? 0) / 1000
      return min(sum + Int64(min(amount * Double(hundredths(price.money)), Double(most))), most)
    }
  }

  private static let most: Int64 = 10_000_000_000_000_000
  private static func hundredths(_ money: Money) -> Int64 { money.amount.scaled(by: 2) ?? 0 }
}
