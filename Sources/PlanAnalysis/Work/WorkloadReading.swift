import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Workload {
  /// O(activities + resources × days + bookings).
  package init(_ analysis: ScheduleAnalysis) {
    var reading = WorkloadReading(analysis)
    reading.read()
    self.init(days: reading.days, members: reading.members())
  }
}

/// Collects what is booked and what is available by resource and day.
private struct WorkloadReading {
  let days: ClosedRange<Day>
  private let analysis: ScheduleAnalysis
  private let times: [ResourceTime]
  private let position: [EntityID: Int]
  /// By resource: parts of a minute by number of the day.
  private var booked: [[Int32: Int]]
  /// By resource and activity: the same of each, in the order in which they are read.
  private var parts: [[(activity: ActivityID, days: [Int32: Int])]]
  private var schedule: Schedule { _read { yield analysis.schedule } }
  private var zone: Zone { schedule.plan.projectZone }

  init(_ analysis: ScheduleAnalysis) {
    self.analysis = analysis
    let schedule = analysis.schedule
    let (plan, zone) = (schedule.plan, schedule.plan.projectZone)
    let dated = plan.activityIDs.filter(schedule.hasDates)
    let last = dated.reduce(schedule.projectFinish) { max($0, schedule.finish($1)) }
    let first = schedule.clock(schedule.projectStart).day
    days = first...max(first, schedule.lastDay(last))
    times = analysis.resourceTimes(in: zone.start(of: days.lowerBound)..<zone.end(of: days.upperBound))
    position = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1.resource, $0) })
    booked = Array(repeating: [:], count: times.count)
    parts = Array(repeating: [], count: times.count)
  }

  mutating func read() {
    let lengths = WorkLength(schedule.plan)
    for activity in schedule.plan.activityIDs where schedule.hasDates(activity) { add(activity, lengths) }
    for (resource, time) in times.enumerated() {
      var recurring: [ActivityID: [Booking]] = [:]
      for (activity, booking) in time.recurring { recurring[activity, default: []].append(booking) }
      for (activity, bookings) in recurring.ordered(by: { $0.key < $1.key }) {
        add(bookings, total: Self.total(bookings), activity, resource)
      }
    }
  }

  // MARK: Work of tasks

  /// Its work as ``AssignedWork`` says, at the times of its bookings; what is done of it before them.
  private mutating func add(_ activity: ActivityID, _ lengths: WorkLength) {
    let plan = schedule.plan
    guard !plan[activity].assign.isEmpty, !schedule.isSummary(activity) else { return }
    let ahead = Dictionary(grouping: analysis.bookings(activity), by: \.resource)
    var seen: Set<EntityID> = []
    let shares = AssignedWork.shares(of: activity, plan[activity], analysis, lengths)
    for share in shares {
      guard let chosen = share.chosen, let resource = position[chosen], seen.insert(chosen).inserted else { continue }
      let bookings = ahead[chosen] ?? []
      let rest = Self.total(bookings)
      guard share.work != nil else {
        add(bookings, total: rest, activity, resource)
        if schedule.progress(activity).hasStarted { addPastUse(of: resource, activity) }
        continue
      }
      let own = shares.filter { $0.chosen == chosen }
      let whole = own.reduce(0) { $0 + ($1.work ?? 0) } * Load.unit
      // Where nothing is booked, all of it lies between its dates.
      let past = rest == 0 ? whole : own.reduce(0) { $0 + $1.done } * Load.unit
      if past > 0 { add(past: past, activity, resource) }
      // Stated work is in whole minutes.
      let isRounded = abs(whole - past - rest) < Load.unit
      add(bookings, total: isRounded ? rest : whole - past, activity, resource)
    }
  }

  /// The time between the actual start and the status date, or the actual finish.
  private func pastStretch(_ activity: ActivityID) -> Range<Int> {
    let start = schedule.start(activity)
    guard schedule.progress(activity).hasStarted else { return start..<max(start + 1, schedule.finish(activity)) }
    let end = schedule.actualFinish(activity) ?? schedule.statusInstant ?? schedule.finish(activity)
    return start..<max(start + 1, end)
  }

  private mutating func add(past total: Int, _ activity: ActivityID, _ resource: Int) {
    let stretch = pastStretch(activity)
    let available = (times[resource].available ?? []).compactMap { piece -> Booking? in
      let range = piece.stretch.clamped(to: stretch)
      return range.isEmpty ? nil : Booking(resource: piece.resource, stretch: range, rate: piece.rate)
    }
    // It was done anyway.
    let always = [Booking(resource: times[resource].resource, stretch: stretch, rate: Booking.unit)]
    add(available.isEmpty ? always : available, total: total, activity, resource)
  }

  /// Equipment is used while the activity's calendar has working time.
  private mutating func addPastUse(of resource: Int, _ activity: ActivityID) {
    let stretch = pastStretch(activity)
    let id = times[resource].resource
    let rate = schedule.uses(activity).reduce(0) { $1.resource == id ? $0 + $1.units : $0 }
    let used = schedule.calendar(activity).workingRanges(from: stretch.lowerBound, to: stretch.upperBound)
      .map { Booking(resource: id, stretch: $0, rate: rate) }
    add(used, total: Self.total(used), activity, resource)
  }

  // MARK: Days

  private static func total(_ bookings: [Booking]) -> Int { bookings.reduce(0) { $0 + $1.stretch.count * $1.rate } }

  /// Spreads a total over bookings in proportion to their work.
  private mutating func add(_ bookings: [Booking], total: Int, _ activity: ActivityID, _ resource: Int) {
    let weight = Self.total(bookings)
    guard weight > 0, total > 0 else { return }
    var days: [Int32: Int] = [:]
    var (before, given) = (0, 0)
    for booking in bookings {
      forEachDay(booking) { day, parts in
        before += parts
        let sum = AssignedWork.part(total, before, weight)
        days[day, default: 0] += sum - given
        given = sum
      }
    }
    booked[resource].merge(days, uniquingKeysWith: +)
    parts[resource].append((activity, days))
  }

  private func forEachDay(_ booking: Booking, _ body: (_ day: Int32, _ parts: Int) -> Void) {
    var start = booking.stretch.lowerBound
    while start < booking.stretch.upperBound {
      let day = zone.day(at: start)
      let end = min(booking.stretch.upperBound, max(start + 1, zone.end(of: day)))
      body(day.number, (end - start) * booking.rate)
      start = end
    }
  }

  // MARK: Results

  func members() -> [Workload.Member] { times.indices.map(member) }

  private func member(_ resource: Int) -> Workload.Member {
    var capacity: [Int32: Int]?
    if let available = times[resource].available {
      var known: [Int32: Int] = [:]
      for booking in available { forEachDay(booking) { known[$0, default: 0] += $1 } }
      capacity = known
    }
    let limit = limit(times[resource].resource)
    let loads = (days.lowerBound.number...days.upperBound.number).map { number -> Load in
      let day = Day(Int(number))
      let (work, most) = (booked[resource][number] ?? 0, capacity.map { $0[number] ?? 0 })
      let load = Load(
        day...day, booked: work, capacity: most, overload: isForecast(day) ? max(0, work - (most ?? work)) : 0)
      guard let limit, limit.unit == .day else { return load }
      return load.limited(to: limit.minutes, isForecast: isForecast(day))
    }
    var weeks: [Load] = []
    for load in loads {
      if let last = weeks.last, load.days.lowerBound.weekday != 0 { weeks[weeks.count - 1] = last + load } else { weeks.append(load) }
    }
    if let limit, limit.unit == .week {
      weeks = weeks.map { $0.limited(to: limit.minutes, isForecast: isForecast($0.days.upperBound)) }
    }
    let parts = parts[resource].flatMap { part in
      // Rounded so that the days add up to the whole.
      var (sum, given) = (Load.unit / 2, 0)
      return part.days.ordered { $0.key < $1.key }.map { day, parts in
        sum += parts
        defer { given = sum / Load.unit }
        return Workload.Part(activity: part.activity, day: Day(Int(day)), minutes: sum / Load.unit - given)
      }
    }
    return Workload.Member(
      resource: times[resource].resource, days: loads.filter { !$0.isEmpty }, weeks: weeks, parts: parts)
  }

  /// True after the status date: what has been done cannot be moved any more, and only its dates are known.
  private func isForecast(_ day: Day) -> Bool { schedule.progress.statusDay.map { day > $0 } ?? true }

  private func limit(_ id: EntityID) -> (minutes: Int, unit: QuotaPeriod)? {
    let plan = schedule.plan
    guard let limit = plan.people.first(where: { $0.id == id })?.limit, let unit = QuotaPeriod(plan.text(limit.unit))
    else { return nil }
    return (plan.timeScale.minutes(limit.amount), unit)
  }
}
