/// What determined from when on an activity could start, as the decoder met it. From then on only what is closed kept
/// it waiting: hours, absence, windows, freezes.
package enum StartCause: Sendable, Equatable {
  /// Nothing before it: the project's start, or the status date.
  case origin
  case limit
  case link(Int32)
  /// Its hours never come.
  case hours
  /// A resource that others use until then.
  case resource(Int32)
  case outageQuota(Int32)
  case stock(Int32)
  /// Somebody's limit a week or month.
  case limitOfPerson(Int32)
  /// It was moved behind, to be done as late as possible.
  case late
}
