import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Whose time meetings and routines take, and when; they take precedence over tasks.
///
/// Each takes working time of each participant's own calendar, from its start on: three days of a routine are three
/// days of whoever does it. Those who no longer work on its day, or are on leave, miss it. Of several candidates, the
/// first named who works at its start does it, otherwise the first who works later that day. A routine without a time
/// of day starts with each participant's own first hour of the day. Things are occupied while the people work.
///
/// Spanning work is not among them: it takes what its people have left, and moves nothing.
package struct RecurringLoads: Sendable {
  package typealias Party = RecurringParties.Party

  package struct Load: Sendable {
    package var range: Range<Int>
    /// Parts of ``WorkPattern/unit``, of each participant.
    package var parts: Int
    /// How many positions, or times how much of a thing; 1 for people.
    package var count: Int
    /// Index in `Plan.activities` of the meeting or routine.
    package var activity: ActivityID
    /// When the meeting or routine begins, of which this is a part; relative to the horizon's origin.
    package var beginning: Int
  }

  /// Somebody's working time, before and after deducting leave.
  package struct Time: Sendable {
    package let hours: WorkPattern
    package let there: WeeklyRanges

    package init(hours: WeeklyRanges, there: WeeklyRanges) {
      self.hours = WorkPattern(hours)
      self.there = there
    }
  }

  package private(set) var loads: [Party: [Load]] = [:]
  /// People who have the same loads as someone before them.
  private var models: [Party: Party] = [:]

  init() {}

  /// - Parameter usual: the calendar of a person who is always there in its hours; nil for everyone else.
  init(
    _ plan: Plan, _ calendarTable: CalendarTable, _ groups: PeopleGroups, _ horizon: Horizon, _ moments: ActivityMoments,
    usual: (Party) -> CalendarID?, time: (Party) -> Time
  ) {
    let recurring = plan.activityIDs.filter { [.meeting, .routine].contains(plan[plan[$0].id].kind) }
    let asked = recurring.map { RecurringParties(plan, groups, plan[$0]) }
    let casts = asked.map(\.cast)
    models = Self.models(plan, asked, casts, usual)
    var times: [Party: Time] = [:]
    for ((id, parties), cast) in zip(zip(recurring, asked), casts) {
      let everyone = cast.map { $0.map(\.party) } ?? parties.places.flatMap { $0.options.joined() }
      for party in everyone where times[party] == nil && models[party] == nil { times[party] = time(party) }
      let isShared = plan[plan[id].id].kind == .routine && plan[id].effort != nil
      let minutes = Self.minutes(plan, plan[id])
      // When each participant is busy until: what lasts into the next occurrence is done once.
      var until: [Party: Int] = [:]
      let known = cast.map { Attendance($0.map { Participant(party: $0.party, parts: $0.parts) }, models) }
      for occurrence in Occurrences(plan, calendarTable, id, horizon, moments).all {
        let present = known ?? Attendance(Self.chosen(parties, occurrence, times), [:])
        add(id, present, occurrence, isShared ? present.length(minutes) : minutes, times, &until)
      }
    }
    for (party, model) in models { loads[party] = loads[model] }
  }

  /// The person whose loads, and whose time for them, are the same; themselves if nobody's are.
  func model(of party: Party) -> Party { models[party] ?? party }

  /// People of the same calendar who take part in the same meetings and routines, each with the first of them.
  private static func models(
    _ plan: Plan, _ asked: [RecurringParties], _ casts: [[(party: Party, parts: Int)]?], _ usual: (Party) -> CalendarID?
  ) -> [Party: Party] {
    var isChosen: Set<Party> = []
    var attended: [Party: [Int]] = [:]
    for (number, cast) in casts.enumerated() {
      if let cast {
        for (party, parts) in cast { attended[party, default: []] += [number, parts] }
      } else {
        isChosen.formUnion(asked[number].places.lazy.flatMap { $0.options.joined() })
      }
    }
    var first: [[Int]: Party] = [:]
    var result: [Party: Party] = [:]
    for party in plan.people.indices.lazy.map({ Party.person($0) }) where !isChosen.contains(party) {
      guard let own = attended[party], let calendar = usual(party) else { continue }
      let key = [calendar.index] + own
      if let model = first[key] { result[party] = model } else { first[key] = party }
    }
    return result
  }

  /// Minutes per participant in a meeting; minutes in total for a routine.
  package static func minutes(_ plan: Plan, _ activity: Activity) -> Int {
    let stated = activity.details.meeting.lasts.map { plan.timeScale.minutes($0) } ?? activity.effort.map { WorkLength(plan).minutes($0) }
    return min(max(0, stated ?? 60), 1 << 40)
  }

  private struct Participant {
    let party: Party
    /// Parts of ``WorkPattern/unit``, each.
    let parts: Int
    var count = 1
  }

  /// Who is there, without those whose loads are somebody else's.
  private struct Attendance {
    let people: [Participant]
    let things: [Participant]
    /// The shares of all people.
    private let shares: Int

    init(_ chosen: [Participant], _ models: [Party: Party]) {
      people = chosen.filter { $0.party.works && models[$0.party] == nil }
      things = chosen.filter { !$0.party.works }
      shares = chosen.reduce(0) { $1.party.works ? $0 + $1.parts * $1.count : $0 }
    }

    /// Minutes that each takes to do so many in total.
    func length(_ minutes: Int) -> Int {
      shares > 0 ? (minutes * WorkPattern.unit + shares - 1) / shares : minutes
    }
  }

  private mutating func add(
    _ activity: ActivityID, _ present: Attendance, _ occurrence: Occurrences.Occurrence, _ length: Int, _ times: [Party: Time],
    _ until: inout [Party: Int]
  ) {
    let length = min(Int(Int32.max), length)
    func ranges(_ party: Party) -> [Range<Int>] {
      // Things have no hours of their own.
      let start = party.works ? occurrence.ownStart : occurrence.start
      guard let hours = times[party]?.hours, hours.next(start) < occurrence.dayEnd else { return [] }
      let end = hours.finish(of: length * WorkPattern.unit, from: start)
      let from = max(start, until[party] ?? .min)
      return from < end ? hours.set(in: from..<end).ranges : []
    }
    var taken: [(participant: Participant, ranges: [Range<Int>])] = present.people.map { ($0, ranges($0.party)) }
    let together = InstantRanges(taken.flatMap(\.ranges)).ranges
    taken += present.things.map { ($0, present.people.isEmpty ? ranges($0.party) : together) }
    for (participant, ranges) in taken {
      let party = participant.party
      loads[party, default: []] += ranges.map {
        Load(range: $0, parts: participant.parts, count: participant.count, activity: activity, beginning: occurrence.start)
      }
      if let end = ranges.last?.upperBound { until[party] = max(until[party] ?? end, end) }
    }
  }

  /// Who fills the places at an occurrence, each with their share.
  private static func chosen(
    _ parties: RecurringParties, _ occurrence: Occurrences.Occurrence, _ times: [Party: Time]
  ) -> [Participant] {
    var chosen: [Participant] = []
    var taken: [Party: Int] = [:]
    for place in parties.places {
      for (party, count) in choice(place, parties, taken, occurrence, times) {
        chosen.append(Participant(party: party, parts: place.parts, count: count))
        taken[party, default: 0] += count
      }
    }
    return chosen
  }

  /// Who fills a place, and how often: nobody who already has one.
  ///
  /// - Parameter taken: How often each has one.
  private static func choice(
    _ place: RecurringParties.Place, _ parties: RecurringParties, _ taken: [Party: Int], _ occurrence: Occurrences.Occurrence,
    _ times: [Party: Time]
  ) -> [(party: Party, count: Int)] {
    func left(_ party: Party) -> Int { parties.most(party) - (taken[party] ?? 0) }
    // A thing that is wanted beside other things is not taken for one of several as well.
    func isFree(_ party: Party) -> Bool { left(party) > 0 && (party.works || place.options.count == 1 || taken[party] == nil) }
    let options = place.options.filter { $0.allSatisfy(isFree) }
    func works(_ party: Party) -> Bool {
      times[party]?.there.works(from: occurrence.ownStart, to: occurrence.dayEnd) ?? false
    }
    let atOnce = options.filter { option in
      option.allSatisfy { occurrence.isWholeDay ? works($0) : times[$0]?.there.contains(occurrence.start) ?? false }
    }
    let later = options.filter { !atOnce.contains($0) && $0.contains(where: works) }
    let nobody = options.filter { !atOnce.contains($0) && !later.contains($0) }
    var result: [(party: Party, count: Int)] = []
    var open = place.count
    for option in (atOnce + later + nobody) where open > 0 {
      guard option.count == 1, let party = option.first else { return result + option.map { ($0, 1) } }
      // The positions of a role are interchangeable.
      let count: Int
      if case .seat = party { count = min(open, left(party)) } else { count = result.contains { $0.party == party } ? 0 : 1 }
      if count > 0 { result.append((party, count)) }
      open -= count
    }
    return result
  }

  /// The times during which a participant is taken up completely.
  func occurrences(of party: Party) -> InstantRanges {
    InstantRanges((loads[party] ?? []).filter { $0.parts >= WorkPattern.unit }.map(\.range))
  }

  /// What those that begin before an instant take of a participant, ascending: an hour in two at once is one hour.
  func taken(of party: Party, before end: Int) -> [(range: Range<Int>, parts: Int)] {
    let taking = (loads[party] ?? []).filter { $0.beginning < end }
    if taking.isEmpty { return [] }
    var left = LevelSteps.full
    left.lower(taking.map { ($0.range, $0.parts) })
    // Nothing is taken before the first step and after the last.
    return zip(zip(left.starts, left.starts.dropFirst()), left.levels).compactMap { ends, level in
      level < WorkPattern.unit ? (Int(ends.0)..<Int(ends.1), WorkPattern.unit - Int(level)) : nil
    }
  }

  /// Reduces levels to what is left of a participant at each moment.
  func apply(_ party: Party, to levels: inout LevelSteps, wholly: Bool) {
    let taking = (loads[party] ?? []).filter { wholly || $0.parts < WorkPattern.unit }
    if !taking.isEmpty { levels.lower(taking.map { ($0.range, $0.parts * $0.count) }) }
  }
}
