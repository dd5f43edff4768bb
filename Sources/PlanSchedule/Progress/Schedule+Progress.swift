import PlanText

/// The progress of activities at the end of the status date.
extension Schedule {
  package func progress(_ activity: ActivityID) -> ActivityProgress { progress[activity] }

  /// Its actual start; nil if it is not known to have started.
  package func actualStart(_ activity: ActivityID) -> Int? {
    progress(activity).hasStarted && hasDates(activity) ? start(activity) : nil
  }

  /// Its actual finish; nil if it is not finished.
  package func actualFinish(_ activity: ActivityID) -> Int? {
    guard case .finished = progress(activity) else { return nil }
    return finish(activity)
  }

  /// When the remaining work begins; nil unless started work has some left.
  package func resumption(_ activity: ActivityID) -> Int? {
    guard case .started = progress(activity), !isSummary(activity), !isSpanning(activity) else { return nil }
    return start(ofNode: finishNode[activity])
  }

  /// The latest decision about a gate up to the status date: `passed`, `failed` or `waived`; nil if there is none.
  package func decision(_ activity: ActivityID) -> (word: String, day: Day)? {
    guard let statusDay = progress.statusDay, plan[activity].hasDetails else { return nil }
    let gate = plan[activity].details.gate
    let stamps = [("passed", gate.passed), ("waived", gate.waived), ("failed", gate.failed)]
    // If two decisions share a day, the one that lets work continue counts, as everywhere.
    return stamps.compactMap { word, stamp in stamp.map { (word: word, day: $0.day) } }
      .filter { $0.day <= statusDay }
      .reduce(nil) { best, next in best.map { next.day > $0.day ? next : $0 } ?? next }
  }

  /// How much of a task is done, in millionths, rounded down.
  package func doneMillionths(_ activity: ActivityID) -> Int {
    let done = doneShare(activity)
    return done.part * 1_000_000 / done.whole
  }

  /// How much of a task is done, exactly: as stated, otherwise derived from the remaining work. The part is at most the
  /// whole, which is positive.
  package func doneShare(_ activity: ActivityID) -> (part: Int, whole: Int) {
    switch progress(activity) {
    case .finished: return (1, 1)
    case .notStarted, .cancelled: return (0, 1)
    case .started:
      if let done = progress.facts(activity)?.done { return (done.value.millionths, 1_000_000) }
      let whole = WorkLength(plan).left(.whole, of: plan[activity]).work
      return whole > 0 ? (max(0, whole - remainingMinutes(activity)), whole) : (0, 1)
    }
  }

  /// The remaining minutes of a task: of effort if effort is stated, otherwise of its duration.
  package func remainingMinutes(_ activity: ActivityID) -> Int {
    let lengths = WorkLength(plan)
    switch progress(activity) {
    case .finished, .cancelled: return 0
    case .notStarted: return lengths.left(.whole, of: plan[activity]).work
    case .started(_, let remaining): return lengths.left(remaining, of: plan[activity]).work
    }
  }

  /// What is done of a task by the status date, in minutes of its plan: as stated, otherwise what the remaining work
  /// leaves of it. Together with the remaining work it is what the task takes in the end, more or less than planned.
  package func donePart(_ activity: ActivityID) -> (work: Int, length: Int) {
    let lengths = WorkLength(plan)
    switch progress(activity) {
    case .finished: return lengths.left(.whole, of: plan[activity])
    case .notStarted, .cancelled: return (0, 0)
    case .started(_, let remaining): return lengths.done(progress.facts(activity)?.done?.value, remaining, of: plan[activity])
    }
  }
}
