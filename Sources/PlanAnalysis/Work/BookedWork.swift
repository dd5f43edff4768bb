import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// When the work of each activity takes the time of people, of the unnamed positions of roles and of equipment: what is
/// done of it between its actual dates, what remains at its bookings. Meetings and routines come last.
struct BookedWork {
  /// What one activity takes of one resource: so much in all, spread over bookings in proportion to their work.
  struct Block {
    let activity: ActivityID
    /// Index in ``times``.
    let resource: Int
    let bookings: [Booking]
    /// In parts of a minute, ``Load/unit`` of them.
    let total: Int
  }

  /// The days of the project.
  let days: ClosedRange<Day>
  /// The time of each resource; empty without levelled dates.
  let times: [ResourceTime]
  private let analysis: ScheduleAnalysis
  private let position: [EntityID: Int]
  private var schedule: Schedule { _read { yield analysis.schedule } }

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
  }

  /// Each block, by activity, then what recurs by resource. O(activities + bookings).
  func eachBlock(_ body: (Block) -> Void) {
    let lengths = WorkLength(schedule.plan)
    for activity in schedule.plan.activityIDs where schedule.hasDates(activity) { read(activity, lengths, body) }
    for (resource, time) in times.enumerated() {
      var recurring: [ActivityID: [Booking]] = [:]
      for (activity, booking) in time.recurring { recurring[activity, default: []].append(booking) }
      for (activity, bookings) in recurring.ordered(by: { $0.key < $1.key }) {
        body(Block(activity: activity, resource: resource, bookings: bookings, total: DailyWork.total(bookings)))
      }
    }
  }

  /// Its work as ``AssignedWork`` says, at the times of its bookings; what is done of it before them.
  private func read(_ activity: ActivityID, _ lengths: WorkLength, _ body: (Block) -> Void) {
    let plan = schedule.plan
    guard !plan[activity].assign.isEmpty, !schedule.isSummary(activity) else { return }
    let ahead = Dictionary(grouping: analysis.bookings(activity), by: \.resource)
    var seen: Set<EntityID> = []
    let shares = AssignedWork.shares(of: activity, plan[activity], analysis, lengths)
    for share in shares {
      guard let chosen = share.chosen, let resource = position[chosen], seen.insert(chosen).inserted else { continue }
      let bookings = ahead[chosen] ?? []
      let rest = DailyWork.total(bookings)
      func add(_ bookings: [Booking], _ total: Int) {
        if total > 0 { body(Block(activity: activity, resource: resource, bookings: bookings, total: total)) }
      }
      guard share.work != nil else {
        add(bookings, rest)
        if schedule.progress(activity).hasStarted {
          let used = pastUse(of: chosen, activity)
          add(used, DailyWork.total(used))
        }
        continue
      }
      let own = shares.filter { $0.chosen == chosen }
      let whole = own.reduce(0) { $0 + ($1.work ?? 0) } * Load.unit
      // Where nothing is booked, all of it lies between its dates.
      let past = rest == 0 ? whole : own.reduce(0) { $0 + $1.done } * Load.unit
      if past > 0 { add(pastWork(of: resource, activity), past) }
      // Stated work is in whole minutes.
      let isRounded = abs(whole - past - rest) < Load.unit
      add(bookings, isRounded ? rest : whole - past)
    }
  }

  // MARK: What is done

  /// The time between the actual start and the status date, or the actual finish.
  private func pastStretch(_ activity: ActivityID) -> Range<Int> {
    let start = schedule.start(activity)
    guard schedule.progress(activity).hasStarted else { return start..<max(start + 1, schedule.finish(activity)) }
    let end = schedule.actualFinish(activity) ?? schedule.statusInstant ?? schedule.finish(activity)
    return start..<max(start + 1, end)
  }

  /// The time that somebody had for it. It was done anyway, so if they had none, all of the time.
  private func pastWork(of resource: Int, _ activity: ActivityID) -> [Booking] {
    let stretch = pastStretch(activity)
    let available = (times[resource].available ?? []).compactMap { piece -> Booking? in
      let range = piece.stretch.clamped(to: stretch)
      return range.isEmpty ? nil : Booking(resource: piece.resource, stretch: range, rate: piece.rate)
    }
    return available.isEmpty
      ? [Booking(resource: times[resource].resource, stretch: stretch, rate: Booking.unit)] : available
  }

  /// Equipment is used while the activity's calendar has working time.
  private func pastUse(of id: EntityID, _ activity: ActivityID) -> [Booking] {
    let stretch = pastStretch(activity)
    let rate = schedule.uses(activity).reduce(0) { $1.resource == id ? $0 + $1.units : $0 }
    return schedule.calendar(activity).workingRanges(from: stretch.lowerBound, to: stretch.upperBound)
      .map { Booking(resource: id, stretch: $0, rate: rate) }
  }
}
