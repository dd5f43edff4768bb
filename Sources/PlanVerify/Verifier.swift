import PlanModel
import PlanSyntax
import PlanText

/// Independently checks schedules.
package enum Verifier {
  /// No more violations than this are listed: a schedule that bad needs no further evidence.
  package static let most = 500
  /// Dates more than this many years from the project's start are rejected without further checks, which bounds every
  /// walk over days.
  package static let years = 200

  /// The schedule's violations, in the order of the rules, and for each rule in the order of the plan.
  package static func violations(of schedule: FinishedSchedule, in plan: Plan) -> [Violation] {
    guard schedule.work.count == plan.activities.count else {
      return [
        Violation(
          kind: .otherPlan, activities: [], resources: [], from: 0, until: 0,
          sentence: "the schedule has \(schedule.work.count) activities, the plan \(plan.activities.count)")
      ]
    }
    var verification = Verification(schedule, inWays(of: schedule, plan))
    verification.checkWays()
    verification.run()
    return verification.violations
  }

  /// The plan with each task done in the way in which the schedule has it.
  private static func inWays(of schedule: FinishedSchedule, _ plan: Plan) -> Plan {
    var result = plan
    for (activity, work) in zip(plan.activityIDs, schedule.work) {
      if let way = work?.way, plan[activity].ways.indices.contains(way) { result.activities[activity].take(way: way) }
    }
    return result
  }
}

/// One run over one schedule.
struct Verification {
  let plan: Plan
  let schedule: FinishedSchedule
  let facts: [ActivityFacts]
  let parties: Parties
  /// The activities from which a phase gets its dates.
  private(set) var children: [[ActivityID]]
  let projectStart: Int
  let projectFinish: Int
  /// Midnight after the status date.
  let statusInstant: Int?
  var calendars: CalendarTable
  var people: [PersonTime] = []
  /// By row of the person.
  var knownPieces: [KnownPieces] = []
  var windows: [WindowTime] = []
  var bookings = Bookings()
  /// Positions and things occupied by meetings and routines.
  var recurring: [EntityID: RangeIndex<Bookings.Booking>] = [:]
  var shared = SharedTime()
  let precedence: Precedence
  var violations: [Violation] = []
  private var locator: Locator
  /// Dates that passed the initial checks; nil for all others.
  var work: [FinishedSchedule.Work?]

  init(_ schedule: FinishedSchedule, _ plan: Plan) {
    self.plan = plan
    self.schedule = schedule
    parties = Parties(plan)
    calendars = CalendarTable(plan)
    facts = ActivityFacts.all(of: plan, statusDate: schedule.statusDate, starts: schedule.work.map { work in
        // Implausibly distant dates are rejected below.
        work.flatMap { abs($0.start / 2) < 1 << 34 ? $0.start : nil }
      })
    precedence = Precedence(
      plan, facts, schedule.work.map { work in work.map { $0.start..<max($0.start, $0.finish) } })
    var start = 0
    if case .limit(let limit)? = plan.project?.start.first { start = plan.projectZone.startInstant(limit.moment) }
    locator = Locator(plan.sources)
    projectStart = start
    statusInstant = schedule.statusDate.map { plan.projectZone.end(of: $0) }
    children = Array(repeating: [], count: plan.activities.count)
    for activity in plan.activityIDs where !facts[activity].isSpanning {
      if let parent = facts[activity].parent { children[parent].append(activity) }
    }
    work = Array(repeating: nil, count: plan.activities.count)
    let reach = Verifier.years * 525_960
    projectFinish = min(schedule.work.compactMap { $0?.finish }.max() ?? start, start + reach)
  }

  mutating func run() {
    checkDates()
    people = plan.people.indices.map { PersonTime($0, self) }
    knownPieces = people.map { _ in KnownPieces() }
    windows = plan.windows.indices.map { WindowTime($0, self) }
    addOccurrences()
    for activity in plan.activityIDs where work[activity] != nil && violations.count < Verifier.most {
      checkStart(activity)
      checkLinks(activity)
      checkLimits(activity)
      checkTree(activity)
      checkPins(activity)
      if facts[activity].isWork || facts[activity].isSpanning { checkUses(activity) }
    }
    traceWork()
    checkCapacities()
    checkSystems()
    checkMaterials()
  }

  mutating func report(
    _ kind: Violation.Kind, _ activities: [ActivityID], _ resources: [EntityID] = [], at from: Int, until: Int? = nil,
    _ text: String
  ) {
    guard violations.count < Verifier.most else { return }
    var sentence = text
    if let first = activities.first {
      let place = plan.place(plan[first].id, &locator).map { "\($0.path):\($0.line): " } ?? ""
      sentence = "\(place)'\(plan.path(plan[first].id))' \(sentence)"
    }
    violations.append(
      Violation(
        kind: kind, activities: activities, resources: resources, from: from, until: until ?? from, sentence: sentence))
  }

  /// An instant in the project's local time: `2026-03-02 09:00`.
  func text(_ instant: Int) -> String {
    // Implausibly distant dates are not spelled out.
    guard (-1 << 40...1 << 40).contains(instant) else { return "far away" }
    let day = plan.projectZone.day(at: instant)
    let minute = plan.projectZone.localMinute(atUTC: instant) - Int(day.number) * 1440
    return "\(day.iso) \(TimeOfDay(minutes: Int16(minute)).iso)"
  }

  func name(_ activity: ActivityID) -> String { "'" + plan.path(plan[activity].id) + "'" }
}
