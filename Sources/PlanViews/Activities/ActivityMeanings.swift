import PlanSchedule

extension Schedule {
  /// What is to be noticed about an activity that has dates.
  func meanings(_ activity: Int) -> Meanings {
    var result: Meanings = []
    if isCritical(activity) { result.insert(.critical) }
    if isLate(activity) { result.insert(.late) }
    if isSummary(activity) { result.insert(.summary) }
    switch progress(activity) {
    case .started: result.insert(.begun)
    case .finished: result.insert(.finished)
    case .notStarted, .cancelled: break
    }
    return result
  }

  /// What takes no time.
  func isEvent(_ activity: Int) -> Bool { start(activity) == finish(activity) }
}
