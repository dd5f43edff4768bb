import PlanModel
import PlanSyntax
import PlanText

/// The project's own dates as instants: minutes since 1970-01-01T00:00 UTC.
extension Plan {
  /// Its stated start; 0 without one.
  package var statedStart: Int {
    for rule in project?.start ?? [] {
      if case .limit(let limit) = rule { return projectZone.startInstant(limit.moment) }
    }
    return 0
  }

  /// Its `finish by` or `finish on`.
  var statedFinish: Int? { deadline.map(projectZone.finishInstant) }

  /// The same as stated.
  package var deadline: Moment? {
    for rule in project?.finish ?? [] {
      if case .limit(let limit) = rule, limit.kind != .from { return limit.moment }
    }
    return nil
  }
}
