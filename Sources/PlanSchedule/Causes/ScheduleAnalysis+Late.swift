import PlanSolver
import PlanText

/// Work that `schedule late` moved, and where it was before.
extension ScheduleAnalysis {
  /// True for activities that `schedule late` moved.
  package func isMovedLate(_ activity: ActivityID) -> Bool {
    guard let levelling, !schedule.isSummary(activity), !schedule.isSpanning(activity), !schedule.progress(activity).isSettled
    else { return false }
    return levelling.solution.causes[schedule.restNode(activity)] == .late
  }

  /// When it would start without `schedule late`, in minutes since 1970-01-01T00:00 UTC; nil for anything that did not
  /// move.
  package func startBeforeLate(_ activity: ActivityID) -> Int? {
    guard let levelling, isMovedLate(activity) else { return nil }
    return levelling.solution.beforeLate[schedule.restNode(activity)].map { Int($0.start) + levelling.dates.origin }
  }

  /// What determined the start of moved work before it moved.
  package func rootBeforeLate(_ activity: ActivityID, _ levelling: Levelling) -> StartRoot {
    let (node, origin) = (schedule.restNode(activity), levelling.dates.origin)
    guard let early = levelling.solution.beforeLate[node] else {
      return StartRoot(cause: .other(.late), since: levelling.instantOfCause(of: node))
    }
    let since = Int(early.since) + origin
    switch early.cause {
    case .link(let link):
      guard let source = schedule.followed(activity, Int(link)), !source.isLimit, source.activity != activity else { break }
      return StartRoot(cause: .followed(source.activity), since: since)
    case .resource(let resource):
      let solution = levelling.solution
      let last = levelling.users(of: resource, endingAfter: Int.min).last { $0 != node && solution.finishes[$0] <= early.start }
      return StartRoot(cause: .taken(resource: resource, by: last.flatMap(schedule.activity)), since: since)
    case .origin, .limit, .hours, .outageQuota, .stock, .limitOfPerson, .late: break
    }
    return StartRoot(cause: .other(early.cause), since: since)
  }
}
