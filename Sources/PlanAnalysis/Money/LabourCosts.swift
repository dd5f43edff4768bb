import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What the time of people and equipment costs: the hours of each day at the rate in force on it. Hours outside somebody's
/// calendar cost their `overtime` rate, if they have one.
struct LabourCosts {
  private let analysis: ScheduleAnalysis
  private let work: BookedWork
  private let daily: DailyWork
  private var known: [EntityID: Rates] = [:]
  private var plan: Plan { _read { yield analysis.schedule.plan } }

  /// The prices of somebody's time.
  private struct Rates {
    let usual: DatedPrice
    /// Nil if overtime costs what other hours cost.
    let overtime: DatedPrice?
    /// The hours that are no overtime.
    let calendar: WorkCalendar?
    /// Where the first rate is stated, else the name.
    let place: Span
  }

  init(_ analysis: ScheduleAnalysis) {
    self.analysis = analysis
    work = BookedWork(analysis)
    daily = DailyWork(zone: analysis.schedule.plan.projectZone)
  }

  mutating func add(to builder: inout LedgerBuilder) {
    if work.times.isEmpty { return addUnlevelled(to: &builder) }
    var last: (activity: ActivityID, resource: EntityID, kind: Ledger.Kind, cost: DailyCost, place: Span)?
    func finish(_ builder: inout LedgerBuilder) {
      guard let known = last, !known.cost.isEmpty else { return }
      let account = builder.bearers.account(of: known.resource, known.activity)
      builder.ledger.append(known.kind, of: known.activity, known.resource, to: account, at: known.place, known.cost)
    }
    work.eachBlock { block in
      let resource = work.times[block.resource].resource
      let rates = rates(of: resource, builder)
      if last?.activity != block.activity || last?.resource != resource {
        finish(&builder)
        let kind: Ledger.Kind = plan[resource].kind == .equipment ? .use : .labour
        last = (block.activity, resource, kind, DailyCost(), rates.place)
      }
      daily.spread(block.total, over: block.bookings) { day, stretch, parts in
        Self.add(parts, in: stretch, on: day, rates, resource, to: &last!.cost, &builder)
      }
    }
    finish(&builder)
  }

  /// Without levelled dates, work is spread evenly over the working time of its activity.
  private mutating func addUnlevelled(to builder: inout LedgerBuilder) {
    let (schedule, lengths) = (analysis.schedule, WorkLength(plan))
    for activity in plan.activityIDs where schedule.hasDates(activity) && !plan[activity].assign.isEmpty {
      let ranges = schedule.calendar(activity).workingRanges(from: schedule.start(activity), to: schedule.finish(activity))
      for share in AssignedWork.shares(of: activity, plan[activity], analysis, lengths) {
        let resource = share.chosen ?? share.allotment.first.target
        guard let minutes = share.work, resource != .none, plan[resource].row >= 0 else { continue }
        let rates = rates(of: resource, builder)
        var cost = DailyCost()
        let bookings = ranges.map { Booking(resource: resource, stretch: $0, rate: Booking.unit) }
        daily.spread(minutes * Load.unit, over: bookings) { day, stretch, parts in
          Self.add(parts, in: stretch, on: day, rates, resource, to: &cost, &builder)
        }
        if cost.isEmpty { continue }
        let account = builder.bearers.account(of: resource, activity)
        builder.ledger.append(.labour, of: activity, resource, to: account, at: rates.place, cost)
      }
    }
  }

  private static func add(
    _ parts: Int, in stretch: Range<Int>, on day: Int32, _ rates: Rates, _ resource: EntityID, to cost: inout DailyCost,
    _ builder: inout LedgerBuilder
  ) {
    guard let overtime = rates.overtime, let calendar = rates.calendar else {
      return add(parts, on: day, rates.usual, resource, to: &cost, &builder)
    }
    let usual = AssignedWork.part(parts, calendar.between(stretch.lowerBound, stretch.upperBound), stretch.count)
    add(usual, on: day, rates.usual, resource, to: &cost, &builder)
    add(parts - usual, on: day, overtime, resource, to: &cost, &builder)
  }

  private static func add(
    _ parts: Int, on day: Int32, _ price: DatedPrice, _ resource: EntityID, to cost: inout DailyCost,
    _ builder: inout LedgerBuilder
  ) {
    guard parts > 0 else { return }
    switch price.on(day) {
    case .known(let factor, _): cost.add(parts, on: day, factor)
    case .none: builder.unpriced[resource, default: 0] += parts
    case .inconvertible(let currency, let place): builder.note(currency, on: day, at: place)
    }
  }

  // MARK: Rates

  private mutating func rates(of resource: EntityID, _ builder: LedgerBuilder) -> Rates {
    if let rates = known[resource] { return rates }
    let row = Int(plan[resource].row)
    func prices(_ rates: [Rate]) -> DatedPrice {
      DatedPrice(rates, plan, builder.exchange) { plan.timeScale.minutes(in: $0) * Load.unit }
    }
    let stated: [Rate] =
      switch plan[resource].kind {
      case .person: plan.rates(of: plan.people[row])
      case .role: plan.roles[row].rate
      case .equipment: plan.equipment[row].rate
      default: []
      }
    let overtime = plan[resource].kind == .person ? plan.people[row].overtime : nil
    let calendar = overtime.map { _ in analysis.schedule.calendars[analysis.schedule.workers.calendar(ofPerson: row)] }
    let rates = Rates(
      usual: prices(stated), overtime: overtime.map { prices([$0]) }, calendar: calendar,
      place: stated.first?.money.currency.span ?? plan[resource].name)
    known[resource] = rates
    return rates
  }
}
