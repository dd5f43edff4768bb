/// What a property does. Tests take each property out of a plan and see whether that is true.
package enum PropertyKind: Sendable {
  /// Moves a date, a sum, a check or a view.
  case computed
  /// Text and references for readers, which nothing depends on. JSON holds them.
  case recorded
  /// Accepted and kept, but not yet computed: `planc lint --planned` says where a plan uses it.
  case planned
}
