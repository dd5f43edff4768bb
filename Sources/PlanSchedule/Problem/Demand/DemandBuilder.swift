import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Creates the modes of activities: people, things, windows and the minutes in which they work together.
struct DemandBuilder {
  var table = DemandTable()
  private(set) var resources: ResourceTable
  let settings: WorkSettings
  let lengths: WorkLength
  let plan: Plan
  /// The ways that are left out because they can never be taken, or because other ways are better in any case.
  var flaws: [ActivityID: [Int: WayFlaw]] = [:]
  /// False: ways for which there is too little of something stay.
  let leavesOutWays: Bool
  var skillsOf: [EntityID: Set<String>] = [:]
  private var patternNumbers: [[Int32]: Int32] = [:]
  var recipes = ModeRecipes()
  /// Modes of ways cost something else.
  var recipesOfWays = ModeRecipes()
  private var bases: [[Int32]: WeeklyRanges] = [:]
  /// Tasks with the same pauses have the same hours.
  private var pauseNumbers: [[Range<Int>]: Int32] = [:]

  init(_ resources: ResourceTable, _ settings: WorkSettings, leavesOutWays: Bool) {
    self.leavesOutWays = leavesOutWays
    self.resources = resources
    self.settings = settings
    plan = resources.plan
    lengths = WorkLength(resources.plan)
    table.modesOfActivity = Array(repeating: 0..<0, count: plan.activities.count)
  }

  /// How much of an activity's work remains: `numerator` of `denominator` parts, or minutes.
  enum Rest: Sendable {
    case whole
    case fraction(numerator: Int, denominator: Int)
    case minutes(Int)

    func of(_ minutes: Int) -> Int {
      switch self {
      case .whole: minutes
      case .fraction(let numerator, let denominator): (minutes * numerator + denominator - 1) / denominator
      case .minutes(let rest): rest
      }
    }
  }

  mutating func addModes(_ id: ActivityID, _ rest: Rest) { addModes(id, plan[id], rest) }

  /// Units of work that remain.
  private func work(of activity: Activity, _ rest: Rest) -> Int {
    rest.of(activity.duration.map(lengths.minutes) ?? activity.effort.map(lengths.minutes) ?? 0) * WorkPattern.unit
  }

  mutating func addModes(_ id: ActivityID, _ activity: Activity, _ rest: Rest) {
    let key = ModeRecipes.key(activity, settings.calendars[id], isInWindow: settings.windows[id] >= 0, plan)
    if let known = recipes.modes(of: key) { return table.addModes(of: id, like: known, work: work(of: activity, rest)) }
    let first = Int32(table.modes.count)
    let takesNobody = activity.hasDetails && activity.details.task.margin != nil
    let choices = takesNobody ? [[]] : Candidates(resources).choices(activity)
    // People available for too little of the time are chosen only if nobody else can do it.
    let able = choices.filter { canSpread(activity, $0) }
    for choice in byName(able.isEmpty ? choices : able) { addMode(id, activity, rest, choice) }
    table.modesOfActivity[id] = first..<Int32(table.modes.count)
    recipes.learn(key, table.modesOfActivity[id])
  }

  /// Among those who finish at the same time and cost the same, the first by name is chosen.
  private func byName(_ choices: [[Candidates.Part]]) -> [[Candidates.Part]] {
    guard choices.count > 1 else { return choices }
    let names = choices.map { choice in choice.map { plan.name(resources.resources[$0.resource].entity) } }
    return choices.indices.ordered { first, second in
      names[first] == names[second] ? first < second : names[first].lexicographicallyPrecedes(names[second])
    }.map { choices[$0] }
  }

  // MARK: One mode

  /// Part of the key that distinguishes patterns: the patterns of one person are the same for their own minutes in a
  /// team and for their minutes alone.
  private enum Shape: Int32 {
    case effort = 0, elapsed = 2, duration = 3
  }

