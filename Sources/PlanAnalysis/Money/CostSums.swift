import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The entries of a ledger, added up by what people ask for. Every list adds up to the same total.
package struct CostSums: Sendable {
  /// Labour and everything else.
  package struct Sum: Sendable, Equatable {
    package var labour = Amount.zero
    package var other = Amount.zero
    package var total: Amount { labour + other }
    package var isNothing: Bool { labour == .zero && other == .zero }

    package init() {}

    mutating func add(_ amount: Amount, _ kind: Ledger.Kind) {
      if kind == .labour { labour += amount } else { other += amount }
    }

    static func += (sum: inout Sum, other: Sum) {
      sum.labour += other.labour
      sum.other += other.other
    }
  }

  package let whole: Sum
  /// By activity, with what lies inside it.
  private let activities: [Sum]
  /// What belongs to no work, by what costs, in the order of the ledger.
  package let besides: [(source: EntityID, sum: Sum)]
  /// By account, with the accounts that are part of it; nothing for those that bear nothing.
  private let accounts: [EntityID: Sum]
  /// What no account bears.
  package let unallocated: Sum
  /// By person, role and equipment, in the order of the text; only what costs something.
  package let resources: [(resource: EntityID, sum: Sum)]
  /// By category, in the order of the language; only what costs something.
  package let categories: [(category: Account.Category, sum: Sum)]
  package let capital: Sum
  package let operating: Sum
  /// By calendar month, from the first with a cost to the last, the first day of each.
  package let months: [(first: Day, sum: Sum)]

  package func sum(of activity: ActivityID) -> Sum { activities[activity.index] }
  package func sum(of account: EntityID) -> Sum { accounts[account] ?? Sum() }

  /// O(entries + activities).
  package init(_ ledger: Ledger, _ plan: Plan) {
    var whole = Sum()
    var activities = [Sum](repeating: Sum(), count: plan.activities.count)
    var (besides, accounts, resources): ([EntityID: Sum], [EntityID: Sum], [EntityID: Sum]) = ([:], [:], [:])
    var categories: [Account.Category: Sum] = [:]
    var (unallocated, capital, operating) = (Sum(), Sum(), Sum())
    var months: [Int32: Sum] = [:]
    for cost in ledger.costs {
      let (kind, total) = (cost.kind, cost.total)
      whole.add(total, kind)
      if let activity = cost.activity { activities[activity.index].add(total, kind) } else { besides[cost.source, default: Sum()].add(total, kind) }
      if kind == .labour || kind == .use { resources[cost.source, default: Sum()].add(total, kind) }
      categories[plan.category(of: cost), default: Sum()].add(total, kind)
      if cost.account == .none { unallocated.add(total, kind) } else { accounts[cost.account, default: Sum()].add(total, kind) }
      if plan.isCapital(cost.account) { capital.add(total, kind) } else { operating.add(total, kind) }
      for entry in ledger.entries(cost) { months[entry.day.firstOfMonth.number, default: Sum()].add(entry.amount, kind) }
    }
    // Parents are declared before their content.
    for activity in plan.activityIDs.reversed() {
      if let parent = plan[activity].parent { activities[parent.index] += activities[activity.index] }
    }
    self.whole = whole
    self.activities = activities
    self.besides = besides.ordered { $0.key.index < $1.key.index }.map { ($0.key, $0.value) }
    self.accounts = Self.withParts(accounts, plan)
    self.unallocated = unallocated
    self.resources = resources.ordered { $0.key.index < $1.key.index }.map { ($0.key, $0.value) }
    self.categories = Account.Category.allCases.compactMap { category in categories[category].map { (category, $0) } }
    (self.capital, self.operating) = (capital, operating)
    self.months = Self.filled(months)
  }

  /// Each account with those that are part of it.
  private static func withParts(_ own: [EntityID: Sum], _ plan: Plan) -> [EntityID: Sum] {
    var result = own
    for account in plan.accounts {
      guard let sum = own[account.id] else { continue }
      for parent in plan.accountsAround(account.id) { result[parent, default: Sum()] += sum }
    }
    return result
  }

  /// Every month between the first and the last.
  private static func filled(_ months: [Int32: Sum]) -> [(first: Day, sum: Sum)] {
    guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
    var result: [(first: Day, sum: Sum)] = []
    var month = Day(Int(first))
    while month.number <= last {
      result.append((month, months[month.number] ?? Sum()))
      month = month.advanced(byMonths: 1)
    }
    return result
  }
}

extension Day {
  /// The first day of its month.
  package var firstOfMonth: Day { advanced(by: 1 - civil.day) }
}

extension Plan {
  /// What a cost is for: the category of its account, if that states one, otherwise what its kind suggests.
  package func category(of cost: Ledger.Cost) -> Account.Category {
    if cost.account != .none, let stated = accounts[Int(self[cost.account].row)].category { return stated }
    return switch cost.kind {
    case .labour: .labour
    case .use, .purchase: .hardware
    case .software: .software
    case .contract: .services
    case .material, .direct, .charge: .other
    }
  }

  func isCapital(_ account: EntityID) -> Bool { account != .none && accounts[Int(self[account].row)].kind == .capex }

  /// The accounts that an account is part of, from the inside out.
  package func accountsAround(_ account: EntityID) -> [EntityID] {
    var result: [EntityID] = []
    var current = account
    while let parent = self.account(accounts[Int(self[current].row)].partOf), parent != account, result.count < accounts.count {
      result.append(parent)
      current = parent
    }
    return result
  }
}
