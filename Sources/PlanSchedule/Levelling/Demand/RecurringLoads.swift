import PlanModel
import PlanSolver
import PlanSyntax

/// Whose time meetings and routines take, and when; they come before tasks.
///
/// Each takes working time of everybody's own calendar, from its beginning on: three days of a routine are three days of
/// whoever does it. Who does not work any more on its day misses it, who is on leave too. Of several the first named who
/// works at its beginning does it, else the first who works later on that day. A routine without a time of day begins with
/// everybody's own first hour of the day. Things are held while the people work.
///
/// Work that spans other work is not among them: it takes what its people have left, and moves nobody.
struct RecurringLoads: Sendable {
  typealias Party = RecurringParties.Party

  struct Load: Sendable {
    var range: Range<Int>
    /// Parts of ``WorkPattern/unit``.
    var parts: Int
    /// Index in `Plan.activities` of the meeting or routine.
    var activity: Int
  }

  /// Working time of somebody, leave not taken off; and with leave taken off.
  struct Time: Sendable {
    let hours: WorkPattern
    let there: InstantRanges

    init(hours: InstantRanges, there: InstantRanges) {
      self.hours = WorkPattern(hours)
      self.there = there
    }
  }

  private(set) var loads: [Party: [Load]] = [:]

  init() {}

  init(
    _ plan: Plan, _ book: CalendarBook, _ groups: PeopleGroups, _ horizon: Horizon, _ moments: ActivityMoments,
    time: (Party) -> Time
  ) {
    var times: [Party: Time] = [:]
    for index in plan.activities.indices {
      let activity = plan.activities[index]
      let kind = plan[activity.id].kind
      guard kind == .meeting || kind == .routine else { continue }
      let places = RecurringParties(plan, groups, activity).places
      for party in places.flatMap({ $0.options.joined() }) where times[party] == nil { times[party] = time(party) }
      // Until when each takes part: what lasts into the next time is done once.
      var until: [Party: Int] = [:]
      for occurrence in Occurrences(plan, book, index, horizon, moments).all {
        add(
          index, places, occurrence, Self.minutes(plan, activity), isShared: kind == .routine && activity.effort != nil, times,
          &until)
      }
    }
  }

  /// Minutes of everybody in a meeting, of all together in a routine.
  static func minutes(_ plan: Plan, _ activity: Activity) -> Int {
    let stated = activity.details.meeting.lasts.map { plan.timeScale.minutes($0) } ?? activity.effort.map { WorkLength(plan).minutes($0) }
    return min(max(1, stated ?? 60), 1 << 40)
  }

  private mutating func add(
    _ activity: Int, _ places: [RecurringParties.Place], _ occurrence: Occurrences.Occurrence, _ minutes: Int, isShared: Bool,
    _ times: [Party: Time], _ until: inout [Party: Int]
  ) {
    var chosen: [(party: Party, parts: Int)] = []
    for place in places {
      for party in Self.choice(place, chosen.map(\.party), occurrence, times) { chosen.append((party, place.parts)) }
    }
    let workers = chosen.filter(\.party.works)
    let shares = workers.reduce(0) { $0 + $1.parts }
    let length = min(Int(Int32.max), isShared && shares > 0 ? (minutes * WorkPattern.unit + shares - 1) / shares : minutes)
    func ranges(_ party: Party) -> [Range<Int>] {
      // Things have no hours of their own.
      let start = party.works ? occurrence.ownStart : occurrence.start
      guard let hours = times[party]?.hours, hours.next(start) < occurrence.dayEnd else { return [] }
      let end = hours.finish(of: length * WorkPattern.unit, from: start)
      let from = max(start, until[party] ?? .min)
      return from < end ? hours.set(in: from..<end).ranges : []
    }
    var worked: [Range<Int>] = []
    for (party, parts) in workers {
      let ranges = ranges(party)
      worked += ranges
      loads[party, default: []] += ranges.map { Load(range: $0, parts: parts, activity: activity) }
    }
    let together = InstantRanges(worked).ranges
    for (party, parts) in chosen where !party.works {
      let ranges = workers.isEmpty ? ranges(party) : together
      loads[party, default: []] += ranges.map { Load(range: $0, parts: parts, activity: activity) }
    }
    for (party, _) in chosen {
      if let end = loads[party]?.last?.range.upperBound { until[party] = max(until[party] ?? end, end) }
    }
  }

  /// Who fills a place: nobody who has one already.
  private static func choice(
    _ place: RecurringParties.Place, _ taken: [Party], _ occurrence: Occurrences.Occurrence, _ times: [Party: Time]
  ) -> [Party] {
    func isFree(_ option: [Party]) -> Bool {
      option.allSatisfy { party in
        if case .seat = party { return true }
        return !taken.contains(party)
      }
    }
    let options = place.options.filter { place.options.count == 1 || isFree($0) }
    func works(_ party: Party) -> Bool {
      times[party]?.there.works(from: occurrence.ownStart, to: occurrence.dayEnd) ?? false
    }
    let atOnce = options.filter { option in
      option.allSatisfy { occurrence.isWholeDay ? works($0) : times[$0]?.there.contains(occurrence.start) ?? false }
    }
    let later = options.filter { !atOnce.contains($0) && $0.contains(where: works) }
    let nobody = options.filter { !atOnce.contains($0) && !later.contains($0) }
    var result: [Party] = []
    for option in (atOnce + later + nobody) where result.count < place.count {
      result += option
      // A role's places are alike.
      if case .seat? = option.first, option.count == 1 {
        result += Array(repeating: option[0], count: max(0, place.count - result.count))
      }
      if option.count > 1 { break }
    }
    return result
  }

  /// When somebody is away for all of his time.
  func occurrences(of party: Party) -> InstantRanges {
    InstantRanges((loads[party] ?? []).filter { $0.parts >= WorkPattern.unit }.map(\.range))
  }

  /// What is left of somebody or something at each moment.
  func apply(_ party: Party, to levels: inout LevelSteps, wholly: Bool) {
    for load in loads[party] ?? [] where wholly || load.parts < WorkPattern.unit {
      levels.change(load.range) { Int32(max(0, Int($0) - load.parts)) }
    }
  }
}

extension InstantRanges {
  /// Some minutes of a stretch are in the set.
  func works(from start: Int, to end: Int) -> Bool {
    let index = index(endingAfter: start)
    return index < ranges.count && ranges[index].lowerBound < end
  }
}
