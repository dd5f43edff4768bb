extension LocalHours {
  /// A layer with more runs than this lies over others instead of taking them in.
  private static let small = 32

  /// Hours with other ones on some days, ascending and disjoint.
  ///
  /// A layer takes in the one beneath unless that has over twice as many runs and is not small. So a chain of calendars
  /// with n runs has O(log n) layers, and building all of them takes O(n log n).
  static func layered(_ runs: [DayRun], over lower: LocalHours) -> LocalHours {
    var (runs, beneath) = (runs, Optional(lower))
    while let layer = beneath,
      layer.interruptions.count <= max(small, 2 * runs.count) || lower.weeks.minutes(0) == 0
    {
      runs = covered(layer.runs, by: runs)
      beneath = layer.beneath
    }
    return LocalHours(week: lower.weeks.hours(0), runs, over: beneath)
  }

  private var runs: [DayRun] {
    var known: (number: Int32, days: [MinuteRanges]) = (0, weeks.hours(0))
    return interruptions.map { run in
      if run.week != known.number { known = (run.week, weeks.hours(run.week)) }
      return DayRun(
        days: run.start / MinuteRanges.minutesPerDay..<run.end / MinuteRanges.minutesPerDay, week: known.days)
    }
  }

  /// Both lists in order, without the days of the first that the second has too.
  private static func covered(_ lower: [DayRun], by upper: [DayRun]) -> [DayRun] {
    if lower.isEmpty { return upper }
    var result: [DayRun] = []
    result.reserveCapacity(lower.count + upper.count)
    var next = 0
    for run in lower {
      // A run above may have begun before this one.
      var from = max(run.days.lowerBound, result.last?.days.upperBound ?? .min)
      while from < run.days.upperBound {
        let above = next < upper.count ? upper[next].days : run.days.upperBound..<run.days.upperBound
        let until = min(run.days.upperBound, max(from, above.lowerBound))
        if from < until { result.append(DayRun(days: from..<until, week: run.week)) }
        from = until
        guard next < upper.count, above.lowerBound < run.days.upperBound else { continue }
        result.append(upper[next])
        from = max(from, above.upperBound)
        next += 1
      }
    }
    return result + upper[next...]
  }
}
