import PlanModel
import PlanSchedule
import PlanSyntax

/// A date that remaining work is forecast to miss.
package struct MissedDate: Sendable {
  package enum Source: Sendable, Equatable {
    /// Its own `finish by`.
    case finishBy
    /// Its own `finish on`.
    case finishOn
    /// The end of its sprint.
    case sprint(EntityID)
    /// The `finish by` of a phase around it.
    case phase(EntityID)
    /// The project's `finish by`.
    case project
  }

  package let source: Source
  /// The last instant that would have met it.
  package let instant: Int
  /// Working minutes from then to the finish; 0 if there is only non-working time in between.
  package let minutes: Int

  /// False for dates of its sprint, a surrounding phase or the project.
  package var isOwn: Bool {
    switch source {
    case .finishBy, .finishOn, .sprint: true
    case .phase, .project: false
    }
  }
}

/// A required start that an activity is forecast to miss.
package struct MissedStart: Sendable {
  /// The last instant that would have met it.
  package let instant: Int
  /// Working minutes from then to the start; 0 if there is only time off in between.
  package let minutes: Int
}
