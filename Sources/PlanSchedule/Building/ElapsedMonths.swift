import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Elapsed months and years are calendar steps, to the same day of another month, or to its last day if it has no such
/// day. The length of such a duration or lag depends on the date from which it counts.
struct ElapsedMonths {
  /// A duration; a lag, by its position among the dependencies of an activity; or a remaining duration, as stated by
  /// the activity itself or by a record.
  enum Part: Sendable {
    case duration(ActivityID)
    case lag(ActivityID, Int)
    case remaining(ActivityID)
    case record(Int)
  }

  let plan: Plan
  private let statusDay: Day?
  private(set) var parts: [Part] = []

  init(_ plan: Plan, asOf statusDay: Day?) {
    self.plan = plan
    self.statusDay = statusDay
    for id in plan.activityIDs {
      let activity = plan[id]
      if let duration = activity.duration, duration.elapsed,
        [duration.low, duration.likely, duration.high].contains(where: { $0?.isStep ?? false })
      {
        parts.append(.duration(id))
      }
      for (number, item) in activity.statedDependencies.enumerated() {
        if let lag = item.dependency.lag, lag.elapsed, lag.amount.isStep { parts.append(.lag(id, number)) }
      }
    }
    guard statusDay != nil else { return }
    for activity in plan.activityIDs where isElapsed(activity) && plan[activity].hasDetails {
      if plan[activity].details.task.remaining?.isStep ?? false { parts.append(.remaining(activity)) }
    }
    for (number, record) in plan.progress.enumerated() where record.remaining?.isStep ?? false {
      if let activity = plan.activity(record.activity.target), isElapsed(activity) { parts.append(.record(number)) }
    }
  }

  /// What is left of it counts in clock time.
  private func isElapsed(_ activity: ActivityID) -> Bool {
    plan[activity].effort == nil && plan[activity].duration?.elapsed ?? false
  }

  var isEmpty: Bool { parts.isEmpty }

  /// The minutes of each, counted from its base: the start of an activity, or the end that a dependency names.
  func minutes(from start: (_ activity: ActivityID) -> Int?, _ end: (Dependency) -> Int?) -> [Int] {
    let zone = plan.projectZone
    let lengths = WorkLength(plan)
    let origin = plan.statedStart
    // What never happens has no date to count from.
    func known(_ instant: Int?) -> Int { instant.map { abs($0) < 1 << 35 ? $0 : origin } ?? origin }
    return parts.map { part in
      switch part {
      case .duration(let activity):
        let from = known(start(activity))
        return plan[activity].duration.map { duration in
          lengths.expected(duration) { zone.instant(elapsed: $0, after: from) - from }
        } ?? 0
      case .lag(let activity, let number):
        let dependency = plan[activity].statedDependencies[number].dependency
        let from = known(end(dependency))
        guard let lag = dependency.lag else { return 0 }
        return dependency.isLead
          ? from - zone.instant(elapsed: lag.amount, before: from) : zone.instant(elapsed: lag.amount, after: from) - from
      case .remaining(let activity): return left(plan[activity].details.task.remaining)
      case .record(let number): return left(plan.progress[number].remaining)
      }
    }
  }

  /// From the end of the status date.
  private func left(_ remaining: TimeAmount?) -> Int {
    guard let remaining, let statusDay else { return 0 }
    let from = plan.projectZone.end(of: statusDay)
    return plan.projectZone.instant(elapsed: remaining, after: from) - from
  }

  /// The plan with these minutes in their places.
  func plan(with minutes: [Int]) -> Plan {
    var result = plan
    for (part, minutes) in zip(parts, minutes) {
      // It cannot end before it begins.
      guard let amount = TimeAmount(minutes: minutes) else { continue }
      switch part {
      case .duration(let activity): result.activities[activity].duration = Estimate(low: amount, elapsed: true)
      case .lag(let activity, let number): Self.setLag(amount, &result.activities[activity], number)
      case .remaining(let activity): result.activities[activity].details.task.remaining = amount
      case .record(let number): result.progress[number].remaining = amount
      }
    }
    return result
  }

  /// In the order of `Activity.statedDependencies`.
  private static func setLag(_ amount: TimeAmount, _ activity: inout Activity, _ number: Int) {
    let lag = TimeSpan(amount: amount, elapsed: true)
    if number < activity.after.count { return activity.after[number].lag = lag }
    var left = number - activity.after.count
    func set(_ rules: inout [DateRule]) -> Bool {
      for index in rules.indices {
        guard case .after(var dependency) = rules[index] else { continue }
        if left == 0 {
          dependency.lag = lag
          rules[index] = .after(dependency)
          return true
        }
        left -= 1
      }
      return false
    }
    if !set(&activity.start) { _ = set(&activity.finish) }
  }
}

extension TimeAmount {
  /// As elapsed time, not counted in the working hours of any scale.
  func elapsed(_ scale: TimeScale) -> ElapsedLength {
    let whole = thousandths / 1000
    guard isStep, whole < 1_000_000 else { return ElapsedLength(months: nil, minutes: scale.minutes(self, elapsed: true)) }
    let rest = TimeAmount(thousandths: thousandths % 1000, unit: unit)
    return ElapsedLength(
      months: unit == .year ? whole * 12 : whole, minutes: scale.minutes(rest, elapsed: true))
  }

  fileprivate var isStep: Bool { unit == .month || unit == .year }

  /// Minutes of elapsed time.
  fileprivate init?(minutes: Int) {
    guard minutes >= 0 else { return nil }
    self.init(thousandths: minutes * 1000, unit: .minute)
  }
}
