/// What kept an activity from starting earlier, as the decoder met it.
enum StartCause: Sendable, Equatable {
  /// Nothing before it: the project's start, or the status date.
  case origin
  case limit
  case link(Int32)
  /// Nobody who is needed works earlier: the hours, an absence, a window that is closed.
  case hours
  /// A resource that others use until then.
  case resource(Int32)
  /// The opening of the window is too short for the rest of it.
  case opening
  case freeze
  case outageQuota(Int32)
  case stock(Int32)
  /// Somebody's limit a week or month.
  case limitOfPerson(Int32)
}
