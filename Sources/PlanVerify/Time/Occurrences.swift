import PlanModel
import PlanSyntax
import PlanText

/// What meetings and routines take.
private struct TakenTime {
  /// By row of the person.
  var people: [Int: [PartOfTime]] = [:]
  var recurring: [EntityID: [Bookings.Booking]] = [:]

  /// Books positions and things, so that other demand for them is compared with what is left.
  mutating func hold(_ number: ActivityID, _ id: EntityID, _ ranges: [Range<Int>], _ units: Int) {
    recurring[id, default: []] += ranges.map { .init(activity: number, range: $0, units: units, level: 0) }
  }
}

/// Meetings and routines take time before anything else does: each participant's working time, from their start on.
/// Things are occupied while the people work.
extension Verification {
  mutating func addOccurrences() {
    var taken = TakenTime()
    for id in plan.activityIDs {
      let activity = plan[id]
      let kind = plan[activity.id].kind
      guard kind == .meeting || kind == .routine, let every = activity.details.every else { continue }
      let items = attendance(activity)
      if items.isEmpty { continue }
      let isOpen = kind == .routine && every.time == nil
      // What lasts into the next occurrence is done once.
      var until: [Attendant: Int] = [:]
      for occurrence in occurrences(activity, every) { add(id, items, occurrence, isOpen: isOpen, to: &taken, &until) }
    }
    recurring = taken.recurring.mapValues { RangeIndex($0) }
    for row in people.indices {
      let parts = taken.people[row] ?? []
      people[row].busy = parts.filter { $0.share >= 1_000_000 }.map(\.range).joined()
      people[row].partly = RangeIndex(parts.filter { $0.share < 1_000_000 })
      addRampUp(row)
    }
  }

  /// `isOpen`: without a time of day, each participant starts with their own first hour of the day.
  private mutating func add(
    _ number: ActivityID, _ items: [AttendanceItem], _ hours: Range<Int>, isOpen: Bool,
    to taken: inout TakenTime, _ until: inout [Attendant: Int]
  ) {
    let bounds = self.bounds(plan[number].details.from, plan[number].details.until, plan.projectZone)
    let earliest = plan[number].details.from == nil ? projectStart : bounds.lowerBound
    let midnight = plan.projectZone.start(of: plan.projectZone.day(at: hours.lowerBound))
    let day = isOpen ? max(midnight, earliest)..<hours.upperBound : hours
    var chosen: [(who: Attendant, share: Int)] = []
    var times: [Attendant: Int] = [:]
    for item in items {
      for who in choice(item, times, day, isOpen: isOpen) {
        chosen.append((who, item.share))
        times[who, default: 0] += 1
      }
    }
    let activity = plan[number]
    let shares = chosen.reduce(0) { $0 + ($1.who.isThing ? 0 : $1.share) }
    var length = activity.details.meeting.lasts.map { plan.timeScale.minutes($0) } ?? 60
    if let effort = activity.effort {
      let minutes = expectedMinutes(effort, plan)
      length = shares > 0 ? (minutes * 1_000_000 + shares - 1) / shares : minutes
    }
    var together: [Range<Int>] = []
    var ends: [Attendant: Int] = [:]
    for (who, share) in chosen where !who.isThing {
      let ranges = firstMinutes(length, of: who, from: day.lowerBound, before: day.upperBound).after(until[who])
      together += ranges
      ends[who] = ranges.last?.upperBound
      switch who {
      case .person(let row): taken.people[row, default: []] += ranges.map { PartOfTime(range: $0, share: share) }
      case .place(let id): taken.hold(number, id, ranges, share)
      case .thing: break
      }
    }
    for (who, share) in chosen {
      guard case .thing(let id) = who else { continue }
      let ranges =
        shares > 0
        ? together.joined()
        : firstMinutes(length, of: who, from: hours.lowerBound, before: hours.upperBound).after(until[who])
      taken.hold(number, id, ranges, share)
      ends[who] = ranges.last?.upperBound
    }
    until.merge(ends, uniquingKeysWith: max)
  }

  /// Those who work at its start come first, then those who work later that day, then the rest; in source order.
  /// Without a start time, everyone who works on that day comes first. The positions of a role are interchangeable.
  ///
  /// - Parameter taken: how often each takes part already.
  private mutating func choice(
    _ item: AttendanceItem, _ taken: [Attendant: Int], _ day: Range<Int>, isOpen: Bool
  ) -> [Attendant] {
    var taken = taken
    var ranked: [[[Attendant]]] = [[], [], []]
    for option in item.options {
      // Things that are named on their own add up.
      let isTaken = option.contains { who in
        who.isThing ? item.options.count > 1 && taken[who] != nil : remaining(who, taken) == 0
      }
      if isTaken { continue }
      var isThere = true
      var comes = false
      for who in option {
        if !attends(who, in: isOpen ? day : day.lowerBound..<day.lowerBound + 1) { isThere = false }
        if attends(who, in: day) { comes = true }
      }
      ranked[isThere ? 0 : comes ? 1 : 2].append(option)
    }
    var result: [Attendant] = []
    for option in ranked.joined() where result.count < item.count {
      if option.count > 1 { return result + option }
      for who in option {
        var left = who.isThing ? 1 : remaining(who, taken)
        while left > 0, result.count < item.count {
          result.append(who)
          taken[who, default: 0] += 1
          left -= 1
        }
      }
    }
    return result
  }

  /// How often a person or position can still be asked for: each takes part once.
  private func remaining(_ who: Attendant, _ taken: [Attendant: Int]) -> Int {
    let all =
      switch who {
      case .person: 1
      case .place(let id): seats(ofRole: id)
      case .thing: Int.max
      }
    return max(0, all - taken[who, default: 0])
  }

  /// The occurrences between the bounds, each from its start to the end of its day; days without working time in the
  /// project's calendar are skipped.
  private mutating func occurrences(_ activity: Activity, _ every: Recurrence) -> [Range<Int>] {
    let zone = plan.projectZone
    let stated = bounds(activity.details.from, activity.details.until, zone)
    let start = activity.details.from == nil ? projectStart : max(stated.lowerBound, projectStart - Verifier.years * 525_960)
    let end = min(stated.upperBound, projectFinish)
    if start >= end { return [] }
    let dates = RecurringDates(
      frequency: every.frequency, anchor: zone.day(at: start), usual: usualDay(from: activity.details.from))
    let project = calendars.project
    var result: [Range<Int>] = []
    for number in Int(zone.day(at: start).number)...Int(zone.day(at: end).number) {
      let worked = calendars[project].instants(of: number)
      guard let first = worked.first else { continue }
      let calendar = calendars[project]
      guard dates.holds(Day(number), isWorkday: { !calendar.minutes(of: Int($0.number)).isEmpty }) else { continue }
      let begin = every.time.map { zone.instant(of: Day(number), minute: Int($0.minutes)) } ?? first.lowerBound
      if begin >= start, begin < end { result.append(begin..<max(begin + 1, zone.end(of: Day(number)))) }
    }
    return result
  }
}

extension Plan {
  func isThing(_ id: EntityID) -> Bool {
    id != .none && (self[id].kind == .equipment || self[id].kind == .software)
  }
}

extension [Range<Int>] {
  /// What lies after an instant, if there is one.
  fileprivate func after(_ instant: Int?) -> [Range<Int>] {
    guard let instant else { return self }
    return compactMap { $0.upperBound > instant ? Swift.max($0.lowerBound, instant)..<$0.upperBound : nil }
  }
}
