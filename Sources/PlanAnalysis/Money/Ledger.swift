import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// What the plan costs, as entries: so much of one cost on one day. Rounding happens once, when a cost becomes entries;
/// every sum only adds them, so that all tables agree.
package struct Ledger: Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// Time of people, at their rates.
    case labour
    /// Use of equipment, at its rates.
    case use
    /// Material used by work.
    case material
    /// `cost` lines of tasks.
    case direct
    /// `cost` lines of equipment.
    case purchase
    /// Licences and subscriptions.
    case software
    case charge
    /// Payments of contracts.
    case contract

    /// As tables and data name it.
    package var word: String {
      switch self {
      case .labour: "labour"
      case .use: "equipment"
      case .material: "material"
      case .direct: "cost"
      case .purchase: "purchase"
      case .software: "software"
      case .charge: "charge"
      case .contract: "contract"
      }
    }
  }

  /// One cost: one line of the plan, or the time that one activity takes of one person.
  package struct Cost: Sendable {
    package let kind: Kind
    /// The work that causes it; nil for what belongs to no work.
    package let activity: ActivityID?
    /// Who or what costs: a person, a role, equipment, material, software, a charge or a contract; the activity for its
    /// own lines.
    package let source: EntityID
    /// None if no account bears it.
    package let account: EntityID
    /// The line or the name that states it.
    package let place: Span
    package let total: Amount
    let entries: Range<Int>
  }

  /// An amount that nothing converts into the project's currency.
  package struct Inconvertible: Sendable, Equatable {
    package let currency: String
    /// The first day on which a rate would be needed.
    package let day: Day
    /// The currency of the amount.
    package let place: Span
  }

  package struct Entry: Sendable, Equatable {
    package let day: Day
    package let amount: Amount
  }

  /// By activity in the order of the text, then what belongs to no work.
  package internal(set) var costs: [Cost] = []
  private var days: [Int32] = []
  private var amounts: [Amount] = []
  /// Work of people and use of equipment without a rate, in minutes; in the order of the text.
  package internal(set) var unpriced: [(resource: EntityID, minutes: Int)] = []
  /// Amounts that are missing from all sums, the first place of each currency.
  package internal(set) var inconvertible: [Inconvertible] = []

  /// The days of a cost in order; their amounts add up to its total.
  package func entries(_ cost: Cost) -> some RandomAccessCollection<Entry> {
    cost.entries.lazy.map { Entry(day: Day(Int(days[$0])), amount: amounts[$0]) }
  }

  package var total: Amount { costs.reduce(.zero) { $0 + $1.total } }

  /// True if all of the plan's money is in the sums.
  package var isComplete: Bool { inconvertible.isEmpty }

  mutating func append(
    _ kind: Kind, of activity: ActivityID?, _ source: EntityID, to account: EntityID, at place: Span,
    isNegative: Bool = false, _ daily: consuming DailyCost
  ) {
    let first = days.count
    var total = Amount.zero
    for (day, amount) in daily.rounded() {
      let amount = Amount(isNegative ? -amount : amount)
      days.append(day)
      amounts.append(amount)
      total += amount
    }
    costs.append(
      Cost(kind: kind, activity: activity, source: source, account: account, place: place, total: total, entries: first..<days.count))
  }
}

extension Ledger {
  /// What the time of people and equipment in one activity costs, by person, role or equipment.
  package func time(of activity: ActivityID) -> [EntityID: Amount] {
    var result: [EntityID: Amount] = [:]
    for cost in costs(of: activity) where cost.kind == .labour || cost.kind == .use { result[cost.source, default: .zero] += cost.total }
    return result
  }

  /// The costs that one activity causes; those inside it belong to its content.
  package func costs(of activity: ActivityID) -> ArraySlice<Cost> {
    func first(from bound: Int) -> Int {
      var (low, high) = (0, costs.count)
      while low < high {
        let middle = (low + high) / 2
        if (costs[middle].activity?.index ?? .max) < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return costs[first(from: activity.index)..<first(from: activity.index + 1)]
  }
}
