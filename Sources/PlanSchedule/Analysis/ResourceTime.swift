import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// The time of a person, of the unnamed positions of a role or of a piece of equipment.
package struct ResourceTime: Sendable {
  package let resource: EntityID
  /// When how much of it is available for work, meetings and routines; nil without limit.
  package let available: [Booking]?
  /// What meetings and routines that begin before the project's finish take of it, with the index of each in
  /// `Plan.activities`.
  package let recurring: [(activity: ActivityID, booking: Booking)]
}

extension ScheduleAnalysis {
  /// When the last participant is done with the meeting or routine that begins at an instant; nil if nobody takes part.
  package func recurringEnd(_ activity: ActivityID, from start: Int) -> Int? {
    guard let basis = levelling?.basis else { return nil }
    let origin = basis.problem.horizon.origin
    let loads = basis.resourceTable.loads.loads.values.joined()
    let ends = loads.lazy.filter { $0.activity == activity && $0.beginning == start - origin }.map(\.range.upperBound)
    return ends.max().map { $0 + origin }
  }

  /// The time of all people, of roles with unnamed positions and of equipment, between two instants; empty without
  /// levelled dates.
  ///
  /// A person is available in the hours of their calendar and in their `extra` hours, as long as they are on the
  /// project, except on leave: in each minute for the share that `available` and `ramp-up` leave them for it.
  package func resourceTimes(in range: Range<Int>) -> [ResourceTime] {
    guard let levelling else { return [] }
    func table(withMeetings: Bool) -> ResourceTable {
      let known = levelling.basis.resourceTable
      return ResourceTable(
        known.plan, known.calendarTable, known.workers, known.horizon, known.moments, withMeetings: withMeetings)
    }
    let whole = table(withMeetings: false)
    let loads = (levelling.dates.isAlone ? table(withMeetings: true) : levelling.basis.resourceTable).loads.loads
    let parties =
      plan.people.indices.map { (RecurringParties.Party.person($0), whole.personResource[$0]) }
      + plan.roles.indices.map { (.seat($0), whole.positionResource[$0]) }
      + plan.equipment.indices.map { (.equipment($0), whole.equipmentResource[$0]) }
    let end = schedule.projectFinish - whole.horizon.origin
    return parties.filter { $0.1.exists }.map { party, index in
      whole.time(of: index, in: range, (loads[party] ?? []).filter { $0.beginning < end })
    }
  }
}

extension ResourceTable {
  fileprivate func time(of number: ResourceID, in range: Range<Int>, _ loads: [RecurringLoads.Load]) -> ResourceTime {
    let resource = resources[number]
    let profile = profiles[Int(resource.profile)]
    let hours = profile.atWork.clipped(to: range.lowerBound - horizon.origin..<range.upperBound - horizon.origin)
    func booking(_ start: Int, _ end: Int, _ rate: Int) -> Booking {
      Booking(resource: resource.entity, stretch: start + horizon.origin..<end + horizon.origin, rate: rate)
    }
    let available =
      resource.kind == .person
      ? profile.levels.pieces(of: hours, atMost: .max >> 1).map { booking(Int($0.start), Int($0.end), Int($0.rate)) }
      : hours.ranges.map { booking($0.lowerBound, $0.upperBound, Int(resource.capacity)) }
    // Nobody meets on leave.
    let recurring = loads.flatMap { load in
      hours.ranges[hours.index(endingAfter: load.range.lowerBound)...].prefix { $0.lowerBound < load.range.upperBound }
        .map { $0.clamped(to: load.range) }
        .map { (activity: load.activity, booking: booking($0.lowerBound, $0.upperBound, load.parts * load.count)) }
    }
    return ResourceTime(
      resource: resource.entity, available: resource.isUnlimited ? nil : available, recurring: recurring)
  }
}
