import PlanSyntax
import PlanText

extension Verification {
  mutating func book(_ number: ActivityID, _ trace: WorkTrace) {
    let workers = self.workers(number)
    for part in trace.bookings {
      let worker = workers[part.worker]
      let booking = Bookings.Booking(activity: number, range: part.range, units: part.units * worker.count, level: part.level)
      if let row = worker.person {
        bookings.people[row, default: []].append(booking)
      } else {
        bookings.others[worker.id, default: []].append(booking)
      }
    }
    let worked = trace.worked
    for use in work[number]?.uses ?? [] where plan.isThing(use.resource) {
      let units = units(ofThing: use, number)
      for range in worked {
        bookings.others[use.resource, default: []].append(
          Bookings.Booking(activity: number, range: range, units: units, level: 0))
      }
    }
    for window in facts[number].windows {
      let id = plan.windows[window].id
      for range in worked + reserve(number) {
        bookings.others[id, default: []].append(Bookings.Booking(activity: number, range: range, units: 1_000_000, level: 0))
      }
    }
  }

  /// Millionths of a thing that an activity uses: whole units, unless a share is stated; `e 50%` is half a unit.
  func units(ofThing use: FinishedSchedule.Use, _ activity: ActivityID) -> Int {
    let assign = plan[activity].assign
    let share = assign.indices.contains(use.allotment) ? assign[use.allotment].share.map(millionths) : nil
    var count = min(max(0, use.count), 1 << 30)
    if plan[use.resource].kind == .software, assign.indices.contains(use.allotment), assign[use.allotment].count == nil {
      // One seat for each person who works with it.
      count = max(1, workers(activity).reduce(0) { $0 + $1.count })
    }
    return count * (share ?? 1_000_000)
  }

  mutating func checkCapacities() {
    for row in plan.people.indices {
      if let list = bookings.people[row] { sweep(list, plan.people[row].id, .personOverbooked, capacity: nil) }
    }
    for role in plan.roles {
      guard let list = bookings.others[role.id] else { continue }
      sweep(list, role.id, .positionsOverbooked, capacity: seats(ofRole: role.id))
    }
    for item in plan.equipment {
      guard let list = bookings.others[item.id] else { continue }
      sweep(list, item.id, .equipmentOverbooked, capacity: item.quantity.map { whole($0) } ?? 1)
    }
    for item in plan.software {
      guard let list = bookings.others[item.id], let seats = item.seats else { continue }
      sweep(list, item.id, .softwareOverbooked, capacity: whole(seats))
    }
    for row in plan.windows.indices {
      guard let list = bookings.others[plan.windows[row].id] else { continue }
      sweep(list, plan.windows[row].id, .windowCapacity, capacity: windows[row].capacity)
    }
  }

  /// The total booked at once increases only where a booking starts, so it is checked there. Rounding errors of one
  /// millionth per booking are tolerated.
  private mutating func sweep(_ list: [Bookings.Booking], _ id: EntityID, _ kind: Violation.Kind, capacity: Int?) {
    var active: [Bookings.Booking] = []
    var reported: [ActivityID] = []
    for booking in (list + (recurring[id]?.elements ?? [])).sorted(by: { ($0.range.lowerBound, $0.activity) < ($1.range.lowerBound, $1.activity) }) {
      let start = booking.range.lowerBound
      active.removeAll { $0.range.upperBound <= start }
      active.append(booking)
      let load = active.reduce(0) { $0 + $1.units }
      let most = capacity.map { $0 * 1_000_000 } ?? active.map(\.level).min() ?? 0
      if load <= most + active.count || active.allSatisfy({ !facts[$0.activity].hasDates }) { continue }
      let together = Array(Set(active.map(\.activity))).sorted()
      if together == reported { continue }
      reported = together
      let percent = load / 10_000
      let others = together.count > 1 ? " together with " + together.dropFirst().map { name($0) }.joined(separator: ", ") : ""
      report(
        kind, together, [id], at: start, until: active.map(\.range.upperBound).min(),
        "books \(plan.name(id)) at \(text(start))\(others): \(percent)% of \(most / 10_000)%")
    }
  }
}
