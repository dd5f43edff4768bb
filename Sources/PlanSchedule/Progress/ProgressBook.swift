import PlanModel
import PlanText

/// Where every activity stands at the end of the status date.
///
/// A fact is the latest `progress` record on or before that day which states it, else the activity's own property.
/// `finished` counts more than `remaining`, that more than `done`, that more than nothing. Phases, and what spans
/// others, stand where their content does. Without a status date nothing has happened but what is cancelled.
package struct ProgressBook: Sendable {
  package let statusDay: Day?
  /// Empty when every activity is not started.
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
    for index in factIndices.indices where factIndices[index] >= 0 && !tree.isLeaf(index, plan) {
      // The rest follows from the content.
      allFacts[Int(factIndices[index])] = ProgressFacts(cancelled: allFacts[Int(factIndices[index])].cancelled)
    }
    for index in states.indices {
      if tree.parents[index] >= 0, states[Int(tree.parents[index])] == .cancelled {
        states[index] = .cancelled
      } else {
        states[index] = ownState(index, plan)
      }
    }
    rollUp(plan, tree)
  }

  package subscript(activity: Int) -> ActivityProgress { states.isEmpty ? .notStarted : states[activity] }

  /// Nothing has happened.
  package var isEmpty: Bool { states.isEmpty }

  /// Some work is known to have begun, but not when.
  var hasUnknownStarts: Bool {
    states.contains { if case .started(nil, _) = $0 { true } else { false } }
  }

  /// Some work has begun and is not finished.
  var hasBegun: Bool {
    states.contains { if case .started = $0 { true } else { false } }
  }

  package func facts(_ activity: Int) -> ProgressFacts? {
    guard !factIndices.isEmpty, factIndices[activity] >= 0 else { return nil }
    return allFacts[Int(factIndices[activity])]
  }

  /// Records of a plan from the oldest to the newest; of one day in the order of the text.
  package static func order(_ plan: Plan) -> [Int] {
    let records = plan.progress
    return records.indices.sorted { (records[$0].day, $0) < (records[$1].day, $1) }
  }

  // MARK: Facts

  private mutating func gatherFacts(_ plan: Plan, _ statusDay: Day) {
    var indices = [Int32](repeating: -1, count: plan.activities.count)
    for index in plan.activities.indices {
      guard let stated = plan.activities[index].statedProgress else { continue }
      indices[index] = Int32(allFacts.count)
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

  private func ownState(_ index: Int, _ plan: Plan) -> ActivityProgress {
    guard statusDay != nil else { return plan.activities[index].isCancelled ? .cancelled : .notStarted }
    guard let facts = facts(index) else { return .notStarted }
    if let finished = facts.finished { return .finished(start: facts.started?.value, finish: finished.value) }
    if facts.cancelled != nil { return .cancelled }
    if let completed = completion(facts, plan) {
      return .finished(start: facts.started?.value, finish: max(completed, facts.started?.value ?? completed))
    }
    // Other than work, nothing is ever half done.
    guard plan[plan.activities[index].id].kind == .task else { return .notStarted }
    let start = facts.started?.value ?? facts.firstRecord
    if let remaining = facts.remaining { return .started(start, remaining: .amount(remaining.value)) }
    if let done = facts.done, done.value.value.unscaled > 0 { return .started(start, remaining: .after(done.value)) }
    return facts.started == nil ? .notStarted : .started(start, remaining: .whole)
  }

  /// The day on which nothing was left, for work that has no finish: that of the record, else the status date.
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

  /// Who is inside whom.
  private struct Tree {
    var parents: [Int32]
    var isParent: [Bool]
    var isSpanning: [Bool]

    init(_ plan: Plan) {
      let count = plan.activities.count
      parents = Array(repeating: -1, count: count)
      isParent = Array(repeating: false, count: count)
      isSpanning = isParent
      for index in 0..<count {
        guard let parent = plan.activity(plan[plan.activities[index].id].parent) else { continue }
        parents[index] = Int32(parent)
        isParent[parent] = true
      }
      for index in 0..<count where plan.activities[index].hasDetails && !isParent[index] {
        isSpanning[index] = !plan.activities[index].details.task.spans.isEmpty
      }
    }

    /// True for what has progress of its own.
    func isLeaf(_ index: Int, _ plan: Plan) -> Bool {
      if isParent[index] || isSpanning[index] { return false }
      switch plan[plan.activities[index].id].kind {
      case .task, .milestone, .gate, .external: return true
      default: return false
      }
    }
  }

  /// What several activities add up to.
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
    // What a phase holds is declared behind it.
    for index in states.indices.reversed() {
      if tree.isParent[index], states[index] != .cancelled { states[index] = sums[index].state }
      switch plan[plan.activities[index].id].kind {
      case .meeting, .routine: continue
      default: break
      }
      if tree.parents[index] >= 0, !tree.isSpanning[index] { sums[Int(tree.parents[index])].add(states[index]) }
    }
    let spanning = states.indices.filter { tree.isSpanning[$0] && states[$0] != .cancelled }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in spanning {
        var sum = Sum()
        for reference in plan.activities[index].details.task.spans {
          if let spanned = plan.activity(reference.target) { sum.add(states[spanned]) }
        }
        if sum.state != states[index] { (states[index], hasChanged) = (sum.state, true) }
      }
    }
  }
}
