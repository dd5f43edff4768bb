extension LevellingProblem {
  /// By mode: its outages exceed a limit wherever they begin, so it can never be done. Empty if there is none.
  func exceedingOutages() -> [Bool] {
    var result: [Bool] = []
    var known: [OutageKind: Bool] = [:]
    for (activity, modes) in table.modesOfActivity.enumerated() where special.ofActivity[activity] >= 0 {
      let rules = special.rules[Int(special.ofActivity[activity])]
      for outage in rules.outages where outage.minutes > special.quotas[outage.quota].amount {
        for mode in modes {
          let kind = OutageKind(rules, outage, special.quotas[outage.quota], pattern: table.modes[Int(mode)].pattern)
          let exceeds = known[kind] ?? special.quotas[outage.quota].isExceeded(by: kind, table.patterns)
          known[kind] = exceeds
          guard exceeds else { continue }
          if result.isEmpty { result = Array(repeating: false, count: table.modes.count) }
          result[Int(mode)] = true
        }
      }
    }
    return result
  }
}

/// What determines whether an outage exceeds a limit wherever it begins. All limits of a problem that have as many
/// periods have the same ones.
private struct OutageKind: Hashable {
  let minutes: Int
  let amount: Int
  let periods: Int
  /// The hours in whose stretches it has to fit, and how much has to fit; none for windows.
  let pattern: Int32
  let stretch: Int

  init(_ rules: SpecialRules, _ outage: (quota: Int, minutes: Int), _ quota: PeriodQuota, pattern: Int32) {
    minutes = outage.minutes
    amount = quota.amount
    periods = quota.periods.count
    let hasWindows = rules.openings != nil
    self.pattern = hasWindows ? -1 : pattern
    stretch = hasWindows ? 0 : rules.outage + rules.backout
  }
}

extension PeriodQuota {
  /// True if a longer outage than the quota exceeds it wherever it begins, even if nothing else uses it. Only the end of
  /// a period helps, since the next one has a quota of its own.
  fileprivate func isExceeded(by kind: OutageKind, _ patterns: [WorkPattern]) -> Bool {
    // Within the outage, no period may have more minutes than the quota.
    let shortest = zip(periods.dropFirst(), periods.dropFirst(2)).lazy.map { Int($1) - Int($0) }.min() ?? WorkPattern.never
    guard amount < shortest else { return false }
    if kind.minutes > 2 * amount { return true }
    guard kind.pattern >= 0 else { return false }
    let pattern = patterns[Int(kind.pattern)]
    // Once no stretch is long enough any more, the outage may begin anywhere.
    guard let end = pattern.lastEnd(ofStretch: kind.stretch) else { return false }
    return !periods.dropFirst().lazy.map(Int.init).contains { instant in
      pattern.works(through: instant) || pattern.works(from: max(end - kind.stretch + 1, instant - amount), to: instant)
    }
  }
}

extension WorkPattern {
  /// True if the minutes before and after an instant are worked.
  fileprivate func works(through instant: Int) -> Bool { next(instant) == instant && previousEnd(instant) == instant }

  /// The end of the last worked stretch of at least so many minutes; nil if there is none.
  fileprivate func lastEnd(ofStretch length: Int) -> Int? {
    var last: Int?
    eachStretch(from: Int(Int32.min), to: Self.never, everyWeek: false) { start, end in
      if end - start >= length { last = end }
      return true
    }
    return last
  }
}
