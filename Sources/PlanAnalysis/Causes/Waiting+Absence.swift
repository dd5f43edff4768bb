import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Who or what is not available: leave, joining dates, availability, meetings.
extension Waiting {
  func absences(_ demand: Demand, _ resource: Resource) -> [Candidate] {
    let id = resource.entity
    let person = plan.people[Int(plan[id].row)]
    let local = localTime(ofPerson: Int(plan[id].row))
    let window = windows.first.map { plan.windows[$0].id }
    var result = person.leave.map { entry in
      Candidate(set: local.ranges([entry]), closure: Closure(.leave(id, entry, missing: window), at: entry.span))
    }
    if let from = local.instant(person.from, isEnd: false, basis.resourceTable.moments), from > span.lowerBound {
      let day = schedule.clock(from + problem.horizon.origin).day
      result.append(
        Candidate(
          set: InstantRanges([span.lowerBound..<from]), closure: Closure(.joining(id, day), at: plan[id].name)))
    }
    let levels = problem.resources.profiles[Int(resource.profile)].levels
    if let entry = person.available.first(where: { $0.first != nil && $0.share.parts == 0 }) {
      result.append(
        Candidate(set: levels.below(1, in: span), closure: Closure(.noShare(id, until: entry.last), at: entry.span)))
    }
    let need = Int(demand.need)
    let low = levels.below(need, in: span)
    if demand.isStrict, let first = low.ranges.first {
      let level = levels.level(at: first.lowerBound)
      result.append(
        Candidate(
          set: low,
          closure: Closure(
            .smallShare(id, available: level, needed: need), at: person.available.first?.span ?? plan[id].name)))
    }
    return result
  }

  func unavailability(_ resource: Resource) -> [Candidate] {
    let id = resource.entity
    let equipment = plan.equipment[Int(plan[id].row)]
    let local = LocalTime(plan, plan.projectZone, problem.horizon)
    var result = equipment.unavailable.map { unavailable($0, id, local) }
    let profile = problem.resources.profiles[Int(resource.profile)].atWork
    let before = InstantRanges([span.lowerBound..<max(span.lowerBound, min(span.upperBound, profile.first ?? 0))])
    if equipment.leadTime != nil {
      result.append(Candidate(set: before, closure: Closure(.leadTime(id), at: plan[id].name)))
    }
    return result + [
      Candidate(
        set: InstantRanges([span]).subtracting(part(profile)),
        closure: Closure(equipment.calendar == nil ? .absence(id) : .ownCalendar(id), at: plan[id].name))
    ]
  }

  func unavailable(_ entry: OffDates, _ id: EntityID, _ local: LocalTime) -> Candidate {
    Candidate(set: local.ranges([entry]), closure: Closure(.unavailability(id, entry), at: entry.span))
  }

  func meetings(_ demand: Demand) -> [Candidate] {
    let resource = problem.resources.resources[demand.resource]
    let party: RecurringLoads.Party = resource.kind == .person ? .person(Int(plan[resource.entity].row)) : .seat(Int(plan[resource.entity].row))
    let loads = (basis.resourceTable.loads.loads[party] ?? []).filter { $0.range.overlaps(span) }
      .ordered { $0.range.lowerBound < $1.range.lowerBound }
    // One that goes on after a break is named once.
    var parts: [(activity: ActivityID, beginning: Int, ranges: [Range<Int>])] = []
    for load in loads {
      if let index = parts.lastIndex(where: { $0.activity == load.activity && $0.beginning == load.beginning }) {
        parts[index].ranges.append(load.range)
      } else {
        parts.append((load.activity, load.beginning, [load.range]))
      }
    }
    return parts.map { part in
      let id = plan[part.activity].id
      let set = InstantRanges(part.ranges)
      return Candidate(
        set: set,
        closure: Closure(
          .meeting(resource.entity, in: id, until: (part.ranges.last?.upperBound ?? 0) + problem.horizon.origin, start: levelling.start(of: node)),
          at: plan[id].name))
    }
  }

  /// Holidays, on which nobody works in windows either, and anything else that keeps someone away.
  func otherAbsence(_ demand: Demand) -> Candidate? {
    let resource = problem.resources.resources[demand.resource]
    let profile = problem.resources.profiles[Int(resource.profile)]
    let there = profile.levels.positive(part(windows.isEmpty && !isElapsed ? profile.atWork : profile.reachable))
    return Candidate(
      set: InstantRanges([span]).subtracting(there),
      closure: Closure(.absence(resource.entity), at: plan[resource.entity].name))
  }

  func localTime(ofPerson row: Int) -> LocalTime {
    LocalTime(plan, basis.resourceTable.calendarTable, calendar: basis.resourceTable.workers.calendar(ofPerson: row), problem.horizon)
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
