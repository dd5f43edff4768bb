import PlanText

/// Where `schedule late` work could have been, in minutes from the origin.
package struct EarlyPlace: Sendable, Equatable {
  package let start: Int32
  /// What determined that start.
  package let cause: StartCause
  /// The instant from which only closed hours kept it from starting.
  package let since: Int32

  package init(start: Int32, cause: StartCause, since: Int32) {
    self.start = start
    self.cause = cause
    self.since = since
  }
}
