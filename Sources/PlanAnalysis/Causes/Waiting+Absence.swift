import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Who or what is not available: leave, joining dates, availability, meetings.
extension Waiting {
  func absences(_ demand: Demand, _ resource: Resource) -> [Candidate] {
    let id = resource.entity
    let (name, person) = ("'\(plan.name(id))'", plan.people[Int(plan[id].row)])
    let local = localTime(ofPerson: Int(plan[id].row))
    var result = person.leave.map { entry -> Candidate in
      var text = "\(name) is on leave \(dates(entry))"
      if let window = windows.first {
        text += " and misses the previous opening of the window '\(plan.name(plan.windows[window].id))'"
      }
      return Candidate(set: local.ranges([entry]), closure: Closure(kind: .hours, entity: id, text: text, place: entry.span))
    }
    if let from = local.instant(person.from, isEnd: false, basis.book.moments), from > span.lowerBound {
      let day = schedule.clock(from + problem.horizon.origin).day.iso
      result.append(
        Candidate(
          set: InstantRanges([span.lowerBound..<from]),
          closure: Closure(
            kind: .hours, entity: id, text: "\(name) is available from \(day) on", place: plan[id].name)))
    }
    let levels = problem.resources.profiles[Int(resource.profile)].levels
    if let entry = person.available.first(where: { $0.first != nil && $0.share.parts == 0 }) {
      result.append(
        Candidate(
          set: levels.below(1, in: span),
          closure: Closure(
            kind: .hours, entity: id, text: "\(name) is available 0%\(entry.last.map { " until \($0.iso)" } ?? "")", place: entry.span)))
    }
    if demand.isStrict, levels.below(Int(demand.need), in: span).ranges.first != nil {
      let level = levels.level(at: levels.below(Int(demand.need), in: span).ranges[0].lowerBound)
      result.append(
        Candidate(
          set: levels.below(Int(demand.need), in: span),
          closure: Closure(
            kind: .hours, entity: id,
            text: "\(name) is available \(level.percent) of the time, but it needs \(Int(demand.need).percent)",
            place: person.available.first?.span ?? plan[id].name)))
    }
    return result
  }

  func unavailability(_ resource: Resource) -> [Candidate] {
    let id = resource.entity
    let (name, equipment) = ("'\(plan.name(id))'", plan.equipment[Int(plan[id].row)])
    let local = LocalTime(plan, plan.projectZone, problem.horizon)
    var result = equipment.unavailable.map { unavailable($0, id, local) }
    let profile = problem.resources.profiles[Int(resource.profile)].atWork
    let before = InstantRanges([span.lowerBound..<max(span.lowerBound, min(span.upperBound, profile.ranges.first?.lowerBound ?? 0))])
    if equipment.leadTime != nil {
      result.append(
        Candidate(
          set: before, closure: Closure(kind: .hours, entity: id, text: "\(name) arrives then, after its lead-time", place: plan[id].name)))
    }
    let text =
      equipment.calendar == nil ? "\(name) is not available any earlier" : "the calendar of \(name) opens then"
    return result + [
      Candidate(
        set: InstantRanges([span]).subtracting(part(profile)), closure: Closure(kind: .hours, entity: id, text: text, place: plan[id].name))
    ]
  }

  func unavailable(_ entry: OffDates, _ id: EntityID, _ local: LocalTime) -> Candidate {
    Candidate(
      set: local.ranges([entry]),
      closure: Closure(kind: .hours, entity: id, text: "'\(plan.name(id))' is unavailable \(dates(entry))", place: entry.span))
  }

  func meetings(_ demand: Demand) -> [Candidate] {
    let resource = problem.resources.resources[Int(demand.resource)]
    let party: RecurringLoads.Party = resource.kind == .person ? .person(Int(plan[resource.entity].row)) : .seat(Int(plan[resource.entity].row))
    return (basis.book.loads.loads[party] ?? []).filter { $0.range.overlaps(span) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { load in
        let id = plan.activities[load.activity].id
        let verb = plan[id].kind == .meeting ? "is in" : "does"
        let end = schedule.clock(load.range.upperBound + problem.horizon.origin)
        let isSameDay = end.day == schedule.clock(levelling.start(of: node)).day
        return Candidate(
          set: InstantRanges([load.range]),
          closure: Closure(
            kind: .hours, entity: resource.entity,
            text: "'\(plan.name(resource.entity))' \(verb) '\(plan.path(id))' until \(isSameDay ? end.time.iso : end.text)", place: plan[id].name))
      }
  }

  /// Holidays, on which nobody works in windows either, and anything else that keeps someone away.
  func otherAbsence(_ demand: Demand) -> Candidate? {
    let resource = problem.resources.resources[Int(demand.resource)]
    let profile = problem.resources.profiles[Int(resource.profile)]
    let there = profile.levels.positive(part(windows.isEmpty && !isElapsed ? profile.atWork : profile.reachable))
    let text = "'\(plan.name(resource.entity))' is not available any earlier"
    return Candidate(
      set: InstantRanges([span]).subtracting(there),
      closure: Closure(kind: .hours, entity: resource.entity, text: text, place: plan[resource.entity].name))
  }

  func localTime(ofPerson row: Int) -> LocalTime {
    LocalTime(plan, basis.book.book, calendar: basis.book.workers.calendar(ofPerson: row), problem.horizon)
  }
}

extension LevelSteps {
  /// The instants within a span at which the level is lower than this.
  func below(_ least: Int, in span: Range<Int>) -> InstantRanges {
    var ranges: [Range<Int>] = []
    for index in starts.indices where Int(levels[index]) < least {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : Int(Int32.max)
      let range = (Int(starts[index])..<end).clamped(to: span)
      if !range.isEmpty { ranges.append(range) }
    }
    return InstantRanges(ranges)
  }
}
