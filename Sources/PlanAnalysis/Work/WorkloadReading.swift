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
  private let work: BookedWork
  private let analysis: ScheduleAnalysis
  private let daily: DailyWork
  /// By resource: parts of a minute by number of the day.
  private var booked: [[Int32: Int]]
  /// By resource and activity: the same of each, in the order in which they are read.
  private var parts: [[(activity: ActivityID, days: [Int32: Int])]]
  private var schedule: Schedule { _read { yield analysis.schedule } }
  private var times: [ResourceTime] { work.times }
  var days: ClosedRange<Day> { work.days }

  init(_ analysis: ScheduleAnalysis) {
    self.analysis = analysis
    work = BookedWork(analysis)
    daily = DailyWork(zone: analysis.schedule.plan.projectZone)
    booked = Array(repeating: [:], count: work.times.count)
    parts = Array(repeating: [], count: work.times.count)
  }

  mutating func read() {
    work.eachBlock { block in
      var days: [Int32: Int] = [:]
      daily.spread(block.total, over: block.bookings) { day, _, parts in days[day, default: 0] += parts }
      booked[block.resource].merge(days, uniquingKeysWith: +)
      parts[block.resource].append((block.activity, days))
    }
  }

  // MARK: Results

  func members() -> [Workload.Member] { times.indices.map(member) }

  private func member(_ resource: Int) -> Workload.Member {
    var capacity: [Int32: Int]?
    if let available = times[resource].available {
      var known: [Int32: Int] = [:]
      for booking in available { daily.eachDay(of: booking) { day, _, parts in known[day, default: 0] += parts } }
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
