import PlanModel
import PlanText

/// The progress of every activity at the end of the status date.
///
/// A fact comes from the latest `progress` record on or before that day that states it, otherwise from the activity's
/// own property. `finished` takes precedence over `remaining`, and `remaining` over `done`. Phases and spanning
/// activities take their progress from their content. Without a status date, cancellations are the only facts.
package struct ProgressTable: Sendable {
  package let statusDay: Day?
  /// Empty if no activity has started.
  private var states: [ActivityProgress] = []
  /// Index in `allFacts` of each activity; −1: none.
  private var factIndices: [Int32] = []
  private var allFacts: [ProgressFacts] = []

  /// O(activities + records · log records).
  package init(_ plan: Plan, asOf statusDay: Day?) {
    self.statusDay = statusDay
    if let statusDay { gatherFacts(plan, statusDay) }
    guard !allFacts.isEmpty || plan.activities.contains(where: \.isCancelled) else { return }
    states = Array(repeating: .notStarted, count: plan.activities.count)
    let tree = Tree(plan)
    for activity in factIndices.ids(Numbered.Activity.self) where factIndices[activity] >= 0 && !tree.isLeaf(activity, plan) {
      // The rest follows from the content.
      allFacts[Int(factIndices[activity])] = ProgressFacts(cancelled: allFacts[Int(factIndices[activity])].cancelled)
    }
    for activity in plan.activityIDs {
      if tree.parents[activity].exists, states[tree.parents[activity]] == .cancelled {
        states[activity] = .cancelled
      } else {
        states[activity] = ownState(activity, plan)
      }
    }
    rollUp(plan, tree)
  }

  package subscript(activity: ActivityID) -> ActivityProgress { states.isEmpty ? .notStarted : states[activity] }

  /// True when there are no actuals.
  package var isEmpty: Bool { states.isEmpty }

  /// Some work is known to have started, but not when.
  var hasUnknownStarts: Bool {
    states.contains { if case .started(nil, _) = $0 { true } else { false } }
  }

  /// Some work has started and is not finished.
  var hasBegun: Bool {
    states.contains { if case .started = $0 { true } else { false } }
  }

  package func facts(_ activity: ActivityID) -> ProgressFacts? {
    guard !factIndices.isEmpty, factIndices[activity] >= 0 else { return nil }
    return allFacts[Int(factIndices[activity])]
  }

  /// The records of a plan from oldest to newest; those of one day in source order.
  package static func order(_ plan: Plan) -> [Int] {
    let records = plan.progress
    return records.indices.ordered { (records[$0].day, $0) < (records[$1].day, $1) }
  }

  // MARK: Facts

  private mutating func gatherFacts(_ plan: Plan, _ statusDay: Day) {
    var indices = [Int32](repeating: -1, count: plan.activities.count)
    for activity in plan.activityIDs {
      guard let stated = plan[activity].statedProgress else { continue }
      indices[activity] = Int32(allFacts.count)
      allFacts.append(ProgressFacts(stated, asOf: statusDay))
    }
    for record in Self.order(plan) {
      let progress = plan.progress[record]
      guard progress.day <= statusDay, let activity = plan.activity(progress.activity.target) else { continue }
      if indices[activity] < 0 {
        indices[activity] = Int32(allFacts.count)
        allFacts.append(ProgressFacts(nil, asOf: statusDay))
      }
      allFacts[Int(indices[activity])].update(progress, record: record, asOf: statusDay, in: plan)
    }
    if !allFacts.isEmpty { factIndices = indices }
  }

  // MARK: States

  private func ownState(_ activity: ActivityID, _ plan: Plan) -> ActivityProgress {
    guard statusDay != nil else { return plan[activity].isCancelled ? .cancelled : .notStarted }
    guard let facts = facts(activity) else { return .notStarted }
    if let finished = facts.finished { return .finished(start: facts.started?.value, finish: finished.value) }
    if facts.cancelled != nil { return .cancelled }
    if let completed = completion(facts, plan) {
      return .finished(start: facts.started?.value, finish: max(completed, facts.started?.value ?? completed))
    }
    // Only tasks can be partly done, and only if they take time.
    guard plan.kind(of: activity) == .task,
      !WorkLength(plan).isEvent(plan[activity], remaining: facts.remaining?.value)
    else { return .notStarted }
    let start = facts.started?.value ?? facts.firstRecord
    if let remaining = facts.remaining { return .started(start, remaining: .amount(remaining.value)) }
    if let done = facts.done, done.value.value.unscaled > 0 { return .started(start, remaining: .after(done.value)) }
    return facts.started == nil ? .notStarted : .started(start, remaining: .whole)
  }

  /// For work without a stated finish, the day nothing was left: that of the record, otherwise the status date.
  private func completion(_ facts: ProgressFacts, _ plan: Plan) -> Day? {
    let record: Int?
    if let remaining = facts.remaining {
      guard remaining.value.thousandths == 0 else { return nil }
      record = remaining.record
    } else {
      guard let done = facts.done, done.value.millionths >= 1_000_000 else { return nil }
      record = done.record
    }
    return record.map { plan.progress[$0].day } ?? statusDay
  }

  // MARK: Content

  /// Which activity contains which.
  private struct Tree {
    var parents: [ActivityID]
    var isParent: [Bool]
    var isSpanning: [Bool]

    init(_ plan: Plan) {
      let count = plan.activities.count
      parents = Array(repeating: .none, count: count)
      isParent = Array(repeating: false, count: count)
      isSpanning = isParent
      for activity in plan.activityIDs {
        guard let parent = plan[activity].parent else { continue }
        parents[activity] = parent
        isParent[parent] = true
      }
      for activity in plan.activityIDs where plan[activity].hasDetails && !isParent[activity] {
        isSpanning[activity] = !plan[activity].details.task.spans.isEmpty
      }
    }

    /// True for activities with progress of their own.
    func isLeaf(_ activity: ActivityID, _ plan: Plan) -> Bool {
      if isParent[activity] || isSpanning[activity] { return false }
      switch plan.kind(of: activity) {
      case .task, .milestone, .gate, .external: return true
      default: return false
      }
    }
  }

  /// The combined progress of several activities.
  private struct Sum {
    private var hasOpen = false
    private var hasBegun = false
    private var hasCancelled = false
    private var start: Day?
    private var finish: Day?

    mutating func add(_ state: ActivityProgress) {
      switch state {
      case .notStarted: hasOpen = true
      case .cancelled: hasCancelled = true
      case .started(let day, _):
        (hasOpen, hasBegun) = (true, true)
        begin(day)
      case .finished(let first, let last):
        hasBegun = true
        begin(first ?? last)
        finish = max(finish ?? last, last)
      }
    }

    private mutating func begin(_ day: Day?) {
      if let day { start = min(start ?? day, day) }
    }

    var state: ActivityProgress {
      if hasOpen { return hasBegun ? .started(start, remaining: .whole) : .notStarted }
      if let finish { return .finished(start: start, finish: finish) }
      return hasCancelled ? .cancelled : .notStarted
    }
  }

  private mutating func rollUp(_ plan: Plan, _ tree: Tree) {
    var sums = [Sum](repeating: Sum(), count: states.count)
    // Activities are declared after the phase that contains them.
    for activity in plan.activityIDs.reversed() {
      if tree.isParent[activity], states[activity] != .cancelled { states[activity] = sums[activity].state }
      switch plan.kind(of: activity) {
      case .meeting, .routine: continue
      default: break
      }
      if tree.parents[activity].exists, !tree.isSpanning[activity] { sums[tree.parents[activity]].add(states[activity]) }
    }
    let spanning = plan.activityIDs.filter { tree.isSpanning[$0] && states[$0] != .cancelled }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for activity in spanning {
        var sum = Sum()
        for reference in plan[activity].details.task.spans {
          if let spanned = plan.activity(reference.target) { sum.add(states[spanned]) }
        }
        if sum.state != states[activity] { (states[activity], hasChanged) = (sum.state, true) }
      }
    }
  }
}
