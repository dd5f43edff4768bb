import PlanText

extension ScheduleAnalysis {
  /// The window openings that an activity extends over, each clipped to the part it uses, ascending; empty without a
  /// window or without levelling.
  package func openings(_ activity: ActivityID) -> [Range<Int>] {
    guard let levelling, windowRow(activity) != nil, schedule.hasDates(activity) else { return [] }
    let origin = levelling.problem.horizon.origin
    let span = schedule.start(activity)..<max(schedule.start(activity), schedule.finish(activity))
    let hours = levelling.basis.resourceTable.hours(ofWindows: levelling.basis.settings.windows(activity))
    return hours.clipped(to: span.lowerBound - origin..<span.upperBound - origin).ranges.map {
      $0.lowerBound + origin..<$0.upperBound + origin
    }
  }

  /// Row of the window of an activity; nil if it has none, and without levelling.
  func windowRow(_ activity: ActivityID) -> Int? {
    guard let row = levelling?.basis.settings.windows[activity], row >= 0 else { return nil }
    return Int(row)
  }
}
