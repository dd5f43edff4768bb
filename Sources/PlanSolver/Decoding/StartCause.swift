import PlanText

/// What determined when an activity could start, as the decoder found it. From then on only closures kept it waiting:
/// non-working hours, absences, windows, freezes.
package enum StartCause: Sendable, Equatable {
  /// Nothing before it: the project's start, or the status date.
  case origin
  case limit
  case link(Int32)
  /// It never has any working hours.
  case hours
  /// A resource that other work uses until then.
  case resource(ResourceID)
  case outageQuota(Int32)
  case stock(Int32)
  /// Somebody's weekly or monthly limit.
  case limitOfPerson(ResourceID)
  /// It was moved later, because it is scheduled late.
  case late
}