  private mutating func addMode(_ id: ActivityID, _ activity: Activity, _ rest: Rest, _ choice: [Candidates.Part]) {
    let isElapsed = activity.duration?.elapsed ?? false
    let shape: Shape = activity.duration == nil ? .effort : isElapsed ? .elapsed : .duration
    let workers = choice.filter { resources.resources[$0.resource].kind.works }
    let things = choice.filter { !resources.resources[$0.resource].kind.works }
    let window = settings.windows[id]
    let base = base(id, activity, window, isElapsed, things, hasWorkers: !workers.isEmpty)
    let people = workers.map { worker -> (part: Candidates.Part, profile: Int32) in
      (worker, resources.resources[worker.resource].profile)
    }
    // For a fixed duration it matters who is available, not how many have the same hours.
    var key = people.map { [$0.profile, shape == .effort || $0.part.share == 0 ? $0.part.share : -1] }
    if shape == .duration { key = Set(key).ordered { $0[0] == $1[0] ? $0[1] < $1[1] : $0[0] < $1[0] } }
    let pattern = number([shape.rawValue, window < 0 ? 0 : 1] + base.key + key.joined()) { builder in
      builder.pattern(shape, base.set, people, isInWindow: window >= 0)
    }
    let firstDemand = Int32(table.demands.count)
    var cost: Int64 = 0
    for (part, profile) in people {
      let resource = resources.resources[part.resource]
      let support =
        shape == .duration
        ? pattern
        : number([Shape.duration.rawValue, window < 0 ? 0 : 1] + base.key + [profile, part.share == 0 ? 0 : -1]) { builder in
          builder.pattern(.duration, base.set, [(part, profile)], isInWindow: window >= 0)
        }
      let spread = spreadUnits(activity, part, workers)
      let most = resource.kind == .person ? Int(resource.capacity) : spread == nil ? Int.max : WorkPattern.unit
      let need = min(spread ?? Int(part.share), most)
      table.demands.append(
        Demand(
          resource: part.resource, need: Int32(clamping: need), together: 0, support: support, allotment: part.allotment,
          takesRest: spread == nil && activity.assign[Int(part.allotment)].share == nil, isStrict: spread != nil))
      cost += resource.hourlyCost * 2 + (resource.isVacant ? 1 : 0)
    }
    for part in things {
      // One seat of software for each person who works with it, unless a number is stated.
      let isBySeat =
        resources.resources[part.resource].kind == .software && activity.assign[Int(part.allotment)].count == nil
      let need = (isBySeat ? max(1, workers.count) : Int(part.count)) * Int(part.share)
      let hourlyCost = resources.resources[part.resource].hourlyCost
      if hourlyCost > 0 { cost += Int64(min(Double(hourlyCost) * 2 * Double(need) / Double(WorkPattern.unit), 0x1p53)) }
      table.demands.append(
        Demand(resource: part.resource, need: Int32(clamping: need), together: 0, support: pattern, allotment: part.allotment))
    }
    for row in window >= 0 ? settings.windows(id) : [] {
      let resource = resources.windowResource[row]
      table.demands.append(
        Demand(resource: resource, need: Int32(WorkPattern.unit), together: 0, support: pattern, allotment: -1))
    }
    setTogether(Int(firstDemand)..<table.demands.count)
    table.modes.append(
      Mode(
        pattern: pattern, work: work(of: activity, rest), demands: firstDemand..<Int32(table.demands.count),
        cost: cost, isTogether: shape != .effort, isElapsed: shape == .elapsed))
  }

  /// Sums up what the demands of a mode need of each resource. O(demands).
  private mutating func setTogether(_ demands: Range<Int>) {
    if demands.count == 1 { return table.demands[demands.lowerBound].together = table.demands[demands.lowerBound].need }
    var sums: [ResourceID: Int] = [:]
    for demand in table.demands[demands] { sums[demand.resource, default: 0] += Int(demand.need) }
    for index in demands { table.demands[index].together = Int32(clamping: sums[table.demands[index].resource] ?? 0) }
  }

  /// The units of each worker if effort and duration are both fixed: the effort in proportion to the shares.
  private func spreadUnits(_ activity: Activity, _ part: Candidates.Part, _ workers: [Candidates.Part]) -> Int? {
    guard let effort = activity.effort, let duration = activity.duration, !duration.elapsed else { return nil }
    let total = workers.reduce(0) { $0 + Int($1.share) }
    let length = lengths.minutes(duration)
    guard total > 0, length > 0 else { return nil }
    return (lengths.minutes(effort) * WorkPattern.unit / total * Int(part.share) + length - 1) / length
  }

  /// True when everyone in a choice is available for as much of the time as an effort over a fixed duration requires.
  private func canSpread(_ activity: Activity, _ choice: [Candidates.Part]) -> Bool {
    let workers = choice.filter { resources.resources[$0.resource].kind.works }
    return workers.allSatisfy { part in
      let resource = resources.resources[part.resource]
      guard resource.kind == .person, let needed = spreadUnits(activity, part, workers) else { return true }
      return needed <= Int(resource.capacity)
    }
  }

