/// What a property does. Tests remove each property from a plan and check that this is true.
package enum PropertyKind: Sendable {
  /// Moves a date, a sum, a check or a view.
  case computed
  /// Text and references for readers; nothing depends on them. JSON includes them.
  case recorded
  /// Accepted and kept, but not yet computed: `planc lint --planned` says where a plan uses it.
  case planned
}
