import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What work costs besides people's time.
extension LedgerBuilder {
  /// The `cost` lines of tasks.
  mutating func addLines() {
    for activity in plan.activityIDs where plan[activity].hasDetails && schedule.hasDates(activity) {
      for cost in plan[activity].details.task.cost {
        let account = bearers.account(cost.account, activity)
        let daily = daily(cost, activity)
        ledger.append(
          .direct, of: activity, plan[activity].id, to: account, at: cost.money.currency.span, isNegative: cost.isNegative, daily)
      }
    }
  }

  /// A line with a unit costs so much for each of the activity's working hours, days and so on; one without is spread
  /// over them. Both may be due at once at its start or finish.
  private mutating func daily(_ cost: Cost, _ activity: ActivityID) -> DailyCost {
    let days = workingDays(activity)
    let day: Day? =
      switch cost.timing {
      case .spread: nil
      case .atStart: startDay(activity)
      case .atFinish: schedule.finishDay(activity)
      }
    guard let word = cost.unit else { return day.map { once(cost.money, on: $0) } ?? spread(cost.money, over: days) }
    let isElapsed = plan[activity].duration?.elapsed ?? false
    guard let unit = plan.timeUnit(word) else { return DailyCost() }
    let minutes = plan.timeScale.minutes(in: unit, elapsed: isElapsed)
    let worked = analysis.workedMinutes(activity)
    if let day { return once(cost.money, times: worked, per: minutes, on: day) }
    var daily = DailyCost()
    let sum = days.reduce(0) { $0 + $1.weight }
    var (before, given) = (0, 0)
    for item in days {
      before += item.weight
      let own = AssignedWork.part(worked, before, sum)
      if let factor = factor(cost.money, per: minutes, on: item.day) { daily.add(own - given, on: item.day, factor) }
      given = own
    }
    return daily
  }

  /// Material counts on the day on which the work that uses it starts.
  mutating func addMaterials() {
    for activity in plan.activityIDs where plan[activity].hasDetails && schedule.hasDates(activity) {
      for use in plan[activity].details.task.consume {
        guard let row = plan.row(use.material, .material), let price = plan.materials[row].price, price.unit == nil
        else { continue }
        let material = plan.materials[row]
        let account = bearers.account(material.account, activity)
        let thousandths = Int(use.count.scaled(by: 3) ?? 0)
        let daily = once(price.money, times: thousandths, per: 1000, on: startDay(activity))
        ledger.append(.material, of: activity, material.id, to: account, at: price.money.currency.span, daily)
      }
    }
  }

  // MARK: Days

  /// The day on which an activity starts, or happens.
  func startDay(_ activity: ActivityID) -> Day {
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    return start == finish ? schedule.finishDay(activity) : zone.day(at: start)
  }

  /// The days of an activity with the working time between its start and finish on each; its last day if there is none.
  func workingDays(_ activity: ActivityID) -> [(day: Int32, weight: Int)] {
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    guard start < finish else { return [(schedule.finishDay(activity).number, 1)] }
    let working = schedule.calendar(activity).workingRanges(from: start, to: finish)
    var days: [(day: Int32, weight: Int)] = []
    for range in working.isEmpty ? [start..<finish] : working {
      DailyWork(zone: zone).eachDay(of: Booking(resource: .none, stretch: range, rate: 1)) { day, _, minutes in
        if let last = days.last, last.day == day {
          days[days.count - 1].weight += minutes
        } else {
          days.append((day, minutes))
        }
      }
    }
    return days
  }
}