  /// The minutes in which people are asked to work, before absences, with a key that distinguishes them.
  private mutating func base(
    _ id: ActivityID, _ activity: Activity, _ window: Int32, _ isElapsed: Bool, _ things: [Candidates.Part],
    hasWorkers: Bool
  ) -> (set: WeeklyRanges?, key: [Int32]) {
    let stated = settings.calendars[id]
    let calendar =
      isElapsed ? CalendarTable.clock : stated.exists ? stated : hasWorkers ? .none : CalendarTable.project
    let (pauses, pauseNumber) = pauses(activity)
    // Things that are always available change nothing.
    let limiting = Set(things.map { resources.resources[$0.resource].profile }).filter {
      $0 != resources.alwaysProfile
    }
    let shared = things.filter { resources.left(of: $0.resource) != nil }
    let key =
      [window >= 0 ? -2 : calendar.number, window, pauseNumber]
      + (window >= 0 ? settings.windows(id).dropFirst().map { Int32($0) } : []) + [-1]
      + limiting.ordered() + [-1] + shared.flatMap { [$0.resource.number, $0.count, $0.share] } + [-1]
    if let known = bases[key] { return (known, key) }
    var set: WeeklyRanges?
    if window >= 0 {
      set = resources.hours(ofWindows: settings.windows(id))
    } else if calendar.exists {
      set = resources.hours(ofCalendar: calendar)
    }
    if !pauses.isEmpty { set = (set ?? ResourceTable.everything).subtracting(pauses) }
    for number in limiting.ordered() {
      let profile = resources.profiles[Int(number)]
      set = set.map { $0.intersection(profile.atWork) } ?? profile.atWork
    }
    for part in shared {
      guard let left = resources.left(of: part.resource), let known = set else { continue }
      let need = Int(part.count) * Int(part.share)
      // A need greater than the capacity can never be met, which is reported elsewhere.
      if need <= resources.resources[part.resource].capacity { set = left.atLeast(need, in: known) }
    }
    if let set { bases[key] = set }
    return (set, key)
  }

  /// When an activity pauses within the horizon, with a number for it; −1 if it never does.
  private mutating func pauses(_ activity: Activity) -> (set: InstantRanges, number: Int32) {
    guard activity.hasDetails, !activity.details.task.pause.isEmpty else { return (.none, -1) }
    let local = LocalTime(plan, resources.calendarTable, calendar: CalendarTable.project, resources.horizon)
    let set = local.ranges(activity.details.task.pause)
    if set.isEmpty { return (.none, -1) }
    let number = pauseNumbers[set.ranges] ?? Int32(pauseNumbers.count)
    pauseNumbers[set.ranges] = number
    return (set, number)
  }

  private func pattern(
    _ shape: Shape, _ base: WeeklyRanges?, _ people: [(part: Candidates.Part, profile: Int32)], isInWindow: Bool
  ) -> WorkPattern {
    if people.isEmpty || shape == .elapsed { return WorkPattern(base ?? ResourceTable.everything) }
    let sets = people.map { person -> WeeklyRanges in
      let profile = resources.profiles[Int(person.profile)]
      let there = isInWindow ? profile.reachable : profile.atWork
      return base.map { $0.intersection(there) } ?? there
    }
    let levels = people.map { resources.profiles[Int($0.profile)].levels }
    switch shape {
    case .effort:
      return WorkPattern.sum(zip(zip(people, sets), levels).map { $1.pattern(of: $0.1, atMost: Int($0.0.part.share)) })
    case .duration, .elapsed:
      let together = zip(zip(people, sets), levels).map { person, levels in
        person.0.part.share > 0 ? levels.positive(person.1) : .none
      }
      return WorkPattern(together.dropFirst().reduce(together[0]) { $0.intersection($1) })
    }
  }

  private mutating func number(_ key: [Int32], _ make: (inout DemandBuilder) -> WorkPattern) -> Int32 {
    if let known = patternNumbers[key] { return known }
    let made = make(&self)
    table.patterns.append(made)
    patternNumbers[key] = Int32(table.patterns.count - 1)
    return Int32(table.patterns.count - 1)
  }
}
