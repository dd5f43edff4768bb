import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Blackouts, freezes and pauses, and openings that are too short.
extension Waiting {
  func blackouts(_ row: Int) -> [Candidate] {
    let id = plan.windows[row].id
    let horizon = Horizon(origin: problem.horizon.origin, range: span)
    let local = LocalTime(plan, basis.resourceTable.calendarTable, window: id, horizon)
    let open = part(basis.resourceTable.openings[row])
    let closed = undisturbed(row).subtracting(open)
    guard !closed.isEmpty else { return [] }
    let entries = plan.windows[row].blackout.map { entry -> Candidate in
      // An opening that begins on the last day of a blackout is closed until it ends.
      let set = closed.intersection(entry.times == nil ? local.ranges([overnight(entry)]) : local.ranges([entry]))
      return Candidate(set: set, closure: Closure(.blackout(id, entry), at: entry.span))
    }
    let from = plan.windows[row].from
    guard from != nil else { return entries }
    return entries + [Candidate(set: closed, closure: Closure(.windowUnused(id), at: plan[id].name))]
  }

  private func overnight(_ entry: OffDates) -> OffDates {
    var result = entry
    result.last = entry.last.advanced(by: 1)
    return result
  }

  var freezes: [Candidate] {
    guard hasDetails else { return [] }
    let local = LocalTime(plan, plan.projectZone, problem.horizon)
    let window = windows.first.map { plan.windows[$0].id }
    return plan[activity].details.changedSystems.compactMap { plan.row($0, .system) }.flatMap { row -> [Candidate] in
      let id = plan.systems[row].id
      return plan.systems[row].freeze.map { entry in
        Candidate(
          set: reaching(local.ranges([entry])), closure: Closure(.freeze(id, entry, openings: window), at: entry.span))
      }
    }
  }

  /// Work that a freeze would interrupt does not start before it: includes the hours from which it would run into it.
  private func reaching(_ set: InstantRanges) -> InstantRanges {
    let mode = problem.table.modes[Int(levelling.solution.chosen[node])]
    let pattern = problem.table.patterns[Int(mode.pattern)]
    return InstantRanges(
      set.ranges.map { range in
        let first = pattern.start(of: mode.work - 1, finishingAt: range.lowerBound)
        return first < range.lowerBound ? first..<range.upperBound : range
      })
  }

  var pauses: [Candidate] {
    guard hasDetails else { return [] }
    let local = LocalTime(plan, basis.resourceTable.calendarTable, calendar: CalendarTable.project, problem.horizon)
    return plan[activity].details.task.pause.map { entry in
      Candidate(set: local.ranges([entry]), closure: Closure(.pause(entry), at: entry.span))
    }
  }

  /// The openings of a window without its blackouts.
  func undisturbed(_ row: Int) -> InstantRanges {
    var window = plan.windows[row]
    guard !window.blackout.isEmpty || window.from != nil || window.until != nil else { return part(basis.resourceTable.openings[row]) }
    window.blackout = []
    let horizon = Horizon(origin: problem.horizon.origin, range: span)
    let local = LocalTime(plan, basis.resourceTable.calendarTable, window: window.id, horizon)
    return WindowOpenings.set(window, anchor: anchor(row), local, basis.resourceTable.calendarTable).union(part(basis.resourceTable.openings[row]))
  }

  /// The day from which recurring openings are counted.
  private func anchor(_ row: Int) -> Int {
    let local = LocalTime(plan, basis.resourceTable.calendarTable, window: plan.windows[row].id, problem.horizon)
    let from = local.instant(plan.windows[row].from, isEnd: false, basis.resourceTable.moments)
    return from.map { local.day(at: $0) } ?? local.day(at: 0)
  }

  /// Why hours in which everyone is available are still not used: an uninterrupted outage does not fit into them.
  var rest: Closure? {
    let special = problem.special.ofActivity[activity]
    guard special >= 0, problem.special.rules[Int(special)].outage > 0 else { return nil }
    guard let row = windows.first else { return Closure(.outage, at: plan[plan[activity].id].name) }
    let id = plan.windows[row].id
    return Closure(.restOfOpening(id), at: plan[id].name)
  }
}
