import PlanModel
import PlanSchedule
import PlanSyntax

/// A date after which work that is still to be done is forecast to end.
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

/// A date on which, or by which, an activity has to start and is forecast to start later.
package struct MissedStart: Sendable {
  /// The last instant that would have met it.
  package let instant: Int
  /// Working minutes from then to the start; 0 when only time off lies between.
  package let minutes: Int
}
