import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// How much of a person's (or an unnamed position's) time an activity gets over time, and what takes the rest.
struct GivenTime {
  /// What applies during an interval.
  enum State: Equatable {
    /// It gets everything it can use.
    case whole
    case leave(Int)
    /// Meetings and routines: indices of the activities.
    case meeting([ActivityID])
    /// The person has no hours left in the week or month.
    case limit
    /// It gets a share, and other work gets one too; both in parts of ``WorkPattern/unit``.
    case part(Int, others: [Other], available: Int)
  }

  struct Other: Equatable {
    let activity: ActivityID
    let share: Int
  }

  /// Consecutive working time in one state.
  struct Run {
    var state: State
    var start: Int
    var end: Int
    var minutes: Int
  }

  let work: Waiting
  let demand: Demand
  let resource: Resource
  /// In chronological order, minutes from the problem's origin.
  private(set) var runs: [Run] = []

  var plan: Plan { _read { yield work.plan } }
  /// Nil for an unnamed position of a role.
  var person: Person? { resource.kind == .person ? plan.people[Int(plan[resource.entity].row)] : nil }
  /// Whose meetings and routines count.
  var party: RecurringParties.Party {
    let row = Int(plan[resource.entity].row)
    return person == nil ? .seat(row) : .person(row)
  }
  /// The most that the activity could get.
  private var full: Int { demand.takesRest ? WorkPattern.unit : Int(demand.need) }

  /// - Parameter others: what other work is booked of the resource; see ``Waiting/others(using:)``.
  init(_ work: Waiting, _ index: Int32, _ demand: Demand, _ resource: Resource, besides others: [OtherWork]) {
    (self.work, self.demand, self.resource) = (work, demand, resource)
    let around = surroundings(index, others)
    var cuts = Set(around.cuts).ordered()[...]
    for range in work.hours([demand]).ranges {
      var at = range.lowerBound
      while at < range.upperBound {
        cuts = cuts.drop { $0 <= at }
        let cut = min(cuts.first ?? range.upperBound, range.upperBound)
        append(Run(state: state(at: at, around), start: at, end: cut, minutes: cut - at))
        at = cut
      }
    }
  }

  /// What may take the time, and what the activity gets of it.
  private struct Surroundings {
    /// One set for each entry in the person's `leave`.
    let leave: [InstantRanges]
    let loads: [RecurringLoads.Load]
    let levels: LevelSteps
    /// When the activity asks for the resource.
    let asked: InstantRanges
    let own: BookedShares
    let others: [OtherWork]
    /// Nobody else works on the activity.
    let isAlone: Bool

    /// The instants at which something changes.
    var cuts: [Int] {
      let stretches = [asked.ranges, loads.map(\.range), leave.flatMap(\.ranges)].joined()
      return levels.starts.map { Int($0) } + own.cuts + others.flatMap(\.shares.cuts)
        + stretches.flatMap { [$0.lowerBound, $0.upperBound] }
    }
  }

  private func surroundings(_ index: Int32, _ others: [OtherWork]) -> Surroundings {
    let problem = work.problem
    let row = Int(plan[resource.entity].row)
    return Surroundings(
      leave: person.map { person in person.leave.map { work.localTime(ofPerson: row).ranges([$0]) } } ?? [],
      loads: (work.basis.resourceTable.loads.loads[party] ?? []).filter { $0.range.overlaps(work.span) },
      levels: problem.resources.profiles[Int(resource.profile)].levels,
      asked: problem.table.patterns[Int(demand.support)].set(in: work.span),
      own: work.booked(of: work.node, demand: index, resource: demand.resource), others: others,
      isAlone: work.levelling.demands(ofNode: work.node).count { $0.allotment >= 0 } == 1)
  }

  private func state(at instant: Int, _ around: Surroundings) -> State {
    // The level of a role is its number of positions, of which this is one.
    let level = person == nil ? WorkPattern.unit : around.levels.level(at: instant)
    let share = around.asked.contains(instant) ? min(around.own.share(at: instant), level) : 0
    guard share < full || level < WorkPattern.unit else { return .whole }
    let busy = around.others.compactMap { other -> Other? in
      let share = other.shares.share(at: instant)
      guard share > 0, let activity = work.schedule.activity(ofNode: other.node) else { return nil }
      return Other(activity: activity, share: share)
    }
    let meetings = around.loads.filter { $0.range.contains(instant) }.map(\.activity)
    if share == 0, let entry = around.leave.firstIndex(where: { $0.contains(instant) }) { return .leave(entry) }
    if !meetings.isEmpty { return .meeting(meetings) }
    if share == 0, busy.reduce(0, { $0 + $1.share }) < min(level, full) {
      // If the person works alone, only the limit is left as a reason; otherwise someone else may be missing.
      return person?.limit != nil && level > 0 && around.isAlone ? .limit : .whole
    }
    if (share < full && !busy.isEmpty) || (level < WorkPattern.unit && share > 0 && share >= level) {
      return .part(share, others: share < min(full, level) ? busy : [], available: level)
    }
    return .whole
  }

  /// Merges runs in the same state across leave and meetings.
  private mutating func append(_ run: Run) {
    let isBreak = switch run.state { case .leave, .meeting: true; case .whole, .part, .limit: false }
    let last = runs.lastIndex { known in
      if isBreak { return true }
      switch known.state {
      case .leave, .meeting: return false
      case .whole, .part, .limit: return true
      }
    }
    guard let last, runs[last].state == run.state, !isBreak || runs[last].end == run.start else { return runs.append(run) }
    runs[last].end = run.end
    runs[last].minutes += run.minutes
  }
}
