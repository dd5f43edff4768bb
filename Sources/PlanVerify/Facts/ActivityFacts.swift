import PlanModel
import PlanSyntax
import PlanText

/// What the plan states about an activity, directly or through the phases around it.
struct ActivityFacts {
  enum State { case notStarted, started, finished }
  /// The amount that has to be done by the end.
  enum Amount {
    case nothing
    /// People's minutes.
    case effort(Int)
    /// Working minutes or clock minutes.
    case duration(Int, elapsed: Bool)
    /// Working minutes, over which that many person minutes are spread evenly.
    case both(duration: Int, effort: Int, elapsed: Bool)
  }

  let kind: DeclarationKind
  let parent: ActivityID?
  var isParent = false
  var isCancelled = false
  var isSpanning = false
  /// Row of the calendar stated by it or by a phase around it.
  var calendar: Int?
  /// Row of the window.
  var window: Int?
  /// Rows of additional windows, of other systems that it changes: all of them apply.
  var furtherWindows: [Int] = []
  var windows: [Int] { (window.map { [$0] } ?? []) + furtherWindows }
  var amount = Amount.nothing
  var state = State.notStarted
  var startedDay: Day?
  var finishedDay: Day?
  /// The remaining amount of started work, in the amount's minutes.
  var remaining: Int?

  /// Tasks with a length; other activities are points in time, or composed of others.
  var isWork: Bool {
    if case .nothing = amount { return false }
    return true
  }

  /// It goes by the clock.
  var isElapsed: Bool {
    switch amount {
    case .duration(_, let elapsed), .both(_, _, let elapsed): elapsed
    case .nothing, .effort: false
    }
  }

  var hasDates: Bool { !isCancelled && kind != .meeting && kind != .routine }

  /// `starts` are the starts of the dates being checked: elapsed months count from there.
  static func all(of plan: Plan, statusDate: Day?, starts: [Int?] = []) -> [ActivityFacts] {
    var facts = plan.activityIDs.map { activity in
      ActivityFacts(kind: plan.kind(of: activity), parent: plan[activity].parent)
    }
    for activity in plan.activityIDs {
      if let parent = facts[activity].parent { facts[parent].isParent = true }
    }
    let records = RecordedProgress(plan, statusDate)
    for activity in plan.activityIDs { facts[activity].read(plan, activity, records, facts[activity].parent.map { facts[$0] }, activity.index < starts.count ? starts[activity] : nil) }
    return facts
  }

  /// Parents come before their content, so theirs is already known.
  private mutating func read(_ plan: Plan, _ id: ActivityID, _ records: RecordedProgress, _ around: ActivityFacts?, _ start: Int?) {
    let activity = plan[id]
    let details = activity.details
    isCancelled =
      around?.isCancelled == true || details.cancelled.map { records.counts($0.day) } ?? false
    calendar = CalendarTable.row(details.calendar?.target, plan) ?? around?.calendar
    window = Self.window(details.within, plan) ?? around?.window
    let isInside = around?.isCancelled == true
    guard kind == .task, !isParent else {
      records.read(id, into: &self, plan, isInsideCancelled: isInside)
      return
    }
    isSpanning = !details.task.spans.isEmpty
    if window == nil {
      var rows: [Int] = []
      for system in details.changedSystems {
        guard let declared = plan.systems.declaration(system.target, in: plan),
          let row = Self.window(declared.within, plan), !rows.contains(row)
        else { continue }
        rows.append(row)
      }
      window = rows.first
      furtherWindows = Array(rows.dropFirst())
    }
    if !isSpanning { amount = Self.amount(activity, plan, start) }
    records.read(id, into: &self, plan, isInsideCancelled: isInside)
  }

  private static func window(_ reference: Reference?, _ plan: Plan) -> Int? {
    plan.windows.firstIndex { $0.id == reference?.target }
  }

  private static func amount(_ activity: Activity, _ plan: Plan, _ start: Int?) -> Amount {
    let effort = activity.effort.map { expectedMinutes($0, plan) }
    guard let duration = activity.duration else {
      if let effort, effort > 0 { return .effort(effort) }
      return .nothing
    }
    let minutes = expectedMinutes(duration, plan, from: start)
    if minutes <= 0 { return .nothing }
    if let effort { return .both(duration: minutes, effort: effort, elapsed: duration.elapsed) }
    return .duration(minutes, elapsed: duration.elapsed)
  }
}

/// A count as a whole number of things, clamped to a plausible range.
func whole(_ number: Decimal) -> Int { Int(max(0, min(number.double, 1e9))) }

/// The expected minutes of an estimate, rounded half up: the one value, the mean of two; of three, according to
/// `project.estimates`: PERT (a + 4m + b) / 6, triangular (a + m + b) / 3, uniform (a + b) / 2. Elapsed months end on
/// the same day of another month.
func expectedMinutes(_ estimate: Estimate, _ plan: Plan, from start: Int? = nil) -> Int {
  func minutes(_ amount: TimeAmount) -> Int {
    if estimate.elapsed, let start { return plan.projectZone.instant(elapsed: amount, after: start) - start }
    return plan.timeScale.minutes(amount, elapsed: estimate.elapsed)
  }
  func rounded(_ sum: Int, _ parts: Int) -> Int { (sum * 2 + parts) / (parts * 2) }
  let a = minutes(estimate.low)
  guard let high = estimate.high else { return a }
  let b = minutes(high)
  guard let likely = estimate.likely else { return rounded(a + b, 2) }
  let m = minutes(likely)
  switch plan.project?.estimates ?? .pert {
  case .pert: return rounded(a + 4 * m + b, 6)
  case .triangular: return rounded(a + m + b, 3)
  case .uniform: return rounded(a + b, 2)
  }
}
